package vn.hopluu.plan;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.is;

import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.common.TestResourceScope;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.QuarkusTestProfile;
import io.quarkus.test.junit.TestProfile;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.Map;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.hopluu.testsupport.InfraResource;
import vn.hopluu.testsupport.database.UnwillingDatabase;

/// What callers and probes are told while PostgreSQL says nothing, or takes no writes.
@QuarkusTest
@TestProfile(UnwillingDatabaseTest.ShortWaits.class)
@WithTestResource(
        value = InfraResource.class,
        scope = TestResourceScope.GLOBAL,
        initArgs = @ResourceArg(name = "database", value = "hopluu_plan"))
class UnwillingDatabaseTest {

    /// The longest wait in the test is four seconds, not that of the longest statement.
    public static class ShortWaits implements QuarkusTestProfile {
        @Override
        public Map<String, String> getConfigOverrides() {
            return Map.of(
                    "quarkus.datasource.jdbc.additional-jdbc-properties.socketTimeout", "4",
                    "quarkus.datasource.jdbc.acquisition-timeout", "2s");
        }
    }

    @Inject
    DataSource database;

    @Test
    void whileItSaysNothingTheReplicaIsNotReadyAndSaysSoInTime() throws Exception {
        try (UnwillingDatabase silent = UnwillingDatabase.silent(database)) {
            Response ready = given().get("/q/health/ready");

            assertThat(ready.statusCode()).isEqualTo(503);
            assertThat(ready.time()).isLessThan(3_000);
            given().get("/q/health/live").then().statusCode(200);
        }
        await().atMost(Duration.ofSeconds(20))
                .untilAsserted(() -> given().get("/q/health/ready").then().statusCode(200));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "GET|/units?limit=1|",
                "GET|/campaigns|",
                "PUT|/regimes/UNWILLING|{\"name\":\"Chế độ\",\"tree\":\"ROUTE\",\"window\":\"LEGAL\"}",
                "POST|/plans/UNWILLING/publication|"
            })
    void whileItSaysNothingEveryRequestIsToBeSentAgain(String method, String path, String body) throws Exception {
        try (UnwillingDatabase silent = UnwillingDatabase.silent(database)) {
            Response answer = send(method, path, body);

            answer.then()
                    .statusCode(503)
                    .contentType("application/problem+json")
                    .body("type", is("urn:hopluu:problem:database-away"));
            assertThat(answer.header("Retry-After")).isEqualTo("5");
            assertThat(answer.time()).isLessThan(15_000);
        }
        await().atMost(Duration.ofSeconds(20))
                .untilAsserted(() -> given().get("/q/health/ready").then().statusCode(200));
    }

    @Test
    void whileItTakesNoWritesReadingGoesOnAndTheGroupWritingIsDown() throws Exception {
        try (UnwillingDatabase readOnly = UnwillingDatabase.readOnly(database)) {
            await().atMost(Duration.ofSeconds(20))
                    .untilAsserted(
                            () -> given().get("/q/health/group/writing").then().statusCode(503));
            await().atMost(Duration.ofSeconds(20))
                    .untilAsserted(() -> given().get("/q/health/ready").then().statusCode(200));
        }
        await().atMost(Duration.ofSeconds(20))
                .untilAsserted(
                        () -> given().get("/q/health/group/writing").then().statusCode(200));
    }

    @Test
    void messagesFlow() {
        await().atMost(Duration.ofSeconds(20))
                .untilAsserted(
                        () -> given().get("/q/health/group/delivery").then().statusCode(200));
    }

    private static Response send(String method, String path, String body) {
        return given().urlEncodingEnabled(false)
                .header("Idempotency-Key", "unwilling-" + System.nanoTime())
                .header("If-Match", "*")
                .contentType("application/json")
                .body(body == null ? "" : body)
                .request(method, "/api/v1" + path);
    }
}
