package vn.hopluu.aggregation;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static vn.hopluu.testsupport.Patience.await;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import vn.hopluu.events.Cell;
import vn.hopluu.events.Coverage;
import vn.hopluu.events.ReportChanged;
import vn.hopluu.events.ReportChanged.State;
import vn.hopluu.web.database.Sql;

/// Roll-ups that were altered behind the service's back, and made anew.
@QuarkusTest
class RebuildTest {

    @Inject
    Sender sender;

    @Inject
    Sql sql;

    private World world() {
        World world = new World(sender).units().form().campaign();
        sender.send(world.submitted(world.commune, 1, "7", "0.50", "3"));
        sender.send(world.submitted(world.otherCommune, 1, "5", Cell.NOT_APPLICABLE));
        sender.send(
                world.report(world.district, Coverage.CONSOLIDATED, 1, State.SUBMITTED, World.figures(1, "13"), null));
        await().untilAsserted(() -> assertThat(world.total(world.province, 0)).isEqualTo("13"));
        await().untilAsserted(() -> assertThat(
                        world.rollUp(world.district, "submitted").getString("cells[0].computed"))
                .isEqualTo("12"));
        return world;
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "update rollup set submitted_sums[1] = submitted_sums[1] + 1 where",
                "update rollup set approved_given[1] = 9 where",
                "update rollup set submitted_reports = 0, submitted_stand_ins = '{5,5,5}' where",
                "delete from rollup where",
                "delete from campaign_edge where",
                "update campaign_edge set parent_id = 0 where",
            })
    void what_was_altered_is_found_by_verify_and_right_after_a_rebuild(String harm) {
        World world = world();
        long before = changes(world).getLong("version");
        // So that no move of a unit elsewhere, in another test, has the edges made anew meanwhile
        sql.update("update campaign set tree_revision = 999999999 where form = ?", world.form);
        sql.update(
                harm + " campaign_id = (select id from campaign where form = ?) and unit_id = ?",
                world.form,
                world.district);
        assertThat(differing()).contains(world.form + "/" + World.PERIOD);

        JsonPath rebuilt = rebuild(world).then().statusCode(200).extract().jsonPath();

        assertThat(rebuilt.getInt("mended")).isPositive();
        assertThat(rebuilt.getLong("version")).isGreaterThan(before);
        assertThat(differing()).doesNotContain(world.form + "/" + World.PERIOD);
        assertThat(world.total(world.province, 0)).isEqualTo("13");
        assertThat(world.total(world.province, 1)).isEqualTo("0.50");
        assertThat(world.rollUp(world.district, "submitted").getInt("cells[0].computed"))
                .isEqualTo(12);
    }

    @Test
    void an_altered_ledger_is_named_by_verify_and_refused_by_a_rebuild_until_a_resend_puts_it_right() {
        World world = world();
        String report = world.submitted(world.commune, 1, "7", "0.50", "3").key();
        sql.update(
                "update ledger set submitted_amounts[1] = submitted_amounts[1] + 7 where unit_id = ?", world.commune);
        assertThat(given().post("/api/v1/verification").jsonPath().getList("altered", String.class))
                .contains(report);

        rebuild(world)
                .then()
                .statusCode(409)
                .contentType("application/problem+json")
                .body("type", equalTo("urn:hopluu:problem:altered-ledger"))
                .body("detail", containsString(report));

        assertThat(world.total(world.province, 0)).isEqualTo("13");
        sender.send(world.submitted(world.commune, 1, "7", "0.50", "3").resent());
        await().untilAsserted(() -> assertThat(
                        given().post("/api/v1/verification").jsonPath().getList("altered", String.class))
                .doesNotContain(report));
        rebuild(world).then().statusCode(200);
        assertThat(world.total(world.province, 0)).isEqualTo("13");
    }

    @Test
    void who_entered_a_report_on_behalf_is_kept_and_an_altered_one_is_named() {
        World world = world();
        String report = sent(world.onBehalf(world.commune, 2, world.district, "8", "0.50", "3"));
        await().untilAsserted(() -> assertThat(sql.query(
                        "select on_behalf_by_id from ledger where unit_id = ? and coverage = 'OWN'",
                        row -> row.getLong(1),
                        world.commune))
                .containsExactly(world.district));
        assertThat(given().post("/api/v1/verification").jsonPath().getList("altered", String.class))
                .doesNotContain(report);

        sql.update("update ledger set on_behalf_by_id = null where unit_id = ?", world.commune);

        assertThat(given().post("/api/v1/verification").jsonPath().getList("altered", String.class))
                .contains(report);
    }

    private String sent(ReportChanged report) {
        sender.send(report);
        return report.key();
    }

    @Test
    void a_tree_that_moves_does_not_make_an_altered_figure_the_total() {
        World world = world();
        sql.update(
                "update ledger set submitted_amounts[1] = submitted_amounts[1] + 7 where unit_id = ?", world.commune);

        sender.send(World.unit(world.commune, 9, world.province));

        await().during(Duration.ofSeconds(5))
                .untilAsserted(() -> assertThat(world.total(world.province, 0)).isEqualTo("13"));
        sender.send(world.submitted(world.commune, 1, "7", "0.50", "3").resent());
        await().untilAsserted(() -> assertThat(world.total(world.province, 0)).isEqualTo("20"));
    }

    @Test
    void a_rebuild_that_finds_nothing_wrong_changes_nothing() {
        World world = world();
        String before = changes(world).prettify();

        JsonPath rebuilt = rebuild(world).then().statusCode(200).extract().jsonPath();

        assertThat(rebuilt.getInt("mended")).isZero();
        assertThat(rebuilt.getInt("rows")).isEqualTo(4);
        assertThat(changes(world).prettify()).isEqualTo(before);
    }

    @Test
    void reads_go_on_meanwhile_and_no_reader_sees_a_version_go_back() throws Exception {
        World world = world();
        AtomicBoolean reading = new AtomicBoolean(true);
        try (ExecutorService readers = Executors.newFixedThreadPool(2)) {
            List<Future<List<Long>>> seen = new ArrayList<>();
            for (int reader = 0; reader < 2; reader++) {
                seen.add(readers.submit(() -> {
                    List<Long> versions = new ArrayList<>();
                    while (reading.get()) {
                        versions.add(world.rollUp(world.province, "submitted").getLong("version"));
                    }
                    return versions;
                }));
            }
            for (int round = 0; round < 5; round++) {
                sql.update(
                        "update rollup set submitted_sums[1] = 99 where campaign_id ="
                                + " (select id from campaign where form = ?)",
                        world.form);
                assertThat(rebuild(world).statusCode()).isEqualTo(200);
                sender.send(world.submitted(world.commune, 2 + round, Integer.toString(round)));
            }
            reading.set(false);
            for (Future<List<Long>> versions : seen) {
                assertThat(versions.get()).isNotEmpty().isSorted();
            }
        }
        await().untilAsserted(() -> assertThat(
                        world.rollUp(world.district, "submitted").getInt("cells[0].computed"))
                .isEqualTo(9));
        assertThat(differing()).doesNotContain(world.form + "/" + World.PERIOD);
    }

    @Test
    void a_campaign_that_nobody_announced_is_404() {
        given().post("/api/v1/campaigns/RB-NONE/2024-Q1/rebuild")
                .then()
                .statusCode(404)
                .contentType("application/problem+json");
    }

    @Test
    void the_campaigns_are_listed_page_by_page() {
        World world = world();

        JsonPath listed = given().queryParam("after", world.form + "/")
                .get("/api/v1/campaigns")
                .then()
                .statusCode(200)
                .extract()
                .jsonPath();

        assertThat(listed.getString("items[0].form")).isEqualTo(world.form);
        assertThat(listed.getString("items[0].structureDate")).isEqualTo("2024-03-14");
        given().get("/api/v1/campaigns?after=x").then().statusCode(400);
    }

    private static Response rebuild(World world) {
        return given().post("/api/v1/campaigns/" + world.form + "/" + World.PERIOD + "/rebuild");
    }

    private static JsonPath changes(World world) {
        return given().get("/api/v1/campaigns/" + world.form + "/" + World.PERIOD + "/changes")
                .jsonPath();
    }

    private static List<String> differing() {
        return given().post("/api/v1/verification").jsonPath().getList("differences.campaign");
    }
}
