package vn.hopluu.plan;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.common.TestResourceScope;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.builder.ResponseBuilder;
import io.restassured.filter.Filter;
import org.junit.jupiter.api.Test;
import vn.hopluu.testsupport.InfraResource;

/// That what a test gets is held against the contract, without a word in the test.
@QuarkusTest
@WithTestResource(
        value = InfraResource.class,
        scope = TestResourceScope.GLOBAL,
        initArgs = @ResourceArg(name = "database", value = "hopluu_plan"))
class EveryAnswerTest {

    @Test
    void anAnswerThatLacksAFieldOfTheContractFailsItsTest() {
        Filter loseItems = (asked, expected, context) -> new ResponseBuilder()
                .clone(context.next(asked, expected))
                .setBody("{}")
                .build();

        assertThatThrownBy(() -> given().filter(loseItems).get("/api/v1/campaigns"))
                .isInstanceOf(AssertionError.class)
                .hasMessageContaining("items");
    }
}
