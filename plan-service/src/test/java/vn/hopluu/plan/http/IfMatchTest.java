package vn.hopluu.plan.http;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.matchesPattern;
import static org.hamcrest.Matchers.startsWith;

import io.restassured.response.ValidatableResponse;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import vn.hopluu.plan.Api;
import vn.hopluu.plan.PlanServiceTest;

@PlanServiceTest
class IfMatchTest {

    @Test
    void anAnswerCarriesItsRevisionAsItsTag() {
        Api.putRegime("IM-A", "LEGAL");

        ValidatableResponse answer = Api.get("/regimes/IM-A")
                .statusCode(200)
                .header("ETag", matchesPattern("\"[0-9]+\\.en\\.[0-9a-f]{12}\""));

        answer.header("ETag", startsWith("\"" + answer.extract().jsonPath().getLong("revision") + "."));
    }

    @Test
    void aChangeWithoutIfMatchIsRefusedAndStoresNothing() {
        Api.putRegime("IM-B", "LEGAL");

        putWithoutTag("/regimes/IM-B", "CALENDAR")
                .statusCode(428)
                .body("type", is("urn:hopluu:problem:precondition-required"));

        Api.get("/regimes/IM-B").body("window", is("LEGAL"));
    }

    @Test
    void theSameBodyAgainNeedsNoTag() {
        Api.putRegime("IM-C", "LEGAL");

        putWithoutTag("/regimes/IM-C", "LEGAL").statusCode(200);
    }

    @Test
    void ofTwoWhoReadTheSameOnlyTheFirstChangesIt() {
        Api.putRegime("IM-D", "LEGAL");
        String read = Api.get("/regimes/IM-D").extract().header("ETag");

        Api.put("/regimes/IM-D", regime("CALENDAR", "first"), read).statusCode(200);
        Api.put("/regimes/IM-D", regime("CALENDAR", "second"), read)
                .statusCode(412)
                .body("type", is("urn:hopluu:problem:stale"));

        Api.get("/regimes/IM-D").body("name", is("first"));
    }

    @Test
    void aListOfTagsMatchesWhereOneOfThemDoes() {
        Api.putRegime("IM-E", "LEGAL");
        String read = Api.get("/regimes/IM-E").extract().header("ETag");

        Api.put("/regimes/IM-E", regime("CALENDAR", "changed"), "\"1\" , " + read)
                .statusCode(200);
    }

    @ParameterizedTest
    @ValueSource(strings = {"*", "\"1\""})
    void whatIsNotThereYetCannotHaveBeenRead(String tag) {
        Api.put("/regimes/IM-F", regime("LEGAL", "new"), tag).statusCode(412);

        Api.get("/regimes/IM-F").statusCode(404);
    }

    private static ValidatableResponse putWithoutTag(String path, String window) {
        return given().contentType("application/json")
                .body(regime(window, "Chế độ " + path.substring("/regimes/".length())))
                .when()
                .put("/api/v1" + path)
                .then();
    }

    private static String regime(String window, String name) {
        return """
                {"name":"%s","tree":"ROUTE","window":"%s"}""".formatted(name, window);
    }
}
