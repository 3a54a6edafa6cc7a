package vn.hopluu.report.storing;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.common.TestResourceScope;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import javax.sql.DataSource;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import vn.hopluu.report.World;
import vn.hopluu.testsupport.InfraResource;

/// Others' transactions keep reports, reports that are being made, and keys, for as long as they like.
@QuarkusTest
@WithTestResource(
        value = InfraResource.class,
        scope = TestResourceScope.GLOBAL,
        initArgs = @ResourceArg(name = "database", value = "hopluu_report"))
@Tag("slow")
class OneReportNeverDelaysAnotherTest {

    /// What whoever is not concerned takes, on a machine that builds other things meanwhile.
    private static final Duration AT_ONCE = Duration.ofMillis(1_500);

    /// What whoever is concerned waits at most.
    private static final Duration BOUND = Duration.ofSeconds(6);

    private final World world;
    private final DataSource database;
    private final ObjectMapper json;

    OneReportNeverDelaysAnotherTest(World world, DataSource database, ObjectMapper json) {
        this.world = world;
        this.database = database;
        this.json = json;
    }

    private record Timed(Response answer, Duration took) {
        int status() {
            return answer.statusCode();
        }
    }

    @Test
    void posts_for_reports_that_others_hold_are_told_so_and_every_other_post_goes_on() throws Exception {
        List<World.TestUnit> units = world.units(12);
        List<World.TestUnit> locked = units.subList(0, 2);
        locked.forEach(OneReportNeverDelaysAnotherTest::draft);
        String key = UUID.randomUUID().toString();

        List<Timed> held;
        List<Timed> others;
        try (OtherTransaction otherTransaction = new OtherTransaction(database).run(hold(locked));
                ExecutorService clients = Executors.newFixedThreadPool(2)) {
            List<Future<Timed>> waiting = List.of(
                    clients.submit(() -> timedPost(locked.get(0), key)),
                    clients.submit(
                            () -> timedPost(locked.get(1), UUID.randomUUID().toString())));
            Thread.sleep(200);
            others = units.subList(2, 12).stream()
                    .map(unit -> timedPost(unit, UUID.randomUUID().toString()))
                    .toList();
            held = List.of(waiting.get(0).get(), waiting.get(1).get());
        }
        Response afterwards = post(locked.get(0), key);

        assertThat(others).allSatisfy(post -> {
            assertThat(post.status()).isEqualTo(201);
            assertThat(post.took()).isLessThan(AT_ONCE);
        });
        assertThat(held).allSatisfy(post -> {
            assertRefusedForNow(post.answer());
            assertThat(post.took()).isLessThan(BOUND);
        });
        assertThat(afterwards.statusCode()).isEqualTo(201);
    }

    @Test
    void a_report_that_somebody_else_is_making_delays_only_its_own_post() throws Exception {
        List<World.TestUnit> units = world.units(8);
        World.TestUnit made = units.getFirst();
        String key = UUID.randomUUID().toString();

        Timed held;
        List<Timed> others;
        try (OtherTransaction otherTransaction = new OtherTransaction(database).run(insertReport(made));
                ExecutorService clients = Executors.newFixedThreadPool(1)) {
            Future<Timed> waiting = clients.submit(() -> timedPost(made, key));
            others = units.subList(1, 8).stream()
                    .map(unit -> timedPost(unit, UUID.randomUUID().toString()))
                    .toList();
            held = waiting.get();
        }
        Response afterwards = post(made, key);

        assertThat(others).allSatisfy(post -> {
            assertThat(post.status()).isEqualTo(201);
            assertThat(post.took()).isLessThan(AT_ONCE);
        });
        assertRefusedForNow(held.answer());
        assertThat(held.took()).isLessThan(BOUND);
        assertThat(afterwards.statusCode()).isEqualTo(201);
    }

    @Test
    void a_key_that_somebody_else_is_using_delays_only_its_own_post() throws Exception {
        List<World.TestUnit> units = world.units(3);
        String key = UUID.randomUUID().toString();

        Timed held;
        Timed other;
        try (OtherTransaction otherTransaction = new OtherTransaction(database)
                        .run("insert into given_answer"
                                + " (caller, request_key, fingerprint, status, body, given_at) values ('loopback', '"
                                + key + "', '', 201, '{}', now())");
                ExecutorService clients = Executors.newFixedThreadPool(1)) {
            Future<Timed> waiting = clients.submit(() -> timedPost(units.get(0), key));
            other = timedPost(units.get(1), UUID.randomUUID().toString());
            held = waiting.get();
        }
        Response afterwards = post(units.get(0), key);

        assertThat(other.status()).isEqualTo(201);
        assertThat(other.took()).isLessThan(AT_ONCE);
        assertRefusedForNow(held.answer());
        assertThat(held.took()).isLessThan(BOUND);
        assertThat(afterwards.statusCode()).isEqualTo(201);
    }

    @Test
    void a_line_of_a_batch_whose_report_others_hold_is_told_so_and_its_neighbours_are_stored() throws Exception {
        List<World.TestUnit> units = world.units(3);
        draft(units.get(1));

        String results;
        try (OtherTransaction otherTransaction = new OtherTransaction(database).run(hold(units.subList(1, 2)))) {
            results = given().urlEncodingEnabled(false)
                    .header("Content-Type", "application/x-ndjson")
                    .body(units.stream()
                            .map(OneReportNeverDelaysAnotherTest::body)
                            .collect(Collectors.joining("\n"))
                            .getBytes(StandardCharsets.UTF_8))
                    .post("/api/v1/reports:batch")
                    .asString();
        }

        List<Integer> statuses = new ArrayList<>();
        for (String line : results.split("\n", -1)) {
            if (!line.isBlank()) {
                JsonNode result = json.readTree(line);
                statuses.add(result.get("status").asInt());
            }
        }
        assertThat(statuses).containsExactly(201, 503, 201);
    }

    /// More of them than the pool has connections, and than requests may wait.
    @Test
    void moves_of_one_report_that_others_hold_leave_the_connections_to_the_others() throws Exception {
        List<World.TestUnit> units = world.units(2);
        World.TestUnit locked = units.get(0);
        post(locked, UUID.randomUUID().toString());

        List<Timed> moves = new ArrayList<>();
        List<Timed> others = new ArrayList<>();
        try (OtherTransaction otherTransaction = new OtherTransaction(database).run(hold(List.of(locked)));
                ExecutorService clients = Executors.newFixedThreadPool(60)) {
            List<Future<Timed>> waiting = new ArrayList<>();
            for (int i = 0; i < 60; i++) {
                waiting.add(clients.submit(
                        () -> timed(() -> given().header("If-Match", "*").post(locked.path() + "/approval"))));
            }
            others.add(timedPost(units.get(1), UUID.randomUUID().toString()));
            others.add(timed(
                    () -> given().header("If-Match", "*").post(units.get(1).path() + "/approval")));
            for (Future<Timed> move : waiting) {
                moves.add(move.get());
            }
        }
        Response afterwards = given().header("If-Match", "*").post(locked.path() + "/approval");

        assertThat(moves).allSatisfy(move -> {
            assertRefusedForNow(move.answer());
            assertThat(move.took()).isLessThan(BOUND);
        });
        assertThat(others).extracting(Timed::status).containsExactly(201, 200);
        assertThat(others).allSatisfy(other -> assertThat(other.took()).isLessThan(BOUND.dividedBy(2)));
        assertThat(afterwards.statusCode()).isEqualTo(200);
    }

    @Test
    void no_connection_waits_without_an_end() {
        assertThat(world.one("select current_setting('lock_timeout')", String.class))
                .isEqualTo("5s");
        assertThat(world.one("select current_setting('statement_timeout')", String.class))
                .isEqualTo("30s");
        assertThat(world.one("select current_setting('idle_in_transaction_session_timeout')", String.class))
                .isEqualTo("2min");
    }

    private static void assertRefusedForNow(Response answer) {
        assertThat(answer.statusCode()).as(answer.asString()).isEqualTo(503);
        assertThat(answer.header("Retry-After")).isEqualTo("2");
        assertThat(answer.jsonPath().getString("type")).isEqualTo("urn:hopluu:problem:report-held");
    }

    private static String hold(List<World.TestUnit> units) {
        return "select id from report where unit_id in ("
                + units.stream().map(unit -> Long.toString(unit.id())).collect(Collectors.joining(","))
                + ") for update";
    }

    private static String insertReport(World.TestUnit unit) {
        return "insert into report (id, unit_id, form, period, coverage, state, revision, edit, highest_version)"
                + " values (nextval('report_seq'), " + unit.id() + ", '" + World.FORM + "', '" + World.PERIOD
                + "', 'OWN', 'DRAFT', 0, 1, 0)";
    }

    private static void draft(World.TestUnit unit) {
        given().contentType("application/json")
                .body("{\"values\":[{\"indicator\":\"TCD01\",\"amount\":4}]}")
                .put(unit.path())
                .then()
                .statusCode(201);
    }

    private static String body(World.TestUnit unit) {
        return unit.body("{\"indicator\":\"TCD01\",\"amount\":5}");
    }

    private static Response post(World.TestUnit unit, String key) {
        return given().contentType("application/json")
                .header("Idempotency-Key", key)
                .body(body(unit))
                .post("/api/v1/reports");
    }

    private static Timed timedPost(World.TestUnit unit, String key) {
        return timed(() -> post(unit, key));
    }

    private static Timed timed(Supplier<Response> request) {
        long begun = System.nanoTime();
        Response answer = request.get();
        return new Timed(answer, Duration.ofNanos(System.nanoTime() - begun));
    }
}
