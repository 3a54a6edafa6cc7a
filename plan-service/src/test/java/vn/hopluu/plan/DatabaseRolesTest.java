package vn.hopluu.plan;

import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.common.TestResourceScope;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import javax.sql.DataSource;
import vn.hopluu.testsupport.InfraResource;
import vn.hopluu.testsupport.database.DatabaseRolesContract;

@QuarkusTest
@WithTestResource(
        value = InfraResource.class,
        scope = TestResourceScope.GLOBAL,
        initArgs = @ResourceArg(name = "database", value = "hopluu_plan"))
class DatabaseRolesTest extends DatabaseRolesContract {

    DatabaseRolesTest(DataSource application) {
        super(application, "obligation_act");
    }
}
