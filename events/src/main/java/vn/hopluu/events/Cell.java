package vn.hopluu.events;

import java.math.BigDecimal;

/// One slot's answer. Missing is not zero: see the five cases.
public sealed interface Cell {

    /// A stated figure. A boolean answer is 1 or 0; a coded answer is the code's position in its indicator's list.
    ///
    /// @param estimate whether it is an estimate (số ước), which an official figure is to take the place of
    record Amount(BigDecimal amount, boolean estimate) implements Cell {
        public Amount {
            Require.present("amount", amount);
            // A `long`, because the scale of 1e2147483647 would carry an int past its end and let the amount through.
            long digitsBeforePoint = (long) amount.precision() - amount.scale();
            if (digitsBeforePoint > MAX_DIGITS || amount.scale() > MAX_DIGITS) {
                throw new IllegalArgumentException("amount has more than " + MAX_DIGITS + " digits on a side");
            }
        }

        @Override
        public boolean equals(Object other) {
            return other instanceof Amount that && amount.compareTo(that.amount) == 0 && estimate == that.estimate;
        }

        @Override
        public int hashCode() {
            return amount.stripTrailingZeros().hashCode();
        }
    }

    /// "Không phát sinh": a stated zero. It adds nothing, and it is an answer.
    record NoOccurrence() implements Cell {}

    /// Declared missing, with an explanation that stays in report-service.
    record Missing() implements Cell {}

    /// Not applicable to this unit: it leaves the denominator.
    record NotApplicable() implements Cell {}

    /// Nobody answered.
    record Unanswered() implements Cell {}

    /// The most digits that an amount may have before, and after, the decimal point. Above this nothing administrative
    /// is counted; a sum that would leave a `long` all the same is refused by the fold.
    int MAX_DIGITS = 12;

    Cell NO_OCCURRENCE = new NoOccurrence();
    Cell MISSING = new Missing();
    Cell NOT_APPLICABLE = new NotApplicable();
    Cell UNANSWERED = new Unanswered();

    static Cell amount(BigDecimal amount) {
        return new Amount(amount, false);
    }

    static Cell amount(long amount) {
        return amount(BigDecimal.valueOf(amount));
    }

    static Cell estimate(BigDecimal amount) {
        return new Amount(amount, true);
    }

    static Cell estimate(long amount) {
        return estimate(BigDecimal.valueOf(amount));
    }
}
