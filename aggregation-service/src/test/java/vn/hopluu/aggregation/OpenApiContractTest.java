package vn.hopluu.aggregation;

import static org.assertj.core.api.Assertions.assertThatCode;

import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.common.TestResourceScope;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import java.net.URL;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import vn.hopluu.testsupport.InfraResource;
import vn.hopluu.testsupport.openapi.OpenApiContract;

@QuarkusTest
@WithTestResource(
        value = InfraResource.class,
        scope = TestResourceScope.GLOBAL,
        initArgs = @ResourceArg(name = "database", value = "hopluu_aggregation"))
@Tag("gate")
class OpenApiContractTest {

    @TestHTTPResource(value = "/openapi", management = true)
    URL served;

    @Test
    void theKeptDocumentIsWhatTheServiceAnswers() {
        assertThatCode(() -> OpenApiContract.of("aggregation-service").holds(served))
                .doesNotThrowAnyException();
    }
}
