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
            if (digitsBeforePoint > MAX_DIGITS || amount.scale() > MAX_DECIMALS) {
                throw new IllegalArgumentException("amount has more than " + MAX_DIGITS
                        + " digits before the decimal point, or more than " + MAX_DECIMALS + " after it");
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

    /// The most digits that an amount may have before the decimal point: 999.999.999.999.999 đồng. As many does a
    /// spreadsheet keep, and a number of JavaScript. A sum that would leave a `long` is refused by the fold.
    int MAX_DIGITS = 15;

    /// The most digits after the decimal point.
    int MAX_DECIMALS = 12;

    /// The most digits of an amount together with the decimals of its slot: a `long` holds any number of them.
    int MAX_SCALED_DIGITS = 18;

    Cell NO_OCCURRENCE = new NoOccurrence();
    Cell MISSING = new Missing();
    Cell NOT_APPLICABLE = new NotApplicable();
    Cell UNANSWERED = new Unanswered();

    /// How many digits before the decimal point a slot takes.
    ///
    /// @param decimals those that the slot keeps
    static int mostDigits(int decimals) {
        return Math.min(MAX_DIGITS, MAX_SCALED_DIGITS - decimals);
    }

    /// Whether an amount is not too large for a slot.
    ///
    /// @param decimals those that the slot keeps
    static boolean fits(BigDecimal amount, int decimals) {
        return (long) amount.precision() - amount.scale() <= mostDigits(decimals);
    }

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
