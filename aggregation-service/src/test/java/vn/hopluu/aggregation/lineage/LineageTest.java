package vn.hopluu.aggregation.lineage;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static vn.hopluu.aggregation.Asking.ask;
import static vn.hopluu.aggregation.Asking.cell;
import static vn.hopluu.aggregation.Asking.get;
import static vn.hopluu.testsupport.Patience.await;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.hopluu.aggregation.Sender;
import vn.hopluu.aggregation.Telling;
import vn.hopluu.events.Coverage;
import vn.hopluu.events.IndicatorChanged.Home;
import vn.hopluu.events.IndicatorChanged.OverTime;
import vn.hopluu.events.ObligationChanged.State;
import vn.hopluu.events.Period;

/// A province with a district that declares its total, and five communes of its own, one of them exempt. Province and
/// district owe no report of themselves, and neither does one of the district's communes, which reports all the same.
@QuarkusTest
class LineageTest {

    private static final long PROVINCE = 740_001;
    private static final long DISTRICT = 740_002;
    private static final long INSIDE = 740_003;
    private static final long INSIDE_TOO = 740_004;
    private static final long STATED = 740_005;
    private static final long SILENT = 740_006;
    private static final long MISSING = 740_007;
    private static final long NOT_APPLICABLE = 740_008;
    private static final long RELIEVED = 740_009;
    private static final long TOO_LATE = 740_010;
    private static final long UNHEARD_OF = 740_011;
    private static final String FORM = "LI-Q";
    private static final String PERIOD = "2024-Q1";

    @Inject
    Sender sender;

    private static boolean loaded;

    @BeforeEach
    void load() {
        if (loaded) {
            return;
        }
        loaded = true;
        Telling tell = new Telling(sender, "LI");
        tell.unit(PROVINCE, null, Telling.BEGINNING);
        List.of(DISTRICT, STATED, SILENT, MISSING, NOT_APPLICABLE, RELIEVED)
                .forEach(unit -> tell.unit(unit, PROVINCE, Telling.BEGINNING));
        List.of(INSIDE, INSIDE_TOO).forEach(unit -> tell.unit(unit, DISTRICT, Telling.BEGINNING));
        tell.count("LIDT02", OverTime.SUM, new Home(PROVINCE, FORM, Telling.BEGINNING, null));
        tell.count("LIHC02", OverTime.SUM);
        tell.ratio("LIRATE", "LIDT02", "LIDT02 + 1");
        tell.form(FORM, Period.Type.QUARTER, "LIDT02", "LIHC02!");
        tell.unit(TOO_LATE, PROVINCE, LocalDate.of(2024, 4, 1));
        tell.campaign(FORM, PERIOD);
        List.of(INSIDE, STATED, SILENT, MISSING, TOO_LATE, UNHEARD_OF)
                .forEach(unit -> tell.owes(unit, FORM, PERIOD, State.OWED));
        tell.owes(NOT_APPLICABLE, FORM, PERIOD, State.TRANSFERRED);
        tell.owes(RELIEVED, FORM, PERIOD, State.EXEMPT);
        tell.report(INSIDE, FORM, PERIOD, "7", "70");
        tell.report(INSIDE_TOO, FORM, PERIOD, "5");
        tell.report(DISTRICT, Coverage.CONSOLIDATED, FORM, PERIOD, 3, "13");
        tell.report(STATED, Coverage.OWN, FORM, PERIOD, 2, "9", "90");
        tell.report(MISSING, FORM, PERIOD, "M");
        tell.report(NOT_APPLICABLE, FORM, PERIOD, "A");
        await().atMost(Duration.ofSeconds(30))
                .untilAsserted(() -> assertThat(counts(lineage(PROVINCE, "LIDT02")))
                        .containsEntry("expected", 5)
                        .containsEntry("withoutReport", 1)
                        .containsEntry("exempt", 1)
                        .containsEntry("notApplicable", 1)
                        .containsEntry("unplaced", 2));
    }

    private static Map<String, Object> query(String indicator) {
        return new HashMap<>(Map.of("form", FORM, "period", PERIOD, "indicator", indicator));
    }

    private static JsonPath lineage(long unit, String indicator) {
        return get("LI" + unit + "/lineage", query(indicator))
                .statusCode(200)
                .extract()
                .jsonPath();
    }

    private static Map<String, Integer> counts(JsonPath lineage) {
        return lineage.getMap("counts");
    }

    private static Map<String, Object> source(JsonPath lineage, long unit) {
        return lineage.getMap("items.find { it.unit.id == " + unit + " }");
    }

    @Test
    void a_total_lists_what_it_is_made_of_and_what_is_missing() {
        JsonPath lineage = lineage(PROVINCE, "LIDT02");

        assertThat(lineage.getInt("total")).as("13 declared + 9").isEqualTo(22);
        assertThat(counts(lineage))
                .isEqualTo(Map.ofEntries(
                        Map.entry("units", 9),
                        Map.entry("own", 1),
                        Map.entry("standIns", 1),
                        Map.entry("covered", 2),
                        Map.entry("estimates", 0),
                        Map.entry("oneSided", 0),
                        Map.entry("expected", 5),
                        Map.entry("withoutReport", 1),
                        Map.entry("unexpected", 1),
                        Map.entry("exempt", 1),
                        Map.entry("missing", 1),
                        Map.entry("notApplicable", 1),
                        Map.entry("unplaced", 2)));
        assertThat(source(lineage, DISTRICT)).containsEntry("use", "DECLARED");
        assertThat(lineage.getInt("items.find { it.unit.id == 740002 }.declared.version"))
                .isEqualTo(3);
        assertThat(source(lineage, STATED)).containsEntry("use", "OWN");
        assertThat(lineage.getInt("items.find { it.unit.id == 740005 }.own.version"))
                .isEqualTo(2);
        assertThat(source(lineage, INSIDE)).containsEntry("use", "COVERED").containsEntry("coveredBy", "LI740002");
        assertThat(source(lineage, SILENT))
                .containsEntry("use", "NONE")
                .containsEntry("missing", "NO_REPORT")
                .containsEntry("obligation", "OWED");
        assertThat(source(lineage, RELIEVED)).containsEntry("missing", null).containsEntry("obligation", "EXEMPT");
        assertThat(source(lineage, DISTRICT)).containsEntry("missing", null).containsEntry("obligation", null);
        assertThat(source(lineage, MISSING)).containsEntry("missing", "MISSING");
        assertThat(source(lineage, NOT_APPLICABLE)).containsEntry("missing", null);
        assertThat(lineage.getString("made.structureDate")).isEqualTo("2024-03-14");
        assertThat(lineage.getLong("made.treeRevision")).isPositive();
        assertThat(lineage.getLong("made.version")).isPositive();
        assertThat(lineage.getLong("made.newestRevision")).isEqualTo(3);
    }

    @Test
    void it_comes_to_the_same_as_the_roll_up() {
        for (long unit : List.of(PROVINCE, DISTRICT, INSIDE, STATED, SILENT, RELIEVED)) {
            JsonPath rollUp = ask("LI" + unit, Map.of("form", FORM, "period", PERIOD));
            JsonPath lineage = ask("LI" + unit + "/lineage", query("LIDT02"));
            for (String figure : List.of("total", "computed")) {
                assertThat(String.valueOf((Object) lineage.get(figure)))
                        .as("%s of %s", figure, unit)
                        .isEqualTo(String.valueOf(cell(rollUp, "LIDT02", figure)));
            }
        }
        JsonPath district = lineage(DISTRICT, "LIDT02");
        assertThat(district.getInt("total")).isEqualTo(13);
        assertThat(district.getInt("computed")).as("7 + 5").isEqualTo(12);
        assertThat(district.getInt("declared.answer.amount")).isEqualTo(13);
    }

    @Test
    void pages_hold_every_unit_once_and_the_counts_are_of_all() {
        List<Integer> seen = new ArrayList<>();
        Map<String, Object> query = query("LIDT02");
        query.put("limit", 3);
        JsonPath lineage = ask("LI" + PROVINCE + "/lineage", query);
        seen.addAll(lineage.getList("items.unit.id", Integer.class));
        String next = lineage.getString("next");
        for (int page = 1; page < 3; page++) {
            lineage = given().get(next).jsonPath();
            assertThat(lineage.getInt("counts.units")).isEqualTo(9);
            seen.addAll(lineage.getList("items.unit.id", Integer.class));
            next = lineage.getString("next");
        }
        assertThat(next).isNull();
        assertThat(seen)
                .containsExactly(740_001, 740_002, 740_003, 740_004, 740_005, 740_006, 740_007, 740_008, 740_009);
    }

    @Test
    void who_owes_and_is_missing_and_the_used_figures_can_be_asked_for_alone() {
        Map<String, Object> missing = query("LIDT02");
        missing.put("show", "missing");
        Map<String, Object> used = query("LIDT02");
        used.put("show", "used");

        JsonPath found = ask("LI" + PROVINCE + "/lineage", missing);
        assertThat(found.getList("items.unit.code", String.class)).containsExactly("LI740006", "LI740007");
        assertThat(found.getList("items.unit.name", String.class)).containsExactly("Đơn vị 740006", "Đơn vị 740007");
        assertThat(ask("LI" + PROVINCE + "/lineage", used).getList("items.unit.code", String.class))
                .containsExactly("LI740002", "LI740005");
    }

    @Test
    void obligations_without_a_place_are_counted_and_the_first_of_them_listed() {
        Map<String, Object> query = query("LIDT02");
        JsonPath both = ask("LI" + PROVINCE + "/lineage", query);
        query.put("limit", 1);
        JsonPath first = ask("LI" + PROVINCE + "/lineage", query);

        assertThat(both.getMap("unplaced[0]"))
                .containsEntry("unit", 740_010)
                .containsEntry("code", "LI740010")
                .containsEntry("name", "Đơn vị 740010")
                .containsEntry("coverage", "OWN")
                .containsEntry("reason", "OUTSIDE")
                .containsEntry("reported", false);
        assertThat(both.getMap("unplaced[1]"))
                .containsEntry("unit", 740_011)
                .containsEntry("code", null)
                .containsEntry("reason", "NOT_ARRIVED");
        assertThat(first.getList("unplaced.unit")).containsExactly(740_010);
        assertThat(first.getInt("counts.unplaced")).isEqualTo(2);
    }

    @Test
    void without_a_form_the_home_form_is_read() {
        JsonPath lineage = ask("LI" + PROVINCE + "/lineage", Map.of("period", PERIOD, "indicator", "LIDT02"));

        assertThat(lineage.getString("form")).isEqualTo(FORM);
    }

    @Test
    void figures_that_do_not_add_are_listed_and_never_summed() {
        JsonPath lineage = lineage(PROVINCE, "LIHC02");

        assertThat((Object) lineage.get("total")).isNull();
        assertThat(source(lineage, INSIDE)).containsEntry("use", "KEPT");
        assertThat(lineage.getInt("items.find { it.unit.id == 740005 }.own.answer.amount"))
                .isEqualTo(90);
    }

    @Test
    void on_the_approved_basis_nothing_counts_that_is_not_approved() {
        Map<String, Object> approved = query("LIDT02");
        approved.put("basis", "approved");
        JsonPath lineage = get("LI" + PROVINCE + "/lineage", approved)
                .statusCode(200)
                .extract()
                .jsonPath();

        assertThat((Object) lineage.get("total")).isNull();
        assertThat(lineage.getInt("counts.withoutReport"))
                .as("all who owe; not the province, the district, the exempt one and the one that owes nothing")
                .isEqualTo(5);
    }

    @ParameterizedTest
    @CsvSource({
        "indicator, LINONE, 404",
        "indicator, LIRATE, 400",
        "indicator, '', 400",
        "member, KN, 404",
        "period, 2024-13, 400",
        "period, 2023-Q1, 404",
        "form, LI-NONE, 404",
        "form, '', 400",
        "basis, both, 400",
        "show, some, 400",
        "limit, 0, 400",
        "limit, 1001, 400",
        "after, x, 400",
    })
    void what_cannot_be_read_is_refused(String name, String value, int status) {
        Map<String, Object> query = query("LIDT02");
        query.put(name, value);

        get("LI" + PROVINCE + "/lineage", query).statusCode(status);
    }

    @Test
    void an_indicator_that_has_no_home_in_the_period_wants_the_form_named() {
        get("LI" + PROVINCE + "/lineage", Map.of("period", PERIOD, "indicator", "LIHC02"))
                .statusCode(409);
    }
}
