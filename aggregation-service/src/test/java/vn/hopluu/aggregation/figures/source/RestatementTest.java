package vn.hopluu.aggregation.figures.source;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.is;
import static vn.hopluu.aggregation.Asking.ask;
import static vn.hopluu.aggregation.Asking.cell;
import static vn.hopluu.aggregation.Asking.get;
import static vn.hopluu.aggregation.Asking.total;
import static vn.hopluu.testsupport.Patience.await;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import vn.hopluu.aggregation.Sender;
import vn.hopluu.web.database.Sql;

/// The figures of 2023 and of 2025 on the structures of both sides of the reform. Three of the reports are those of
/// samples/reports/2023-H1.
@QuarkusTest
class RestatementTest {

    private static final String AFTER = "2025-07-01";
    private static final String BEFORE = "2025-06-30";

    @Inject
    Sender sender;

    @Inject
    Sql sql;

    private static boolean loaded;

    @BeforeEach
    void load() {
        if (loaded) {
            return;
        }
        loaded = true;
        TamDuong place = new TamDuong(sender);
        place.units();
        place.forms();
        place.campaign(TamDuong.FORM, "2023-H1");
        place.campaign(TamDuong.QUARTERLY, "2025-Q3");
        place.campaign(TamDuong.QUARTERLY, "2025-Q4");
        // TT01, TT02, TCD01, DT02, DVK01 as in samples/reports/2023-H1
        place.report("03390", TamDuong.FORM, "2023-H1", "34", "34", "19", "7", "2");
        place.report("03412", TamDuong.FORM, "2023-H1", "26", "25", "15", "6", "1");
        place.report("03413", TamDuong.FORM, "2023-H1", "23", "23", "6", "N", "2");
        place.report("03394", TamDuong.FORM, "2023-H1", "23", "23", "8", "2", "1");
        place.report("106.PNV", TamDuong.FORM, "2023-H1", "9", "9", "2", "1", "1");
        place.report("106", TamDuong.FORM, "2023-H1", "5", null, null, null, null);
        // 15/6 to 14/9/2025: the communes of before until 30/6, the new ones from 1/7
        place.report("03412", TamDuong.QUARTERLY, "2025-Q3", "26", "26", "1", "2", "0");
        place.report("106", TamDuong.QUARTERLY, "2025-Q3", "5", "5", "3", "4", "0");
        place.reform();
        place.report("new-03390", TamDuong.QUARTERLY, "2025-Q3", "80", "80", "10", "20", "3");
        place.report("new-03390", TamDuong.QUARTERLY, "2025-Q4", "80", "70", "11", "21", "3");
        place.report("new-03394", TamDuong.QUARTERLY, "2025-Q4", "40", "40", "5", "6", "1");
        await().atMost(Duration.ofSeconds(30)).untilAsserted(() -> {
            assertThat(count("unit where id between 700001 and 700100")).isEqualTo(26);
            assertThat(count("unit_version where unit_id between 700001 and 700100 and valid_to is not null"))
                    .isEqualTo(19);
            assertThat(count("ledger where unit_id between 700001 and 700100")).isEqualTo(11);
            assertThat(count("reorganisation where code = 'TD-NQ1670'")).isOne();
        });
    }

    private long count(String from) {
        return sql.query("select count(*) from " + from, row -> row.getLong(1)).getFirst();
    }

    private static JsonPath halfYear(String unit, String structure) {
        return ask(TamDuong.code(unit), Map.of("form", TamDuong.FORM, "period", "2023-H1", "structure", structure));
    }

    private static JsonPath refused(String unit, String form, String period, String structure) {
        return get(TamDuong.code(unit), Map.of("form", form, "period", period, "structure", structure))
                .statusCode(409)
                .extract()
                .jsonPath();
    }

    @Test
    void binh_lu_of_2025_has_for_2023_what_its_three_predecessors_stated() {
        JsonPath binhLu = halfYear("03390@2025-07-01", AFTER);

        assertThat(binhLu.getString("unit.name")).isEqualTo("Xã Bình Lư");
        assertThat(total(binhLu, "TDTT01")).as("34 + 26 + 23").isEqualTo("83");
        assertThat(total(binhLu, "TDTT02")).as("34 + 25 + 23").isEqualTo("82");
        assertThat(total(binhLu, "TDTCD01")).as("19 + 15 + 6").isEqualTo("40");
        assertThat(total(binhLu, "TDDT02")).as("7 + 6 + none").isEqualTo("13");
        assertThat(total(binhLu, "TDDVK01")).as("2 + 1 + 2").isEqualTo("5");
        assertThat(cell(binhLu, "TDDT02", "given").toString()).isEqualTo("3");
        assertThat(binhLu.getList("restated.sources.code", String.class))
                .containsExactly("TD.03390", "TD.03412", "TD.03413");
        assertThat(binhLu.getString("computed[0].ratio.numerator")).isEqualTo("82");
        assertThat(binhLu.getString("computed[0].ratio.denominator")).isEqualTo("83");
        assertThat(binhLu.getString("computed[0].ratio.value")).isEqualTo("0.9880");
    }

    private static JsonPath series(String unit, String from, String to, String structure) {
        return ask(
                TamDuong.code(unit) + "/series",
                Map.of("indicator", "TDDT02", "from", from, "to", to, "structure", structure));
    }

    @Test
    void a_successors_series_on_the_reforms_structure_begins_with_what_its_predecessors_stated() {
        JsonPath series = series("03390", "2023-H1", "2023-H2", AFTER);

        assertThat(series.getString("unit.name")).isEqualTo("Xã Bình Lư");
        assertThat(series.getString("structure")).isEqualTo(AFTER);
        assertThat(series.getString("points[0].total")).as("7 + 6 + none").isEqualTo("13");
        assertThat(series.getString("points[0].structureDate")).isEqualTo(AFTER);
        assertThat(series.getInt("points[0].given")).isEqualTo(3);
        assertThat(series.getString("points[1].gap")).isEqualTo("NO_CAMPAIGN");
        assertThat(series("03390@2025-07-01", "2023-H1", "2023-H1", "as-reported")
                        .getString("points[0].gap"))
                .isEqualTo("NOT_IN_CAMPAIGN");
    }

    @Test
    void a_point_of_a_series_that_would_divide_figures_says_so_and_the_others_stand() {
        assertThat(series("106", "2025-Q4", "2025-Q4", BEFORE).getString("points[0].gap"))
                .as("Sin Suối Hồ of Q4 holds communes of two districts")
                .isEqualTo("DIVIDED");
        JsonPath halves = series("106", "2023-H1", "2023-H1", BEFORE);
        assertThat(halves.getString("points[0].total"))
                .as("7 + 6 + none + 2 of communes, 1 of the office")
                .isEqualTo("16");
    }

    @Test
    void a_series_on_a_structure_in_which_the_unit_does_not_stand_is_refused() {
        get(
                        TamDuong.code("106@2025-06-30/series"),
                        Map.of("indicator", "TDDT02", "from", "2023-H1", "to", "2023-H1", "structure", AFTER))
                .statusCode(409)
                .body("type", is("urn:hopluu:problem:cannot-be-restated"));
    }

    @Test
    void the_code_alone_names_the_unit_of_the_structures_day() {
        assertThat(halfYear("03390", AFTER).getString("unit.name")).isEqualTo("Xã Bình Lư");
        assertThat(halfYear("03390", "as-reported").getString("unit.name")).isEqualTo("Thị trấn Tam Đường");
    }

    @Test
    void the_district_is_refused_on_the_structure_of_the_reform_and_says_where_its_communes_went() {
        JsonPath problem = refused("106", TamDuong.FORM, "2023-H1", AFTER);

        assertThat(problem.getString("type")).isEqualTo("urn:hopluu:problem:cannot-be-restated");
        assertThat(problem.getString("detail")).contains("Huyện Tam Đường (TD.106@2025-06-30)", "2025-07-01");
        List<Map<String, String>> errors = problem.getList("errors");
        assertThat(errors).hasSize(15);
        assertThat(errors)
                .anySatisfy(error -> assertThat(error)
                        .containsEntry("value", "Xã Bình Lư (TD.03412@2023-06-14)")
                        .containsEntry("rule", "is wholly in Xã Bình Lư (TD.03390@2025-07-01)"))
                .anySatisfy(error -> assertThat(error)
                        .containsEntry("value", "Xã Thèn Sin (TD.03394@2023-06-14)")
                        .containsEntry("rule", "is wholly in Xã Sin Suối Hồ (TD.03394@2025-07-01)"))
                .anySatisfy(error -> assertThat(error)
                        .containsEntry("value", "Phòng Nội vụ Tam Đường (TD.106.PNV@2023-06-14)")
                        .containsEntry("rule", "ended, and no unit succeeds it"));
    }

    @Test
    void the_district_is_refused_for_a_period_after_the_reform_since_two_units_hold_more_than_its_communes() {
        JsonPath problem = refused("106", TamDuong.QUARTERLY, "2025-Q4", BEFORE);

        List<Map<String, String>> errors = problem.getList("errors");
        assertThat(errors).hasSize(2);
        assertThat(errors.getFirst())
                .containsEntry("code", "divided")
                .containsEntry("value", "Xã Sin Suối Hồ (TD.03394@2025-12-14)")
                .containsEntry(
                        "rule",
                        "was made of Xã Thèn Sin (TD.03394@2025-06-30), Xã Sin Suối Hồ (cũ) (TD.03562@2025-06-30)");
        assertThat(errors.get(1)).containsEntry("value", "Phường Tân Phong (TD.03408@2025-12-14)");
    }

    @Test
    void the_province_goes_on_and_names_those_whose_figures_are_in_no_unit_of_that_day() {
        JsonPath province = halfYear("12", AFTER);

        assertThat(total(province, "TDTT01"))
                .as("34 + 26 + 23 + 23, without the office's 9 and the district's 5")
                .isEqualTo("106");
        assertThat(province.getList("restated.withoutSuccessor.code", String.class))
                .containsExactly("TD.105", "TD.106", "TD.106.PNV", "TD.109");
        assertThat(total(halfYear("12", "as-reported"), "TDTT01")).isEqualTo("120");
    }

    @Test
    void figures_as_reported_are_what_they_were_before_the_reform() {
        JsonPath district = halfYear("106", "as-reported");

        assertThat(total(district, "TDTT01")).as("34 + 26 + 23 + 23 + 9 + 5").isEqualTo("120");
        assertThat(total(district, "TDDT02")).as("7 + 6 + 0 + 2 + 1").isEqualTo("16");
        assertThat(cell(district, "TDDT02", "missing").toString())
                .as("the district's own report leaves it open")
                .isEqualTo("1");
    }

    @Test
    void in_the_quarter_of_the_reform_units_that_ended_count_where_they_stood_last() {
        Map<String, String> quarter = Map.of("form", TamDuong.QUARTERLY, "period", "2025-Q3");
        JsonPath district = ask(TamDuong.code("106"), quarter);
        JsonPath province = ask(TamDuong.code("12"), quarter);

        assertThat(total(district, "TDDT02")).as("the commune's 2, its own 4").isEqualTo("6");
        assertThat(total(province, "TDDT02"))
                .as("the district's 6, Bình Lư's 20")
                .isEqualTo("26");
        JsonPath restated = ask(
                TamDuong.code("03390"), Map.of("form", TamDuong.QUARTERLY, "period", "2025-Q3", "structure", AFTER));
        assertThat(total(restated, "TDDT02"))
                .as("the old commune's 2, its own 20")
                .isEqualTo("22");
    }

    @Test
    void a_unit_that_is_new_is_compared_with_what_its_predecessors_stated() {
        TamDuong place = new TamDuong(sender);
        place.campaign(TamDuong.QUARTERLY, "2024-Q4");
        place.report("03412", TamDuong.QUARTERLY, "2024-Q4", "26", "26", "4", "5", "0");
        place.report("03413", TamDuong.QUARTERLY, "2024-Q4", "23", "23", "3", "2", "0");

        await().atMost(Duration.ofSeconds(20)).untilAsserted(() -> {
            JsonPath now = ask(TamDuong.code("03390"), Map.of("form", TamDuong.QUARTERLY, "period", "2025-Q4"));
            assertThat(now.getString("lastYear.structure")).isEqualTo("2025-12-14");
            assertThat(cell(now, "TDDT02", "lastYear.total").toString()).isEqualTo("7");
            assertThat(cell(now, "TDDT02", "lastYear.difference").toString()).isEqualTo("14");
            assertThat(cell(now, "TDDT02", "lastYear.ratio.value").toString()).isEqualTo("3.0000");
            assertThat(cell(now, "TDDT02", "previous.total").toString())
                    .as("Q3, as reported")
                    .isEqualTo("20");
            assertThat(now.getString("previous.structure")).isNull();
        });
    }

    @Test
    void a_day_that_cannot_be_read_and_the_year_so_far_of_another_structure_are_refused() {
        Map<String, String> base = Map.of("form", TamDuong.FORM, "period", "2023-H1");
        get(TamDuong.code("12"), with(base, "structure", "2025-02-30")).statusCode(400);
        get(TamDuong.code("12"), with(base, "structure", "yesterday")).statusCode(400);
        get(TamDuong.code("12"), with(base, "structure", "+5874898-01-01")).statusCode(400);
        get(TamDuong.code("12"), with(base, "accumulate", "all")).statusCode(400);
        get(TamDuong.code("99999"), with(base, "structure", AFTER)).statusCode(404);
        get(TamDuong.code("12"), with(with(base, "structure", AFTER), "accumulate", "year-to-date"))
                .statusCode(400);
    }

    private static Map<String, String> with(Map<String, String> query, String name, String value) {
        Map<String, String> more = new java.util.HashMap<>(query);
        more.put(name, value);
        return more;
    }
}
