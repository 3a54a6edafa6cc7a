package vn.hopluu.aggregation;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static vn.hopluu.testsupport.Patience.await;

import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.common.TestResourceScope;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.assertj.core.api.ThrowingConsumer;
import org.junit.jupiter.api.Test;
import vn.hopluu.events.Cell;
import vn.hopluu.events.ContentHash;
import vn.hopluu.events.Coverage;
import vn.hopluu.events.EventHeaders;
import vn.hopluu.events.EventJson;
import vn.hopluu.events.EventType;
import vn.hopluu.events.ReportChanged;
import vn.hopluu.events.ReportChanged.State;
import vn.hopluu.testsupport.InfraResource;
import vn.hopluu.web.database.Sql;

/// From the topics to the totals.
@QuarkusTest
@WithTestResource(
        value = InfraResource.class,
        scope = TestResourceScope.GLOBAL,
        initArgs = @ResourceArg(name = "database", value = "hopluu_aggregation"))
class AggregationTest {

    @Inject
    Sender sender;

    @Inject
    Sql sql;

    private World world() {
        return new World(sender).units().form().campaign();
    }

    private static void awaitTotal(World world, long unit, int slot, String expected) {
        await().untilAsserted(() -> assertThat(world.total(unit, slot)).isEqualTo(expected));
    }

    @Test
    void a_report_of_a_commune_is_in_every_total_above_it() {
        World world = world();

        sender.send(world.submitted(world.commune, 1, "7", "8.5", "104"));

        awaitTotal(world, world.province, 0, "7");
        assertThat(world.total(world.district, 1)).isEqualTo("8.50");
        assertThat(world.total(world.province, 2))
                .as("a slot that does not add")
                .isEqualTo("missing");
        assertThat(world.rollUp(world.commune, "submitted").getInt("cells[2].own.amount"))
                .isEqualTo(104);
        assertThat(world.total(world.province, "approved", 0)).isEqualTo("missing");
    }

    @Test
    void a_total_says_of_which_days_its_parts_speak() {
        World world = world();
        LocalDate first = LocalDate.of(2023, 12, 15);

        sender.send(world.speaking(world.commune, 1, first, LocalDate.of(2024, 2, 28), "7"));
        sender.send(world.speaking(world.otherCommune, 1, LocalDate.of(2024, 1, 1), LocalDate.of(2024, 3, 14), "1"));
        sender.send(world.submitted(world.otherDistrict, 1, "2"));

        awaitTotal(world, world.province, 0, "10");
        JsonPath province = world.rollUp(world.province, "submitted");
        assertThat(province.getString("days.from")).isEqualTo("2023-12-15");
        assertThat(province.getString("days.latestFrom")).isEqualTo("2024-01-01");
        assertThat(province.getString("days.earliestTo")).isEqualTo("2024-02-28");
        assertThat(province.getString("days.to")).isEqualTo("2024-03-14");
        assertThat(province.getInt("days.unstated")).isEqualTo(1);
        assertThat(world.rollUp(world.commune, "submitted").getString("days.to"))
                .isEqualTo("2024-02-28");
        assertThat(world.rollUp(world.province, "approved").getString("days.from"))
                .isNull();
        // The same figure of other days is another answer
        sender.send(world.speaking(world.commune, 2, first, LocalDate.of(2024, 3, 14), "7"));
        await().untilAsserted(() -> assertThat(
                        world.rollUp(world.province, "submitted").getString("days.earliestTo"))
                .isEqualTo("2024-03-14"));
    }

    @Test
    void approval_correction_return_and_withdrawal_change_both_figures_exactly() {
        World world = world();
        var first = World.figures(1, "7");
        var second = World.figures(2, "5");
        sender.send(world.submitted(world.otherCommune, 1, "100"));

        sender.send(world.report(world.commune, Coverage.OWN, 1, State.SUBMITTED, first, null));
        awaitTotals(world, "107", "missing");
        sender.send(world.report(world.commune, Coverage.OWN, 2, State.APPROVED, first, first));
        awaitTotals(world, "107", "7");
        sender.send(world.report(world.commune, Coverage.OWN, 3, State.CORRECTED, second, first));
        awaitTotals(world, "105", "7");
        sender.send(world.report(world.commune, Coverage.OWN, 4, State.RETURNED, null, first));
        awaitTotals(world, "107", "7");
        sender.send(world.report(world.commune, Coverage.OWN, 5, State.WITHDRAWN, null, null));
        awaitTotals(world, "100", "missing");
    }

    private static void awaitTotals(World world, String submitted, String approved) {
        await().untilAsserted(() -> {
            assertThat(world.total(world.province, "submitted", 0)).isEqualTo(submitted);
            assertThat(world.total(world.province, "approved", 0)).isEqualTo(approved);
        });
    }

    @Test
    void a_declared_value_stands_for_what_lies_below_and_missing_is_not_zero() {
        World world = world();
        sender.send(world.submitted(world.commune, 1, "12", "1"));
        awaitTotal(world, world.district, 0, "12");

        sender.send(world.report(
                world.district, Coverage.CONSOLIDATED, 1, State.SUBMITTED, World.figures(1, "13", Cell.MISSING), null));

        awaitTotal(world, world.province, 0, "13");
        var district = world.rollUp(world.district, "submitted");
        assertThat(district.getInt("cells[0].computed")).isEqualTo(12);
        assertThat(district.getInt("cells[0].declared")).isEqualTo(13);
        assertThat(district.getString("cells[1].declared")).isNull();
        assertThat(world.total(world.province, 1)).isEqualTo("1.00");

        sender.send(world.submitted(world.commune, 2, "10", "1"));
        await().untilAsserted(() -> assertThat(
                        world.rollUp(world.district, "submitted").getInt("cells[0].computed"))
                .isEqualTo(10));
        assertThat(world.total(world.province, 0)).isEqualTo("13");
    }

    @Test
    void a_report_that_comes_before_everything_it_needs_waits_and_is_folded_then() {
        World world = new World(sender);
        sender.send(world.submitted(world.commune, 1, "7"));
        await().untilAsserted(() -> assertThat(parkedReasons(world)).containsExactly("UNKNOWN_CAMPAIGN"));

        world.announced().form().units();

        awaitTotal(world, world.province, 0, "7");
        assertThat(parkedReasons(world)).isEmpty();
    }

    @Test
    void what_cannot_be_used_is_parked_with_its_reason_and_its_neighbours_are_applied() {
        World world = world();
        ReportChanged good = world.submitted(world.commune, 1, "7");
        Map<String, String> headers = EventHeaders.of(good, "/test", java.time.Instant.EPOCH);
        byte[] payload = EventJson.write(good);
        String topic = "hopluu.reports.v1";

        sender.send(topic, null, Map.of(), null);
        sender.send(topic, good.key(), headers, "{".getBytes(StandardCharsets.UTF_8));
        sender.send(topic, good.key(), with(headers, EventHeaders.DATA_SCHEMA, "urn:hopluu:schema:report:9"), payload);
        sender.send(topic, good.key(), with(headers, EventHeaders.HASH, "0"), payload);
        sender.send(topic, good.key(), with(headers, EventHeaders.TYPE, EventType.UNIT.type()), payload);
        sender.send(world.submitted(world.otherCommune, 1, "1", "2", "3", "4"));
        sender.send(world.submitted(world.otherCommune, 1, "7.5"));
        sender.send(world.submitted(999_999, 1, "7"));
        sender.send(good);

        awaitTotal(world, world.province, 0, "7");
        assertThat(parkedReasons(world))
                .containsExactlyInAnyOrder(
                        "UNREADABLE",
                        "NEWER_VERSION",
                        "HASH_MISMATCH",
                        "UNREADABLE",
                        "UNKNOWN_FORM",
                        "UNFIT",
                        "UNKNOWN_UNIT");
    }

    @Test
    void an_equal_revision_with_other_content_is_parked_unless_it_is_a_resend() {
        World world = world();
        sender.send(world.submitted(world.commune, 5, "7"));
        awaitTotal(world, world.province, 0, "7");

        sender.send(world.submitted(world.commune, 5, "9"));
        await().untilAsserted(() -> assertThat(parkedReasons(world)).containsExactly("CONFLICTING_REVISION"));
        sender.send(world.submitted(world.commune, 4, "1"));
        sender.send(resend(world.submitted(world.commune, 5, "8")));

        awaitTotal(world, world.province, 0, "8");
    }

    @Test
    void the_report_that_would_overflow_a_sum_is_parked_alone() {
        World world = world();
        String most = "9".repeat(12);
        sender.send(world.submitted(world.commune, 1, "1", most));
        awaitTotal(world, world.province, 0, "1");
        sql.update("""
                update rollup set submitted_sums[2] = 9223372036854775807 - 5
                where unit_id = ? and campaign_id = (select id from campaign where form = ?)
                """, world.province, world.form);

        sender.send(world.submitted(world.otherCommune, 1, "2", "1"));
        sender.send(world.submitted(world.district, 1, "4"));

        awaitTotal(world, world.province, 0, "5");
        assertThat(parkedReasons(world)).containsExactly("OVERFLOW");
    }

    @Test
    void a_move_before_the_structure_date_moves_the_figures_and_one_after_it_does_not() {
        World world = world();
        sender.send(world.submitted(world.commune, 1, "7"));
        sender.send(world.submitted(world.otherCommune, 1, "3"));
        awaitTotal(world, world.district, 0, "10");

        sender.send(World.moved(world.otherCommune, 2, world.district, world.otherDistrict, LocalDate.of(2024, 3, 15)));
        sender.send(World.moved(world.commune, 2, world.district, world.otherDistrict, LocalDate.of(2024, 3, 14)));

        awaitTotal(world, world.otherDistrict, 0, "7");
        assertThat(world.total(world.district, 0)).isEqualTo("3");
        assertThat(world.total(world.province, 0)).isEqualTo("10");
    }

    @Test
    void two_units_that_change_places_pass_through_a_cycle_and_arrive() {
        World world = world();
        sender.send(world.submitted(world.commune, 1, "7"));
        awaitTotal(world, world.province, 0, "7");

        sender.send(World.unit(world.district, 2, world.commune));
        sender.send(World.unit(world.commune, 2, world.province));

        await().untilAsserted(() -> assertThat(parent(world.district)).isEqualTo(world.commune));
        awaitTotal(world, world.province, 0, "7");
    }

    @Test
    void verification_agrees_and_finds_a_row_that_was_altered_by_hand() {
        World world = world();
        sender.send(world.submitted(world.commune, 1, "7", Cell.NO_OCCURRENCE, "3"));
        sender.send(
                world.report(world.district, Coverage.CONSOLIDATED, 1, State.SUBMITTED, World.figures(1, "9"), null));
        awaitTotal(world, world.commune, 0, "7");
        awaitTotal(world, world.province, 0, "9");
        assertThat(differences(world)).isEmpty();

        sql.update("""
                update rollup set submitted_sums[1] = submitted_sums[1] + 1
                where unit_id = ? and campaign_id = (select id from campaign where form = ?)
                """, world.province, world.form);

        assertThat(differences(world)).singleElement().satisfies((ThrowingConsumer<Map<String, Object>>) found -> {
            assertThat(found).containsEntry("indicator", "DT02").containsEntry("basis", "submitted");
            assertThat(found).containsEntry("stored", "10 1 0 1 0").containsEntry("recomputed", "9 1 0 1 0");
        });
    }

    @Test
    void an_unchanged_answer_is_304_and_a_changed_one_is_not() {
        World world = world();
        sender.send(world.submitted(world.commune, 1, "7"));
        awaitTotal(world, world.province, 0, "7");
        String path =
                "/api/v1/rollups/" + World.code(world.province) + "/children?form=" + world.form + "&period=2024-Q1";
        String tag = given().get(path).then().statusCode(200).extract().header("ETag");

        given().header("If-None-Match", tag).get(path).then().statusCode(304);

        sender.send(world.submitted(world.commune, 2, "8"));
        awaitTotal(world, world.province, 0, "8");
        given().header("If-None-Match", tag).get(path).then().statusCode(200);
    }

    @Test
    void the_children_come_in_pages_each_below_the_same_unit() {
        World world = world();
        sender.send(world.submitted(world.commune, 1, "7"));
        awaitTotal(world, world.province, 0, "7");
        String path = "/api/v1/rollups/" + World.code(world.province) + "/children?form=" + world.form
                + "&period=2024-Q1&limit=1";

        Response first = given().get(path);
        String next = first.jsonPath().getString("next");
        Response second = given().urlEncodingEnabled(false).get(next);

        assertThat(first.header("Link")).isEqualTo("<" + next + ">; rel=\"next\"");
        assertThat(first.jsonPath().getList("items.unit.id", Long.class)).containsExactly(world.district);
        assertThat(second.jsonPath().getList("items.unit.id", Long.class)).containsExactly(world.otherDistrict);
        assertThat(second.jsonPath().getString("next")).isNull();
        assertThat(second.header("ETag")).isNotEqualTo(first.header("ETag"));
        for (Response page : List.of(first, second)) {
            assertThat(page.jsonPath().getLong("unit.unit.id")).isEqualTo(world.province);
            assertThat(page.jsonPath().getInt("unit.cells[0].total")).isEqualTo(7);
        }
        given().get(path + "&after=U1").then().statusCode(400).body("errors[0].pointer", equalTo("?after"));
    }

    private static Map<String, String> with(Map<String, String> headers, String name, String value) {
        Map<String, String> changed = new java.util.HashMap<>(headers);
        changed.put(name, value);
        return changed;
    }

    private static ReportChanged resend(ReportChanged report) {
        ReportChanged again = new ReportChanged(
                report.unitId(),
                report.form(),
                report.period(),
                report.coverage(),
                report.revision(),
                report.state(),
                report.handedIn(),
                report.approved(),
                report.firstSubmittedAt(),
                report.lastSubmittedAt(),
                report.dataFrom(),
                report.dataTo(),
                true);
        assertThat(ContentHash.of(again)).isEqualTo(ContentHash.of(report));
        return again;
    }

    private List<String> parkedReasons(World world) {
        return sql.query(
                "select reason from parked_message where campaign = ?",
                row -> row.getString(1),
                world.form + "/" + World.PERIOD);
    }

    private long parent(long unit) {
        return sql.query("select parent_id from unit_version where unit_id = ?", row -> row.getLong(1), unit)
                .getFirst();
    }

    private static List<Map<String, Object>> differences(World world) {
        List<Map<String, Object>> all = given().post("/api/v1/verification")
                .then()
                .statusCode(200)
                .extract()
                .jsonPath()
                .getList("differences");
        return all.stream()
                .filter(found -> found.get("campaign").equals(world.form + "/" + World.PERIOD))
                .toList();
    }
}
