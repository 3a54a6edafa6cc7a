package vn.hopluu.report;

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
        initArgs = @ResourceArg(name = "database", value = "hopluu_report"))
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
