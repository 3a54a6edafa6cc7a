package vn.hopluu.aggregation;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static vn.hopluu.testsupport.Patience.await;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import vn.hopluu.events.EventJson;
import vn.hopluu.events.ReportChanged;
import vn.hopluu.events.Topic;
import vn.hopluu.testsupport.topic.TopicReader;
import vn.hopluu.web.database.Sql;

/// What an operator sees of messages that could not be used, and can do about them.
@QuarkusTest
class ParkedMessagesTest {

    private static final String PATH = "/api/v1/parked-messages";

    @Inject
    Sender sender;

    @Inject
    TopicReader topics;

    @Inject
    Sql sql;

    @Test
    void what_has_waited_for_a_day_is_a_dead_letter_once_and_is_used_when_what_it_waited_for_comes_all_the_same() {
        World world = new World(sender);
        ReportChanged report = world.submitted(world.commune, 1, "7");
        sender.send(report);
        long id = awaitParked(world, "UNKNOWN_CAMPAIGN");
        assertThat(one(id).getString("state")).isEqualTo("WAITING");

        sql.update("update parked_message set parked_at = parked_at - interval '24 hours' where id = ?", id);

        await().untilAsserted(() -> assertThat(one(id).getString("state")).isEqualTo("DEAD"));
        await().untilAsserted(() -> assertThat(letters(report)).isEqualTo(1));
        world.units().form().campaign();
        await().untilAsserted(() -> assertThat(world.total(world.province, 0)).isEqualTo("7"));
        given().get(PATH + "/" + id).then().statusCode(404);
        await().during(Duration.ofSeconds(1))
                .untilAsserted(() -> assertThat(letters(report)).isEqualTo(1));
    }

    @Test
    void a_message_is_shown_with_its_bytes_headers_place_and_reason() {
        World world = new World(sender).units().form().campaign();
        ReportChanged report = world.submitted(world.commune, 1, "7.5");
        sender.send(report);

        JsonPath shown = one(awaitParked(world, "UNFIT"));

        assertThat(shown.getString("topic")).isEqualTo("hopluu.reports.v1");
        assertThat(shown.getString("key")).isEqualTo(report.key());
        assertThat(shown.getString("campaign")).isEqualTo(world.form + "/" + World.PERIOD);
        assertThat(shown.getString("headers.ce_type")).isEqualTo("vn.hopluu.report");
        assertThat(shown.getString("detail")).contains("slot 0 keeps 0 decimals");
        assertThat(Base64.getDecoder().decode(shown.getString("payload"))).isEqualTo(EventJson.write(report));
    }

    @Test
    void messages_are_listed_page_by_page_and_by_what_they_are() {
        World world = new World(sender).units().form().campaign();
        sender.send(world.submitted(world.commune, 1, "7.5"));
        sender.send(world.submitted(9_999_999, 1, "7"));
        sender.send(world.submitted(world.otherCommune, 1, "7.5"));
        awaitParked(world, "UNFIT");
        awaitParked(world, "UNKNOWN_UNIT");
        await().untilAsserted(() ->
                assertThat(list(world, "&state=DEAD").getList("items")).hasSize(2));

        assertThat(list(world, "&state=WAITING").getList("items.reason")).containsExactly("UNKNOWN_UNIT");
        assertThat(list(world, "&reason=UNFIT").getList("items.state")).containsExactly("DEAD", "DEAD");
        assertThat(list(world, "&topic=hopluu.units.v1").getList("items")).isEmpty();
        List<Long> ids = new ArrayList<>();
        String next = PATH + "?limit=1&campaign=" + world.form + "/" + World.PERIOD;
        while (next != null) {
            JsonPath page = given().urlEncodingEnabled(false)
                    .get(next)
                    .then()
                    .statusCode(200)
                    .extract()
                    .jsonPath();
            ids.addAll(page.getList("items.id", Long.class));
            assertThat(page.getList("items.payload")).allMatch(Objects::isNull);
            next = page.getString("next");
        }
        assertThat(ids).hasSize(3).isSorted().doesNotHaveDuplicates();
    }

    @Test
    void a_dead_letter_is_used_when_it_is_replayed_after_its_cause_is_gone() {
        World world = new World(sender).units().form().campaign();
        sender.send(world.submitted(world.commune, 1, "1"));
        await().untilAsserted(() -> assertThat(world.total(world.province, 0)).isEqualTo("1"));
        sql.update("""
                update rollup set submitted_sums[1] = 9223372036854775807
                where unit_id = ? and campaign_id = (select id from campaign where form = ?)
                """, world.province, world.form);
        sender.send(world.submitted(world.otherCommune, 1, "5"));
        long id = awaitParked(world, "OVERFLOW");
        await().untilAsserted(() -> assertThat(one(id).getString("state")).isEqualTo("DEAD"));

        Response tooEarly = given().post(PATH + "/" + id + "/replay");
        given().post("/api/v1/campaigns/" + world.form + "/" + World.PERIOD + "/rebuild");
        Response after = given().post(PATH + "/" + id + "/replay");

        assertThat(tooEarly.jsonPath().getBoolean("used")).isFalse();
        assertThat(tooEarly.jsonPath().getString("parked.reason")).isEqualTo("OVERFLOW");
        assertThat(tooEarly.jsonPath().getInt("parked.replays")).isEqualTo(1);
        assertThat(after.jsonPath().getBoolean("used")).isTrue();
        assertThat(world.total(world.province, 0)).isEqualTo("6");
        given().get(PATH + "/" + id).then().statusCode(404);
    }

    @Test
    void a_discarded_message_stays_on_record_with_the_reason_and_is_never_used() {
        World world = new World(sender);
        sender.send(world.submitted(world.commune, 1, "7"));
        long id = awaitParked(world, "UNKNOWN_CAMPAIGN");

        JsonPath discarded = discard(id, "{\"reason\":\"gửi nhầm\"}")
                .then()
                .statusCode(200)
                .extract()
                .jsonPath();
        world.units().form().campaign();
        sender.send(world.submitted(world.otherCommune, 1, "5"));
        await().untilAsserted(() -> assertThat(world.total(world.province, 0)).isEqualTo("5"));

        assertThat(discarded.getString("state")).isEqualTo("DISCARDED");
        assertThat(discarded.getString("discardReason")).isEqualTo("gửi nhầm");
        discard(id, "{\"reason\":\"lần nữa\"}").then().statusCode(409);
        given().post(PATH + "/" + id + "/replay").then().statusCode(409).contentType("application/problem+json");
        assertThat(one(id).getString("state")).isEqualTo("DISCARDED");
        assertThat(world.total(world.province, 0)).isEqualTo("5");
    }

    @Test
    void a_message_without_a_campaign_is_listed_too() {
        String mark = "units/" + new World(sender).province;
        sender.send("hopluu.units.v1", mark, Map.of(), "{".getBytes(StandardCharsets.UTF_8));

        await().untilAsserted(() -> assertThat(given().get(PATH + "?topic=hopluu.units.v1&limit=500")
                        .jsonPath()
                        .getList("items.key"))
                .contains(mark));
    }

    @Test
    void a_message_that_waits_on_is_tried_again_without_writing_and_without_counting() {
        World world = new World(sender);
        sender.send(world.submitted(world.commune, 1, "7"));
        long id = awaitParked(world, "UNKNOWN_CAMPAIGN");
        String version = "select xmin::text from parked_message where id = ?";
        String before = sql.query(version, row -> row.getString(1), id).getFirst();

        given().post(PATH + "/" + id + "/replay").then().statusCode(200);
        String replayed = sql.query(version, row -> row.getString(1), id).getFirst();
        // Units arrive, and with them comes a sweep over all that waits
        new World(sender).units();

        await().during(Duration.ofSeconds(3))
                .untilAsserted(() -> assertThat(
                                sql.query(version, row -> row.getString(1), id).getFirst())
                        .isEqualTo(replayed));
        assertThat(replayed).as("a person's act is counted").isNotEqualTo(before);
    }

    @Test
    void a_revision_far_ahead_waits_and_keeps_no_later_state_from_counting_until_a_person_lets_it_in() {
        World world = new World(sender).units().form().campaign();
        sender.send(world.submitted(world.commune, Long.MAX_VALUE - 1, "9"));
        long id = awaitParked(world, "FAR_AHEAD");
        sender.send(world.submitted(world.commune, 2, "7"));
        await().untilAsserted(() -> assertThat(world.total(world.province, 0)).isEqualTo("7"));
        assertThat(one(id).getString("state")).isEqualTo("WAITING");
        sql.update("update parked_message set parked_at = parked_at - interval '25 hours' where id = ?", id);
        await().during(Duration.ofSeconds(2))
                .untilAsserted(() -> assertThat(one(id).getString("state")).isEqualTo("WAITING"));

        Response letIn = given().post(PATH + "/" + id + "/let-in");

        assertThat(letIn.jsonPath().getBoolean("used")).isTrue();
        assertThat(world.total(world.province, 0)).isEqualTo("9");
    }

    @Test
    void only_what_is_far_ahead_is_let_in() {
        World world = new World(sender);
        sender.send(world.submitted(world.commune, 1, "7"));
        long id = awaitParked(world, "UNKNOWN_CAMPAIGN");

        given().post(PATH + "/" + id + "/let-in").then().statusCode(409).contentType("application/problem+json");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{} | 422",
                "{\"reason\":null} | 422",
                "{\"reason\":\" \"} | 422",
                "null | 422",
                "{\"reason\":\"x\",\"by\":\"y\"} | 400",
                "[] | 400",
            })
    void a_discard_without_a_reason_is_refused(String body, int status) {
        World world = new World(sender);
        sender.send(world.submitted(world.commune, 1, "7"));
        long id = awaitParked(world, "UNKNOWN_CAMPAIGN");

        discard(id, body).then().statusCode(status).contentType("application/problem+json");

        assertThat(one(id).getString("state")).isEqualTo("WAITING");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "limit=0",
                "limit=-1",
                "limit=1000000000",
                "limit=x",
                "after=-1",
                "after=x",
                "state=LOST",
                "reason=none"
            })
    void a_list_that_is_asked_for_wrongly_is_400(String query) {
        given().get(PATH + "?" + query).then().statusCode(400).contentType("application/problem+json");
    }

    @ParameterizedTest
    @ValueSource(strings = {"0", "x", "99999999999999999999", "-1"})
    void a_message_that_is_not_parked_is_404(String id) {
        given().get(PATH + "/" + id).then().statusCode(404).contentType("application/problem+json");
        given().post(PATH + "/" + id + "/replay").then().statusCode(404);
        discard(0, "{\"reason\":\"x\"}").then().statusCode(404);
    }

    private static Response discard(long id, String body) {
        return given().contentType("application/json").body(body).post(PATH + "/" + id + "/discard");
    }

    private long awaitParked(World world, String reason) {
        await().untilAsserted(() ->
                assertThat(list(world, "&reason=" + reason).getList("items")).isNotEmpty());
        return list(world, "&reason=" + reason).getLong("items[0].id");
    }

    private static JsonPath list(World world, String more) {
        return given().get(PATH + "?campaign=" + world.form + "/" + World.PERIOD + more)
                .then()
                .statusCode(200)
                .extract()
                .jsonPath();
    }

    private static JsonPath one(long id) {
        return given().get(PATH + "/" + id).then().statusCode(200).extract().jsonPath();
    }

    private long letters(ReportChanged report) {
        return topics.records(Topic.REPORTS_DEAD_LETTERS).stream()
                .filter(letter -> report.key().equals(letter.key()))
                .count();
    }
}
