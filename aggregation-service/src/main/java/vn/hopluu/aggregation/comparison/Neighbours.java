package vn.hopluu.aggregation.comparison;

import java.util.Optional;
import vn.hopluu.events.Period;

/// The periods beside a period, of the same type. An ad hoc call has none.
public final class Neighbours {

    private Neighbours() {}

    public static Optional<Period> previous(Period period) {
        return switch (period.type()) {
            case AD_HOC -> Optional.empty();
            case MONTH, QUARTER, HALF_YEAR, NINE_MONTHS, YEAR ->
                period.number() > 1
                        ? Optional.of(of(period, period.year(), period.number() - 1))
                        : yearBefore(period, perYear(period.type()));
        };
    }

    public static Optional<Period> lastYear(Period period) {
        return period.type() == Period.Type.AD_HOC ? Optional.empty() : yearBefore(period, period.number());
    }

    /// @throws IllegalArgumentException for an ad hoc call, and after the year 9999
    public static Period next(Period period) {
        return period.number() < perYear(period.type())
                ? of(period, period.year(), period.number() + 1)
                : of(period, period.year() + 1, 1);
    }

    private static Optional<Period> yearBefore(Period period, int number) {
        return period.year() == 1000 ? Optional.empty() : Optional.of(of(period, period.year() - 1, number));
    }

    private static Period of(Period like, int year, int number) {
        return new Period(year, like.type(), number, like.slug());
    }

    private static int perYear(Period.Type type) {
        return switch (type) {
            case MONTH -> 12;
            case QUARTER -> 4;
            case HALF_YEAR -> 2;
            case NINE_MONTHS, YEAR, AD_HOC -> 1;
        };
    }
}
