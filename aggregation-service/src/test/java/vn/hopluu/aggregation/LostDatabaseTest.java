package vn.hopluu.aggregation;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static vn.hopluu.testsupport.Patience.await;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import vn.hopluu.testsupport.database.DatabaseOwner;
import vn.hopluu.testsupport.edge.ManagementPort;
import vn.hopluu.web.database.Sql;

/// The group's offsets in Kafka stand at the end, and the database does not: it was emptied, or put back to an older
/// copy, while the service ran. It goes back by itself.
@QuarkusTest
@Tag("slow")
class LostDatabaseTest {

    private static final String DERIVED = "truncate unit, unit_version, unit_route, catalogue_entry, campaign,"
            + " campaign_edge, ledger, rollup, campaign_statement, obligation";

    @Inject
    Sender sender;

    @Inject
    Sql sql;

    @Test
    void an_emptied_database_is_filled_again_from_the_beginning_of_every_topic() {
        World world = filled();

        QuarkusTransaction.requiringNew().run(() -> {
            sql.update(DERIVED);
            sql.update("delete from consumer_place");
        });

        await().untilAsserted(() -> assertThat(world.total(world.province, 0)).isEqualTo("12"));
        await().untilAsserted(() -> assertThat(
                        ManagementPort.get("/q/health/group/delivery").statusCode())
                .isEqualTo(200));
    }

    @Test
    void a_database_that_is_put_back_reads_on_from_the_older_copys_places_and_begins_another_incarnation() {
        World world = new World(sender).units().form().campaign();
        sender.send(world.submitted(world.commune, 1, "7"));
        await().untilAsserted(() -> assertThat(world.total(world.province, 0)).isEqualTo("7"));
        settled();
        String tag = tag(world);
        DatabaseOwner.run(
                "drop table if exists older_places, older_ledger, older_rollups",
                "create table older_places as select * from consumer_place",
                "create table older_ledger as select * from ledger",
                "create table older_rollups as select * from rollup");
        sender.send(world.submitted(world.otherCommune, 1, "5"));
        await().untilAsserted(() -> assertThat(world.total(world.province, 0)).isEqualTo("12"));
        settled();

        QuarkusTransaction.requiringNew().run(() -> {
            sql.update("truncate ledger, rollup");
            sql.update("delete from consumer_place");
            sql.update("insert into ledger select * from older_ledger");
            sql.update("insert into rollup select * from older_rollups");
            sql.update("insert into consumer_place select * from older_places");
        });

        await().untilAsserted(() -> assertThat(world.total(world.province, 0)).isEqualTo("12"));
        given().header("If-None-Match", tag).get(path(world)).then().statusCode(200);
        assertThat(tag(world).substring(tag.indexOf('.'))).isNotEqualTo(tag.substring(tag.indexOf('.')));
    }

    @Test
    void what_an_operator_has_read_again_comes_to_the_same() {
        World world = filled();
        String before = tag(world);

        List<String> consumers = given().post("/api/v1/replay")
                .then()
                .statusCode(200)
                .extract()
                .jsonPath()
                .getList("consumers");

        assertThat(consumers).containsExactlyInAnyOrder("reference", "assignments", "reports", "statements");
        await().untilAsserted(() -> assertThat(world.total(world.province, 0)).isEqualTo("12"));
        assertThat(tag(world).substring(before.indexOf('.'))).isNotEqualTo(before.substring(before.indexOf('.')));
    }

    private World filled() {
        World world = new World(sender).units().form().campaign();
        sender.send(world.submitted(world.commune, 1, "7"));
        sender.send(world.submitted(world.otherCommune, 1, "5"));
        await().untilAsserted(() -> assertThat(world.total(world.province, 0)).isEqualTo("12"));
        settled();
        return world;
    }

    /// Kafka has been told, as it is a moment after each commit.
    private static void settled() {
        await().untilAsserted(() -> assertThat(
                        ManagementPort.get("/q/health/group/delivery").statusCode())
                .isEqualTo(200));
    }

    private static String path(World world) {
        return "/api/v1/rollups/" + World.code(world.province) + "?form=" + world.form + "&period=" + World.PERIOD;
    }

    private static String tag(World world) {
        return given().get(path(world)).header("ETag");
    }
}
