package vn.hopluu.plan;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.either;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.not;

import io.restassured.config.EncoderConfig;
import io.restassured.config.RestAssuredConfig;
import io.restassured.response.Response;
import java.nio.charset.StandardCharsets;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/// What a client may get wrong, and the answer that it gets: a problem that shows nothing of the inside, and nothing
/// stored.
@PlanServiceTest
class BadInputTest {

    private static final String VERSION = """
            {"validFrom":"2004-01-01","code":"BAD-1","name":"Một","type":"DISTRICT"}""";

    private static final String INDICATOR = """
            {"nameVi":"Số lượt","nameEn":"Sessions","measure":"lượt","valueType":"INTEGER","decimals":0,"kind":"FLOW",
             "overTime":"SUM","dimensions":[{"name":"mode","members":["TX","TT"]}],"codes":[]}
            """;

    static Stream<Arguments> unitBodies() {
        return Stream.of(
                Arguments.of("an empty body", "", 400),
                Arguments.of("null", "null", 400),
                Arguments.of("truncated JSON", "{\"versions\":[" + VERSION, 400),
                Arguments.of("a doubled key", "{\"versions\":[],\"versions\":[" + VERSION + "]}", 400),
                Arguments.of("an unknown field", body(VERSION.replace("\"type\"", "\"colour\":\"red\",\"type\"")), 400),
                Arguments.of("a NUL in a name", body(VERSION.replace("Một", "M\\u0000t")), 400),
                Arguments.of("no versions", "{\"versions\":[]}", 422),
                Arguments.of("a null version", "{\"versions\":[null]}", 422),
                Arguments.of("an empty name", body(VERSION.replace("Một", "  ")), 422),
                Arguments.of("a name over 10,000 characters", body(VERSION.replace("Một", "x".repeat(10_001))), 422),
                Arguments.of("a code with a space", body(VERSION.replace("BAD-1", "BAD 1")), 422),
                Arguments.of("a code of 41 characters", body(VERSION.replace("BAD-1", "B".repeat(41))), 422),
                Arguments.of("a day that does not exist", body(VERSION.replace("2004-01-01", "2026-02-30")), 422),
                Arguments.of("a day with a time", body(VERSION.replace("2004-01-01", "2004-01-01T00:00:00Z")), 422),
                Arguments.of(
                        "an end before the beginning",
                        body(VERSION.replace("\"code\"", "\"validTo\":\"2003-12-31\",\"code\"")),
                        422),
                Arguments.of("another code than the path's", body(VERSION.replace("BAD-1", "BAD-2")), 422),
                Arguments.of(
                        "a parent that names nothing",
                        body(VERSION.replace("\"type\"", "\"parent\":\"12@tomorrow\",\"type\"")),
                        422));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("unitBodies")
    void aBadUnitGetsAProblemAndIsNotStored(String name, String body, int status) {
        Response answer = send("PUT", "/units/BAD-1", "application/json", body.getBytes(StandardCharsets.UTF_8));

        assertProblem(answer, status);
        Api.get("/units/BAD-1@2004-01-01").statusCode(404);
    }

    static Stream<Arguments> indicatorBodies() {
        return Stream.of(
                Arguments.of("decimals below 0", "\"decimals\":0", "\"decimals\":-1", 422),
                Arguments.of("decimals above 6", "\"decimals\":0", "\"decimals\":7", 422),
                Arguments.of("no decimals", "\"decimals\":0,", "", 422),
                Arguments.of("decimals of whole numbers", "\"decimals\":0", "\"decimals\":2", 422),
                Arguments.of("an unknown kind", "\"FLOW\"", "\"FLOOD\"", 422),
                Arguments.of("a member with a dot", "\"TX\"", "\"T.X\"", 422),
                Arguments.of("a member twice", "\"TX\"", "\"TT\"", 422),
                Arguments.of("a null member", "\"TX\"", "null", 422),
                Arguments.of("codes of a number", "\"codes\":[]", "\"codes\":[\"TOT\"]", 422));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("indicatorBodies")
    void aBadIndicatorGetsAProblemAndIsNotStored(String name, String part, String bad, int status) {
        assertThat(INDICATOR).contains(part);
        byte[] body = INDICATOR.replace(part, bad).getBytes(StandardCharsets.UTF_8);

        Response answer = send("PUT", "/indicators/BAD", "application/json", body);

        assertProblem(answer, status);
        Api.get("/indicators/BAD").statusCode(404);
    }

    static Stream<Arguments> otherJson() {
        return Stream.of(
                Arguments.of("a list for an object", "[]"),
                Arguments.of("a number for an object", "12"),
                Arguments.of("trailing tokens", INDICATOR + "{}"),
                Arguments.of("a depth of 10,000", "[".repeat(10_000)),
                Arguments.of("text for a number", INDICATOR.replace("\"decimals\":0", "\"decimals\":\"0\"")),
                Arguments.of("a fraction for a whole number", INDICATOR.replace("\"decimals\":0", "\"decimals\":0.5")),
                Arguments.of("1e400", INDICATOR.replace("\"decimals\":0", "\"decimals\":1e400")),
                Arguments.of("1e1000000000", INDICATOR.replace("\"decimals\":0", "\"decimals\":1e1000000000")),
                Arguments.of("a number for a text", INDICATOR.replace("\"FLOW\"", "0")));
    }

    /// What the parser itself refuses is answered by the module web, which says there which of the two it is.
    @ParameterizedTest(name = "{0}")
    @MethodSource("otherJson")
    void otherJsonThanTheContractsIsRefusedAndNotStored(String name, String body) {
        Response answer =
                send("PUT", "/indicators/BAD-JSON", "application/json", body.getBytes(StandardCharsets.UTF_8));

        answer.then()
                .statusCode(either(is(400)).or(is(422)))
                .contentType("application/problem+json")
                .body(not(containsString("vn.hopluu.plan")));
        Api.get("/indicators/BAD-JSON").statusCode(404);
    }

    @ParameterizedTest
    @CsvSource({
        "/units?limit=0, 400",
        "/units?limit=-1, 400",
        "/units?limit=1000000000, 400",
        "/units?limit=ten, 400",
        "/units?at=2026-02-30, 400",
        "/units?parent=NOBODY, 404",
        "/units/106@2026-02-30, 422",
        "/units/a%20b, 422",
        "/units/NOBODY, 404",
        "/regimes/NONE, 404",
        "/indicators/NONE, 404",
        "/forms/NONE, 404",
        "/plans/NONE, 404",
        "/nothing/here, 404",
    })
    void aBadQuestionGetsAProblem(String path, int status) {
        Response answer = given().urlEncodingEnabled(false).when().get("/api/v1" + path);

        assertProblem(answer, status);
    }

    @ParameterizedTest
    @CsvSource({"text/plain, 415", "application/xml, 415"})
    void anotherContentTypeIsRefused(String contentType, int status) {
        Response answer = send("PUT", "/units/BAD-1", contentType, body(VERSION).getBytes(StandardCharsets.UTF_8));

        assertProblem(answer, status);
    }

    @ParameterizedTest
    @CsvSource({"0, 422", "x, 422", "10000, 422"})
    void aVersionNumberIsFrom1To9999(String number, int status) {
        Response answer =
                send("PUT", "/forms/BAD/versions/" + number, "application/json", "{}".getBytes(StandardCharsets.UTF_8));

        assertProblem(answer, status);
    }

    @ParameterizedTest
    @CsvSource({"<script>alert(1)</script>", "=HYPERLINK(1)", "+cmd|", "@SUM(1)", "${7*7}", "{{7*7}}"})
    void hostileTextIsTextAndNothingElse(String text) {
        String code = "BAD-T" + Integer.toHexString(text.hashCode());

        Api.putUnit(code, text, null).statusCode(201).body("versions[0].name", is(text));
    }

    @ParameterizedTest
    @CsvSource({"1048577, 413"})
    void aBodyOverOneMegabyteIsRefused(int bytes, int status) {
        byte[] body = ("{\"versions\":[" + " ".repeat(bytes)).getBytes(StandardCharsets.UTF_8);

        send("PUT", "/units/BAD-1", "application/json", body).then().statusCode(status);
    }

    @ParameterizedTest
    @CsvSource({"application/json, 400"})
    void invalidUtf8IsRefused(String contentType, int status) {
        byte[] body = body(VERSION.replace("Một", "M?t")).getBytes(StandardCharsets.ISO_8859_1);
        body[body.length - 1 - "t\",\"type\":\"DISTRICT\"}]}".length()] = (byte) 0xFF;

        Response answer = send("PUT", "/units/BAD-1", contentType, body);

        assertProblem(answer, status);
    }

    private static String body(String version) {
        return "{\"versions\":[" + version + "]}";
    }

    private static Response send(String method, String path, String contentType, byte[] body) {
        return given().config(RestAssuredConfig.config()
                        .encoderConfig(EncoderConfig.encoderConfig()
                                .appendDefaultContentCharsetToContentTypeIfUndefined(false)
                                .encodeContentTypeAs("text/plain", io.restassured.http.ContentType.TEXT)))
                .header("Content-Type", contentType)
                .body(body)
                .when()
                .request(method, "/api/v1" + path);
    }

    private static void assertProblem(Response answer, int status) {
        answer.then()
                .statusCode(status)
                .contentType(containsString("application/problem+json"))
                .body("status", is(status))
                .body(not(containsString("Exception")))
                .body(not(containsString("vn.hopluu.plan")))
                .body(not(containsString("select ")));
    }
}
