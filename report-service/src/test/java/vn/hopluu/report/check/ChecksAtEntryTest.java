package vn.hopluu.report.check;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static vn.hopluu.report.check.CheckedForm.FORM;
import static vn.hopluu.report.check.CheckedForm.check;
import static vn.hopluu.report.check.CheckedForm.checksPath;
import static vn.hopluu.report.check.CheckedForm.days;
import static vn.hopluu.report.check.CheckedForm.path;
import static vn.hopluu.report.check.CheckedForm.post;
import static vn.hopluu.report.check.CheckedForm.values;

import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.common.TestResourceScope;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.hopluu.events.Coverage;
import vn.hopluu.report.World;
import vn.hopluu.report.register.Registers;
import vn.hopluu.testsupport.InfraResource;

/// When a report is checked, and what its findings then do: they are told in a draft, and hold up what is handed in.
@QuarkusTest
@WithTestResource(
        value = InfraResource.class,
        scope = TestResourceScope.GLOBAL,
        initArgs = @ResourceArg(name = "database", value = "hopluu_report"))
class ChecksAtEntryTest {

    private static final String PERIOD = "2024-Q1";

    private final World world;
    private final CheckedForm form;

    ChecksAtEntryTest(World world, CheckedForm form) {
        this.world = world;
        this.form = form;
    }

    @Test
    void a_numerator_above_its_denominator_is_refused_with_a_pointer_and_no_explanation_helps() {
        World.TestUnit unit = form.unit();

        Response answer = post(
                unit,
                FORM,
                PERIOD,
                Coverage.OWN,
                "CHKMO 2, CHKNHAN 3, CHKXL 6",
                ",\"explanations\":[{\"rule\":\"PART\",\"text\":\"đúng vậy\"}]");

        assertThat(answer.statusCode()).as(answer.asString()).isEqualTo(422);
        assertThat(answer.jsonPath().getList("errors")).hasSize(1);
        assertThat(answer.jsonPath().getString("errors[0].pointer")).isEqualTo("/values/2");
        assertThat(answer.jsonPath().getString("errors[0].code")).isEqualTo("PART");
        assertThat(answer.jsonPath().getString("errors[0].value")).isEqualTo("6");
        assertThat(answer.jsonPath().getString("errors[0].rule")).isEqualTo("6 > 5. Hãy sửa số liệu.");
        assertThat(world.count("select count(*) from report where unit_id = " + unit.id()))
                .isZero();
    }

    @ParameterizedTest
    @CsvSource({"100.1, 422", "-0.1, 422", "100, 201", "0, 201"})
    void a_rate_is_from_0_to_100(String rate, int status) {
        Response answer = post(form.unit(), FORM, PERIOD, Coverage.OWN, "CHKTL " + rate, "");

        assertThat(answer.statusCode()).as(answer.asString()).isEqualTo(status);
    }

    @ParameterizedTest
    @CsvSource({"OWN, 300, FEW 300 / 200", "OWN, 50, ''", "CONSOLIDATED, 300, ''", "CONSOLIDATED, 50, MANY 50 / 100"})
    void a_rule_is_asked_only_of_the_reports_that_it_holds_for(Coverage coverage, String open, String found) {
        assertThat(String.join("; ", CheckedForm.found(form.unit(), PERIOD, coverage, "CHKTON " + open)))
                .isEqualTo(found);
    }

    @Test
    void all_findings_are_told_at_once() {
        World.TestUnit unit = form.unit();

        Response answer = post(unit, FORM, PERIOD, Coverage.OWN, "CHKMO 2, CHKNHAN 3, CHKXL 6, CHKTL 101", "");

        assertThat(answer.jsonPath().getList("errors.code")).containsExactly("PART", "RATE");
    }

    @Test
    void a_draft_is_saved_whatever_is_found_and_says_so_and_is_not_submitted() {
        World.TestUnit unit = form.unit();
        Response draft = given().contentType("application/json")
                .body("{\"values\":[" + values("CHKMO 2, CHKNHAN 3, CHKXL 6") + "]," + days(PERIOD) + "}")
                .put(path(unit, FORM, PERIOD, Coverage.OWN));

        assertThat(draft.statusCode()).as(draft.asString()).isEqualTo(201);
        assertThat(draft.jsonPath().getList("findings.rule")).containsExactly("PART");
        Response submission = given().header("If-Match", "*")
                .post("/api/v1/reports/" + unit.code() + "/" + FORM + "/2024-Q1/submission");
        assertThat(submission.statusCode()).isEqualTo(422);
        assertThat(submission.jsonPath().getString("errors[0].pointer")).isEqualTo("/values/2");
        // The draft stands; without a body its checks are answered
        Response checks = given().noContentType().post(checksPath(unit, PERIOD, Coverage.OWN));
        assertThat(checks.statusCode()).as(checks.asString()).isEqualTo(200);
        assertThat(checks.jsonPath().getList("findings.rule")).containsExactly("PART");
        assertThat(checks.jsonPath().getBoolean("passes")).isFalse();
        assertThat(given().contentType("application/json")
                        .post(checksPath(unit, PERIOD, Coverage.OWN))
                        .jsonPath()
                        .getList("findings.rule"))
                .containsExactly("PART");
    }

    @Test
    void the_checks_of_a_body_store_nothing_and_without_one_need_a_report() {
        World.TestUnit unit = form.unit();

        Response checks =
                check(unit, PERIOD, Coverage.OWN, "{\"values\":[" + values("CHKTL 101") + "]," + days(PERIOD) + "}");

        assertThat(checks.jsonPath().getList("findings.rule")).containsExactly("RATE");
        assertThat(world.count("select count(*) from report where unit_id = " + unit.id()))
                .isZero();
        assertThat(given().noContentType()
                        .post(checksPath(unit, PERIOD, Coverage.OWN))
                        .statusCode())
                .isEqualTo(404);
        assertThat(check(unit, PERIOD, Coverage.OWN, "{\"values\":[{\"indicator\":\"NONE\",\"amount\":1}]}")
                        .statusCode())
                .isEqualTo(422);
        assertThat(check(unit, PERIOD, Coverage.OWN, "{\"unit\":\"another\"}").statusCode())
                .isEqualTo(422);
    }

    @Test
    void a_correction_is_checked_and_a_refused_one_leaves_the_version_as_it_was() {
        World.TestUnit unit = form.unit();
        CheckedForm.handIn(unit, FORM, PERIOD, Coverage.OWN, "CHKTL 100");
        String correction = "/api/v1/reports/" + unit.code() + "/" + FORM + "/2024-Q1/correction";

        Response refused = given().contentType("application/json")
                .body("{\"reason\":\"sai\",\"values\":[" + values("CHKTL 101") + "]}")
                .header("If-Match", "*")
                .post(correction);

        assertThat(refused.statusCode()).isEqualTo(422);
        assertThat(given().get(path(unit, FORM, PERIOD, Coverage.OWN))
                        .jsonPath()
                        .getInt("version"))
                .isEqualTo(1);
        Response taken = given().contentType("application/json")
                .body("{\"reason\":\"sai\",\"values\":[" + values("CHKTL 99") + "]," + days(PERIOD) + "}")
                .header("If-Match", "*")
                .post(correction);
        assertThat(taken.statusCode()).as(taken.asString()).isEqualTo(200);
        assertThat(taken.jsonPath().getList("findings")).isEmpty();
    }

    @Test
    void a_line_of_a_batch_that_does_not_pass_is_refused_and_its_neighbours_are_stored() {
        List<World.TestUnit> units = form.units(3);
        String lines = line(units.get(0), "CHKTL 1") + "\n" + line(units.get(1), "CHKTL 101") + "\n"
                + line(units.get(2), "CHKTL 2");

        String[] results = given().urlEncodingEnabled(false)
                .header("Content-Type", "application/x-ndjson")
                .body(lines.getBytes(StandardCharsets.UTF_8))
                .post("/api/v1/reports:batch")
                .asString()
                .split("\n");

        assertThat(results).hasSize(3);
        assertThat(results[0]).contains("\"status\":201").contains("\"findings\":[]");
        assertThat(results[1]).contains("\"status\":422").contains("checks-not-passed");
        assertThat(results[2]).contains("\"status\":201");
    }

    @Test
    void an_explanation_of_a_rule_that_found_nothing_is_kept_and_is_no_error() {
        World.TestUnit unit = form.unit();

        Response answer = post(
                unit,
                FORM,
                PERIOD,
                Coverage.OWN,
                "CHKTL 1",
                ",\"explanations\":[{\"rule\":\"KHONG-CO\",\"text\":\"giải trình\"}]");

        assertThat(answer.statusCode()).isEqualTo(201);
        assertThat(given().get(path(unit, FORM, PERIOD, Coverage.OWN))
                        .jsonPath()
                        .getString("content.explanations[0].rule"))
                .isEqualTo("KHONG-CO");
    }

    /// Q1/2024 by NĐ 09/2019/NĐ-CP: 15/12/2023 to 14/3/2024, 17 + 31 + 29 + 14 = 91 days.
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            nullValues = "-",
            value = {
                "\"dataFrom\":\"2023-12-15\",\"dataTo\":\"2024-03-14\" | -",
                "\"narrative\":{} | INFO Báo cáo chưa ghi đủ hai ngày của số liệu: lấy từ 15/12/2023 đến hết 14/03/2024. Nếu không đúng, hãy ghi rõ",
                "\"dataFrom\":\"2024-01-01\",\"dataTo\":\"2024-03-31\" | EXPLAIN Thời gian lấy số liệu 91 ngày (01/01/2024–31/03/2024); thời gian chốt số liệu theo quy định 91 ngày (15/12/2023–14/03/2024)",
                "\"dataFrom\":\"2023-12-15\",\"dataTo\":\"2024-03-13\" | EXPLAIN Thời gian lấy số liệu 90 ngày (15/12/2023–13/03/2024); thời gian chốt số liệu theo quy định 91 ngày (15/12/2023–14/03/2024)",
                "\"dataFrom\":\"2023-12-15\",\"dataTo\":\"2024-03-14\",\"sectionWindows\":[{\"section\":\"II\",\"dataFrom\":\"2023-12-15\",\"dataTo\":\"2024-02-29\"}] | EXPLAIN Thời gian lấy số liệu mục II 77 ngày (15/12/2023–29/02/2024); thời gian chốt số liệu theo quy định 91 ngày (15/12/2023–14/03/2024)"
            })
    void other_days_than_the_campaigns_are_found(String days, String finding) {
        World.TestUnit unit = form.unit();

        Response answer = check(unit, PERIOD, Coverage.OWN, "{\"values\":[" + values("CHKTON 1") + "]," + days + "}");

        List<String> found = answer.jsonPath().getList("findings.collect { it.severity + ' ' + it.message }");
        assertThat(found).isEqualTo(finding == null ? List.of() : List.of(finding));
    }

    @Test
    void figures_that_end_early_and_are_all_marked_as_estimates_need_no_explanation() {
        World.TestUnit unit = form.unit();
        String estimated = "{\"values\":[{\"indicator\":\"CHKTON\",\"amount\":1,\"estimate\":true}%s],"
                + "\"dataFrom\":\"2023-12-15\",\"dataTo\":\"2024-02-29\"}";

        Response all = check(unit, PERIOD, Coverage.OWN, estimated.formatted(""));
        Response some =
                check(unit, PERIOD, Coverage.OWN, estimated.formatted(",{\"indicator\":\"CHKMO\",\"amount\":1}"));

        assertThat(all.jsonPath().getList("findings.severity")).containsExactly("INFO");
        assertThat(all.jsonPath().getString("findings[0].message")).endsWith("đã ghi là số ước thực hiện");
        assertThat(some.jsonPath().getList("findings.severity")).containsExactly("EXPLAIN");
    }

    @Test
    void a_window_of_other_days_is_refused_with_a_pointer_to_it() {
        Response answer = post(
                form.unit(),
                FORM,
                PERIOD,
                Coverage.OWN,
                "CHKTON 1",
                ",\"sectionWindows\":[{\"section\":\"II\",\"dataFrom\":\"2023-12-15\",\"dataTo\":\"2024-02-29\"}]");

        assertThat(answer.statusCode()).isEqualTo(422);
        assertThat(answer.jsonPath().getString("errors[0].pointer")).isEqualTo("/sectionWindows/0");
        assertThat(answer.jsonPath().getString("errors[0].code")).isEqualTo("WINDOW.II");
    }

    @Test
    void a_typed_count_that_differs_from_the_register_is_found_over_the_days_that_the_report_speaks_of() {
        World.TestUnit unit = form.unit();
        register(unit, "Mô hình một", "2024-01-10");
        register(unit, "Mô hình hai", "2024-03-05");
        String typed =
                "{\"values\":[{\"indicator\":\"TCD01\",\"amount\":1},{\"indicator\":\"DVK01\",\"amount\":%d}]%s}";

        Response five = checkModels(unit, typed.formatted(5, "," + days(PERIOD)));
        Response two = checkModels(unit, typed.formatted(2, "," + days(PERIOD)));
        // Until the end of February there was one
        Response early =
                checkModels(unit, typed.formatted(1, ",\"dataFrom\":\"2023-12-15\",\"dataTo\":\"2024-02-29\""));

        assertThat(five.jsonPath().getList("findings.rule")).containsExactly("MODELS.REGISTER");
        assertThat(five.jsonPath().getList("findings[0].cells")).containsExactly("DVK01");
        assertThat(five.jsonPath().getString("findings[0].message"))
                .contains("báo cáo ghi 5, sổ mô hình Dân vận khéo có 2");
        assertThat(two.jsonPath().getList("findings")).isEmpty();
        assertThat(early.jsonPath().getList("findings.rule")).containsExactly("WINDOW");
    }

    private static Response checkModels(World.TestUnit unit, String body) {
        return given().contentType("application/json").body(body).post(unit.path() + "/checks");
    }

    private static void register(World.TestUnit unit, String name, String day) {
        Response registered = Registers.post("models", """
                {"unit":"%s","name":"%s","field":"KT","holder":"COLLECTIVE","registeredOn":"%s"}""".formatted(unit.code(), name, day));
        assertThat(registered.statusCode()).as(registered.asString()).isEqualTo(201);
    }

    private static String line(World.TestUnit unit, String figures) {
        return "{\"unit\":\"%s\",\"form\":\"%s\",\"period\":\"%s\",\"values\":[%s],%s}"
                .formatted(unit.code(), FORM, PERIOD, values(figures), days(PERIOD));
    }
}
