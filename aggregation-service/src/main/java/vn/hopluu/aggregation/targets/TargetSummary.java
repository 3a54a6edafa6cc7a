package vn.hopluu.aggregation.targets;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import vn.hopluu.events.Period;

/// What is said of a target in one line of Vietnamese: how far it is, who lacks, and what it can still become.
///
/// @param names what the population's units are called, in order
record TargetSummary(Map<Long, String> names, Threshold threshold) {

    /// As many as a line bears; the others are counted.
    private static final int MOST_NAMES = 10;

    static TargetSummary of(List<Member> members, Threshold threshold) {
        return new TargetSummary(members.stream().collect(Collectors.toMap(Member::unit, Member::name)), threshold);
    }

    String of(MeasuredTarget measured) {
        Tally tally = measured.tally();
        CampaignTally shown = measured.shown();
        return switch (measured.status()) {
            case NO_BASIS -> measured.cause() == null ? "" : measured.cause();
            case NOT_APPLICABLE -> "không có đơn vị nào thuộc diện áp dụng";
            case WATCHED -> shown == null ? "" : soFar(shown);
            case DATA_MISSING -> shown != null && shown.awaited() != null ? nothing(shown) : missing(tally);
            case REACHED, NOT_REACHED -> decided(tally);
        };
    }

    /// `11/16 tính đến 6 tháng; còn 5: Xã A, Xã B, …`.
    String soFar(CampaignTally counted) {
        Tally tally = counted.tally();
        Fraction soFar = tally.soFar();
        boolean units = tally.counting() == Tally.Counting.UNITS;
        String count = soFar == null ? nothing(counted) : units ? soFar.asCounted() : soFar.percent(threshold.number());
        List<Long> lacking = units
                ? Stream.concat(behind(tally).stream(), tally.unknown().stream())
                        .toList()
                : tally.unknown();
        return count + " tính đến "
                + words(Period.parse(counted.campaign().campaign().period()))
                + named(units ? "; còn " : "; chưa rõ ", lacking);
    }

    /// What nobody of the population has to state is said by its name, and no list of who lacks it.
    private static String nothing(CampaignTally counted) {
        return "chưa có " + Objects.requireNonNullElse(counted.awaited(), AskedFigures.SEVERAL);
    }

    private String missing(Tally tally) {
        String bounds = tally.lowest() == null || tally.highest() == null
                ? "chưa xác định được giới hạn"
                : "có thể từ " + percent(tally.lowest()) + " đến " + percent(tally.highest());
        return "thiếu" + named(" ", tally.unknown()) + "; " + bounds;
    }

    private String decided(Tally tally) {
        Fraction lowest = tally.lowest();
        Fraction highest = tally.highest();
        boolean open = !tally.unknown().isEmpty() && lowest != null && highest != null;
        String value = open ? "từ " + percent(lowest) + " đến " + percent(highest) : percent(tally.value());
        return value
                + named("; không đạt ", behind(tally))
                + named("; chưa rõ ", tally.unknown())
                + (open ? "; phần chưa rõ không làm thay đổi kết quả" : "");
    }

    /// Where few shall satisfy it, nobody who does not is behind.
    private List<Long> behind(Tally tally) {
        return threshold.wantsMuch() ? tally.missed() : List.of();
    }

    private String percent(@Nullable Fraction fraction) {
        return fraction == null ? "" : fraction.percent(threshold.number());
    }

    private String named(String before, List<Long> units) {
        if (units.isEmpty()) {
            return "";
        }
        int others = units.size() - MOST_NAMES;
        return before
                + units.size()
                + ": "
                + units.stream()
                        .limit(MOST_NAMES)
                        .map(unit -> names.getOrDefault(unit, ""))
                        .collect(Collectors.joining(", "))
                + (others > 0 ? " và " + others + " đơn vị khác" : "");
    }

    private static String words(Period period) {
        return switch (period.type()) {
            case MONTH -> "tháng " + period.number();
            case QUARTER -> "quý " + List.of("I", "II", "III", "IV").get(period.number() - 1);
            case HALF_YEAR -> period.number() == 1 ? "6 tháng" : "6 tháng cuối năm";
            case NINE_MONTHS -> "9 tháng";
            case YEAR -> "hết năm";
            case AD_HOC -> "đợt " + period.slug();
        };
    }
}
