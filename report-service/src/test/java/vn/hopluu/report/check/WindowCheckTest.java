package vn.hopluu.report.check;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.hopluu.report.check.CheckedForm.FORM;
import static vn.hopluu.report.check.CheckedForm.check;
import static vn.hopluu.report.check.CheckedForm.post;
import static vn.hopluu.report.check.CheckedForm.values;

import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.common.TestResourceScope;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import io.restassured.response.Response;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import org.junit.jupiter.api.Test;
import vn.hopluu.events.Coverage;
import vn.hopluu.events.ObligationChanged;
import vn.hopluu.events.ObligationChanged.State;
import vn.hopluu.report.World;
import vn.hopluu.testsupport.InfraResource;

/// The days that a report speaks of. By law the first quarter of 2020 is 15/12/2019 to 14/3/2020, the second ends on
/// 14/6/2020.
@QuarkusTest
@WithTestResource(
        value = InfraResource.class,
        scope = TestResourceScope.GLOBAL,
        initArgs = @ResourceArg(name = "database", value = "hopluu_report"))
class WindowCheckTest {

    private final World world;
    private final CheckedForm form;

    WindowCheckTest(World world, CheckedForm form) {
        this.world = world;
        this.form = form;
    }

    @Test
    void what_the_plan_itself_orders_needs_no_explanation() {
        World.TestUnit unit = owing("2020-Q3", "2020-09-10T16:59:59Z");

        // Thursday the 10th is due; Wednesday the 9th leaves a working day
        assertThat(found(unit, "2020-Q3", "2020-06-15", "2020-08-31"))
                .containsExactly(
                        "INFO Thời gian lấy số liệu 78 ngày (15/06/2020–31/08/2020); kế hoạch yêu cầu gửi báo cáo chậm nhất"
                                + " 10/09/2020, trước ngày chốt số liệu 14/09/2020");
        assertThat(found(unit, "2020-Q3", "2020-06-15", "2020-09-09"))
                .hasSize(1)
                .first()
                .asString()
                .startsWith("INFO");
        assertThat(found(unit, "2020-Q3", "2020-06-15", "2020-09-10"))
                .hasSize(1)
                .first()
                .asString()
                .startsWith("EXPLAIN");
        assertThat(found(unit, "2020-Q3", "2020-07-01", "2020-08-31"))
                .hasSize(1)
                .first()
                .asString()
                .startsWith("EXPLAIN");
    }

    @Test
    void a_last_day_that_lies_ahead_is_refused() {
        LocalDate today = LocalDate.now(ZoneId.of("Asia/Ho_Chi_Minh"));

        Response answer = post(
                form.unit(),
                FORM,
                "2020-Q1",
                Coverage.OWN,
                "CHKNHAN 1",
                ",\"dataFrom\":\"2019-12-15\",\"dataTo\":\"" + today.plusDays(2) + "\"");

        assertThat(answer.statusCode()).as(answer.asString()).isEqualTo(422);
        assertThat(answer.jsonPath().getList("errors.code")).containsExactly("DATA-TO");
        assertThat(answer.jsonPath().getString("errors[0].pointer")).isEqualTo("/dataTo");
    }

    @Test
    void a_cut_off_that_the_plan_orders_is_compared() {
        World.TestUnit unit = form.unit();
        world.publish(List.of(new ObligationChanged(
                unit.id(),
                FORM,
                "2020-Q1",
                Coverage.OWN,
                1,
                "KH",
                State.OWED,
                Instant.parse("2020-03-14T16:59:59Z"),
                null,
                null,
                null,
                null,
                null,
                LocalDate.of(2020, 2, 29))));
        world.awaitRows("select count(*) from obligation where unit_id = " + unit.id(), 1);

        assertThat(found(unit, "2020-Q1", "2019-12-15", "2020-02-29")).isEmpty();
        assertThat(found(unit, "2020-Q1", "2019-12-15", "2020-03-10"))
                .singleElement()
                .asString()
                .startsWith("EXPLAIN Thời gian lấy số liệu 87 ngày (15/12/2019–10/03/2020); thời gian chốt số liệu"
                        + " theo quy định 77 ngày"
                        + " (15/12/2019–29/02/2020)");
    }

    @Test
    void estimates_reach_to_a_day_of_the_window_and_say_so() {
        World.TestUnit unit = form.unit();

        assertThat(estimated(unit, "2020-02-28", "2020-03-14", "true"))
                .as("the rest of the window is reckoned in")
                .containsExactly("INFO WINDOW /estimated");
        assertThat(estimated(unit, "2020-02-28", "2020-03-10", "true"))
                .as("four days are in no figure")
                .containsExactly("EXPLAIN WINDOW");
        assertThat(estimated(unit, "2020-02-28", "2020-03-15", "true"))
                .as("behind the cut-off")
                .contains("BLOCK ESTIMATED-TO");
        assertThat(estimated(unit, "2020-02-28", "2020-03-14", "false"))
                .as("no cell is an estimate")
                .containsExactly("EXPLAIN WINDOW", "INFO ESTIMATED-TO");
    }

    @Test
    void estimates_do_not_end_before_what_is_counted() {
        Response answer = check(
                form.unit(),
                "2020-Q1",
                Coverage.OWN,
                "{\"values\":[%s],\"dataFrom\":\"2019-12-15\",\"dataTo\":\"2020-02-28\",\"estimatedTo\":\"2020-02-27\"}"
                        .formatted(values("CHKNHAN 1")));

        assertThat(answer.statusCode()).as(answer.asString()).isEqualTo(422);
        assertThat(answer.jsonPath().getList("errors.pointer")).containsExactly("/estimatedTo");
    }

    private static List<String> estimated(World.TestUnit unit, String to, String estimatedTo, String estimate) {
        Response answer = check(unit, "2020-Q1", Coverage.OWN, """
                {"values":[{"indicator":"CHKNHAN","amount":1,"estimate":%s}],"dataFrom":"2019-12-15",
                 "dataTo":"%s","estimatedTo":"%s"}""".formatted(estimate, to, estimatedTo));
        assertThat(answer.statusCode()).as(answer.asString()).isEqualTo(200);
        return answer.jsonPath()
                .getList(
                        "findings.findAll { it.rule in ['WINDOW', 'ESTIMATED-TO'] }.collect {"
                                + " it.severity + ' ' + it.rule + (it.message.contains('ước thực hiện') ? ' /estimated' : '') }");
    }

    @Test
    void a_report_goes_on_where_the_one_before_has_ended() {
        World.TestUnit unit = form.unit();
        String explained = ",\"explanations\":[{\"rule\":\"WINDOW\",\"text\":\"gửi sớm\"}]";
        assertThat(post(
                                unit,
                                FORM,
                                "2020-Q1",
                                Coverage.OWN,
                                "CHKNHAN 1",
                                ",\"dataFrom\":\"2019-12-15\",\"dataTo\":\"2020-02-28\"" + explained)
                        .statusCode())
                .isEqualTo(201);

        assertThat(found(unit, "2020-Q2", "2020-02-29", "2020-06-14")).isEmpty();
        assertThat(found(unit, "2020-Q2", "2020-03-15", "2020-06-14"))
                .containsExactly("EXPLAIN Thời gian lấy số liệu 92 ngày (15/03/2020–14/06/2020); thời gian chốt số liệu"
                        + " theo quy định 107 ngày"
                        + " (29/02/2020–14/06/2020); kỳ trước đã báo cáo đến hết 28/02/2020, bỏ trống 15 ngày");
        assertThat(found(unit, "2020-Q2", "2020-02-27", "2020-06-14"))
                .singleElement()
                .asString()
                .endsWith("kỳ trước đã báo cáo đến hết 28/02/2020, trùng 2 ngày");
    }

    @Test
    void days_that_are_not_stated_are_proposed_told_and_kept() {
        World.TestUnit unit = form.unit();

        Response answer = RestAssured.given()
                .contentType("application/json")
                .header("Idempotency-Key", "days-" + unit.code())
                .body("{\"unit\":\"%s\",\"form\":\"%s\",\"period\":\"2020-Q1\",\"values\":[%s]}"
                        .formatted(unit.code(), FORM, values("CHKNHAN 1")))
                .post("/api/v1/reports");

        assertThat(answer.statusCode()).as(answer.asString()).isEqualTo(201);
        assertThat(answer.jsonPath().getList("findings.rule")).containsExactly("DAYS");
        Response read = RestAssured.given().get(CheckedForm.path(unit, FORM, "2020-Q1", Coverage.OWN));
        assertThat(read.jsonPath().getString("content.dataFrom")).isEqualTo("2019-12-15");
        assertThat(read.jsonPath().getString("content.dataTo")).isEqualTo("2020-03-14");
    }

    @Test
    void a_day_that_no_proposal_fits_to_is_refused() {
        World.TestUnit unit = form.unit();

        Response answer = post(
                unit,
                FORM,
                "2020-Q1",
                Coverage.OWN,
                "CHKNHAN 1",
                ",\"dataTo\":\"2019-01-01\",\"explanations\":[{\"rule\":\"WINDOW\",\"text\":\"gửi sớm\"}]");

        assertThat(answer.statusCode()).as(answer.asString()).isEqualTo(422);
        assertThat(answer.jsonPath().getString("errors[0].pointer")).isEqualTo("/dataTo");
        assertThat(answer.jsonPath().getString("errors[0].rule"))
                .startsWith("Thời gian lấy số liệu từ 15/12/2019 đến hết 01/01/2019: ngày đầu sau ngày cuối");
    }

    @Test
    void a_report_that_says_nothing_is_refused() {
        World.TestUnit unit = form.unit();

        Response answer = RestAssured.given()
                .contentType("application/json")
                .header("Idempotency-Key", "empty-" + unit.code())
                .body("{\"unit\":\"%s\",\"form\":\"CHK-X\",\"period\":\"2020-Q1\",\"values\":[]}"
                        .formatted(unit.code()))
                .post("/api/v1/reports");

        assertThat(answer.statusCode()).as(answer.asString()).isEqualTo(422);
        assertThat(answer.jsonPath().getList("errors.code")).contains("empty");
    }

    private World.TestUnit owing(String period, String due) {
        World.TestUnit unit = form.unit();
        world.publish(List.of(
                CheckedForm.obligation(unit.id(), period, Coverage.OWN, 1, null, State.OWED, Instant.parse(due))));
        world.awaitRows("select count(*) from obligation where unit_id = " + unit.id(), 1);
        return unit;
    }

    private static List<String> found(World.TestUnit unit, String period, String from, String to) {
        Response answer = check(
                unit,
                period,
                Coverage.OWN,
                "{\"values\":[%s],\"dataFrom\":\"%s\",\"dataTo\":\"%s\"}".formatted(values("CHKNHAN 1"), from, to));
        assertThat(answer.statusCode()).as(answer.asString()).isEqualTo(200);
        return answer.jsonPath()
                .getList("findings.findAll { it.rule == 'WINDOW' }.collect { it.severity + ' ' + it.message }");
    }
}
