package vn.hopluu.aggregation.figures.source;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.hopluu.aggregation.Asking.ask;
import static vn.hopluu.aggregation.Asking.get;
import static vn.hopluu.aggregation.Asking.totals;
import static vn.hopluu.testsupport.Patience.await;

import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.io.IOException;
import java.nio.file.Files;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import vn.hopluu.aggregation.Sender;
import vn.hopluu.events.CampaignChanged;
import vn.hopluu.events.Cell;
import vn.hopluu.events.Coverage;
import vn.hopluu.events.Event;
import vn.hopluu.events.FormChanged;
import vn.hopluu.events.FormChanged.Slot;
import vn.hopluu.events.Period;
import vn.hopluu.events.RegimeChanged;
import vn.hopluu.events.ReorganisationChanged;
import vn.hopluu.events.ReorganisationChanged.Kind;
import vn.hopluu.events.ReorganisationChanged.Succession;
import vn.hopluu.events.ReportChanged;
import vn.hopluu.events.UnitChanged;
import vn.hopluu.testsupport.units.OfficialLists;
import vn.hopluu.web.database.Sql;

/// All 306 communes of Sơn La and Lai Châu, from the official lists and the map that was checked row by row against
/// NQ 1681 and NQ 1670: what they stated of 2023 on the structure of their day and on that of the reform, and what
/// their successors state of 2025 on the structure of before. Every expected figure is a plain sum over rows of files.
@QuarkusTest
@Tag("slow")
class OfficialReformTest {

    private static final OfficialLists LISTS = OfficialLists.besideTheRepository();
    private static final LocalDate BEGINNING = LocalDate.of(2021, 1, 1);
    private static final LocalDate REFORM = LocalDate.of(2025, 7, 1);
    private static final String FORM = "OR-6T";

    @Inject
    Sender sender;

    @Inject
    Sql sql;

    private final Map<String, Long> ids = new HashMap<>();

    /// What is sent next, together.
    private final List<Event> told = new ArrayList<>();

    /// What a commune states: three figures, the last of which only every third states.
    private record Stated(int petitions, int sessions, int models) {}

    private record Row(String old, String district, String province, String fresh) {}

    private record Line(String code, String parent, String name) {}

    @Test
    void every_total_of_before_stands_every_whole_successor_has_the_sum_and_splits_are_refused() throws IOException {
        // Given
        List<Row> rows = rows();
        Map<String, Line> before = snapshot("2025-03-01");
        Map<String, Line> after = snapshot("2025-07-01");
        assertThat(rows).hasSize(306);
        Map<String, Stated> of2023 = seeded(rows.stream().map(Row::old).toList(), 2023);
        load(before);
        of2023.forEach((code, stated) -> report(id(code), "2023-H1", stated));
        awaitReports("2023-H1", 306);
        assertFormerTotals(rows, of2023);

        // When
        reform(rows, before, after);

        // Then
        assertFormerTotals(rows, of2023);
        assertSuccessors(rows, of2023);
        assertFormerUnitsAreRefused(rows);
        assertDistrictsOfBeforeForTheYearAfter(rows, after);
    }

    private void assertFormerTotals(List<Row> rows, Map<String, Stated> stated) {
        for (String district : new TreeSet<>(rows.stream().map(Row::district).toList())) {
            assertFigures(district, "2023-H1", "as-reported", sum(rows, stated, row -> row.district.equals(district)));
        }
        for (String province : List.of("12", "14")) {
            assertFigures(province, "2023-H1", "as-reported", sum(rows, stated, row -> row.province.equals(province)));
        }
        for (Row row : rows) {
            assertFigures(row.old, "2023-H1", "as-reported", stated.get(row.old));
        }
    }

    private void assertSuccessors(List<Row> rows, Map<String, Stated> stated) {
        Set<String> successors = new TreeSet<>(rows.stream().map(Row::fresh).toList());
        assertThat(successors).hasSize(113);
        for (String fresh : successors) {
            assertFigures(fresh, "2023-H1", "2025-07-01", sum(rows, stated, row -> row.fresh.equals(fresh)));
        }
        for (String province : List.of("12", "14")) {
            assertFigures(province, "2023-H1", "2025-07-01", sum(rows, stated, row -> row.province.equals(province)));
        }
    }

    /// None of the districts stands on the structure of the reform, and no commune that merged does.
    private void assertFormerUnitsAreRefused(List<Row> rows) {
        Set<String> gone = new TreeSet<>(rows.stream().map(Row::district).toList());
        rows.stream()
                .filter(row -> id(row.old) != id("new-" + row.fresh))
                .forEach(row -> gone.add(row.old + "@2025-06-30"));
        assertThat(gone).hasSize(20 + 306 - 9);
        for (String unit : gone) {
            assertThat(refusal(unit, "2023-H1", "2025-07-01"))
                    .as(unit)
                    .isNotEmpty()
                    .allSatisfy(error -> assertThat(error.get("rule")).matches("is wholly in .*|ended, and no unit.*"));
        }
    }

    /// The figures of 2025-H2 belong to districts of before only where those are unions of whole new communes: ten of
    /// the twelve of Sơn La, and Than Uyên and Tân Uyên in Lai Châu.
    private void assertDistrictsOfBeforeForTheYearAfter(List<Row> rows, Map<String, Line> after) {
        List<String> communes =
                new ArrayList<>(new TreeSet<>(rows.stream().map(Row::fresh).toList()));
        assertThat(after.keySet()).containsAll(communes);
        Map<String, Stated> stated = seeded(communes, 2026);
        stated.forEach((code, figures) -> report(id("new-" + code), "2026-H1", figures));
        awaitReports("2026-H1", 113);
        Set<String> exact = new TreeSet<>();
        for (String district : new TreeSet<>(rows.stream().map(Row::district).toList())) {
            Set<String> held = new TreeSet<>();
            rows.stream().filter(row -> row.district.equals(district)).forEach(row -> held.add(row.fresh));
            boolean isUnion = rows.stream()
                    .filter(row -> held.contains(row.fresh))
                    .allMatch(row -> row.district.equals(district));
            if (isUnion) {
                exact.add(district);
                Stated sum = new Stated(0, 0, 0);
                for (String fresh : held) {
                    sum = plus(sum, stated.get(fresh));
                }
                assertFigures(district, "2026-H1", "2025-06-30", sum);
            } else {
                assertThat(refusal(district, "2026-H1", "2025-06-30"))
                        .as(district)
                        .isNotEmpty()
                        .allSatisfy(error -> assertThat(error.get("rule")).startsWith("was made of "));
            }
        }
        assertThat(exact).hasSize(12).contains("110", "111").doesNotContain("106", "123", "128");
    }

    private void assertFigures(String unit, String period, String structure, Stated expected) {
        var answer = ask("OR." + unit, Map.of("form", FORM, "period", period, "structure", structure));
        assertThat(totals(answer))
                .as("%s of %s on %s", unit, period, structure)
                .isEqualTo(Map.of(
                        "ORDT02", Integer.toString(expected.petitions),
                        "ORTCD01", Integer.toString(expected.sessions),
                        "ORDVK01", expected.models < 0 ? "missing" : Integer.toString(expected.models)));
    }

    private static List<Map<String, String>> refusal(String unit, String period, String structure) {
        return get("OR." + unit, Map.of("form", FORM, "period", period, "structure", structure))
                .statusCode(409)
                .extract()
                .jsonPath()
                .getList("errors");
    }

    private static Stated sum(List<Row> rows, Map<String, Stated> stated, Predicate<Row> wanted) {
        Stated sum = new Stated(0, 0, -1);
        for (Row row : rows) {
            if (wanted.test(row)) {
                sum = plus(sum, stated.get(row.old));
            }
        }
        return sum;
    }

    /// -1 is missing, which adds nothing and is not zero.
    private static Stated plus(Stated a, Stated b) {
        return new Stated(
                a.petitions + b.petitions,
                a.sessions + b.sessions,
                a.models < 0 ? b.models : b.models < 0 ? a.models : a.models + b.models);
    }

    private static Map<String, Stated> seeded(List<String> codes, long seed) {
        Random random = new Random(seed);
        Map<String, Stated> stated = new LinkedHashMap<>();
        for (String code : codes) {
            stated.put(
                    code,
                    new Stated(
                            random.nextInt(40), random.nextInt(200), random.nextInt(3) == 0 ? -1 : random.nextInt(3)));
        }
        return stated;
    }

    private void load(Map<String, Line> before) {
        sender.send(new RegimeChanged("OR", 1, "Chế độ", RegimeChanged.Tree.ROUTE, RegimeChanged.Window.LEGAL));
        sender.send(new FormChanged(
                FORM,
                1,
                "Biểu",
                "OR",
                Period.Type.HALF_YEAR,
                List.of(
                        new Slot("ORDT02", null, 0, true),
                        new Slot("ORTCD01", null, 0, true),
                        new Slot("ORDVK01", null, 0, true)),
                List.of(new FormChanged.Version(1, BEGINNING, null, List.of(0, 1, 2), List.of()))));
        before.values().forEach(line -> send(line.code, 1, version(BEGINNING, null, line)));
        for (String period : List.of("2023-H1", "2026-H1")) {
            sender.send(new CampaignChanged(
                    FORM,
                    period,
                    1,
                    Period.parse(period).windowFrom(RegimeChanged.Window.LEGAL),
                    Period.parse(period).windowTo(RegimeChanged.Window.LEGAL)));
        }
    }

    /// Communes that stand alone under their old code go on under the province; the others merge into new units; the
    /// districts end.
    private void reform(List<Row> rows, Map<String, Line> before, Map<String, Line> after) {
        Map<String, List<Row>> byFresh = new TreeMap<>();
        rows.forEach(row ->
                byFresh.computeIfAbsent(row.fresh, code -> new ArrayList<>()).add(row));
        List<Succession> successions = new ArrayList<>();
        byFresh.forEach((fresh, from) -> {
            if (from.size() == 1 && from.getFirst().old.equals(fresh)) {
                ids.put("new-" + fresh, id(fresh));
            } else {
                from.forEach(row -> successions.add(new Succession(id(row.old), id("new-" + fresh), Kind.FULL)));
            }
        });
        sender.send(new ReorganisationChanged("OR-NQ", 1, REFORM, "NQ 1681 và NQ 1670", successions));
        rows.forEach(row -> endOrMove(row, before, after));
        before.values().stream()
                .filter(line -> line.code.length() == 3)
                .forEach(district -> send(district.code, 2, version(BEGINNING, REFORM.minusDays(1), district)));
        byFresh.forEach((fresh, from) -> {
            if (id("new-" + fresh) != ids.getOrDefault(fresh, 0L)) {
                send("new-" + fresh, 1, version(REFORM, null, line(after, fresh)));
            }
        });
        tell();
        await().atMost(Duration.ofSeconds(60)).untilAsserted(() -> {
            assertThat(count("unit where id between 720001 and 729999")).isEqualTo(328 + 104);
            assertThat(count("unit_version where unit_id between 720001 and 729999 and valid_to = '2025-06-30'"))
                    .isEqualTo(20 + 306);
            assertThat(count("succession where reorganisation = 'OR-NQ'")).isEqualTo(306 - 9);
        });
    }

    private void endOrMove(Row row, Map<String, Line> before, Map<String, Line> after) {
        UnitChanged.Version old = version(BEGINNING, REFORM.minusDays(1), line(before, row.old));
        if (id("new-" + row.fresh) == id(row.old)) {
            send(row.old, 2, old, version(REFORM, null, line(after, row.fresh)));
        } else {
            send(row.old, 2, old);
        }
    }

    private static Line line(Map<String, Line> lines, String code) {
        return Objects.requireNonNull(lines.get(code), code);
    }

    private UnitChanged.Version version(LocalDate from, @Nullable LocalDate to, Line line) {
        return new UnitChanged.Version(
                from,
                to,
                "OR." + line.code,
                line.name,
                "UNIT",
                line.parent.isEmpty() ? null : Long.valueOf(id(line.parent)));
    }

    private void send(String key, long revision, UnitChanged.Version... versions) {
        told.add(new UnitChanged(id(key), revision, List.of(versions), List.of()));
    }

    private void report(long unit, String period, Stated stated) {
        told.add(new ReportChanged(
                unit,
                FORM,
                period,
                Coverage.OWN,
                1,
                ReportChanged.State.SUBMITTED,
                new ReportChanged.Figures(
                        1,
                        1,
                        List.of(
                                Cell.amount(stated.petitions),
                                Cell.amount(stated.sessions),
                                stated.models < 0 ? Cell.MISSING : Cell.amount(stated.models))),
                null,
                null,
                null,
                null,
                null,
                false));
    }

    private void tell() {
        sender.sendAll(told);
        told.clear();
    }

    private void awaitReports(String period, long reports) {
        tell();
        await().atMost(Duration.ofSeconds(60))
                .untilAsserted(() -> assertThat(count("ledger join campaign on id = campaign_id where form = '" + FORM
                                + "' and period = '" + period + "'"))
                        .isEqualTo(reports));
    }

    private long count(String from) {
        return sql.query("select count(*) from " + from, row -> row.getLong(1)).getFirst();
    }

    private long id(String key) {
        return ids.computeIfAbsent(key, each -> 720_001L + ids.size());
    }

    private static List<Row> rows() throws IOException {
        return cells("map_commune_SonLa_LaiChau_verified.csv").stream()
                .map(cell -> new Row(cell[0], cell[2], cell[4], cell[5]))
                .toList();
    }

    /// The units of the two provinces in one of the snapshots, by code.
    private static Map<String, Line> snapshot(String day) throws IOException {
        Map<String, Line> all = new LinkedHashMap<>();
        for (String[] cell : cells("seed_provinces_units.csv")) {
            if (cell[0].equals(day)) {
                all.put(cell[2], new Line(cell[2], cell[3], cell[5]));
            }
        }
        Map<String, Line> wanted = new LinkedHashMap<>();
        all.values().stream().filter(line -> isUnder(line, all)).forEach(line -> wanted.put(line.code, line));
        return wanted;
    }

    private static boolean isUnder(Line line, Map<String, Line> all) {
        Line at = line;
        while (!at.parent.isEmpty()) {
            at = line(all, at.parent);
        }
        return Set.of("12", "14").contains(at.code);
    }

    private static List<String[]> cells(String file) throws IOException {
        return Files.readAllLines(LISTS.file(file)).stream()
                .skip(1)
                .map(line -> line.split(",", -1))
                .toList();
    }
}
