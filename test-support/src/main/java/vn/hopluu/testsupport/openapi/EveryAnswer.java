package vn.hopluu.testsupport.openapi;

import io.quarkus.test.junit.callback.QuarkusTestBeforeEachCallback;
import io.quarkus.test.junit.callback.QuarkusTestMethodContext;
import io.restassured.RestAssured;
import vn.hopluu.testsupport.edge.ManagementPort;
import vn.hopluu.testsupport.language.PreferredLanguage;

/// Puts [AnswerContract] before every answer of every `@QuarkusTest`, without a word in the test. Found by JUnit's
/// extension of Quarkus through `META-INF/services`.
public final class EveryAnswer implements QuarkusTestBeforeEachCallback {

    @Override
    public void beforeEach(QuarkusTestMethodContext context) {
        if (RestAssured.filters().stream().noneMatch(AnswerContract.class::isInstance)) {
            RestAssured.filters(
                    new PreferredLanguage(),
                    new AnswerContract(
                            OlderDocument.of(ManagementPort.get("/q/openapi").asString())));
        }
    }
}
