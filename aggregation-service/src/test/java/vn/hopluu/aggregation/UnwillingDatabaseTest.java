package vn.hopluu.aggregation;

import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.common.TestResourceScope;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import javax.sql.DataSource;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.hopluu.testsupport.InfraResource;
import vn.hopluu.testsupport.database.ShortWaits;
import vn.hopluu.testsupport.database.UnwillingDatabaseContract;

/// What callers and probes are told while PostgreSQL says nothing, or takes no writes.
@QuarkusTest
@WithTestResource(value = ShortWaits.class, scope = TestResourceScope.RESTRICTED_TO_CLASS)
@WithTestResource(
        value = InfraResource.class,
        scope = TestResourceScope.GLOBAL,
        initArgs = @ResourceArg(name = "database", value = "hopluu_aggregation"))
@Tag("slow")
class UnwillingDatabaseTest extends UnwillingDatabaseContract {

    UnwillingDatabaseTest(DataSource database) {
        super(database);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "GET|/rollups/12?form=DVCQ-6T&period=2023-H1|",
                "GET|/progress/106?form=DVCQ-6T&period=2023-H1|",
                "GET|/parked-messages|",
                "GET|/statements|"
            })
    void whileItSaysNothingEveryRequestIsToBeSentAgain(String method, String path, String body) throws Exception {
        isToBeSentAgain(method, path, body);
    }
}
