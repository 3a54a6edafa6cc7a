package vn.hopluu.plan;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.is;

import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.common.TestResourceScope;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import vn.hopluu.testsupport.InfraResource;
import vn.hopluu.testsupport.edge.GetContract;

@QuarkusTest
@WithTestResource(
        value = InfraResource.class,
        scope = TestResourceScope.GLOBAL,
        initArgs = @ResourceArg(name = "database", value = "hopluu_plan"))
class GetContractTest extends GetContract {

    @BeforeEach
    void three() {
        for (String code : new String[] {"READ-1", "READ-2", "READ-3"}) {
            Api.putRegime(code, "LEGAL");
        }
    }

    @Override
    protected String tagged() {
        return "/api/v1/regimes/READ-1";
    }

    @Override
    protected String list() {
        return "/api/v1/regimes";
    }

    @Override
    protected String cacheControl() {
        return "private, no-cache";
    }

    @Test
    void whatIsThereIsNotCreatedAgain() {
        given().contentType("application/json")
                .header("If-None-Match", "*")
                .body("""
                        {"name":"Chế độ READ-1","tree":"ROUTE","window":"LEGAL"}""")
                .put("/api/v1/regimes/READ-1")
                .then()
                .statusCode(412)
                .body("type", is("urn:hopluu:problem:stale"));
    }

    @Test
    void whatIsNewSaysWhereItIs() {
        Api.putRegime("READ-NEW", "LEGAL").statusCode(201).header("Location", is("/api/v1/regimes/READ-NEW"));
    }
}
