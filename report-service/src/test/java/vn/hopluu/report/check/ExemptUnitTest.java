package vn.hopluu.report.check;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.common.TestResourceScope;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import vn.hopluu.events.Coverage;
import vn.hopluu.events.ObligationChanged;
import vn.hopluu.events.ObligationChanged.State;
import vn.hopluu.report.World;
import vn.hopluu.testsupport.InfraResource;

/// The form's one mandatory cell is TCD01. Who owes the report answers it; who was let off may answer another alone.
@QuarkusTest
@WithTestResource(
        value = InfraResource.class,
        scope = TestResourceScope.GLOBAL,
        initArgs = @ResourceArg(name = "database", value = "hopluu_report"))
class ExemptUnitTest {

    private static final String ONE_CELL = "{\"indicator\":\"DVK01\",\"amount\":1}";

    private final World world;

    ExemptUnitTest(World world) {
        this.world = world;
    }

    @Test
    void a_unit_that_was_let_off_answers_a_targets_cell_alone_and_says_why() {
        World.TestUnit exempt = obliged(State.EXEMPT);

        Response unexplained = post(exempt, "");
        Response explained =
                post(exempt, ",\"explanations\":[{\"rule\":\"OBLIGATION\",\"text\":\"Bổ sung cho chỉ tiêu mô hình\"}]");

        assertThat(unexplained.statusCode()).isEqualTo(422);
        assertThat(unexplained.jsonPath().getList("errors.code")).containsExactly("OBLIGATION");
        assertThat(explained.statusCode()).as(explained.asString()).isEqualTo(201);
    }

    @Test
    void a_unit_that_owes_the_report_answers_what_is_mandatory() {
        Response answer = post(obliged(State.OWED), "");

        assertThat(answer.statusCode()).isEqualTo(422);
        assertThat(answer.jsonPath().getList("errors.code")).containsExactly("mandatory-unanswered");
    }

    private World.TestUnit obliged(State state) {
        World.TestUnit unit = world.unit();
        world.publish(List.of(new ObligationChanged(
                unit.id(),
                World.FORM,
                World.PERIOD,
                Coverage.OWN,
                1,
                "KH",
                state,
                null,
                "chưa rõ",
                null,
                null,
                null,
                null)));
        world.awaitRows("select count(*) from obligation where unit_id = " + unit.id(), 1);
        return unit;
    }

    private static Response post(World.TestUnit unit, String more) {
        return given().contentType("application/json")
                .header("Idempotency-Key", UUID.randomUUID().toString())
                .body("{\"unit\":\"%s\",\"form\":\"%s\",\"period\":\"%s\",\"values\":[%s]%s}"
                        .formatted(unit.code(), World.FORM, World.PERIOD, ONE_CELL, more))
                .post("/api/v1/reports");
    }
}
