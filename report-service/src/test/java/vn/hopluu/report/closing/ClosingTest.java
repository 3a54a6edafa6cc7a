package vn.hopluu.report.closing;

import static io.restassured.RestAssured.given;
import static java.util.concurrent.TimeUnit.SECONDS;
import static org.assertj.core.api.Assertions.assertThat;
import static vn.hopluu.testsupport.Patience.await;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.common.TestResourceScope;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import vn.hopluu.events.CampaignClosed;
import vn.hopluu.events.ClosingRequested;
import vn.hopluu.events.ContentHash;
import vn.hopluu.events.Event;
import vn.hopluu.events.ReportChanged;
import vn.hopluu.events.SealChanged;
import vn.hopluu.events.SealChanged.Edge;
import vn.hopluu.events.SealedUnits;
import vn.hopluu.events.Topic;
import vn.hopluu.report.World;
import vn.hopluu.testsupport.InfraResource;
import vn.hopluu.testsupport.topic.TopicReader;

/// plan-service asks for a campaign to be closed, so that it can be sealed.
@QuarkusTest
@WithTestResource(
        value = InfraResource.class,
        scope = TestResourceScope.GLOBAL,
        initArgs = @ResourceArg(name = "database", value = "hopluu_report"))
class ClosingTest {

    private static final String REASON = "Sắp trình ký";

    private final World world;
    private final Closings closings;
    private final TopicReader topics;
    private World.TestUnit asked;
    private World.TestUnit other;

    ClosingTest(
            World world, Closings closings, @ConfigProperty(name = "kafka.bootstrap.servers") String bootstrapServers) {
        this.world = world;
        this.closings = closings;
        this.topics = new TopicReader(bootstrapServers);
    }

    @BeforeEach
    void units() {
        List<World.TestUnit> units = world.units(2);
        asked = units.getFirst();
        other = units.getLast();
    }

    @Test
    void what_was_handed_in_is_counted_what_comes_after_is_refused_and_drafts_go_on() {
        String key = UUID.randomUUID().toString();
        Response first = post(asked, key);
        ReportChanged event = world.sent(asked.key(), 1).getLast();
        Instant end = request(7, Duration.ofMinutes(10));
        awaitClosed();

        Response refused = correct(asked);

        assertThat(refused.statusCode()).as(refused.asString()).isEqualTo(409);
        assertThat(refused.jsonPath().getString("type")).isEqualTo("urn:hopluu:problem:being-sealed");
        assertThat(refused.jsonPath().getString("by")).isEqualTo("Văn phòng");
        assertThat(Instant.parse(refused.jsonPath().getString("until"))).isEqualTo(end);
        assertThat(refused.jsonPath().getString("detail")).contains(REASON);
        assertThat(post(asked, key).asString()).as("a repeat").isEqualTo(first.asString());
        assertThat(post(other).statusCode()).isEqualTo(201);
        assertThat(answer())
                .isEqualTo(new CampaignClosed(
                        World.FORM,
                        World.PERIOD,
                        root(),
                        7,
                        answer().at(),
                        1,
                        Long.toHexString(ContentHash.of(event)),
                        event.revision()));
    }

    @Test
    void a_draft_is_stored_and_cannot_be_handed_in() {
        request(7, Duration.ofMinutes(10));
        awaitClosed();

        assertThat(draft(asked).statusCode()).isEqualTo(201);
        Response refused = given().header("If-Match", "*").post(asked.path() + "/submission");

        assertThat(refused.jsonPath().getString("type"))
                .as(refused.asString())
                .isEqualTo("urn:hopluu:problem:being-sealed");
        assertThat(post(asked).statusCode()).isEqualTo(409);
    }

    @Test
    void a_request_that_is_taken_back_opens_the_campaign_again() {
        Instant end = request(7, Duration.ofMinutes(10));
        awaitClosed();

        world.publish(List.of(closing(8, 7, false, end)));

        await().untilAsserted(() -> assertThat(post(asked).statusCode()).isEqualTo(201));
    }

    @Test
    void a_request_ends_by_itself_when_nothing_more_is_heard() {
        request(7, Duration.ofSeconds(6));
        awaitClosed();
        assertThat(post(asked).statusCode()).isEqualTo(409);

        await().atMost(15, SECONDS)
                .untilAsserted(() -> assertThat(post(asked).statusCode()).isEqualTo(201));
    }

    @Test
    void a_seal_that_is_broken_at_once_leaves_nothing_of_the_request() {
        request(7, Duration.ofMinutes(10));
        awaitClosed();
        CampaignClosed answer = answer();
        world.publish(List.of(seal(8, new SealChanged.Closed(7, 2, 0, answer.digest(), answer.asOf()))));
        await().untilAsserted(() ->
                assertThat(post(asked).jsonPath().getString("type")).isEqualTo("urn:hopluu:problem:sealed-campaign"));

        world.publish(List.of(seal(9, null)));

        await().untilAsserted(() -> assertThat(post(asked).statusCode()).isEqualTo(201));
    }

    @Test
    void a_request_with_a_page_missing_is_not_answered_until_it_comes() {
        Instant now = now();
        world.publish(List.of(pages(7).getFirst(), closing(7, 7, true, now.plusSeconds(600))));
        await().pollDelay(Duration.ofSeconds(3)).until(() -> true);
        assertThat(post(asked).statusCode()).isEqualTo(201);

        world.publish(List.of(pages(7).getLast()));

        awaitClosed();
        assertThat(answer().reports()).isEqualTo(1);
    }

    /// As a long import does, or a post whose commit is late.
    @Test
    void who_stores_for_a_long_time_is_waited_for_and_counted_and_posts_go_on_meanwhile() throws Exception {
        CountDownLatch entered = new CountDownLatch(1);
        CountDownLatch leave = new CountDownLatch(1);
        CompletableFuture<Void> late = CompletableFuture.runAsync(() -> QuarkusTransaction.requiringNew()
                .run(() -> {
                    closings.require(List.of(new ReportedUnit(World.FORM, World.PERIOD, asked.id())));
                    entered.countDown();
                    hold(leave);
                }));
        assertThat(entered.await(10, SECONDS)).isTrue();
        request(7, Duration.ofMinutes(10));
        await().pollDelay(Duration.ofSeconds(2)).until(() -> true);

        List<Duration> waits = new ArrayList<>();
        for (int i = 0; i < 10; i++) {
            Instant before = Clock.systemUTC().instant();
            assertThat(post(i == 0 ? asked : world.unit()).statusCode()).isEqualTo(201);
            waits.add(Duration.between(before, Clock.systemUTC().instant()));
        }

        assertThat(waits).allMatch(wait -> wait.compareTo(Duration.ofSeconds(5)) < 0, "within 5 s");
        assertThat(closed()).isZero();
        leave.countDown();
        late.get(10, SECONDS);
        awaitClosed();
        assertThat(answer().reports()).isEqualTo(1);
    }

    private static void hold(CountDownLatch leave) {
        try {
            assertThat(leave.await(60, SECONDS)).isTrue();
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    /// A root of this test alone.
    private long root() {
        return asked.id() + 5_000_000;
    }

    private Instant request(long revision, Duration lasting) {
        Instant end = now().plus(lasting);
        List<Event> events = new ArrayList<>(pages(revision));
        events.add(closing(revision, revision, true, end));
        world.publish(events);
        return end;
    }

    private List<SealedUnits> pages(long request) {
        return List.of(
                new SealedUnits(World.FORM, World.PERIOD, root(), request, 0, List.of(new Edge(root(), 0))),
                new SealedUnits(World.FORM, World.PERIOD, root(), request, 1, List.of(new Edge(asked.id(), root()))));
    }

    private ClosingRequested closing(long revision, long request, boolean standing, Instant end) {
        return new ClosingRequested(
                World.FORM,
                World.PERIOD,
                root(),
                revision,
                request,
                standing,
                Instant.parse("2024-04-01T02:00:00Z"),
                end,
                "Văn phòng",
                REASON,
                2);
    }

    /// @param closed null: the seal is broken
    private SealChanged seal(long revision, SealChanged.@Nullable Closed closed) {
        return new SealChanged(
                World.FORM,
                World.PERIOD,
                root(),
                revision,
                closed != null,
                Instant.parse("2024-04-01T02:00:05Z"),
                REASON,
                List.of(),
                closed);
    }

    private static Instant now() {
        return Clock.systemUTC().instant().truncatedTo(ChronoUnit.MICROS);
    }

    private long closed() {
        return world.count("select count(*) from closing where closed_at is not null and unit_id = " + root());
    }

    private void awaitClosed() {
        await().atMost(20, SECONDS).untilAsserted(() -> assertThat(closed()).isEqualTo(1));
    }

    private CampaignClosed answer() {
        String key = "closed/" + World.FORM + "/" + World.PERIOD + "/" + root();
        await().atMost(20, SECONDS)
                .untilAsserted(
                        () -> assertThat(topics.events(Topic.STATEMENTS, key)).hasSize(1));
        return (CampaignClosed) topics.events(Topic.STATEMENTS, key).getFirst();
    }

    private static Response draft(World.TestUnit unit) {
        return given().contentType("application/json")
                .body("{\"values\":[{\"indicator\":\"TCD01\",\"amount\":8}]}")
                .put(unit.path());
    }

    private static Response correct(World.TestUnit unit) {
        return given().contentType("application/json")
                .body("{\"reason\":\"Sửa\",\"values\":[{\"indicator\":\"TCD01\",\"amount\":8}]}")
                .header("If-Match", "*")
                .post(unit.path() + "/correction");
    }

    private static Response post(World.TestUnit unit) {
        return post(unit, UUID.randomUUID().toString());
    }

    private static Response post(World.TestUnit unit, String key) {
        return given().contentType("application/json")
                .header("Idempotency-Key", key)
                .body(unit.body("{\"indicator\":\"TCD01\",\"amount\":7}"))
                .post("/api/v1/reports");
    }
}
