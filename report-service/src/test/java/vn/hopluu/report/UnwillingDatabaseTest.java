package vn.hopluu.report;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.is;
import static vn.hopluu.testsupport.Patience.await;

import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.common.TestResourceScope;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.util.UUID;
import javax.sql.DataSource;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.hopluu.testsupport.InfraResource;
import vn.hopluu.testsupport.database.ShortWaits;
import vn.hopluu.testsupport.database.UnwillingDatabase;
import vn.hopluu.testsupport.database.UnwillingDatabaseContract;

/// What callers and probes are told while PostgreSQL says nothing, or takes no writes.
@QuarkusTest
@WithTestResource(value = ShortWaits.class, scope = TestResourceScope.RESTRICTED_TO_CLASS)
@WithTestResource(
        value = InfraResource.class,
        scope = TestResourceScope.GLOBAL,
        initArgs = @ResourceArg(name = "database", value = "hopluu_report"))
@Tag("slow")
class UnwillingDatabaseTest extends UnwillingDatabaseContract {

    private final DataSource database;
    private final World world;

    UnwillingDatabaseTest(DataSource database, World world) {
        super(database);
        this.database = database;
        this.world = world;
    }

    @Test
    void while_it_takes_no_writes_a_post_is_told_so_and_goes_through_afterwards() throws Exception {
        World.TestUnit unit = world.unit();
        String report = unit.body("{\"indicator\":\"TCD01\",\"amount\":5}");

        // The pool may still give out sessions that were ended, at both ends: "away", and another try is a new one
        try (UnwillingDatabase _ = UnwillingDatabase.readOnly(database)) {
            await().untilAsserted(() -> post(report)
                    .then()
                    .statusCode(503)
                    .header("Retry-After", "30")
                    .body("type", is("urn:hopluu:problem:database-full")));
        }

        await().untilAsserted(() -> post(report).then().statusCode(201));
    }

    private static Response post(String report) {
        return given().header("Idempotency-Key", UUID.randomUUID().toString())
                .contentType("application/json")
                .body(report)
                .post("/api/v1/reports");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "GET|/reports?limit=1|",
                "GET|/dialogues|",
                "GET|/reports/03424/DVCQ-6T/2023-H1|",
                "POST|/reports/03424/DVCQ-6T/2023-H1/return|{\"reason\":\"x\"}",
                "POST|/reports|{\"unit\":\"03424\",\"form\":\"DVCQ-Q\",\"period\":\"2024-Q1\",\"values\":[]}"
            })
    void whileItSaysNothingEveryRequestIsToBeSentAgain(String method, String path, String body) throws Exception {
        isToBeSentAgain(method, path, body);
    }
}
