package vn.hopluu.aggregation;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.common.TestResourceScope;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import vn.hopluu.testsupport.InfraResource;
import vn.hopluu.testsupport.edge.EdgeContract;

@QuarkusTest
@WithTestResource(
        value = InfraResource.class,
        scope = TestResourceScope.GLOBAL,
        initArgs = @ResourceArg(name = "database", value = "hopluu_aggregation"))
class EdgeTest extends EdgeContract {

    @Test
    void thePageRunsOnlyScriptsThatAreFilesOfTheirOwn() {
        Response page = given().accept("text/html").get("/");

        assertThat(page.contentType()).startsWith("text/html");
        assertThat(page.header("Content-Security-Policy"))
                .contains("default-src 'none'", "script-src 'self'")
                .doesNotContain("unsafe");
        assertThat(page.asString()).doesNotContainPattern("<script>|<style>| style=| on[a-z]+=");
    }

    @ParameterizedTest
    @ValueSource(strings = {"/live.js", "/live.css"})
    void whatAPageLoadsIsNotKeptBeyondAnUpgrade(String file) {
        Response loaded = given().get(file);

        assertThat(loaded.statusCode()).isEqualTo(200);
        assertThat(loaded.header("Cache-Control")).isNull();
    }
}
