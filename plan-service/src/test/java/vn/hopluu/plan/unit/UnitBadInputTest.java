package vn.hopluu.plan.unit;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;

import io.restassured.response.ValidatableResponse;
import java.text.Normalizer;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import vn.hopluu.plan.Api;
import vn.hopluu.plan.PlanServiceTest;

/// What may be wrong with a unit, beyond what any body may get wrong (`BadInputTest`): each case names its place
/// and its rule, and stores nothing.
@PlanServiceTest
class UnitBadInputTest {

    private static final String VERSION = """
            {"validFrom":"2004-01-01","code":"BU-9","name":"Xã","type":"COMMUNE","parent":"BU-3"}""";

    /// A chain: the province BU-1, the district BU-2, the commune BU-3.
    @BeforeEach
    void chain() {
        Api.putRegime("BU-R", "LEGAL");
        Api.putUnit("BU-1", "Tỉnh", null);
        Api.putUnit("BU-2", "Huyện", "BU-1");
        Api.putUnit("BU-3", "Xã", "BU-2");
        Api.putUnit("05678", "Xã Bình Lư", null);
    }

    static Stream<Arguments> bodies() {
        return Stream.of(
                bad("year 0", VERSION.replace("2004", "0000"), 422, "/versions/0/validFrom", "out-of-range"),
                bad("year 10000", VERSION.replace("2004", "+10000"), 422, "/versions/0/validFrom", "out-of-range"),
                bad(
                        "a day in another form",
                        VERSION.replace("2004-01-01", "01/01/2004"),
                        422,
                        "/versions/0/validFrom",
                        "bad-day"),
                bad(
                        "29 February of no leap year",
                        VERSION.replace("2004-01-01", "2023-02-29"),
                        422,
                        "/versions/0/validFrom",
                        "bad-day"),
                bad(
                        "no first day",
                        VERSION.replace("\"validFrom\":\"2004-01-01\",", ""),
                        422,
                        "/versions/0/validFrom",
                        "missing"),
                bad(
                        "an end before the beginning",
                        VERSION.replace("\"code\"", "\"validTo\":\"2003-12-31\",\"code\""),
                        422,
                        "/versions/0/validTo",
                        "not-in-order"),
                bad("a name of spaces", VERSION.replace("\"Xã\"", "\" \\t \""), 422, "/versions/0/name", "blank"),
                bad(
                        "a name of 1,001 letters",
                        VERSION.replace("\"Xã\"", "\"" + "ă".repeat(1_001) + "\""),
                        422,
                        "/versions/0/name",
                        "too-long"),
                bad("a type with a space", VERSION.replace("COMMUNE", "Xã mới"), 422, "/versions/0/type", "bad-code"),
                bad("no type", VERSION.replace("\"type\":\"COMMUNE\",", ""), 422, "/versions/0/type", "missing"),
                bad(
                        "a code with letters of another script",
                        VERSION.replace("BU-9", "БУ-9"),
                        422,
                        "/versions/0/code",
                        "bad-code"),
                bad(
                        "itself as parent, before it is there",
                        VERSION.replace("BU-3", "BU-9"),
                        422,
                        "/versions/0/parent",
                        "unknown-unit"),
                bad(
                        "a parent whose code lost its leading zeros",
                        VERSION.replace("BU-3", "5678"),
                        422,
                        "/versions/0/parent",
                        "unknown-unit"),
                bad(
                        "a parent named on a day that is none",
                        VERSION.replace("BU-3", "BU-3@2004-13-01"),
                        422,
                        "/versions/0/parent",
                        "bad-unit"),
                bad(
                        "a parent before it was there",
                        VERSION.replace("2004-01-01", "2003-12-31").replace("BU-3", "BU-3@2004-01-01"),
                        422,
                        "/versions/0/parent",
                        "parent"),
                bad(
                        "three versions of which two overlap",
                        VERSION.replace("\"code\"", "\"validTo\":\"2010-12-31\",\"code\"") + ","
                                + VERSION.replace("2004-01-01", "2011-01-01")
                                + "," + VERSION.replace("2004-01-01", "2012-01-01"),
                        422,
                        "/versions/2",
                        "overlap"),
                bad("2,001 versions", (VERSION + ",").repeat(2_000) + VERSION, 422, "/versions", "too-many"),
                bad(
                        "a code that another unit bears",
                        VERSION + ","
                                + VERSION.replace("2004-01-01", "2003-01-01")
                                        .replace("\"code\":\"BU-9\"", "\"validTo\":\"2003-12-31\",\"code\":\"BU-9\""),
                        422,
                        "/versions/1/parent",
                        "unknown-unit"));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("bodies")
    void aBadUnitIsRefusedWhereItIsBad(String what, String versions, int status, String pointer, String code) {
        put("BU-9", versions, "")
                .statusCode(status)
                .contentType("application/problem+json")
                .body("errors.pointer", hasItem(pointer))
                .body("errors.code", hasItem(code));
        Api.get("/units/BU-9?from=1990-01-01").statusCode(404);
    }

    static Stream<Arguments> routes() {
        return Stream.of(
                badRoute("itself as recipient", "\"recipient\":\"BU-9\"", "/routes/0/recipient", "unknown-unit"),
                badRoute("no recipient", "\"intermediary\":\"BU-1\"", "/routes/0/recipient", "missing"),
                badRoute(
                        "a recipient that lost its leading zeros",
                        "\"recipient\":\"5678\"",
                        "/routes/0/recipient",
                        "unknown-unit"),
                badRoute(
                        "an intermediary that is nobody",
                        "\"recipient\":\"BU-1\",\"intermediary\":\"BU-77\"",
                        "/routes/0/intermediary",
                        "unknown-unit"),
                badRoute(
                        "an addressee that is nobody",
                        "\"recipient\":\"BU-1\",\"addressee\":\"BU-77\"",
                        "/routes/0/addressee",
                        "unknown-unit"),
                badRoute(
                        "days before the unit",
                        "\"recipient\":\"BU-1@2004-01-01\",\"validFrom\":\"2003-01-01\"",
                        "/routes/0",
                        "outside-versions"),
                badRoute(
                        "a regime that is nobody's",
                        "\"recipient\":\"BU-1\",\"regime\":\"BU-NONE\"",
                        "/routes/0/regime",
                        "unknown-regime"));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("routes")
    void aBadRouteIsRefusedWhereItIsBad(String what, String route, String pointer, String code) {
        put("BU-9", VERSION, route)
                .statusCode(422)
                .body("errors.pointer", hasItem(pointer))
                .body("errors.code", hasItem(code));
        Api.get("/units/BU-9").statusCode(404);
    }

    @Test
    void aCodeThatLostItsLeadingZerosIsRefusedWithAHint() {
        put("BU-9", VERSION.replace("BU-3", "5678"), "")
                .statusCode(422)
                .body("errors[0].rule", containsString("has 05678 lost its leading zeros?"));
        Api.get("/units/5678").statusCode(404).body("detail", containsString("Has 05678 lost its leading zeros?"));
    }

    @Test
    void aUnitThatIsThereAndNamesItselfIsRefused() {
        Api.putUnit("BU-3", "Xã", "BU-3").statusCode(409).body("type", is("urn:hopluu:problem:unit-cycle"));
    }

    @Test
    void aCycleOfThreeIsRefusedWithItsWay() {
        Api.putUnit("BU-1", "Tỉnh", "BU-3")
                .statusCode(409)
                .body("type", is("urn:hopluu:problem:unit-cycle"))
                .body("errors[0].value", containsString("BU-3 Xã"))
                .body("errors[0].value", containsString("BU-2 Huyện"));
        Api.get("/units/BU-1").body("versions[0].parent", nullValue());
    }

    @Test
    void aCycleThroughARouteAloneIsRefused() {
        put("BU-1", VERSION.replace("BU-9", "BU-1").replace("\"BU-3\"", "null"), "\"recipient\":\"BU-3\"")
                .statusCode(409)
                .body("type", is("urn:hopluu:problem:unit-cycle"))
                .body("detail", containsString("BU-R"));
        Api.items("/units/BU-1/ancestors").body("size()", is(0));
    }

    @Test
    void aParentIsNotClosedAboveItsChildrenAndTheAnswerListsThem() {
        Api.putUnit("BU-3B", "Xã B", "BU-2");

        Api.put("/units/BU-2", """
                {"versions":[{"validFrom":"2004-01-01","validTo":"2025-06-30","code":"BU-2","name":"Huyện",
                 "type":"DISTRICT","parent":"BU-1"}]}""")
                .statusCode(409)
                .body("type", is("urn:hopluu:problem:units-left-behind"))
                .body("errors.rule", hasItems(containsString("BU-3 Xã"), containsString("BU-3B Xã B")));
        Api.get("/units/BU-2").body("versions[0].validTo", nullValue());
    }

    @Test
    void oneNameInTwoFormsOfUnicodeIsOneName() {
        String decomposed = Normalizer.normalize("Mường Bằng", Normalizer.Form.NFD);
        long revision =
                Api.putUnit("BU-NFC", "Mường Bằng", null).extract().jsonPath().getLong("revision");

        Api.putUnit("BU-NFC", "  " + decomposed + " ", null)
                .statusCode(200)
                .body("revision", is(revision))
                .body("versions[0].name", is("Mường Bằng"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<script>alert('x')</script>",
                "Xã \\\"A\\\" & <b>B</b>",
                "=HYPERLINK(1)",
                "'; drop table unit; --"
            })
    void hostileTextIsAName(String name) {
        String code = "BU-H" + Integer.toHexString(name.hashCode());

        Api.putUnit(code, name, null).statusCode(201).body("versions[0].name", is(name.replace("\\\"", "\"")));
    }

    @ParameterizedTest
    @CsvSource({
        "/units?limit=-1, 400",
        "/units?limit=1000000000, 400",
        "/units?sort=revision, 400",
        "/units?q=a%00b, 400",
        "/units?type=a%20b, 400",
        "/units?at=0000-01-01, 400",
        "/units?at=2024-01-01T00:00:00Z, 400",
        "/units?parent=BU-1@2003-01-01, 404",
        "/units?parent=a%20b, 422",
        "/units/BU-1?at=2003-12-31, 404",
        "/units/BU-1?from=2024-01-01&to=2023-01-01, 400",
        "/units/BU-1?to=2023-01-01, 400",
        "/units/BU-1@, 422",
        "/units/@2024-01-01, 422",
        "/units/BU-1@2024-01-01@2024-01-02, 422",
        "/units/BU-1/ancestors?regime=NONE, 404",
        "/units/BU-1/ancestors?regime=a%20b, 422",
        "/units/BU-1/descendants?after=9999~x, 400",
        "/units/NOBODY/descendants, 404",
    })
    void aBadQuestionGetsAProblem(String path, int status) {
        given().urlEncodingEnabled(false)
                .get("/api/v1" + path)
                .then()
                .statusCode(status)
                .contentType("application/problem+json")
                .body(not(containsString("Exception")))
                .body(not(containsString("select ")));
    }

    @Test
    void aSearchOf101LettersIsRefused() {
        given().queryParam("q", "ă".repeat(101))
                .get("/api/v1/units")
                .then()
                .statusCode(400)
                .body("errors.pointer", hasItem("?q"));
    }

    private static Arguments bad(String what, String versions, int status, String pointer, String code) {
        return Arguments.of(what, versions, status, pointer, code);
    }

    private static Arguments badRoute(String what, String fields, String pointer, String code) {
        return Arguments.of(what, fields, pointer, code);
    }

    /// @param route fields of one route, empty for none; regime and first day are filled in where they are not said
    private static ValidatableResponse put(String code, String versions, String route) {
        String regime = route.contains("\"regime\"") ? "" : "\"regime\":\"BU-R\",";
        String from = route.contains("\"validFrom\"") ? "" : "\"validFrom\":\"2023-01-01\",";
        String routes = route.isEmpty() ? "" : "{" + regime + from + route + "}";
        return Api.put("/units/" + code, "{\"versions\":[" + versions + "],\"routes\":[" + routes + "]}");
    }
}
