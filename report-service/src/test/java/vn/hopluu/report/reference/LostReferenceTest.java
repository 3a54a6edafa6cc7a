package vn.hopluu.report.reference;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static vn.hopluu.testsupport.Patience.await;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.common.TestResourceScope;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.persistence.EntityManager;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import vn.hopluu.events.ReorganisationChanged;
import vn.hopluu.events.ReorganisationChanged.Kind;
import vn.hopluu.events.ReorganisationChanged.Succession;
import vn.hopluu.inbox.place.Incarnation;
import vn.hopluu.report.World;
import vn.hopluu.testsupport.InfraResource;
import vn.hopluu.testsupport.edge.ManagementPort;

/// What plan-service said is lost with the database, or with the newest part of it, while Kafka's group
/// stands at the end of every topic.
@QuarkusTest
@WithTestResource(
        value = InfraResource.class,
        scope = TestResourceScope.GLOBAL,
        initArgs = @ResourceArg(name = "database", value = "hopluu_report"))
@Tag("slow")
class LostReferenceTest {

    private static final Duration PATIENCE = Duration.ofSeconds(60);

    private final World world;
    private final EntityManager database;
    private final Incarnation incarnation;

    LostReferenceTest(World world, EntityManager database, Incarnation incarnation) {
        this.world = world;
        this.database = database;
        this.incarnation = incarnation;
    }

    @Test
    void units_that_were_emptied_with_their_places_are_filed_again() {
        World.TestUnit unit = world.unit();
        settled();

        run("delete from unit_version", "delete from unit", "delete from consumer_place");

        awaitFiled(unit);
    }

    @Test
    void units_that_an_older_copy_does_not_know_are_read_from_its_place_and_another_incarnation_begins() {
        World.TestUnit unit = world.unit();
        settled();
        String before = incarnation.id();

        run(
                "delete from unit_version where unit_id = " + unit.id(),
                "delete from unit where id = " + unit.id(),
                // Units come many at once: the copy is older than all of them
                "update consumer_place set next_offset = greatest(next_offset - 200, 0)"
                        + " where topic = 'hopluu.units.v1' and next_offset > 0");

        awaitFiled(unit);
        await().atMost(PATIENCE)
                .untilAsserted(() -> assertThat(incarnation.id()).isNotEqualTo(before));
    }

    @Test
    void what_an_operator_has_read_again_is_never_missing_meanwhile() {
        World.TestUnit unit = world.unit();
        settled();
        run("update unit_version set name = 'sai' where unit_id = " + unit.id());

        List<String> consumers = given().post("/api/v1/replay")
                .then()
                .statusCode(200)
                .extract()
                .jsonPath()
                .getList("consumers");

        assertThat(consumers).contains("reference");
        assertThat(world.count("select count(*) from unit where id = " + unit.id()))
                .isEqualTo(1);
        await().atMost(PATIENCE)
                .untilAsserted(() -> assertThat(world.count(
                                "select count(*) from unit_version where name = 'sai' and unit_id = " + unit.id()))
                        .isZero());
    }

    @Test
    void who_succeeded_whom_is_filed_again_where_it_was_lost_and_where_it_is_read_again() {
        World.TestUnit before = world.unit();
        World.TestUnit after = world.unit();
        String code = "NQ-" + after.id();
        world.publish(List.of(new ReorganisationChanged(
                code,
                1,
                LocalDate.of(2025, 7, 1),
                "Nghị quyết",
                List.of(new Succession(before.id(), after.id(), Kind.FULL)))));
        String filed = "select count(*) from succession where whole and predecessor_id = " + before.id()
                + " and successor_id = " + after.id();
        world.awaitRows(filed, 1);
        settled();

        run(
                "delete from succession where reorganisation = '" + code + "'",
                "delete from reorganisation where code = '" + code + "'",
                "delete from consumer_place");
        await().atMost(PATIENCE)
                .untilAsserted(() -> assertThat(world.count(filed)).isEqualTo(1));

        settled();
        run("update succession set whole = false where reorganisation = '" + code + "'");
        given().post("/api/v1/replay").then().statusCode(200);
        await().atMost(PATIENCE)
                .untilAsserted(() -> assertThat(world.count(filed)).isEqualTo(1));
    }

    private void awaitFiled(World.TestUnit unit) {
        await().atMost(PATIENCE)
                .untilAsserted(() -> assertThat(world.count("select count(*) from unit where id = " + unit.id()))
                        .isEqualTo(1));
    }

    /// Kafka has been told, as it is a moment after each commit.
    private static void settled() {
        await().atMost(PATIENCE)
                .untilAsserted(() -> assertThat(
                                ManagementPort.get("/q/health/group/delivery").statusCode())
                        .isEqualTo(200));
    }

    private void run(String... statements) {
        QuarkusTransaction.requiringNew()
                .run(() -> List.of(statements)
                        .forEach(statement ->
                                database.createNativeQuery(statement).executeUpdate()));
    }
}
