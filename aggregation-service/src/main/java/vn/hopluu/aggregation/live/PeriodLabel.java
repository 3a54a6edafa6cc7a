package vn.hopluu.aggregation.live;

import vn.hopluu.events.Period;

/// A period as officers write it.
final class PeriodLabel {

    private static final String[] QUARTERS = {"I", "II", "III", "IV"};

    private PeriodLabel() {}

    static String of(String period) {
        Period parsed = Period.parse(period);
        return switch (parsed.type()) {
            case MONTH -> "tháng %d/%d".formatted(parsed.number(), parsed.year());
            case QUARTER -> "quý %s/%d".formatted(QUARTERS[parsed.number() - 1], parsed.year());
            case HALF_YEAR -> "6 tháng %s năm %d".formatted(parsed.number() == 1 ? "đầu" : "cuối", parsed.year());
            case NINE_MONTHS -> "9 tháng năm " + parsed.year();
            case YEAR -> "năm " + parsed.year();
            case AD_HOC -> "đột xuất “%s” năm %d".formatted(parsed.slug(), parsed.year());
        };
    }
}
