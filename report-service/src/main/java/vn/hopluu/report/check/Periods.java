package vn.hopluu.report.check;

import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import vn.hopluu.events.Period;

/// The periods that a rule may look back to. An ad hoc call has none.
final class Periods {

    private Periods() {}

    /// The period of the same kind just before: 2023-Q4 before 2024-Q1, 2023-9M before 2024-9M.
    static Optional<Period> previous(Period period) {
        return switch (period.type()) {
            case AD_HOC -> Optional.empty();
            case NINE_MONTHS, YEAR -> lastYear(period);
            case MONTH, QUARTER, HALF_YEAR ->
                Optional.of(
                        period.number() > 1
                                ? numbered(period, period.year(), period.number() - 1)
                                : numbered(period, period.year() - 1, perYear(period)));
        };
    }

    static Optional<Period> lastYear(Period period) {
        return period.type() == Period.Type.AD_HOC
                ? Optional.empty()
                : Optional.of(numbered(period, period.year() - 1, period.number()));
    }

    /// The year's periods before this one, of the same kind.
    static List<Period> earlierInYear(Period period) {
        return IntStream.range(1, period.number())
                .mapToObj(number -> numbered(period, period.year(), number))
                .toList();
    }

    private static Period numbered(Period like, int year, int number) {
        return new Period(year, like.type(), number, "");
    }

    private static int perYear(Period period) {
        return switch (period.type()) {
            case MONTH -> 12;
            case QUARTER -> 4;
            case HALF_YEAR -> 2;
            case NINE_MONTHS, YEAR, AD_HOC -> 1;
        };
    }
}
