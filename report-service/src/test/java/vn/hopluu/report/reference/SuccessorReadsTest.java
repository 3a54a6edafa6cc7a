package vn.hopluu.report.reference;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.common.TestResourceScope;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import vn.hopluu.events.Coverage;
import vn.hopluu.events.ObligationChanged;
import vn.hopluu.events.ReorganisationChanged;
import vn.hopluu.events.ReorganisationChanged.Kind;
import vn.hopluu.events.ReorganisationChanged.Succession;
import vn.hopluu.report.World;
import vn.hopluu.testsupport.InfraResource;

/// A unit took over the first whole, by way of a second, and a part of a third.
@QuarkusTest
@WithTestResource(
        value = InfraResource.class,
        scope = TestResourceScope.GLOBAL,
        initArgs = @ResourceArg(name = "database", value = "hopluu_report"))
class SuccessorReadsTest {

    private final World world;
    private World.TestUnit first;
    private World.TestUnit second;
    private World.TestUnit third;
    private World.TestUnit successor;

    SuccessorReadsTest(World world) {
        this.world = world;
    }

    @BeforeEach
    void reorganised() {
        first = world.unit();
        second = world.unit();
        third = world.unit();
        successor = world.unit();
        String code = "NQ-" + successor.id();
        world.publish(List.of(
                reorganisation(code, LocalDate.of(2024, 2, 1), new Succession(first.id(), second.id(), Kind.FULL)),
                reorganisation(
                        code + "-2",
                        LocalDate.of(2024, 3, 1),
                        new Succession(second.id(), successor.id(), Kind.FULL),
                        new Succession(third.id(), successor.id(), Kind.PARTIAL))));
        world.awaitRows("select count(*) from succession where reorganisation like '" + code + "%'", 3);
    }

    private static ReorganisationChanged reorganisation(String code, LocalDate effective, Succession... successions) {
        return new ReorganisationChanged(code, 1, effective, "Nghị quyết", List.of(successions));
    }

    @Test
    void its_registers_and_open_promises_are_read_with_those_of_whom_it_wholly_succeeds() {
        for (World.TestUnit unit : List.of(first, second, third, successor)) {
            enter("models", """
                    {"unit":"%s","name":"Mô hình","field":"KT","holder":"PERSON","registeredOn":"2024-01-10",
                     "sheet":{"goals":"rõ ràng"}}""".formatted(unit.code()));
            enter("dialogues", """
                    {"unit":"%s","heldOn":"2024-01-15","occasion":"PLANNED","audience":"PEOPLE","participants":9,
                     "opinions":[{"text":"xin sửa đường","answeredOnTheSpot":false,"promisedBy":"2024-06-01"}]}""".formatted(unit.code()));
        }

        for (String list : List.of("models?", "dialogues?", "dialogues/promises?")) {
            assertThat(units(list + "unit=" + successor.code()))
                    .as(list)
                    .containsExactlyInAnyOrder(first.id(), second.id(), successor.id());
            assertThat(units(list + "unit=" + first.code())).as(list).containsExactly(first.id());
        }
    }

    @Test
    void it_is_shown_the_drafts_that_it_has_to_enter() {
        draft(first);
        draft(third);
        assertThat(units("reports?enteredBy=" + successor.code())).containsExactly(first.id());

        world.publish(List.of(new ObligationChanged(
                third.id(),
                World.FORM,
                World.PERIOD,
                Coverage.OWN,
                1,
                "KH",
                ObligationChanged.State.TRANSFERRED,
                null,
                "chưa rõ",
                successor.id(),
                null,
                null,
                null)));
        world.awaitRows("select count(*) from obligation where entered_by_id = " + successor.id(), 1);

        assertThat(units("reports?enteredBy=" + successor.code())).containsExactlyInAnyOrder(first.id(), third.id());
        assertThat(units("reports?unit=" + successor.code())).isEmpty();
    }

    private static void draft(World.TestUnit unit) {
        given().contentType("application/json")
                .header("If-None-Match", "*")
                .body("{\"values\":[{\"indicator\":\"TCD01\",\"amount\":5}]}")
                .put(unit.path())
                .then()
                .statusCode(201);
    }

    private static void enter(String register, String body) {
        given().contentType("application/json")
                .header("Idempotency-Key", UUID.randomUUID().toString())
                .body(body)
                .post("/api/v1/" + register)
                .then()
                .statusCode(201);
    }

    private static List<Long> units(String list) {
        return given().get("/api/v1/" + list)
                .then()
                .statusCode(200)
                .extract()
                .jsonPath()
                .getList("items.unit.id", Long.class);
    }
}
