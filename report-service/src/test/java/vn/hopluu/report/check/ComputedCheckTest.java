package vn.hopluu.report.check;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static vn.hopluu.report.check.CheckedForm.FORM;
import static vn.hopluu.report.check.CheckedForm.check;
import static vn.hopluu.report.check.CheckedForm.days;
import static vn.hopluu.report.check.CheckedForm.path;
import static vn.hopluu.report.check.CheckedForm.post;
import static vn.hopluu.report.check.CheckedForm.values;

import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.common.TestResourceScope;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.restassured.path.json.config.JsonPathConfig;
import io.restassured.response.Response;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;
import vn.hopluu.events.ComputedTotals;
import vn.hopluu.events.ComputedTotals.Total;
import vn.hopluu.events.Coverage;
import vn.hopluu.report.World;
import vn.hopluu.testsupport.InfraResource;

/// A consolidated report beside what its parts come to. The form's slots: CHKMO, CHKNHAN, CHKXL, CHKTON, CHKLK, CHKTL.
@QuarkusTest
@WithTestResource(
        value = InfraResource.class,
        scope = TestResourceScope.GLOBAL,
        initArgs = @ResourceArg(name = "database", value = "hopluu_report"))
class ComputedCheckTest {

    private static final String PERIOD = "2024-Q1";
    private static final Instant MOMENT = Instant.parse("2024-03-01T01:15:00Z");

    private final World world;
    private final CheckedForm form;

    ComputedCheckTest(World world, CheckedForm form) {
        this.world = world;
        this.form = form;
    }

    /// `42 2/3`, `- 0/3` for a cell in which nobody has a figure.
    private void hear(World.TestUnit unit, long revision, int units, List<Long> missing, String... totals) {
        world.publish(List.of(new ComputedTotals(
                unit.id(),
                FORM,
                PERIOD,
                revision,
                MOMENT,
                1,
                units,
                missing.size(),
                missing,
                List.of(totals).stream().map(ComputedCheckTest::total).toList())));
        world.awaitRows(
                "select count(*) from computed_total where unit_id = " + unit.id() + " and revision >= " + revision, 1);
    }

    private static Total total(String text) {
        String[] parts = text.split("[ /]");
        return new Total(
                parts[0].equals("-") ? null : new BigDecimal(parts[0]),
                Integer.parseInt(parts[1]),
                Integer.parseInt(parts[2]));
    }

    /// What the checks find of the totals: `COMPUTED.CHKNHAN EXPLAIN [CHKNHAN]`, a line per finding.
    private static List<String> kinds(JsonPath findings) {
        List<String> rules = findings.getList("findings.rule");
        return IntStream.range(0, rules.size())
                .filter(i -> rules.get(i).startsWith("COMPUTED"))
                .mapToObj(i -> rules.get(i) + " " + findings.getString("findings[" + i + "].severity") + " "
                        + findings.getString("findings[" + i + "].cells"))
                .toList();
    }

    private static JsonPath findings(World.TestUnit unit, String figures) {
        Response answer = check(
                unit, PERIOD, Coverage.CONSOLIDATED, "{\"values\":[" + values(figures) + "]," + days(PERIOD) + "}");
        assertThat(answer.statusCode()).as(answer.asString()).isEqualTo(200);
        return answer.jsonPath();
    }

    private static String message(JsonPath findings, String rule) {
        return findings.getString("findings.find { it.rule == '" + rule + "' }.message");
    }

    private static JsonPath prefill(World.TestUnit unit, Coverage coverage) {
        return given().get(
                        "/api/v1/reports/" + unit.code() + "/" + FORM + "/" + PERIOD + "/prefill?coverage=" + coverage)
                .then()
                .statusCode(200)
                .extract()
                .jsonPath(
                        JsonPathConfig.jsonPathConfig().numberReturnType(JsonPathConfig.NumberReturnType.BIG_DECIMAL));
    }

    @Test
    void where_nothing_was_heard_it_says_so_and_proposes_nothing() {
        World.TestUnit district = form.unit();

        JsonPath findings = findings(district, "CHKNHAN 9600");
        JsonPath proposed = prefill(district, Coverage.CONSOLIDATED);

        assertThat(kinds(findings)).containsExactly("COMPUTED-UNHEARD INFO []");
        assertThat(proposed.getBoolean("computed.heard")).isFalse();
        assertThat(proposed.getString("computed.text")).startsWith("Chưa nhận được số liệu hệ thống tổng hợp");
        assertThat(proposed.getList("items")).isEmpty();
        assertThat(prefill(district, Coverage.OWN).<Object>get("computed")).isNull();
    }

    @Test
    void what_may_come_from_who_lacks_is_told_once_with_both_numbers_and_their_names_and_explained_once() {
        List<World.TestUnit> units = form.units(2);
        World.TestUnit district = units.getFirst();
        World.TestUnit commune = units.get(1);
        hear(district, 1, 3, List.of(commune.id()), "12 2/3", "42 2/3", "- 0/3", "7 2/3");

        JsonPath findings = findings(district, "CHKMO 15, CHKNHAN 9600, CHKXL 4, CHKTON 7");

        assertThat(kinds(findings)).containsExactly("COMPUTED-MISSING EXPLAIN [CHKMO, CHKNHAN, CHKXL]");
        assertThat(message(findings, "COMPUTED-MISSING"))
                .contains("lúc 08:15 ngày 01/03/2024 mới có 2/3 đơn vị")
                .contains("chưa có báo cáo của ")
                .contains("(" + commune.code() + ")")
                .contains("CHKNHAN (CHKNHAN) kê khai 9.600, tổng hợp 42")
                .contains("CHKXL (CHKXL) kê khai 4, chưa đơn vị nào có số liệu");
        Response refused =
                post(district, FORM, PERIOD, Coverage.CONSOLIDATED, "CHKMO 15, CHKNHAN 9600, CHKXL 4, CHKTON 7", "");
        assertThat(refused.jsonPath().getList("errors.code")).contains("COMPUTED-MISSING");
        Response taken = post(
                district,
                FORM,
                PERIOD,
                Coverage.CONSOLIDATED,
                "CHKMO 15, CHKNHAN 9600, CHKXL 4, CHKTON 7",
                ",\"explanations\":[{\"rule\":\"COMPUTED-MISSING\",\"text\":\"xã gửi bản giấy\"}]");
        assertThat(taken.statusCode()).as(taken.asString()).isEqualTo(201);
    }

    @Test
    void a_cell_in_which_nobody_lacks_is_explained_by_itself_with_how_far_it_is_off() {
        World.TestUnit district = form.unit();
        hear(district, 1, 3, List.of(), "12 3/3", "42 3/3", "- 0/3", "7 2/3", "5 3/3", "1234.5 3/3");

        JsonPath findings = findings(district, "CHKMO 10, CHKNHAN 9600, CHKTON 9, CHKLK NOT_APPLICABLE, CHKTL 1234.5");

        assertThat(kinds(findings))
                .containsExactly(
                        "COMPUTED.CHKMO EXPLAIN [CHKMO]",
                        "COMPUTED.CHKNHAN EXPLAIN [CHKNHAN]",
                        "COMPUTED.CHKTON EXPLAIN [CHKTON]");
        assertThat(message(findings, "COMPUTED.CHKNHAN"))
                .isEqualTo("CHKNHAN (CHKNHAN): kê khai 9.600 đơn, tổng hợp 42 lúc 08:15 ngày 01/03/2024 từ 3/3 đơn vị,"
                        + " cao hơn 9.558 đơn");
        assertThat(message(findings, "COMPUTED.CHKMO")).endsWith("thấp hơn 2 đơn");
        assertThat(message(findings, "COMPUTED.CHKTON")).contains("từ 2/3 đơn vị");
    }

    /// Nobody who lacks makes a count less, and in the other cell nobody lacks: a unit between declared it.
    @Test
    void beside_who_lacks_a_count_below_the_sum_and_a_cell_that_is_covered_are_explained_by_themselves() {
        List<World.TestUnit> units = form.units(2);
        hear(units.getFirst(), 1, 3, List.of(units.get(1).id()), "12 2/3", "42 2/3", "6 3/3");

        assertThat(kinds(findings(units.getFirst(), "CHKMO 13, CHKNHAN 41, CHKXL 5")))
                .containsExactly(
                        "COMPUTED-MISSING EXPLAIN [CHKMO]",
                        "COMPUTED.CHKNHAN EXPLAIN [CHKNHAN]",
                        "COMPUTED.CHKXL EXPLAIN [CHKXL]");
    }

    @Test
    void the_newest_total_counts_whatever_comes_after_it_and_agreement_is_not_told() {
        List<World.TestUnit> units = form.units(2);
        World.TestUnit district = units.getFirst();
        hear(district, 5, 2, List.of(units.get(1).id()), "12 1/2");
        hear(district, 9, 2, List.of(), "15 2/2");
        // Late, and one to wait for behind it
        hear(district, 7, 2, List.of(), "99 2/2");
        hear(units.get(1), 1, 0, List.of());

        assertThat(kinds(findings(district, "CHKMO 15"))).isEmpty();
        assertThat(kinds(findings(district, "CHKMO 12"))).containsExactly("COMPUTED.CHKMO EXPLAIN [CHKMO]");
    }

    @Test
    void a_report_that_is_handed_in_keeps_what_was_found_then_and_is_checked_anew_when_somebody_asks() {
        World.TestUnit district = form.unit();
        hear(district, 1, 1, List.of(), "15 1/1");
        assertThat(post(district, FORM, PERIOD, Coverage.CONSOLIDATED, "CHKMO 15", "")
                        .statusCode())
                .isEqualTo(201);

        hear(district, 2, 1, List.of(), "16 1/1");

        JsonPath then = given().get("/api/v1/reports/" + district.code() + "/" + FORM + "/" + PERIOD
                        + "/versions/1?coverage=CONSOLIDATED")
                .jsonPath();
        assertThat(then.getList("findings.rule", String.class)).noneMatch(rule -> rule.startsWith("COMPUTED"));
        assertThat(given().get(path(district, FORM, PERIOD, Coverage.CONSOLIDATED))
                        .jsonPath()
                        .getString("state"))
                .isEqualTo("SUBMITTED");
        Response now = given().noContentType().post(CheckedForm.checksPath(district, PERIOD, Coverage.CONSOLIDATED));
        assertThat(now.statusCode()).as(now.asString()).isEqualTo(200);
        assertThat(kinds(now.jsonPath())).containsExactly("COMPUTED.CHKMO EXPLAIN [CHKMO]");
    }

    @Test
    void the_sums_are_proposed_with_their_moment_and_who_lacks() {
        List<World.TestUnit> units = form.units(2);
        World.TestUnit district = units.getFirst();
        hear(
                district,
                1,
                12,
                List.of(units.get(1).id()),
                "12 11/12",
                "- 0/12",
                "0 11/12",
                "7 11/12",
                "5 11/12",
                "2.5 9/12");

        JsonPath proposed = prefill(district, Coverage.CONSOLIDATED);

        assertThat(proposed.getList("items.indicator")).containsExactly("CHKMO", "CHKXL", "CHKTON", "CHKLK", "CHKTL");
        assertThat(proposed.getList("items.answer.amount", BigDecimal.class))
                .usingElementComparator(BigDecimal::compareTo)
                .containsExactly(
                        new BigDecimal("12"),
                        BigDecimal.ZERO,
                        new BigDecimal("7"),
                        new BigDecimal("5"),
                        new BigDecimal("2.5"));
        assertThat(proposed.getString("items[0].from"))
                .isEqualTo("số liệu hệ thống tổng hợp lúc 08:15 ngày 01/03/2024, 11/12 đơn vị");
        assertThat(proposed.getBoolean("computed.heard")).isTrue();
        assertThat(proposed.getString("computed.computedAt")).isEqualTo("2024-03-01T08:15:00+07:00");
        assertThat(proposed.getInt("computed.units")).isEqualTo(12);
        assertThat(proposed.getInt("computed.reported")).isEqualTo(11);
        assertThat(proposed.getList("computed.missing.code"))
                .containsExactly(units.get(1).code());
        assertThat(proposed.getInt("computed.moreMissing")).isZero();
        assertThat(proposed.getString("computed.text")).contains("chưa có báo cáo của ");
    }

    @Test
    void the_workbook_of_a_total_that_nobody_has_begun_has_the_sums_in_it_and_says_what_they_are() throws IOException {
        List<World.TestUnit> units = form.units(2);
        World.TestUnit district = units.getFirst();
        hear(district, 1, 3, List.of(units.get(1).id()), "12 2/3", "4242 2/3", "- 0/3");

        List<String> cells = workbook(district);
        List<String> unheard = workbook(form.unit());

        assertThat(cells)
                .contains("12.0", "4242.0")
                .anyMatch(
                        cell -> cell.startsWith(
                                "Số liệu hệ thống tổng hợp lúc 08:15 ngày 01/03/2024 từ báo cáo đã nộp của 2/3 đơn vị; chưa có"));
        assertThat(unheard)
                .noneMatch(cell -> cell.matches("[0-9.]+\\.0"))
                .anyMatch(cell -> cell.startsWith("Chưa nhận được số liệu hệ thống tổng hợp"));
    }

    /// What stands in the cells of the first sheet.
    private static List<String> workbook(World.TestUnit unit) throws IOException {
        byte[] bytes = given().queryParam("unit", unit.code())
                .queryParam("period", PERIOD)
                .queryParam("coverage", "CONSOLIDATED")
                .get("/api/v1/forms/" + FORM + "/template.xlsx")
                .then()
                .statusCode(200)
                .extract()
                .asByteArray();
        try (XSSFWorkbook workbook = new XSSFWorkbook(new ByteArrayInputStream(bytes))) {
            List<String> cells = new ArrayList<>();
            workbook.getSheetAt(0).forEach(row -> row.forEach(cell -> cells.add(cell.toString())));
            return cells;
        }
    }
}
