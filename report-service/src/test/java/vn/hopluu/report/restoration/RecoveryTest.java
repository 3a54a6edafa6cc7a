package vn.hopluu.report.restoration;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static vn.hopluu.testsupport.Patience.await;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.common.TestResourceScope;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import jakarta.persistence.EntityManager;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import vn.hopluu.events.Cell;
import vn.hopluu.events.Coverage;
import vn.hopluu.events.EventHeaders;
import vn.hopluu.events.EventJson;
import vn.hopluu.events.ReportChanged;
import vn.hopluu.events.Revisions;
import vn.hopluu.events.Topic;
import vn.hopluu.outbox.RestorationWatch;
import vn.hopluu.outbox.Tails;
import vn.hopluu.report.World;
import vn.hopluu.testsupport.InfraResource;
import vn.hopluu.testsupport.database.DatabaseOwner;
import vn.hopluu.testsupport.edge.ManagementPort;

/// The tables are copied, work goes on, and the copy is put back.
@QuarkusTest
@WithTestResource(
        value = InfraResource.class,
        scope = TestResourceScope.GLOBAL,
        initArgs = @ResourceArg(name = "database", value = "hopluu_report"))
@Tag("slow")
class RecoveryTest {

    /// In the order in which they are filled: a version needs its report.
    private static final List<String> TABLES = List.of(
            "report",
            "report_version",
            "report_move",
            "report_return",
            "report_step",
            "outbox",
            "relay_place",
            "given_answer");

    private static final String FIRST =
            "{\"indicator\":\"TCD01\",\"amount\":7},{\"indicator\":\"VB02\",\"answer\":true}"
                    + ",{\"indicator\":\"XL03\",\"code\":\"KHA\"},{\"indicator\":\"DVK01\",\"state\":\"NO_OCCURRENCE\"}";
    private static final String SECOND =
            "{\"indicator\":\"TCD01\",\"amount\":9},{\"indicator\":\"TL01\",\"amount\":2.5}";

    private final World world;
    private final RestorationWatch watch;
    private final EntityManager database;

    RecoveryTest(World world, RestorationWatch watch, EntityManager database) {
        this.world = world;
        this.watch = watch;
        this.database = database;
    }

    @Test
    void what_was_sent_behind_the_copy_stands_in_its_rows_again() {
        List<World.TestUnit> units = world.units(4);
        World.TestUnit posted = units.get(0);
        World.TestUnit corrected = units.get(1);
        World.TestUnit withdrawn = units.get(2);
        World.TestUnit untouched = units.get(3);
        post(corrected, FIRST);
        post(withdrawn, FIRST);
        post(untouched, FIRST);
        copy();
        post(posted, FIRST);
        move(corrected, "correction", corrected.body(SECOND).replaceFirst("\\{", "{\"reason\":\"đếm lại\","));
        move(withdrawn, "withdrawal", "{\"reason\":\"nhầm kỳ\"}");
        List<String> lost = rows(units);

        putBack();
        compare();

        assertThat(rows(units)).as("rows, vectors, instants, revisions").isEqualTo(lost);
        assertThat(read(posted).getInt("version")).isEqualTo(1);
        assertThat(read(posted).getList("versions.recovered")).containsExactly(true);
        assertThat(read(posted).getMap("content.values.find { it.indicator == 'XL03' }"))
                .isEqualTo(Map.of("indicator", "XL03", "code", "KHA"));
        assertThat(read(corrected).getList("versions.number")).containsExactly(1, 2);
        assertThat(read(corrected).getFloat("content.values.find { it.indicator == 'TL01' }.amount"))
                .isEqualTo(2.5f);
        assertThat(read(withdrawn).getString("state")).isEqualTo("WITHDRAWN");
        assertThat(read(withdrawn).getInt("content.values.find { it.indicator == 'TCD01' }.amount"))
                .as("the draft is what was withdrawn")
                .isEqualTo(7);
        Response again = submit(posted, SECOND);
        assertThat(again.statusCode()).as(again.asString()).isEqualTo(409);
        assertThat(again.jsonPath().getString("type")).isEqualTo("urn:hopluu:problem:already-submitted");
        List<ReportChanged> sent = world.sent(posted.key(), 1);
        assertThat(sent).as("version 1 was sent once, and nothing since").hasSize(1);
    }

    @Test
    void a_report_that_was_taken_back_can_be_read_in_every_state_and_says_what_is_lost_of_it() {
        List<World.TestUnit> units = world.units(4);
        World.TestUnit returned = units.get(1);
        units.forEach(unit -> post(unit, FIRST));
        copy();
        move(returned, "return", "{\"reason\":\"thiếu phụ lục\"}");
        move(units.get(2), "withdrawal", "{\"reason\":\"nhầm kỳ\"}");
        move(units.get(3), "approval", "{}");
        List<String> lost = rows(units);

        putBack();
        compare();

        assertThat(rows(units)).isEqualTo(lost);
        for (World.TestUnit unit : units) {
            for (String part :
                    List.of("", "/versions", "/versions/1", "/receipts", "/audit", "/steps", "/export.xlsx")) {
                Response answer = given().get(unit.path() + part);
                assertThat(answer.statusCode())
                        .as(unit.path() + part + ": " + answer.asString())
                        .isEqualTo(200);
            }
        }
        assertThat(read(returned).getString("returned.reason")).contains("đã mất");
        assertThat(read(returned).getBoolean("returned.recovered")).isTrue();
        assertThat(submit(returned, SECOND).statusCode()).isEqualTo(201);
    }

    @Test
    void a_recovery_says_what_it_did_to_each_report_and_how_long_nothing_could_be_handed_in() {
        World.TestUnit unit = world.unit();
        copy();
        Instant before = Instant.now();
        post(unit, FIRST);
        Instant after = Instant.now();

        putBack();
        compare();

        JsonPath newest = given().get("/api/v1/restorations?limit=1").jsonPath();
        assertThat(newest.getString("items[0].state")).isEqualTo("ENDED");
        assertThat(Instant.parse(newest.getString("items[0].outage.from"))).isBetween(before, after);
        assertThat(Instant.parse(newest.getString("items[0].outage.to"))).isAfter(after);
        JsonPath reports = given().get(
                        "/api/v1/restorations/" + newest.getLong("items[0].id") + "/reports?unit=" + unit.code())
                .jsonPath();
        assertThat(reports.getList("items.outcome")).containsExactly("RECOVERED");
        assertThat(reports.getInt("items[0].copyVersion")).isZero();
        assertThat(reports.getInt("items[0].version")).isEqualTo(1);
        assertThat(reports.getString("items[0].toDo[0]")).contains("Lời văn");
    }

    @Test
    void what_was_taken_back_is_stated_though_nothing_of_it_is_sent() {
        World.TestUnit unit = world.unit();
        copy();
        post(unit, FIRST);
        putBack();
        world.execute("delete from changed_campaign");
        String stated = "select coalesce(max(revision), 0) from campaign_statement where form = '" + World.FORM
                + "' and period = '" + World.PERIOD + "'";
        long before = world.count(stated);

        compare();

        String noted =
                "select count(*) from changed_campaign where campaign = '" + World.FORM + "/" + World.PERIOD + "'";
        assertThat(world.count(noted) > 0 || world.count(stated) > before).isTrue();
    }

    @Test
    void a_copy_takes_no_reports_before_it_knows_again_what_plan_service_has_said() {
        World.TestUnit unit = world.unit();
        post(unit, FIRST);
        String taken = "select cast(sum(next_offset) as bigint) from consumer_place where consumer = 'reference'";
        copy();
        move(unit, "withdrawal", "{\"reason\":\"nhầm kỳ\"}");
        long before = world.count(taken);
        putBack();
        world.execute("update consumer_place set next_offset = 0 where consumer = 'reference'");

        compare();

        assertThat(world.count(taken)).as("read again before reports are taken").isGreaterThanOrEqualTo(before);
        assertThat(read(unit).getString("state")).isEqualTo("WITHDRAWN");
    }

    @Test
    void a_recovery_begun_by_a_replica_that_died_is_ended_by_another() {
        World.TestUnit unit = world.unit();
        copy();
        post(unit, FIRST);
        List<String> lost = rows(List.of(unit));
        putBack();
        world.execute("insert into restoration (began_at) values (now())");

        compare();

        assertThat(rows(List.of(unit))).isEqualTo(lost);
    }

    @Test
    void while_something_is_taken_back_no_report_is_handed_in_or_moved_and_drafts_go_on() {
        List<World.TestUnit> units = world.units(2);
        World.TestUnit standing = units.get(0);
        World.TestUnit other = units.get(1);
        post(standing, FIRST);

        QuarkusTransaction.begin();
        try {
            // So that the recovery does not end meanwhile
            database.createNativeQuery("select 1 from pg_advisory_xact_lock(" + 0x686f706c7575_01L + ")", Integer.class)
                    .getSingleResult();
            world.execute("insert into restoration (began_at) values (now())");

            Response post = submit(other, FIRST);
            Response correction = given().contentType("application/json")
                    .body(standing.body(SECOND).replaceFirst("\\{", "{\"reason\":\"đếm lại\","))
                    .header("If-Match", "*")
                    .post(standing.path() + "/correction");
            Response batch = given().urlEncodingEnabled(false)
                    .contentType("application/x-ndjson")
                    .body((other.body(FIRST) + "\n").getBytes(StandardCharsets.UTF_8))
                    .post("/api/v1/reports:batch");
            Response draft = given().contentType("application/json")
                    .body(other.body(FIRST))
                    .put(other.path());
            Response health = ManagementPort.get("/q/health/group/writing");

            for (Response waiting : List.of(post, correction)) {
                assertThat(waiting.statusCode()).as(waiting.asString()).isEqualTo(503);
                assertThat(waiting.header("Retry-After")).isEqualTo("5");
                assertThat(waiting.jsonPath().getString("type")).isEqualTo("urn:hopluu:problem:restoring");
                assertThat(waiting.jsonPath().getString("detail")).contains("restored");
            }
            assertThat(batch.asString()).contains("\"status\":503");
            assertThat(draft.statusCode()).as(draft.asString()).isEqualTo(201);
            assertThat(health.statusCode()).as(health.asString()).isEqualTo(503);
            assertThat(health.asString()).contains("\"restoring\"");
        } finally {
            QuarkusTransaction.rollback();
        }
        compare();
        assertThat(submit(other, FIRST).statusCode()).isNotEqualTo(503);
    }

    @Test
    void only_a_report_whose_newest_event_is_not_to_be_believed_is_overtaken() {
        List<World.TestUnit> units = world.units(2);
        World.TestUnit believed = units.get(0);
        World.TestUnit forged = units.get(1);
        post(forged, FIRST);
        copy();
        post(believed, FIRST);
        long revision = Revisions.next(0, Instant.now());
        forge(forged, revision);

        putBack();
        compare();

        // The forged record may lie in another partition, and partitions are read in any order
        List<ReportChanged> sent = world.sent(forged.key(), 3).stream()
                .sorted(Comparator.comparing(ReportChanged::revision))
                .toList();
        assertThat(sent.getLast().revision()).isGreaterThan(revision);
        assertThat(sent.getLast().handedIn()).isEqualTo(sent.getFirst().handedIn());
        assertThat(world.sent(believed.key(), 1)).hasSize(1);
    }

    @Test
    void the_place_behind_what_the_broker_acknowledged_is_kept_with_the_deletion_of_the_row() {
        World.TestUnit unit = world.unit();
        compare();
        String places = "select cast(coalesce(sum(next_offset), 0) as bigint) from relay_place where topic = '"
                + Topic.REPORTS.topicName() + "'";
        long before = world.count(places);

        post(unit, FIRST);
        awaitSent();

        // Behind what others have put on the topic, too
        assertThat(world.count(places)).isGreaterThan(before);
    }

    /// A record whose hash is that of another body.
    private void forge(World.TestUnit unit, long revision) {
        ReportChanged event = new ReportChanged(
                unit.id(),
                World.FORM,
                World.PERIOD,
                Coverage.OWN,
                revision,
                ReportChanged.State.CORRECTED,
                new ReportChanged.Figures(2, 2, List.of(Cell.amount(999))),
                null,
                Instant.EPOCH,
                Instant.EPOCH,
                null,
                null,
                false);
        ProducerRecord<String, byte[]> record =
                new ProducerRecord<>(Topic.REPORTS.topicName(), unit.key(), EventJson.write(event));
        EventHeaders.of(event, "/report-service", Instant.now())
                .forEach((name, value) -> record.headers()
                        .add(name, (name.equals(EventHeaders.HASH) ? "beef" : value).getBytes(StandardCharsets.UTF_8)));
        try (KafkaProducer<String, byte[]> producer = world.producer()) {
            producer.send(record);
        }
    }

    private void copy() {
        awaitSent();
        for (String table : TABLES) {
            DatabaseOwner.run(
                    "drop table if exists copy_of_" + table, "create table copy_of_" + table + " as table " + table);
        }
    }

    private void putBack() {
        awaitSent();
        List<String> statements = new ArrayList<>();
        TABLES.forEach(table -> statements.add(guards(table, "disable")));
        TABLES.reversed().forEach(table -> statements.add("delete from " + table));
        TABLES.forEach(table ->
                statements.add("insert into " + table + overriding(table) + " select * from copy_of_" + table));
        TABLES.forEach(table -> statements.add(guards(table, "enable")));
        DatabaseOwner.run(statements);
    }

    /// Files that are put back ask no trigger.
    private static String guards(String table, String ableness) {
        return "alter table " + table + " " + ableness + " trigger user";
    }

    private static String overriding(String table) {
        return table.equals("outbox") ? " overriding system value" : "";
    }

    /// As a start does.
    private void compare() {
        watch.ask(Tails.From.STORED_PLACES);
        await().atMost(Duration.ofSeconds(30)).until(() -> watch.isIdle());
        assertThat(world.count("select count(*) from restoration where ended_at is null"))
                .isZero();
    }

    private void awaitSent() {
        await().atMost(Duration.ofSeconds(20)).until(() -> world.count("select count(*) from outbox") == 0);
    }

    /// Everything that an event carries, and what it proves.
    private List<String> rows(List<World.TestUnit> units) {
        return units.stream()
                .map(unit -> world.count("select count(*) from report where unit_id = " + unit.id()) == 0
                        ? "none"
                        : world.one(
                                "select concat_ws('|', state, revision, highest_version, handed_in, approved,"
                                        + " first_submitted_at, last_submitted_at, content_hash, (select string_agg("
                                        + "v.number || ':' || v.form_version || ':' || v.cells || ':' || v.made_at || ':'"
                                        + " || v.revision || ':' || v.content_hash, ' / ' order by v.number)"
                                        + " from report_version v where v.report_id = r.id))"
                                        + " from report r where unit_id = " + unit.id(),
                                String.class))
                .toList();
    }

    private void post(World.TestUnit unit, String values) {
        Response answer = submit(unit, values);
        assertThat(answer.statusCode()).as(answer.asString()).isEqualTo(201);
    }

    private static Response submit(World.TestUnit unit, String values) {
        return given().contentType("application/json")
                .header("Idempotency-Key", UUID.randomUUID().toString())
                .body(unit.body(values))
                .post("/api/v1/reports");
    }

    private static void move(World.TestUnit unit, String move, String body) {
        Response answer = given().contentType("application/json")
                .body(body)
                .header("If-Match", "*")
                .post(unit.path() + "/" + move);
        assertThat(answer.statusCode()).as(answer.asString()).isEqualTo(200);
    }

    private static JsonPath read(World.TestUnit unit) {
        return given().get(unit.path()).jsonPath();
    }
}
