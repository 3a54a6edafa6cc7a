package vn.hopluu.report.statement;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static vn.hopluu.testsupport.Patience.await;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.common.TestResourceScope;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.persistence.EntityManager;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.ToLongFunction;
import java.util.stream.Collectors;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.junit.jupiter.api.Test;
import vn.hopluu.events.CampaignChanged;
import vn.hopluu.events.CampaignStatement;
import vn.hopluu.events.ContentHash;
import vn.hopluu.events.Coverage;
import vn.hopluu.events.EventJson;
import vn.hopluu.events.EventType;
import vn.hopluu.events.ReportChanged;
import vn.hopluu.events.ResendRequested;
import vn.hopluu.events.Revisions;
import vn.hopluu.events.Topic;
import vn.hopluu.report.World;
import vn.hopluu.report.outbox.Outbox;
import vn.hopluu.report.reference.Campaign;
import vn.hopluu.report.report.Actor;
import vn.hopluu.report.report.Channel;
import vn.hopluu.report.report.Origin;
import vn.hopluu.report.report.Report;
import vn.hopluu.report.report.ReportKey;
import vn.hopluu.report.report.ReportMoves;
import vn.hopluu.testsupport.InfraResource;

@QuarkusTest
@WithTestResource(
        value = InfraResource.class,
        scope = TestResourceScope.GLOBAL,
        initArgs = @ResourceArg(name = "database", value = "hopluu_report"))
class StatementTest {

    /// A campaign of this class alone.
    private static final String PERIOD = "2024-Q2";

    private static final Campaign.Key CAMPAIGN = new Campaign.Key(World.FORM, PERIOD);
    private static final String RESEND = "/api/v1/campaigns/DVCQ-Q/" + PERIOD + "/resend";
    private static final String TRACE = "00-4bf92f3577b34da6a3ce929d0e0e4736-00f067aa0ba902b7-01";

    /// Longer than anything read of plan-service's data is remembered.
    private static final long SILENCE_MS = 1_500;

    private final World world;
    private final HashBackfill hashes;
    private final ChangedCampaigns changed;
    private final ReportMoves moves;
    private final Outbox outbox;
    private final EntityManager database;

    StatementTest(
            World world,
            HashBackfill hashes,
            ChangedCampaigns changed,
            ReportMoves moves,
            Outbox outbox,
            EntityManager database) {
        this.world = world;
        this.hashes = hashes;
        this.changed = changed;
        this.moves = moves;
        this.outbox = outbox;
        this.database = database;
    }

    @Test
    void a_quiet_campaign_is_stated_twice_with_the_count_and_the_sums_of_the_hashes_on_the_topic() {
        post(world.units(3));

        boolean early = statements(Duration.ofSeconds(30)).state(CAMPAIGN);
        boolean quiet = statements(Duration.ZERO).state(CAMPAIGN);
        boolean tooSoonAgain = statements(Duration.ofSeconds(30)).state(CAMPAIGN);
        boolean again = statements(Duration.ZERO).state(CAMPAIGN);
        boolean oftener = statements(Duration.ZERO).state(CAMPAIGN);

        assertThat(List.of(early, quiet, tooSoonAgain, again, oftener))
                .containsExactly(false, true, false, true, false);
        awaitEmptyOutbox();
        Map<String, ReportChanged> newest = newest();
        List<CampaignStatement> stated = stated().stream()
                .filter(statement -> statement.reports() == newest.size())
                .toList();
        assertThat(stated).hasSize(2);
        assertThat(stated).extracting(CampaignStatement::digest).containsOnly(sum(newest, ContentHash::of));
        assertThat(stated).extracting(CampaignStatement::wholeDigest).containsOnly(sum(newest, ContentHash::whole));
    }

    /// As an import does that takes a while.
    @Test
    void what_is_committed_behind_a_statement_is_stated_though_its_revision_is_lower() throws Exception {
        List<World.TestUnit> units = world.units(2);
        post(units);
        CountDownLatch goOn = new CountDownLatch(1);
        CompletableFuture<Void> late = withdrawSlowly(units.getFirst(), goOn);
        assertThat(withdraw(units.getLast())).isEqualTo(200);
        statements(Duration.ZERO).state(CAMPAIGN);

        goOn.countDown();
        late.get(10, TimeUnit.SECONDS);
        boolean stated = statements(Duration.ZERO).state(CAMPAIGN);

        assertThat(stated).isTrue();
        awaitEmptyOutbox();
        List<CampaignStatement> all = stated();
        CampaignStatement last = all.getLast();
        assertThat(last.digest()).isEqualTo(sum(newest(), ContentHash::of));
        assertThat(all.get(all.size() - 2).asOf()).isEqualTo(last.asOf());
        assertThat(all.get(all.size() - 2).digest()).isNotEqualTo(last.digest());
    }

    @Test
    void a_campaign_that_changed_is_noted_where_no_replica_that_stops_can_forget_it() {
        post(world.units(1));

        assertThat(changed.quiet(Duration.ZERO, 1_000)).contains(CAMPAIGN);
        assertThat(changed.quiet(Duration.ofSeconds(30), 1_000)).doesNotContain(CAMPAIGN);
        changed.bringTogether();
        assertThat(world.count("select count(*) from changed_campaign where campaign = 'DVCQ-Q/2024-Q2'"))
                .isEqualTo(1);
    }

    @Test
    void a_request_that_cannot_be_served_yet_is_told_and_served_later() {
        String period = "2023-Q4";
        String request = "select count(*) from resend_request where period = '2023-Q4'";
        world.publish(List.of(request(period)));
        await().until(() -> world.count(request + " and failures > 0 and failure like '%no published plan%'") == 1);

        world.publish(List.of(
                new CampaignChanged(World.FORM, period, 1, LocalDate.of(2023, 9, 15), LocalDate.of(2023, 12, 14))));

        await().atMost(Duration.ofSeconds(30)).until(() -> world.count(request) == 0);
    }

    @Test
    void reports_of_before_hashes_were_kept_get_theirs_when_the_campaign_is_stated() {
        List<World.TestUnit> units = world.units(2);
        post(units);
        String of = " from report where period = '2024-Q2' and unit_id = "
                + units.getFirst().id();
        long hash = world.count("select content_hash" + of);
        long whole = world.count("select whole_hash" + of);
        QuarkusTransaction.requiringNew()
                .run(() -> database.createNativeQuery("update report set content_hash = null, whole_hash = 1,"
                                + " whole_revision = revision - 1 where period = '2024-Q2'")
                        .executeUpdate());

        hashes.complete(CAMPAIGN);

        assertThat(world.count("select content_hash" + of)).isEqualTo(hash);
        assertThat(world.count("select whole_hash" + of)).isEqualTo(whole);
    }

    @Test
    void a_campaign_is_sent_again_as_it_stands_and_once_an_hour_unless_forced() {
        List<World.TestUnit> units = world.units(3);
        post(units);
        given().post(RESEND);

        Response soon = given().post(RESEND);
        Response forced = given().post(RESEND + "?force=true");

        assertThat(soon.statusCode()).isEqualTo(429);
        assertThat(soon.header("Retry-After")).isNotBlank();
        assertThat(soon.jsonPath().getString("type")).isEqualTo("urn:hopluu:problem:resent-lately");
        assertThat(forced.statusCode()).as(forced.asString()).isEqualTo(200);
        assertThat(forced.jsonPath().getLong("reports"))
                .isEqualTo(world.count("select count(*) from report where period = '2024-Q2'"));
        List<ReportChanged> sent = world.sent(key(units.getFirst()), 3);
        assertThat(sent).extracting(ReportChanged::resend).startsWith(false).endsWith(true);
        assertThat(sent.getLast())
                .usingRecursiveComparison()
                .ignoringFields("resend")
                .isEqualTo(sent.getFirst());
    }

    @Test
    void a_consumer_that_holds_something_else_gets_the_campaign_again_once_whatever_a_person_has_forced() {
        String period = "2024-Q3";
        World.TestUnit unit = world.units(1).getFirst();
        world.publish(List.of(
                new CampaignChanged(World.FORM, period, 1, LocalDate.of(2024, 6, 15), LocalDate.of(2024, 9, 14))));
        await().untilAsserted(() -> assertThat(world.count("select count(*) from campaign where period = '2024-Q3'"))
                .isEqualTo(1));
        given().contentType("application/json")
                .header("Idempotency-Key", UUID.randomUUID().toString())
                .body(unit.body("{\"indicator\":\"TCD01\",\"amount\":5}").replace(World.PERIOD, period))
                .post("/api/v1/reports")
                .then()
                .statusCode(201);
        ResendRequested request = request(period);
        given().post("/api/v1/campaigns/" + World.FORM + "/" + period + "/resend?force=true")
                .then()
                .statusCode(200);

        world.publish(List.of(request, request));

        String key = unit.id() + "/" + World.FORM + "/" + period + "/OWN";
        List<ReportChanged> sent = world.sent(key, 3);
        assertThat(sent).extracting(ReportChanged::resend).containsExactly(false, true, true);
        awaitEmptyOutbox();
        assertThat(world.sent(key, 3)).hasSize(3);
    }

    /// As in life: what was read of the campaign for a post is long forgotten when a request comes.
    @Test
    void a_request_that_comes_out_of_the_silence_is_served() throws InterruptedException {
        String period = "2024-Q4";
        World.TestUnit unit = world.units(1).getFirst();
        world.publish(List.of(
                new CampaignChanged(World.FORM, period, 1, LocalDate.of(2024, 9, 15), LocalDate.of(2024, 12, 14))));
        await().untilAsserted(() -> assertThat(world.count("select count(*) from campaign where period = '2024-Q4'"))
                .isEqualTo(1));
        given().contentType("application/json")
                .header("Idempotency-Key", UUID.randomUUID().toString())
                .body(unit.body("{\"indicator\":\"TCD01\",\"amount\":5}").replace(World.PERIOD, period))
                .post("/api/v1/reports")
                .then()
                .statusCode(201);
        Thread.sleep(SILENCE_MS);

        world.publish(List.of(request(period)));

        String key = unit.id() + "/" + World.FORM + "/" + period + "/OWN";
        assertThat(world.sent(key, 2)).extracting(ReportChanged::resend).containsExactly(false, true);
    }

    @Test
    void a_campaign_that_nobody_announced_is_not_sent_again() {
        assertThat(given().post("/api/v1/campaigns/DVCQ-Q/1990-Q1/resend").statusCode())
                .isEqualTo(404);
    }

    @Test
    void the_trace_of_the_request_goes_with_its_event_and_a_malformed_one_does_not() {
        List<World.TestUnit> units = world.units(2);

        post(units.getFirst(), TRACE);
        post(units.getLast(), "00-broken");

        assertThat(trace(units.getFirst())).containsExactly(TRACE);
        assertThat(trace(units.getLast())).isEmpty();
    }

    private List<String> trace(World.TestUnit unit) {
        ConsumerRecord<String, byte[]> message = world.records(key(unit), 1).getFirst();
        return java.util.stream.StreamSupport.stream(
                        message.headers().headers("traceparent").spliterator(), false)
                .map(header -> new String(header.value(), StandardCharsets.UTF_8))
                .toList();
    }

    private record Quiet(Duration quiet, Duration lookEvery) implements StatementSettings {}

    private Statements statements(Duration quiet) {
        return new Statements(hashes, changed, outbox, database, Clock.systemUTC(), new Quiet(quiet, Duration.ZERO));
    }

    private static String sum(Map<String, ReportChanged> reports, ToLongFunction<ReportChanged> hash) {
        return Long.toUnsignedString(reports.values().stream().mapToLong(hash).sum(), 16);
    }

    private static int withdraw(World.TestUnit unit) {
        return given().contentType("application/json")
                .body("{\"reason\":\"a test\"}")
                .header("If-Match", "*")
                .post("/api/v1/reports/" + unit.code() + "/DVCQ-Q/" + PERIOD + "/withdrawal")
                .statusCode();
    }

    /// Withdraws the unit's report in a transaction that is not committed before it may go on.
    private CompletableFuture<Void> withdrawSlowly(World.TestUnit unit, CountDownLatch goOn) {
        CountDownLatch made = new CountDownLatch(1);
        Actor by = new Actor(
                "a slow one", Instant.now().truncatedTo(ChronoUnit.MICROS), null, new Origin(Channel.FILE, null));
        CompletableFuture<Void> withdrawn = CompletableFuture.runAsync(() -> QuarkusTransaction.requiringNew()
                .run(() -> {
                    Report report = Report.of(new ReportKey(unit.id(), World.FORM, PERIOD, Coverage.OWN))
                            .orElseThrow();
                    moves.withdraw(report, "a test", by);
                    database.flush();
                    made.countDown();
                    awaitAtMostTenSeconds(goOn);
                }));
        awaitAtMostTenSeconds(made);
        return withdrawn;
    }

    /// As a consumer asks now: a request of long ago is passed over.
    private static ResendRequested request(String period) {
        return new ResendRequested(World.FORM, period, Revisions.next(0, Instant.now()), 1, 1, "a", 0, "0");
    }

    private static void awaitAtMostTenSeconds(CountDownLatch latch) {
        try {
            assertThat(latch.await(10, TimeUnit.SECONDS)).isTrue();
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    private void awaitEmptyOutbox() {
        await().atMost(Duration.ofSeconds(20)).until(() -> world.count("select count(*) from outbox") == 0);
    }

    private Map<String, ReportChanged> newest() {
        return world.all(Topic.REPORTS).stream()
                .map(message -> (ReportChanged) EventJson.read(EventType.REPORT, message.value()))
                .filter(report -> report.period().equals(PERIOD))
                .collect(Collectors.toMap(ReportChanged::key, report -> report, (one, later) -> later));
    }

    private List<CampaignStatement> stated() {
        return world.all(Topic.STATEMENTS).stream()
                .filter(message -> !message.key().startsWith("resend/"))
                .map(message -> (CampaignStatement) EventJson.read(EventType.STATEMENT, message.value()))
                .filter(statement -> statement.period().equals(PERIOD))
                .toList();
    }

    private void post(List<World.TestUnit> units) {
        units.forEach(unit -> post(unit, TRACE));
    }

    private static void post(World.TestUnit unit, String trace) {
        assertThat(submit(unit, trace)).isEqualTo(201);
    }

    private static int submit(World.TestUnit unit) {
        return submit(unit, TRACE);
    }

    private static int submit(World.TestUnit unit, String trace) {
        return given().contentType("application/json")
                .header("Idempotency-Key", UUID.randomUUID().toString())
                .header("traceparent", trace)
                .body(unit.body("{\"indicator\":\"TCD01\",\"amount\":" + unit.id() + "}")
                        .replace(World.PERIOD, PERIOD))
                .post("/api/v1/reports")
                .statusCode();
    }

    private static String key(World.TestUnit unit) {
        return unit.id() + "/" + World.FORM + "/" + PERIOD + "/OWN";
    }
}
