package vn.hopluu.aggregation.figures;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static vn.hopluu.aggregation.Asking.ask;
import static vn.hopluu.aggregation.Asking.cell;
import static vn.hopluu.aggregation.Asking.total;
import static vn.hopluu.aggregation.Asking.totals;
import static vn.hopluu.testsupport.Patience.await;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import jakarta.inject.Inject;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import vn.hopluu.aggregation.Sender;
import vn.hopluu.aggregation.Telling;
import vn.hopluu.events.Coverage;
import vn.hopluu.events.FormChanged;
import vn.hopluu.events.IndicatorChanged.OverTime;
import vn.hopluu.events.Period;

/// A province over one district with two communes. The form ties four cells: what came before and what came in is what
/// was handled and what is left.
@QuarkusTest
class BalancedTotalsTest {

    private static final long PROVINCE = 741_001;
    private static final long DISTRICT = 741_002;
    private static final long ONE = 741_003;
    private static final long OTHER = 741_004;
    private static final String FORM = "BT-Q";
    private static final String PERIOD = "2024-Q1";

    @Inject
    Sender sender;

    private static boolean loaded;
    private static long revision = 1;
    private Telling tell;

    @BeforeEach
    void load() {
        tell = new Telling(sender, "BT");
        if (loaded) {
            return;
        }
        loaded = true;
        tell.unit(PROVINCE, null, Telling.BEGINNING);
        tell.unit(DISTRICT, PROVINCE, Telling.BEGINNING);
        List.of(ONE, OTHER).forEach(unit -> tell.unit(unit, DISTRICT, Telling.BEGINNING));
        List.of("BTD1", "BTD2", "BTD4", "BTD5", "BTX", "BTN", "BTM").forEach(code -> tell.count(code, OverTime.SUM));
        tell.ratio("BTR", "BTN", "BTM");
        tell.form(
                FORM,
                Period.Type.QUARTER,
                List.of(
                        new FormChanged.Rule(
                                "CAN",
                                FormChanged.Severity.BLOCK,
                                "BTD1 + BTD2 == BTD4 + BTD5",
                                "{BTD1 + BTD2} khác {BTD4 + BTD5}"),
                        new FormChanged.Rule("NHIEU", FormChanged.Severity.INFO, "BTX <= 2", "Có {BTX}, nhiều hơn 2"),
                        new FormChanged.Rule("LOI", FormChanged.Severity.EXPLAIN, "explained(BTX)", "Chưa nêu lý do")),
                "BTD1",
                "BTD2",
                "BTD4",
                "BTD5",
                "BTX",
                "BTN",
                "BTM");
        tell.campaign(FORM, PERIOD);
        tell.report(ONE, FORM, PERIOD, "1", "7", "8", "N", "3", "7", null);
        tell.report(OTHER, FORM, PERIOD, "N", "5", "4", "1", "4~", null, "20");
    }

    private void declare(String... cells) {
        tell.report(DISTRICT, Coverage.CONSOLIDATED, FORM, PERIOD, ++revision, cells);
    }

    private static JsonPath rollUp(long unit) {
        return ask("BT" + unit, Map.of("form", FORM, "period", PERIOD));
    }

    private static void awaitTotal(long unit, String indicator, String total) {
        await().untilAsserted(() -> assertThat(total(rollUp(unit), indicator)).isEqualTo(total));
    }

    private static JsonPath lineage(long unit, String indicator, Map<String, String> more) {
        Map<String, String> query = new HashMap<>(Map.of("form", FORM, "period", PERIOD, "indicator", indicator));
        query.putAll(more);
        return ask("BT" + unit + "/lineage", query);
    }

    @Test
    void cells_that_are_tied_stand_in_together_or_not_at_all() {
        declare(null, "14", null, null, "9");
        awaitTotal(PROVINCE, "BTX", "9");

        JsonPath district = rollUp(DISTRICT);
        assertThat(totals(rollUp(PROVINCE)))
                .as("7 + 5 and not the 14 that stand alone; 3 + 4 declared as 9")
                .containsEntry("BTD1", "1")
                .containsEntry("BTD2", "12")
                .containsEntry("BTD4", "12")
                .containsEntry("BTD5", "1")
                .containsEntry("BTX", "9");
        assertThat(cell(district, "BTD2", "declared")).hasToString("14");
        assertThat(cell(district, "BTD2", "standsIn")).isEqualTo(false);
        assertThat(cell(district, "BTX", "standsIn")).isEqualTo(true);
        assertThat(district.getList("setAside.cells")).containsExactly(List.of("BTD1", "BTD2", "BTD4", "BTD5"));
        assertThat(district.getList("setAside.missing")).containsExactly(List.of("BTD1", "BTD4", "BTD5"));
        assertThat(rollUp(PROVINCE).getList("setAside")).isEmpty();
        JsonPath reconciliation = ask("BT" + PROVINCE + "/reconciliation", Map.of("form", FORM, "period", PERIOD));
        assertThat(reconciliation.getString("differences.find { it.indicator == 'BTD2' }.difference"))
                .isEqualTo("2");
        assertThat(reconciliation.getBoolean("differences.find { it.indicator == 'BTD2' }.standsIn"))
                .isFalse();
        assertThat(lineage(PROVINCE, "BTD2", Map.of()).getString("total")).isEqualTo("12");
        agrees();
    }

    @Test
    void a_set_that_is_declared_whole_stands_in_where_it_balances() {
        declare("2", "14", "15", "1", "9");
        awaitTotal(PROVINCE, "BTD2", "14");

        assertThat(totals(rollUp(PROVINCE)))
                .containsEntry("BTD1", "2")
                .containsEntry("BTD2", "14")
                .containsEntry("BTD4", "15")
                .containsEntry("BTD5", "1");
        assertThat(rollUp(DISTRICT).getList("setAside")).isEmpty();
        agrees();

        declare("2", "14", "15", "2", "9");
        awaitTotal(PROVINCE, "BTD2", "12");

        assertThat(totals(rollUp(PROVINCE))).containsEntry("BTD1", "1").containsEntry("BTD5", "1");
        assertThat(rollUp(DISTRICT).getList("setAside.missing")).containsExactly(List.of());
        assertThat(rollUp(DISTRICT).getString("setAside[0].message")).contains("không cân đối");
        agrees();
    }

    @Test
    void the_forms_rules_are_held_against_what_a_unit_comes_to() {
        declare(null, null, null, null, "9");
        awaitTotal(PROVINCE, "BTX", "9");

        assertThat(rollUp(PROVINCE).getList("findings.rule")).containsExactly("NHIEU");
        assertThat(rollUp(PROVINCE).getList("findings.message")).containsExactly("Có 9, nhiều hơn 2");
        assertThat(rollUp(PROVINCE).getList("findings.severity")).containsExactly("INFO");
    }

    @Test
    void how_many_figures_of_a_total_are_estimates_is_told_and_whose() {
        declare(null, null, null, null, null);
        awaitTotal(PROVINCE, "BTX", "7");

        assertThat(cell(rollUp(PROVINCE), "BTX", "estimates")).hasToString("1");
        assertThat(cell(rollUp(OTHER), "BTX", "own.estimate")).isEqualTo(true);
        JsonPath whose = lineage(PROVINCE, "BTX", Map.of("show", "estimated"));
        assertThat(whose.getInt("counts.estimates")).isEqualTo(1);
        assertThat(whose.getList("items.unit.code")).containsExactly("BT" + OTHER);

        declare(null, null, null, null, "8");
        awaitTotal(PROVINCE, "BTX", "8");

        assertThat(cell(rollUp(PROVINCE), "BTX", "estimates"))
                .as("the official figure of the district stands in for it")
                .hasToString("0");
        declare(null, null, null, null, "8~");
        await().untilAsserted(() ->
                assertThat(cell(rollUp(PROVINCE), "BTX", "estimates")).hasToString("1"));
        agrees();
    }

    @Test
    void a_ratio_is_taken_over_the_units_that_gave_both_sides() {
        declare(null, null, null, null, null, null, null);
        awaitTotal(PROVINCE, "BTX", "7");

        Map<String, Object> ratio = computed(rollUp(PROVINCE), "BTR");
        assertThat(ratio).as("7 of one unit over 20 of another").containsEntry("ratio", null);
        assertThat(ratio).containsEntry("uneven", true);
        assertThat(rollUp(PROVINCE).getList("computed.find { it.indicator == 'BTR' }.missing.reason"))
                .containsOnly("NOT_TOGETHER");
        JsonPath names = lineage(PROVINCE, "BTN", Map.of("ratio", "BTR", "show", "one-sided"));
        assertThat(names.getList("items.unit.code")).containsExactly("BT" + ONE, "BT" + OTHER);

        tell.report(ONE, Coverage.OWN, FORM, PERIOD, 2, "1", "7", "8", "N", "3", "7", "10");
        await().untilAsserted(() ->
                assertThat(computed(rollUp(PROVINCE), "BTR").get("ratio")).isNotNull());

        assertThat(rollUp(PROVINCE).getString("computed.find { it.indicator == 'BTR' }.numerator"))
                .isEqualTo("7");
        assertThat(rollUp(PROVINCE).getString("computed.find { it.indicator == 'BTR' }.denominator"))
                .as("10 and not 10 + 20")
                .isEqualTo("10");
        assertThat(computed(rollUp(PROVINCE), "BTR")).containsEntry("uneven", true);
        agrees();
    }

    @Test
    void a_ratio_that_comes_later_is_summed_over_what_was_reported_before() {
        declare(null, null, null, null, "9");
        awaitTotal(PROVINCE, "BTX", "9");

        tell.ratio("BTLATE", "BTX", "BTM");

        await().untilAsserted(() -> assertThat(
                        rollUp(PROVINCE).getString("computed.find { it.indicator == 'BTLATE' }.denominator"))
                .as("of the unit that gave 4 over 20; or of both, where the other gave its 10 too")
                .isIn("20", "30"));
        agrees();
    }

    @Test
    void over_time_a_share_is_one_that_was() {
        List.of("BTMOST", "BTLAST").forEach(code -> {
            tell.count(code, code.equals("BTMOST") ? OverTime.MAX : OverTime.LAST);
        });
        tell.ratio("BTSHARE", "BTMOST", "BTLAST");
        tell.form("BT-S", Period.Type.QUARTER, "BTMOST", "BTLAST");
        tell.campaign("BT-S", "2024-Q1");
        tell.campaign("BT-S", "2024-Q2");
        tell.report(ONE, "BT-S", "2024-Q1", "20", "20");
        tell.report(OTHER, "BT-S", "2024-Q1", "5", "10");
        tell.report(ONE, "BT-S", "2024-Q2", "10", "10");
        tell.report(OTHER, "BT-S", "2024-Q2", null, "8");
        Map<String, String> year = Map.of("form", "BT-S", "period", "2024-Q2", "accumulate", "year-to-date");

        await().untilAsserted(() -> {
            JsonPath found = ask("BT" + PROVINCE, year);
            assertThat(total(found, "BTMOST")).isEqualTo("25");
            assertThat(total(found, "BTLAST")).isEqualTo("18");
            assertThat(found.getString("computed[0].numerator")).as("10 + 5").isEqualTo("15");
            assertThat(found.getString("computed[0].denominator"))
                    .as("10 of the second quarter, and 10 of the first, which is the other's last with both")
                    .isEqualTo("20");
            assertThat(found.getBoolean("computed[0].uneven")).isTrue();
        });
    }

    private static Map<String, Object> computed(JsonPath rollUp, String indicator) {
        return rollUp.getMap("computed.find { it.indicator == '" + indicator + "' }");
    }

    private static void agrees() {
        JsonPath found = given().post("/api/v1/verification").then().extract().jsonPath();
        List<Map<String, Object>> differences = found.getList("differences");
        assertThat(differences)
                .filteredOn(each -> String.valueOf(each.get("campaign")).startsWith("BT-"))
                .isEmpty();
        assertThat(found.getInt("cells")).isPositive();
    }
}
