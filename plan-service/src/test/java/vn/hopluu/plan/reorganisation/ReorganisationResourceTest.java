package vn.hopluu.plan.reorganisation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;
import static vn.hopluu.testsupport.Patience.await;

import io.restassured.response.ValidatableResponse;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import vn.hopluu.events.ReorganisationChanged;
import vn.hopluu.events.ReorganisationChanged.Kind;
import vn.hopluu.events.Topic;
import vn.hopluu.events.UnitChanged;
import vn.hopluu.plan.Api;
import vn.hopluu.plan.PlanServiceTest;
import vn.hopluu.testsupport.topic.TopicReader;

@PlanServiceTest
class ReorganisationResourceTest {

    private final TopicReader topics;

    ReorganisationResourceTest(TopicReader topics) {
        this.topics = topics;
    }

    @Test
    void aReformIsRightOnBothSidesOfItsDay() {
        district("RA");
        long town = id("/units/RA-03390");

        reform("RA").statusCode(201).body("units.size()", is(4)).body("successions.size()", is(2));

        Api.get("/units/RA-03390?at=2025-06-30")
                .body("id", equalTo((int) town))
                .body("versions[0].name", is("Thị trấn Tam Đường"))
                .body("versions[0].validTo", is("2025-06-30"))
                .body("versions[0].parent", is("RA-106"));
        Api.get("/units/RA-03390?at=2025-07-01")
                .body("id", not(equalTo((int) town)))
                .body("versions[0].name", is("Xã Bình Lư"))
                .body("versions[0].validFrom", is("2025-07-01"))
                .body("versions[0].parent", is("RA-12"));
        Api.get("/units/RA-03412?at=2025-06-30").body("versions[0].name", is("Xã Bình Lư cũ"));
        Api.get("/units/RA-03412?at=2025-07-01")
                .statusCode(404)
                .body("detail", containsString("RA-03390@2025-07-01 Xã Bình Lư"));
        Api.get("/units/RA-03412?at=2025-06-30")
                .body("successors.code", contains("RA-03390"))
                .body("successors.name", contains("Xã Bình Lư"))
                .body("successors.since", contains("2025-07-01"));
        Api.get("/units/RA-03390?at=2025-07-01").body("successors", empty());
        Api.get("/units/RA-106?at=2025-07-01").statusCode(404);
    }

    @Test
    void whatWasAppliedIsAnsweredAsItWas() {
        district("RB");
        reform("RB").statusCode(201);

        Api.get("/reorganisations/RB-NQ")
                .statusCode(200)
                .header("ETag", notNullValue())
                .body("effectiveDate", is("2025-07-01"))
                .body("legalBasis", is("Nghị quyết số 1670/NQ-UBTVQH15 ngày 16/6/2025"))
                .body("units.outcome", contains("ENDED", "ENDED", "ENDED", "CREATED"))
                .body("units[0].before.parent", is("RB-106"))
                .body("units[0].after", nullValue())
                .body("units[3].before", nullValue())
                .body("units[3].after.code", is("RB-03390"))
                .body("units[3].after.parent", is("RB-12"))
                .body("successions.predecessor", contains("RB-03390", "RB-03412"))
                .body("successions.successor", contains("RB-03390", "RB-03390"))
                .body("successions.kind", contains("FULL", "FULL"));
        Api.get("/reorganisations/RB-NQ2")
                .statusCode(404)
                .body("type", is("urn:hopluu:problem:unknown-reorganisation"));
    }

    @Test
    void theReorganisationAndItsUnitsAreSentAsEvents() {
        district("RC");
        long town = id("/units/RC-03390");
        reform("RC").statusCode(201);
        long commune = id("/units/RC-03390@2025-07-01");

        await().untilAsserted(() -> assertThat(topics.events(Topic.UNITS, "reorganisation/RC-NQ"))
                .singleElement()
                .isInstanceOfSatisfying(
                        ReorganisationChanged.class,
                        event -> assertThat(event.successions())
                                .contains(new ReorganisationChanged.Succession(town, commune, Kind.FULL))));
        assertThat(topics.events(Topic.UNITS, Long.toString(commune)))
                .singleElement()
                .isInstanceOf(UnitChanged.class);
        assertThat(topics.events(Topic.UNITS, Long.toString(town))).hasSize(2);
    }

    @Test
    void theSameBodyAgainChangesNothingAndAnotherIsRefused() {
        district("RD");
        int revision = reform("RD").statusCode(201).extract().path("units.size()");

        reform("RD").statusCode(200).body("units.size()", equalTo(revision));
        Api.post("/reorganisations", body("RD-NQ", "[{\"act\":\"RENAME\",\"unit\":\"RD-12\",\"name\":\"Khác\"}]"))
                .statusCode(409)
                .body("type", is("urn:hopluu:problem:other-reorganisation"));
        assertThat(topics.events(Topic.UNITS, "reorganisation/RD-NQ").size()).isLessThanOrEqualTo(1);
    }

    @Test
    void aPreviewShowsEverythingAndStoresNothing() {
        district("RE");

        Api.post("/reorganisations?dryRun=true", reformBody("RE"))
                .statusCode(200)
                .body("reasons", empty())
                .body("units.outcome", contains("ENDED", "ENDED", "ENDED", "CREATED"))
                .body("units[3].id", nullValue())
                .body("units[3].after.name", is("Xã Bình Lư"))
                .body("successions[0].successorId", nullValue())
                .body("successions[0].successor", is("RE-03390"));

        Api.get("/reorganisations/RE-NQ").statusCode(404);
        Api.get("/units/RE-03390@2025-07-01").body("versions[0].name", is("Thị trấn Tam Đường"));
        reform("RE").statusCode(201);
        Api.post("/reorganisations?dryRun=true", reformBody("RE"))
                .statusCode(200)
                .body("reasons.code", contains("applied-already"));
    }

    @Test
    void aPreviewOfWhatCannotBeSaysWhy() {
        district("RF");

        Api.post("/reorganisations?dryRun=true", body("RF-NQ", "[{\"act\":\"ABOLISH\",\"unit\":\"RF-106\"}]"))
                .statusCode(200)
                .body("reasons.code", contains("orphan", "orphan"))
                .body("reasons.pointer", hasItem("/acts/0"))
                .body("reasons[0].rule", containsString("RF-03390"));
    }

    @Test
    void aRefusedReorganisationChangesNothingAndGivesEveryReason() {
        district("RG");

        Api.post("/reorganisations", body("RG-NQ", """
                        [{"act":"ABOLISH","unit":"RG-106"},
                         {"act":"CREATE","newUnit":{"code":"RG-12","name":"Trùng mã","type":"COMMUNE","parent":"RG-99"}}]"""))
                .statusCode(409)
                .contentType(containsString("application/problem+json"))
                .body("type", is("urn:hopluu:problem:reorganisation-refused"))
                .body("errors.code", containsInAnyOrder("unknown-unit", "code-taken", "orphan", "orphan"))
                .body("errors.pointer", hasItem("/acts/1/newUnit/parent"));
        Api.get("/units/RG-106@2025-07-01").statusCode(200);
        Api.get("/reorganisations/RG-NQ").statusCode(404);
    }

    @Test
    void aDecreeThatArrivesAfterTheReformIsTakenInBefore() {
        district("RH");
        reform("RH").statusCode(201);

        Api.post(
                        "/reorganisations",
                        body("RH-2", "[{\"act\":\"RENAME\",\"unit\":\"RH-03412@2023-12-31\",\"name\":\"Muộn\"}]")
                                .replace("2025-07-01", "2024-01-01"))
                .statusCode(201);

        Api.get("/units/RH-03412@2024-01-01")
                .body("versions.validTo", contains("2023-12-31", "2025-06-30"))
                .body("versions[1].name", is("Muộn"))
                .body("successors.code", contains("RH-03390"));
    }

    @Test
    void theListIsPagedByCode() {
        district("RI");
        reform("RI").statusCode(201);
        Api.post("/reorganisations", body("RI-NQ2", "[{\"act\":\"RENAME\",\"unit\":\"RI-12\",\"name\":\"Tỉnh mới\"}]"))
                .statusCode(201);

        Api.items("/reorganisations?after=RI&limit=1")
                .body("code", contains("RI-NQ"))
                .header("Link", containsString("after=RI-NQ"));
        Api.items("/reorganisations?after=RI-NQ&limit=1").body("code", contains("RI-NQ2"));
    }

    @Test
    void aLineageIsAnsweredBothWays() {
        district("RJ");
        reform("RJ").statusCode(201);
        long town = id("/units/RJ-03390@2025-06-30");
        long commune = id("/units/RJ-03390@2025-07-01");
        Api.post("/reorganisations", body("RJ-NQ2", """
                        [{"act":"SPLIT","unit":"RJ-03390","newUnits":[
                          {"code":"RJ-1","name":"Một","type":"COMMUNE","parent":"RJ-12"},
                          {"code":"RJ-2","name":"Hai","type":"COMMUNE","parent":"RJ-12"}]}]""").replace("2025-07-01", "2026-01-01"))
                .statusCode(201);

        Api.get("/units/RJ-03390/lineage?at=2025-07-01")
                .statusCode(200)
                .body("unit.name", is("Xã Bình Lư"))
                .body("predecessors.name", containsInAnyOrder("Thị trấn Tam Đường", "Xã Bình Lư cũ"))
                .body("predecessors.whole", contains(true, true))
                .body("whollySucceeds", hasItem((int) town))
                .body("successors.code", containsInAnyOrder("RJ-1", "RJ-2"))
                .body("successors.whole", contains(false, false))
                .body("steps.kind", contains("FULL", "FULL", "PARTIAL", "PARTIAL"))
                .body("steps.effectiveDate", contains("2025-07-01", "2025-07-01", "2026-01-01", "2026-01-01"))
                .body("steps[0].legalBasis", containsString("1670"))
                .body("steps[0].reorganisation", is("RJ-NQ"))
                .body("complete", is(true));
        Api.get("/units/RJ-1/lineage")
                .body("predecessors.size()", is(3))
                .body("predecessors.id", hasItem((int) commune))
                .body("whollySucceeds", empty());
        Api.get("/units/RJ-03412@2025-06-30/lineage").body("successors.size()", is(3));
        Api.get("/units/RJ-12/lineage").body("predecessors", empty()).body("steps", empty());
        Api.get("/units/RJ-99/lineage").statusCode(404);
        Api.get("/units/RJ-12/lineage?at=2025-02-30").statusCode(400);
    }

    static Stream<Arguments> badBodies() {
        String acts = "[{\"act\":\"ABOLISH\",\"unit\":\"BR-1\"}]";
        return Stream.of(
                Arguments.of("an empty body", "", 400, ""),
                Arguments.of("null", "null", 400, ""),
                Arguments.of("a list", "[]", 400, ""),
                Arguments.of("truncated JSON", "{\"code\":\"BR\"", 400, ""),
                Arguments.of("an unknown field", body("BR", acts).replace("\"legalBasis\"", "\"legal\""), 400, ""),
                Arguments.of("a NUL in the legal basis", body("BR", acts).replace("Nghị", "N\\u0000"), 400, ""),
                Arguments.of("no acts", body("BR", "[]"), 422, "/acts"),
                Arguments.of("acts that are null", body("BR", "null"), 422, "/acts"),
                Arguments.of("a null act", body("BR", "[null]"), 422, "/acts/0"),
                Arguments.of("an unknown act", body("BR", acts.replace("ABOLISH", "EXPLODE")), 422, "/acts/0/act"),
                Arguments.of("no act", body("BR", "[{\"unit\":\"BR-1\"}]"), 422, "/acts/0/act"),
                Arguments.of(
                        "a day that does not exist", body("BR", acts).replace("07-01", "02-30"), 422, "/effectiveDate"),
                Arguments.of("a code with a slash", body("B/R", acts), 422, "/code"),
                Arguments.of("no legal basis", body("BR", acts).replaceAll("Nghị[^\"]*", " "), 422, "/legalBasis"),
                Arguments.of("a unit that is no name", body("BR", acts.replace("BR-1", "xã BR")), 422, "/acts/0/unit"),
                Arguments.of("a unit on no day", body("BR", acts.replace("BR-1", "BR@mai")), 422, "/acts/0/unit"),
                Arguments.of(
                        "a field of another act",
                        body("BR", "[{\"act\":\"ABOLISH\",\"unit\":\"BR-1\",\"name\":\"X\"}]"),
                        422,
                        "/acts/0/name"),
                Arguments.of(
                        "a merger into nothing",
                        body("BR", "[{\"act\":\"MERGE\",\"units\":[\"BR-1\",\"BR-2\"]}]"),
                        422,
                        "/acts/0"),
                Arguments.of("a merger of one", body("BR", """
                                [{"act":"MERGE","units":["BR-1"],"newUnit":{"code":"N","name":"N","type":"T"}}]"""), 422, "/acts/0/units"),
                Arguments.of(
                        "a split into nothing", body("BR", "[{\"act\":\"SPLIT\",\"unit\":\"BR-1\"}]"), 422, "/acts/0"),
                Arguments.of("a route of an unknown regime", body("BR", """
                                [{"act":"REROUTE","unit":"BR-1","routes":[{"regime":"BR-NONE","recipient":"BR-2"}]}]"""), 422, "/acts/0/routes/0/regime"),
                Arguments.of(
                        "a transfer to nobody",
                        withObligations(acts, "{\"unit\":\"BR-1\",\"treatment\":\"TRANSFER\"}"),
                        422,
                        "/obligations/0/to"),
                Arguments.of(
                        "an exemption with a receiver",
                        withObligations(acts, "{\"unit\":\"BR-1\",\"treatment\":\"EXEMPT\",\"to\":\"BR-2\"}"),
                        422,
                        "/obligations/0/to"),
                Arguments.of(
                        "a form without a period",
                        withObligations(acts, "{\"unit\":\"BR-1\",\"treatment\":\"EXEMPT\",\"form\":\"F\"}"),
                        422,
                        "/obligations/0"),
                Arguments.of(
                        "a period that is none",
                        withObligations(
                                acts,
                                "{\"unit\":\"BR-1\",\"treatment\":\"EXEMPT\",\"form\":\"F\",\"period\":\"2026-13\"}"),
                        422,
                        "/obligations/0/period"),
                Arguments.of("a unit that nobody knows", body("BR", acts), 409, "/acts/0/unit"));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("badBodies")
    void aBadReorganisationGetsAProblemAndIsNotStored(String name, String body, int status, String pointer) {
        for (String path : new String[] {"/reorganisations", "/reorganisations?dryRun=true"}) {
            boolean shown = status == 409 && path.endsWith("true");
            ValidatableResponse answer = Api.post(path, body).statusCode(shown ? 200 : status);
            if (!shown) {
                answer.contentType(containsString("application/problem+json"))
                        .body(not(containsString("vn.hopluu.plan")));
            }
            if (!pointer.isEmpty()) {
                answer.body((shown ? "reasons" : "errors") + ".pointer", hasItem(pointer));
            }
        }
        Api.get("/reorganisations/BR").statusCode(404);
    }

    @ParameterizedTest
    @CsvSource({"1", "TRUE", "yes", "''"})
    void aDryRunThatIsMistypedAppliesNothing(String dryRun) {
        Api.putUnit("RK-1" + dryRun, "Đơn vị", null).statusCode(201);

        Api.post(
                        "/reorganisations?dryRun=" + dryRun,
                        body("RK-NQ", "[{\"act\":\"ABOLISH\",\"unit\":\"RK-1" + dryRun + "\"}]"))
                .statusCode(400)
                .body("errors[0].pointer", is("?dryRun"));
        Api.get("/reorganisations/RK-NQ").statusCode(404);
    }

    @ParameterizedTest
    @CsvSource({"/reorganisations?limit=0, 400", "/reorganisations?limit=x, 400", "/reorganisations/a%20b, 422"})
    void aBadQuestionGetsAProblem(String path, int status) {
        Api.get(path).statusCode(status).contentType(containsString("application/problem+json"));
    }

    /// A province with one district of two communes.
    private static void district(String prefix) {
        Api.putUnit(prefix + "-12", "Lai Châu", null).statusCode(201);
        Api.putUnit(prefix + "-106", "Tam Đường", prefix + "-12").statusCode(201);
        Api.putUnit(prefix + "-03390", "Thị trấn Tam Đường", prefix + "-106").statusCode(201);
        Api.putUnit(prefix + "-03412", "Xã Bình Lư cũ", prefix + "-106").statusCode(201);
    }

    private static ValidatableResponse reform(String prefix) {
        return Api.post("/reorganisations", reformBody(prefix));
    }

    private static String reformBody(String prefix) {
        return body(prefix + "-NQ", """
                [{"act":"MERGE","units":["P-03390","P-03412"],
                  "newUnit":{"code":"P-03390","name":"Xã Bình Lư","type":"COMMUNE","parent":"P-12"}},
                 {"act":"ABOLISH","unit":"P-106"}]""".replace("P-", prefix + "-"));
    }

    private static String body(String code, String acts) {
        return """
                {"code":"%s","effectiveDate":"2025-07-01",
                 "legalBasis":"Nghị quyết số 1670/NQ-UBTVQH15 ngày 16/6/2025","acts":%s}""".formatted(code, acts);
    }

    private static String withObligations(String acts, String obligation) {
        String body = body("BR", acts);
        return body.substring(0, body.length() - 1) + ",\"obligations\":[" + obligation + "]}";
    }

    private static long id(String path) {
        return Api.get(path).statusCode(200).extract().jsonPath().getLong("id");
    }
}
