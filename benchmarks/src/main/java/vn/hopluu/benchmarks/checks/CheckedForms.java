package vn.hopluu.benchmarks.checks;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import vn.hopluu.benchmarks.parts.PlainIndicator;
import vn.hopluu.events.CampaignChanged;
import vn.hopluu.events.Event;
import vn.hopluu.events.FormChanged;
import vn.hopluu.events.FormChanged.Severity;
import vn.hopluu.events.IndicatorChanged;
import vn.hopluu.events.Period;
import vn.hopluu.events.RegimeChanged;
import vn.hopluu.events.UnitChanged;
import vn.hopluu.rules.FormScope;

/// Three forms of a hundred cells: without rules, with sixty rules over the report alone, and with sixty of
/// which twenty look at other periods. Every rule holds in the report that is sent, as in nearly every report.
final class CheckedForms {

    static final int CELLS = 100;
    static final int RULES = 60;
    private static final int OF_OTHER_PERIODS = 20;
    static final String PERIOD = "2023-Q2";
    private static final String EARLIER = "2023-Q1";
    private static final String LAST_YEAR = "2022-Q2";

    private CheckedForms() {}

    static List<String> forms() {
        return List.of("BENCH-0", "BENCH-OWN", "BENCH-HISTORY");
    }

    static List<Event> reference() {
        List<Event> events = new ArrayList<>(indicators().values());
        events.add(
                new RegimeChanged("BENCH", 1, "Đo", RegimeChanged.Tree.ADMINISTRATIVE, RegimeChanged.Window.CALENDAR));
        events.add(form("BENCH-0", List.of()));
        events.add(form("BENCH-OWN", rules(0)));
        events.add(form("BENCH-HISTORY", rules(OF_OTHER_PERIODS)));
        for (String form : forms()) {
            for (String period : periods()) {
                Period parsed = Period.parse(period);
                events.add(new CampaignChanged(
                        form,
                        period,
                        1,
                        parsed.windowFrom(RegimeChanged.Window.CALENDAR),
                        parsed.windowTo(RegimeChanged.Window.CALENDAR)));
            }
        }
        events.add(new UnitChanged(
                1,
                1,
                List.of(new UnitChanged.Version(LocalDate.of(1945, 1, 1), null, "U1", "Xã 1", "COMMUNE", null)),
                List.of()));
        return events;
    }

    /// The period that is checked, and those that its rules look at.
    static List<String> periods() {
        return List.of(PERIOD, EARLIER, LAST_YEAR);
    }

    private static FormChanged form(String code, List<FormChanged.Rule> rules) {
        List<Integer> all = IntStream.range(0, CELLS).boxed().toList();
        return new FormChanged(
                code,
                1,
                "Biểu đo",
                "BENCH",
                Period.Type.QUARTER,
                all.stream()
                        .map(i -> new FormChanged.Slot(name(i), null, 0, true))
                        .toList(),
                List.of(new FormChanged.Version(
                        1, LocalDate.of(1949, 1, 1), null, all, List.of(), List.of(), List.of(), rules)));
    }

    static List<FormChanged.Rule> rules(int ofOtherPeriods) {
        return IntStream.range(0, RULES)
                .mapToObj(i -> i < ofOtherPeriods ? ofOtherPeriods(i) : ofTheReport(i))
                .toList();
    }

    /// All of these hold: the same figures were reported before.
    private static FormChanged.Rule ofOtherPeriods(int i) {
        String figure = name(i);
        return switch (i % 3) {
            case 0 -> rule(i, figure + " == previous." + figure, "{" + figure + "} khác {previous." + figure + "}");
            case 1 ->
                rule(
                        i,
                        "lastYear.%s == 0 || abs(%s - lastYear.%s) * 2 <= lastYear.%s"
                                .formatted(figure, figure, figure, figure),
                        "{" + figure + "} so với {lastYear." + figure + "}");
            default -> rule(i, figure + " <= yearToDate." + figure, "{" + figure + "}, {yearToDate." + figure + "}");
        };
    }

    /// Cell i holds i: sums and comparisons of three to five figures.
    private static FormChanged.Rule ofTheReport(int i) {
        return i % 2 == 0
                ? rule(
                        i,
                        "%s + %s == %s + optional(%s)".formatted(name(i), name(i + 3), name(i + 1), name(i + 2)),
                        "{%s + %s} khác {%s}".formatted(name(i), name(i + 3), name(i + 1)))
                : rule(
                        i,
                        "%s <= %s && (%s == 0 || %s >= %s)"
                                .formatted(name(i), name(i + 1), name(i), name(i + 2), name(i)),
                        "{%s} lớn hơn {%s}".formatted(name(i), name(i + 1)));
    }

    private static FormChanged.Rule rule(int number, String expression, String message) {
        return new FormChanged.Rule("R" + number, Severity.EXPLAIN, expression, message);
    }

    static String name(int cell) {
        return "K" + cell;
    }

    static Map<String, IndicatorChanged> indicators() {
        Map<String, IndicatorChanged> indicators = new TreeMap<>();
        for (int i = 0; i < CELLS; i++) {
            indicators.put(name(i), PlainIndicator.of("K", i));
        }
        return indicators;
    }

    /// The report that is sent, for any of the periods.
    static String body(String form, String period) {
        StringBuilder values = new StringBuilder();
        for (int i = 0; i < CELLS; i++) {
            values.append(i == 0 ? "" : ",").append("{\"indicator\":\"K%d\",\"amount\":%d}".formatted(i, i));
        }
        return "{\"unit\":\"U1\",\"form\":\"%s\",\"period\":\"%s\",\"values\":[%s]}".formatted(form, period, values);
    }

    /// What the rules may name, without a service.
    static FormScope scope() {
        Map<String, IndicatorChanged> indicators = indicators();
        return new FormScope() {
            @Override
            public Optional<IndicatorChanged> indicator(String code) {
                return Optional.ofNullable(indicators.get(code));
            }

            @Override
            public boolean hasForm(String code) {
                return false;
            }

            @Override
            public boolean shows(String indicator, @Nullable String member) {
                return indicators.containsKey(indicator);
            }

            @Override
            public boolean formShows(String form, String indicator, @Nullable String member) {
                return false;
            }

            @Override
            public boolean hasHeading(String heading) {
                return false;
            }
        };
    }
}
