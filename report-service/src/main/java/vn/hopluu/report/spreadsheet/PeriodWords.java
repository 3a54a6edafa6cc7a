package vn.hopluu.report.spreadsheet;

import java.util.Locale;
import java.util.Optional;
import vn.hopluu.events.Period;

/// Periods as papers name them.
public final class PeriodWords {

    private PeriodWords() {}

    /// As a cell of its own shows it: `Quý I/2024`, `6 tháng đầu năm 2024`.
    public static String of(String period) {
        String words = Period.parse(period).words();
        return words.substring(0, 1).toUpperCase(Locale.ROOT) + words.substring(1);
    }

    /// The period of the same kind before this one; none before an ad hoc call.
    public static Optional<String> before(String period) {
        Period parsed = Period.parse(period);
        boolean first = parsed.number() == 1;
        return switch (parsed.type()) {
            case AD_HOC -> Optional.empty();
            case MONTH -> Optional.of(step(parsed, first, 12));
            case QUARTER -> Optional.of(step(parsed, first, 4));
            case HALF_YEAR -> Optional.of(step(parsed, first, 2));
            case NINE_MONTHS, YEAR -> Optional.of(step(parsed, true, 1));
        };
    }

    private static String step(Period period, boolean first, int last) {
        return new Period(
                        first ? period.year() - 1 : period.year(),
                        period.type(),
                        first ? last : period.number() - 1,
                        period.slug())
                .toString();
    }
}
