package vn.hopluu.plan.assignment;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static vn.hopluu.testsupport.Patience.await;

import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.common.TestResourceScope;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import io.restassured.RestAssured;
import io.restassured.builder.RequestSpecBuilder;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.hopluu.events.AssignmentsChanged;
import vn.hopluu.events.Topic;
import vn.hopluu.plan.Api;
import vn.hopluu.testsupport.InfraResource;
import vn.hopluu.testsupport.identity.TestProvider;
import vn.hopluu.testsupport.identity.WithIdentities;
import vn.hopluu.testsupport.topic.TopicReader;

/// A province with a district with a commune. At each somebody signs; at the commune others enter and check, too.
@QuarkusTest
@TestProfile(WithIdentities.class)
@WithTestResource(
        value = InfraResource.class,
        scope = TestResourceScope.GLOBAL,
        initArgs = @ResourceArg(name = "database", value = "hopluu_plan"))
class ActsOfHeadsTest {

    private static final TestProvider PROVIDER = TestProvider.running();

    private final TopicReader topics;
    private final Clock clock;

    ActsOfHeadsTest(TopicReader topics, Clock clock) {
        this.topics = topics;
        this.clock = clock;
    }

    @BeforeEach
    void people() {
        RestAssured.requestSpecification = new RequestSpecBuilder()
                .addHeader("Authorization", "Bearer " + PROVIDER.token(WithIdentities.ADMINISTRATOR))
                .build();
        Api.putUnit("AH-P", "Tỉnh", null);
        Api.putUnit("AH-D", "Huyện", "AH-P");
        Api.putUnit("AH-C", "Xã", "AH-D");
        Api.putUnit("AH-S", "Xã bên", "AH-D");
        assign("ah-province", one("AH-P", "APPROVAL"));
        assign("ah-district", one("AH-D", "APPROVAL"));
        assign("ah-head", one("AH-C", "APPROVAL"));
        assign("ah-entry", one("AH-C", "DATA_ENTRY"), one("AH-S", "VIEW"));
        assign("ah-check", one("AH-C", "REVIEW"));
        assign("ah-admin", one("AH-P", "ADMIN"));
        assign("ah-new");
        assign("ah-deputy");
        RestAssured.requestSpecification = null;
    }

    @AfterEach
    void nobody() {
        RestAssured.requestSpecification = null;
    }

    @Test
    void whoIsAwayHasNothingThereMeanwhileAndTheStandInHasIt() {
        Response answer = as("ah-head", "leave", leave("ah-entry", 0, 4, "ah-check"), tag("ah-entry"));

        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.jsonPath().getString("by")).isEqualTo("ah-head");
        assertThat(answer.jsonPath().getString("causeText")).isEqualTo("leave");
        assertThat(told("ah-entry"))
                .containsExactlyInAnyOrder(
                        "AH-C DATA_ENTRY 2020-01-01.." + day(-1),
                        "AH-C DATA_ENTRY " + day(5) + "..null",
                        "AH-S VIEW 2020-01-01..null");
        assertThat(told("ah-check"))
                .containsExactlyInAnyOrder(
                        "AH-C REVIEW 2020-01-01..null",
                        "AH-C DATA_ENTRY " + day(0) + ".." + day(4) + " for ah-entry by LEAVE");
        await().untilAsserted(() -> assertThat(((AssignmentsChanged)
                                topics.events(Topic.ASSIGNMENTS, "ah-check").getLast())
                        .assignments())
                .extracting(AssignmentsChanged.Assignment::handover)
                .contains(new AssignmentsChanged.Handover("ah-entry", AssignmentsChanged.Cause.LEAVE, null)));
    }

    @Test
    void aSuccessorHasEverythingFromHisFirstDayOn() {
        String act = """
                {"id":"%s","user":"ah-entry","unit":"AH-C","from":"%s","successor":"ah-new","reason":"Điều động"}""".formatted(id(), day(3));

        assertThat(as("ah-district", "replacement", act, tag("ah-entry")).statusCode())
                .isEqualTo(200);

        assertThat(told("ah-entry"))
                .containsExactlyInAnyOrder("AH-C DATA_ENTRY 2020-01-01.." + day(2), "AH-S VIEW 2020-01-01..null");
        assertThat(told("ah-new")).containsExactly("AH-C DATA_ENTRY " + day(3) + "..null for ah-entry by REPLACEMENT");
    }

    @Test
    void anActIsDoneOnceAndAnotherUnderItsIdIsRefused() {
        String act = leave("ah-entry", 1, 2, "ah-check");
        String seen = tag("ah-entry");
        as("ah-head", "leave", act, seen);
        String after = tag("ah-entry");

        assertThat(as("ah-head", "leave", act, seen).statusCode()).isEqualTo(200);
        assertThat(tag("ah-entry")).isEqualTo(after);
        assertThat(type(as("ah-head", "leave", act.replace("Nghỉ phép", "Ốm"), after)))
                .isEqualTo("act-id-taken");
    }

    @Test
    void whoActsOnWhatHeHasNotReadIsRefused() {
        assertThat(as("ah-head", "leave", leave("ah-entry", 0, 1, null), null).statusCode())
                .isEqualTo(428);
        assertThat(as("ah-head", "leave", leave("ah-entry", 0, 1, null), "\"1\"")
                        .statusCode())
                .isEqualTo(412);
        assertThat(told("ah-entry")).contains("AH-C DATA_ENTRY 2020-01-01..null");
    }

    @ParameterizedTest
    @CsvSource({
        "ah-head, ah-head, ah-check, own-roles",
        "ah-head, ah-entry, ah-head, own-roles",
        "ah-entry, ah-check, , forbidden",
        "ah-admin, ah-entry, ah-check, forbidden",
        "ah-head, ah-entry, ah-admin, act-refused",
        "ah-head, ah-district, ah-check, act-refused",
        "ah-head, ah-nobody, ah-check, unknown-user",
        "ah-head, ah-entry, ah-entry, invalid",
    })
    void nobodyGivesHimselfARoleAndAnAdministratorGetsNone(String caller, String user, String standIn, String type) {
        assertThat(type(as(caller, "leave", leave(user, 0, 1, standIn), "*"))).isEqualTo(type);
    }

    @Test
    void whoeverSignsIsSentAwayByASuperiorAlone() {
        assign("ah-second", one("AH-C", "APPROVAL"));

        assertThat(type(as("ah-second", "leave", leave("ah-head", 0, 1, "ah-deputy"), "*")))
                .isEqualTo("forbidden");
        assertThat(as("ah-district", "leave", leave("ah-head", 0, 1, "ah-deputy"), "*")
                        .statusCode())
                .isEqualTo(200);
        assertThat(told("ah-deputy"))
                .containsExactly("AH-C APPROVAL " + day(0) + ".." + day(1) + " for ah-head by LEAVE");
    }

    @Test
    void aHeadNamesWhoSignsForHimAndThatOneHandsItOnToNobody() {
        assertThat(as("ah-head", "substitution", substitution("ah-deputy", "KT"), null)
                        .statusCode())
                .isEqualTo(200);

        assertThat(told("ah-head")).containsExactly("AH-C APPROVAL 2020-01-01..null");
        assertThat(told("ah-deputy"))
                .containsExactly("AH-C APPROVAL " + day(0) + ".." + day(4) + " for ah-head by SUBSTITUTION KT");
        assertThat(type(as("ah-deputy", "substitution", substitution("ah-new", "KT"), null)))
                .isEqualTo("forbidden");
        assertThat(type(as("ah-deputy", "leave", leave("ah-entry", 0, 1, "ah-check"), "*")))
                .isEqualTo("forbidden");
    }

    @Test
    void whoIsAuthorisedIsSoInWriting() {
        Response refused = as("ah-head", "substitution", substitution("ah-deputy", "TUQ"), null);

        assertThat(refused.statusCode()).isEqualTo(422);
        assertThat(refused.jsonPath().getList("errors.pointer")).containsExactly("/legalBasis");
        assertThat(as(
                                "ah-head",
                                "substitution",
                                substitution("ah-deputy", "TUQ")
                                        .replace("\"reason\"", "\"legalBasis\":\"02/UQ-UBND\",\"reason\""),
                                null)
                        .statusCode())
                .isEqualTo(200);
    }

    @Test
    void whoIsNoHeadThereSignsThereForNobody() {
        assertThat(type(as("ah-district", "substitution", substitution("ah-deputy", "KT"), null)))
                .isEqualTo("forbidden");
    }

    @Test
    void nothingIsDoneForDaysThatAreOver() {
        Response refused = as("ah-head", "leave", leave("ah-entry", -1, 1, null), "*");

        assertThat(refused.statusCode()).isEqualTo(422);
        assertThat(refused.jsonPath().getList("errors.code")).containsExactly("past");
    }

    @Test
    void anAdministratorShortensWhatWasHandedOverAndHandsNothingOver() {
        as("ah-head", "leave", leave("ah-entry", 0, 4, "ah-deputy"), "*");
        String handed = one("AH-C", "DATA_ENTRY")
                .replace("2020-01-01", day(0).toString())
                .replace("\"validTo\":null", "\"validTo\":\"" + day(2) + "\",\"handover\":%s");

        assertThat(assign("ah-deputy", handed.formatted("{\"user\":\"ah-entry\",\"cause\":\"LEAVE\"}"))
                        .statusCode())
                .isEqualTo(200);
        assertThat(told("ah-deputy"))
                .containsExactly("AH-C DATA_ENTRY " + day(0) + ".." + day(2) + " for ah-entry by LEAVE");
        Response refused = assign("ah-deputy", handed.formatted("{\"user\":\"ah-check\",\"cause\":\"LEAVE\"}"));
        assertThat(refused.jsonPath().getList("errors.code")).containsExactly("not-handed-over");
    }

    @Test
    void actsAreListedForTheHeadsAndThoseWhoAssign() {
        String act = leave("ah-entry", 1, 2, "ah-check");
        as("ah-head", "leave", act, "*");
        String id = JsonPath.from(act).getString("id");

        assertThat(acts("ah-head")).contains(id);
        assertThat(acts("ah-district")).contains(id);
        assertThat(acts("ah-admin")).contains(id);
        assertThat(given().auth()
                        .oauth2(PROVIDER.token("ah-entry"))
                        .get("/api/v1/assignment-acts")
                        .statusCode())
                .isEqualTo(403);
    }

    private static List<String> acts(String user) {
        return given().auth()
                .oauth2(PROVIDER.token(user))
                .get("/api/v1/assignment-acts?user=ah-check&limit=1")
                .jsonPath()
                .getList("items.id");
    }

    private LocalDate day(int later) {
        return LocalDate.now(clock).plusDays(later);
    }

    private static String id() {
        return "AH/" + java.util.UUID.randomUUID();
    }

    private String leave(String user, int from, int to, String standIn) {
        return """
                {"id":"%s","user":"%s","unit":"AH-C","from":"%s","to":"%s","standIn":%s,"reason":"Nghỉ phép"}""".formatted(id(), user, day(from), day(to), standIn == null ? "null" : "\"" + standIn + "\"");
    }

    private String substitution(String substitute, String signature) {
        return """
                {"id":"%s","unit":"AH-C","from":"%s","to":"%s","substitute":"%s","signature":"%s","reason":"Đi công tác"}""".formatted(id(), day(0), day(4), substitute, signature);
    }

    private static String one(String unit, String role) {
        return """
                {"unit":"%s","role":"%s","validFrom":"2020-01-01","validTo":null}""".formatted(unit, role);
    }

    private static Response assign(String user, String... all) {
        String body = "{\"assignments\":[" + String.join(",", all) + "]}";
        String tag = tag(user);
        RequestSpecification request =
                administrator().contentType("application/json").body(body);
        return (tag == null ? request : request.header("If-Match", tag)).put("/api/v1/assignments/" + user);
    }

    private static RequestSpecification administrator() {
        RestAssured.requestSpecification = null;
        return given().auth().oauth2(PROVIDER.token(WithIdentities.ADMINISTRATOR));
    }

    private static String tag(String user) {
        return administrator().get("/api/v1/assignments/" + user).header("ETag");
    }

    private static Response as(String user, String act, String body, String tag) {
        RequestSpecification request = given().auth()
                .oauth2(PROVIDER.token(user))
                .contentType("application/json")
                .body(body);
        return (tag == null ? request : request.header("If-Match", tag)).post("/api/v1/assignment-acts/" + act);
    }

    private static String type(Response refused) {
        String type = refused.jsonPath().getString("type");
        return type.substring(type.lastIndexOf(':') + 1);
    }

    private static List<String> told(String user) {
        JsonPath all = administrator().get("/api/v1/assignments/" + user).jsonPath();
        int count = all.getList("assignments").size();
        return java.util.stream.IntStream.range(0, count)
                .mapToObj(place -> "assignments[" + place + "].")
                .map(at -> all.getString(at + "unit") + " " + all.getString(at + "role") + " "
                        + all.getString(at + "validFrom") + ".." + all.getString(at + "validTo")
                        + (all.get(at + "handover") == null
                                ? ""
                                : " for " + all.getString(at + "handover.user") + " by "
                                        + all.getString(at + "handover.cause")
                                        + (all.get(at + "handover.signature") == null
                                                ? ""
                                                : " " + all.getString(at + "handover.signature"))))
                .toList();
    }
}
