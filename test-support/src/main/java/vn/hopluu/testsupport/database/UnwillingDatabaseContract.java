package vn.hopluu.testsupport.database;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.is;
import static vn.hopluu.testsupport.Patience.await;

import io.restassured.response.Response;
import java.time.Duration;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import vn.hopluu.testsupport.edge.ManagementPort;

/// What callers and probes of each service are told while PostgreSQL says nothing, or takes no writes.
/// The service's test has [ShortWaits], and names the requests that [#isToBeSentAgain] is asked of.
public abstract class UnwillingDatabaseContract {

    private static final Duration BACK = Duration.ofSeconds(20);
    private static final String READY = "/q/health/ready";
    private static final String WRITING = "/q/health/group/writing";

    private final DataSource database;

    protected UnwillingDatabaseContract(DataSource database) {
        this.database = database;
    }

    @Test
    void whileItSaysNothingTheReplicaIsNotReadyAndSaysSoInTime() throws Exception {
        try (UnwillingDatabase _ = UnwillingDatabase.silent(database)) {
            Response ready = ManagementPort.get(READY);

            assertThat(ready.statusCode()).isEqualTo(503);
            assertThat(ready.time()).isLessThan(3_000);
            ManagementPort.get("/q/health/live").then().statusCode(200);
        }
        awaitStatus(READY, 200);
    }

    @Test
    void whileItTakesNoWritesReadingGoesOnAndTheGroupWritingIsDown() throws Exception {
        try (UnwillingDatabase _ = UnwillingDatabase.readOnly(database)) {
            awaitStatus(WRITING, 503);
            awaitStatus(READY, 200);
        }
        awaitStatus(WRITING, 200);
    }

    @Test
    void messagesFlow() {
        awaitStatus("/q/health/group/delivery", 200);
    }

    /// Sends a request while the database says nothing.
    ///
    /// @param path below `/api/v1`
    protected final void isToBeSentAgain(String method, String path, @Nullable String body) throws Exception {
        try (UnwillingDatabase _ = UnwillingDatabase.silent(database)) {
            Response answer = send(method, path, body);

            answer.then()
                    .statusCode(503)
                    .contentType("application/problem+json")
                    .body("type", is("urn:hopluu:problem:database-away"));
            assertThat(answer.header("Retry-After")).isEqualTo("5");
            assertThat(answer.time()).isLessThan(15_000);
        }
        awaitStatus(READY, 200);
    }

    private static Response send(String method, String path, @Nullable String body) {
        return given().urlEncodingEnabled(false)
                .header("Idempotency-Key", "unwilling-" + System.nanoTime())
                .header("If-Match", "*")
                .contentType("application/json")
                .body(body == null ? "" : body)
                .request(method, "/api/v1" + path);
    }

    private static void awaitStatus(String path, int status) {
        await().atMost(BACK).untilAsserted(() -> ManagementPort.get(path).then().statusCode(status));
    }
}
