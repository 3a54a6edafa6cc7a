package vn.hopluu.plan;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.common.TestResourceScope;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.Test;
import vn.hopluu.testsupport.InfraResource;
import vn.hopluu.testsupport.edge.EdgeContract;

@QuarkusTest
@WithTestResource(
        value = InfraResource.class,
        scope = TestResourceScope.GLOBAL,
        initArgs = @ResourceArg(name = "database", value = "hopluu_plan"))
class EdgeTest extends EdgeContract {

    @Test
    void linksNameNoHost() {
        Api.putRegime("EDGE-1", "LEGAL").statusCode(201);
        Api.putRegime("EDGE-2", "LEGAL").statusCode(201);

        String next = Api.get("/regimes?limit=1").statusCode(200).extract().header("Link");

        assertThat(next).startsWith("</api/v1/regimes?").endsWith("rel=\"next\"");
    }
}
