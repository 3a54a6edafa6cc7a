package vn.hopluu.report.posting;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static vn.hopluu.testsupport.Patience.await;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.common.TestResourceScope;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.persistence.EntityManager;
import java.io.IOException;
import java.net.Socket;
import java.net.URL;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.locks.LockSupport;
import org.hibernate.exception.JDBCConnectionException;
import org.junit.jupiter.api.Test;
import vn.hopluu.events.ReportChanged;
import vn.hopluu.report.World;
import vn.hopluu.testsupport.InfraResource;

/// Whoever does not know whether a report was stored sends it again with the same key, and there is one report.
@QuarkusTest
@WithTestResource(
        value = InfraResource.class,
        scope = TestResourceScope.GLOBAL,
        initArgs = @ResourceArg(name = "database", value = "hopluu_report"))
class ClientTimeoutTest {

    private static final int CUTS = 60;
    private static final long LATEST_CUT_MICROS = 12_000;

    private final World world;
    private final EntityManager database;

    @TestHTTPResource
    URL service;

    ClientTimeoutTest(World world, EntityManager database) {
        this.world = world;
        this.database = database;
    }

    @Test
    void a_connection_of_the_client_cut_at_any_moment_and_a_repeat_leave_one_report() throws IOException {
        Random seeded = new Random(20_240_315);
        List<World.TestUnit> units = world.units(CUTS);

        for (World.TestUnit unit : units) {
            postAndHangUp(unit, seeded.nextLong(LATEST_CUT_MICROS));
            repeatUntilAnswered(unit);
        }

        assertOneReportEach(units);
    }

    @Test
    void a_connection_to_the_database_cut_during_the_commit_and_a_repeat_leave_one_report() throws IOException {
        Random seeded = new Random(20_240_702);
        List<World.TestUnit> units = world.units(CUTS);

        for (World.TestUnit unit : units) {
            try (Socket client = post(unit)) {
                LockSupport.parkNanos(1_000 * seeded.nextLong(LATEST_CUT_MICROS));
                cutDatabaseConnectionsAtWork();
            }
            repeatUntilAnswered(unit);
        }

        assertOneReportEach(units);
    }

    @Test
    void many_clients_whose_connections_break_and_who_repeat_leave_one_report_each() throws IOException {
        Random seeded = new Random(20_241_231);
        List<World.TestUnit> units = world.units(CUTS);
        List<Socket> clients = new ArrayList<>();

        for (World.TestUnit unit : units) {
            clients.add(post(unit));
        }
        LockSupport.parkNanos(1_000 * seeded.nextLong(LATEST_CUT_MICROS));
        cutDatabaseConnectionsAtWork();
        for (Socket client : clients) {
            client.close();
        }
        units.forEach(this::repeatUntilAnswered);

        assertOneReportEach(units);
    }

    private void postAndHangUp(World.TestUnit unit, long afterMicros) throws IOException {
        try (Socket client = post(unit)) {
            LockSupport.parkNanos(1_000 * afterMicros);
        }
    }

    private Socket post(World.TestUnit unit) throws IOException {
        byte[] body = body(unit).getBytes(StandardCharsets.UTF_8);
        Socket client = new Socket(service.getHost(), service.getPort());
        client.getOutputStream()
                .write(("POST /api/v1/reports HTTP/1.1\r\nHost: localhost\r\nContent-Type: application/json\r\n"
                                + "Idempotency-Key: " + key(unit) + "\r\nContent-Length: " + body.length + "\r\n\r\n")
                        .getBytes(StandardCharsets.US_ASCII));
        client.getOutputStream().write(body);
        client.getOutputStream().flush();
        return client;
    }

    /// Ends the database's side of every connection that is in a transaction: what was being committed may be stored
    /// or not.
    private void cutDatabaseConnectionsAtWork() {
        // The pool may hand out a connection that the cut before has ended; whoever gets it takes the next one
        await().atMost(Duration.ofSeconds(5))
                .pollDelay(Duration.ZERO)
                .pollInterval(Duration.ofMillis(1))
                .ignoreExceptionsMatching(JDBCConnectionException.class::isInstance)
                .until(() -> QuarkusTransaction.requiringNew()
                        .call(() -> database.createNativeQuery(
                                                "select count(pg_terminate_backend(pid)) from pg_stat_activity"
                                                        + " where datname = current_database()"
                                                        + " and pid <> pg_backend_pid() and state <> 'idle'")
                                        .getSingleResult()
                                != null));
    }

    /// As a client does that was told nothing: the same key, the same body, until it is told something.
    private void repeatUntilAnswered(World.TestUnit unit) {
        await().atMost(Duration.ofSeconds(30))
                .pollDelay(Duration.ZERO)
                .pollInterval(Duration.ofMillis(20))
                .untilAsserted(() -> {
                    Response answer = given().contentType("application/json")
                            .header("Idempotency-Key", key(unit))
                            .body(body(unit))
                            .post("/api/v1/reports");
                    assertThat(answer.statusCode()).as(answer.asString()).isEqualTo(201);
                    assertThat(answer.jsonPath().getInt("version")).isEqualTo(1);
                });
    }

    private void assertOneReportEach(List<World.TestUnit> units) {
        String range =
                " between " + units.getFirst().id() + " and " + units.getLast().id();
        assertThat(world.count("select count(*) from report where unit_id" + range))
                .isEqualTo(CUTS);
        assertThat(world.count("select count(*) from report_version v join report r on r.id = v.report_id"
                        + " where r.unit_id" + range))
                .isEqualTo(CUTS);
        assertThat(world.count("select count(*) from report_move m join report r on r.id = m.report_id"
                        + " where r.unit_id" + range))
                .isEqualTo(CUTS);
        assertThat(world.sent(units.getLast().key(), 1))
                .extracting(ReportChanged::revision)
                .as("a record may come twice, a revision is one")
                .containsOnly(world.count("select revision from report where unit_id = "
                        + units.getLast().id()));
    }

    private static String key(World.TestUnit unit) {
        return "client-timeout-" + unit.id();
    }

    private static String body(World.TestUnit unit) {
        return unit.body("{\"indicator\":\"TCD01\",\"amount\":5}");
    }
}
