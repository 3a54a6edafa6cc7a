package vn.hopluu.plan.assignment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.greaterThan;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.nullValue;
import static vn.hopluu.testsupport.Patience.await;

import java.util.Collections;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import vn.hopluu.events.AssignmentsChanged;
import vn.hopluu.events.AssignmentsChanged.Role;
import vn.hopluu.events.Event;
import vn.hopluu.events.Topic;
import vn.hopluu.plan.Api;
import vn.hopluu.plan.PlanServiceTest;
import vn.hopluu.testsupport.topic.TopicReader;

@PlanServiceTest
class AssignmentResourceTest {

    private static final String ENTRY = """
            {"unit":"AS-1","role":"DATA_ENTRY","form":null,"sections":[],"validFrom":"2024-01-01","validTo":null}""";

    private final TopicReader topics;

    AssignmentResourceTest(TopicReader topics) {
        this.topics = topics;
    }

    /// AS-1 stands since 2004; AS-2 stood from 2010 to 2024-06-30. The form AS-F has one section's worth of cells.
    @BeforeEach
    void world() {
        Api.putUnit("AS-1", "Một", null);
        Api.put("/units/AS-2", """
                {"versions":[{"validFrom":"2010-01-01","validTo":"2024-06-30","code":"AS-2","name":"Hai","type":"DISTRICT","parent":null}]}
                """);
        Api.putRegime("AS", "LEGAL");
        Api.putIndicator("AS-I");
        Api.putForm("AS-F", "AS", "AS-I");
    }

    @Test
    void whatIsAssignedIsAnsweredAndSentAsAWhole() {
        put("as-user-1", ENTRY, """
                {"unit":"AS-2","role":"REVIEW","form":"AS-F","sections":["III","II"],"validFrom":"2024-01-01","validTo":"2024-06-30"}""")
                .statusCode(201)
                .body("user", is("as-user-1"), "revision", greaterThan(0L))
                .body("assignments.unit", contains("AS-1", "AS-2"))
                .body("assignments.role", contains("DATA_ENTRY", "REVIEW"))
                .body("assignments[0].form", nullValue())
                .body("assignments[0].validTo", nullValue())
                .body("assignments[1].unitName", is("Hai"))
                .body("assignments[1].sections", contains("II", "III"));

        Api.get("/assignments/as-user-1").statusCode(200).body("assignments", hasSize(2));
        await().untilAsserted(() -> assertThat(topics.events(Topic.ASSIGNMENTS, "as-user-1"))
                .singleElement()
                .isInstanceOfSatisfying(
                        AssignmentsChanged.class,
                        event -> assertThat(event.assignments())
                                .extracting(AssignmentsChanged.Assignment::role)
                                .containsExactly(Role.DATA_ENTRY, Role.REVIEW)));
    }

    @Test
    void theSameListInAnotherOrderChangesNothing() {
        String view = """
                {"unit":"AS-1","role":"VIEW","validFrom":"2024-01-01"}""";
        long revision = put("as-user-2", ENTRY, view).extract().jsonPath().getLong("revision");

        Api.put("/assignments/as-user-2", body(view, ENTRY)).statusCode(200).body("revision", equalTo(revision));
    }

    @Test
    void withdrawalIsAnEventWithAnEmptyListAndARevisionThatGrows() {
        long revision = put("as-user-3", ENTRY).extract().jsonPath().getLong("revision");

        put("as-user-3").statusCode(200).body("assignments", hasSize(0), "revision", greaterThan(revision));

        await().untilAsserted(() -> assertThat(topics.events(Topic.ASSIGNMENTS, "as-user-3"))
                .hasSize(2)
                .extracting(Event::revision)
                .isSorted());
        assertThat(((AssignmentsChanged)
                                topics.events(Topic.ASSIGNMENTS, "as-user-3").getLast())
                        .assignments())
                .isEmpty();
        put("as-user-3", ENTRY).statusCode(200).body("assignments", hasSize(1));
    }

    @Test
    void whoHasNotReadWhatIsThereMayNotChangeIt() {
        put("as-user-4", ENTRY).statusCode(201);

        Api.put("/assignments/as-user-4", body(), "\"1\"").statusCode(412);
        Api.get("/assignments/as-user-4").body("assignments", hasSize(1));
    }

    @Test
    void assignmentsAreListedByUserUnitRoleAndDayInPages() {
        Api.putUnit("AS-3", "Ba", null);
        String entry = ENTRY.replace("AS-1", "AS-3");
        put(
                "as-list-1",
                entry,
                entry.replace("DATA_ENTRY", "VIEW").replace("\"validTo\":null", "\"validTo\":\"2024-02-29\""));
        put("as-list-2", entry.replace("DATA_ENTRY", "APPROVAL"));

        Api.items("/assignments?unit=AS-3").body("user", contains("as-list-1", "as-list-1", "as-list-2"));
        Api.items("/assignments?unit=AS-3&role=VIEW").body("user", contains("as-list-1"));
        Api.items("/assignments?unit=AS-3&at=2024-03-01").body("role", contains("DATA_ENTRY", "APPROVAL"));
        Api.items("/assignments?unit=AS-3&user=as-list-2").body("role", contains("APPROVAL"));
        String link = Api.items("/assignments?unit=AS-3&limit=2")
                .body("role", contains("DATA_ENTRY", "VIEW"))
                .header("Link", containsString("rel=\"next\""))
                .extract()
                .header("Link");
        String next = link.substring(link.indexOf("/assignments"), link.indexOf('>'));
        Api.items(next).body("role", contains("APPROVAL")).header("Link", nullValue());
    }

    static Stream<Arguments> badLists() {
        return Stream.of(
                Arguments.of("no list", "{}", "missing"),
                Arguments.of("a null in the list", "{\"assignments\":[null]}", "missing"),
                Arguments.of("an unknown unit", body(ENTRY.replace("AS-1", "NOBODY")), "unknown-unit"),
                Arguments.of("no unit", body(ENTRY.replace("\"AS-1\"", "null")), "missing"),
                Arguments.of("a unit that names nothing", body(ENTRY.replace("AS-1", "a b")), "bad-unit"),
                Arguments.of("an unknown role", body(ENTRY.replace("DATA_ENTRY", "KING")), "unknown-value"),
                Arguments.of("no role", body(ENTRY.replace("\"DATA_ENTRY\"", "null")), "missing"),
                Arguments.of("a day that does not exist", body(ENTRY.replace("2024-01-01", "2024-02-30")), "bad-day"),
                Arguments.of(
                        "from after to",
                        body(ENTRY.replace("\"validTo\":null", "\"validTo\":\"2023-12-31\"")),
                        "not-in-order"),
                Arguments.of("a unit that ends before", body(ENTRY.replace("AS-1", "AS-2")), "unit-not-valid"),
                Arguments.of(
                        "a unit that did not exist yet",
                        body(ENTRY.replace("AS-1", "AS-2@2024-01-01")
                                .replace("2024-01-01\",\"validTo\":null", "2009-01-01\",\"validTo\":\"2011-01-01\"")),
                        "unit-not-valid"),
                Arguments.of(
                        "an unknown form", body(ENTRY.replace("\"form\":null", "\"form\":\"NONE\"")), "unknown-form"),
                Arguments.of("sections without a form", body(ENTRY.replace("[]", "[\"II\"]")), "without-form"),
                Arguments.of(
                        "a bad section",
                        body(ENTRY.replace(
                                "\"form\":null,\"sections\":[]", "\"form\":\"AS-F\",\"sections\":[\"I I\"]")),
                        "bad-code"),
                Arguments.of(
                        "a section twice",
                        body(ENTRY.replace(
                                "\"form\":null,\"sections\":[]", "\"form\":\"AS-F\",\"sections\":[\"II\",\"II\"]")),
                        "repeated"),
                Arguments.of("the same twice", body(ENTRY, ENTRY), "repeated"),
                Arguments.of("overlapping days", body(ENTRY, ENTRY.replace("2024-01-01", "2024-05-01")), "repeated"),
                Arguments.of(
                        "a part beside the whole",
                        body(ENTRY, ENTRY.replace("\"form\":null", "\"form\":\"AS-F\"")),
                        "repeated"),
                Arguments.of(
                        "2,001 assignments",
                        "{\"assignments\":[" + String.join(",", Collections.nCopies(2_001, "{}")) + "]}",
                        "too-many"),
                Arguments.of(
                        "10,001 assignments",
                        "{\"assignments\":[" + String.join(",", Collections.nCopies(10_001, "{}")) + "]}",
                        "too-many"));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("badLists")
    void aBadListIsRefusedAndNothingOfItIsStored(String name, String body, String code) {
        Api.put("/assignments/as-bad", body)
                .statusCode(422)
                .contentType("application/problem+json")
                .body("errors.code", contains(code));

        Api.get("/assignments/as-bad").statusCode(404);
    }

    @Test
    void differentSectionsOfAFormMayBeHeldSideBySide() {
        String second = ENTRY.replace("\"form\":null,\"sections\":[]", "\"form\":\"AS-F\",\"sections\":[\"II\"]");
        String third = second.replace("II", "III");

        put("as-user-5", second, third).statusCode(201).body("assignments", hasSize(2));
    }

    @ParameterizedTest
    @ValueSource(strings = {"%00", "a%00b", "-a", "a%20b", "%C3%A1", "a%2Fb"})
    void aUserIsAnIdentifier(String user) {
        Api.get("/assignments/" + user).statusCode(org.hamcrest.Matchers.oneOf(400, 404, 422));
        assertThat(AssignmentsChanged.isUser(java.net.URLDecoder.decode(user, java.nio.charset.StandardCharsets.UTF_8)))
                .isFalse();
    }

    @Test
    void anIdentifierHasOneHundredCharactersAtMost() {
        Api.put("/assignments/" + "u".repeat(100), body()).statusCode(201);
        Api.put("/assignments/" + "u".repeat(101), body()).statusCode(422).body("errors[0].code", is("bad-user"));
    }

    @ParameterizedTest
    @CsvSource({
        "/assignments?role=KING, 400",
        "/assignments?user=-a, 400",
        "/assignments?unit=a%20b, 400",
        "/assignments?unit=NOBODY, 404",
        "/assignments?at=2024-02-30, 400",
        "/assignments?limit=0, 400",
        "/assignments?after=x, 400",
        "/assignments?after=x/y, 400",
        "/assignments/as-nobody, 404",
    })
    void aBadQuestionGetsAProblem(String path, int status) {
        Api.get(path).statusCode(status).contentType("application/problem+json");
    }

    private static io.restassured.response.ValidatableResponse put(String user, String... assignments) {
        return Api.put("/assignments/" + user, body(assignments));
    }

    private static String body(String... assignments) {
        return "{\"assignments\":[" + String.join(",", List.of(assignments)) + "]}";
    }
}
