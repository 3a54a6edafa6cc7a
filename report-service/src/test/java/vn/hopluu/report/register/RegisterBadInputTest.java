package vn.hopluu.report.register;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static vn.hopluu.report.register.Registers.act;
import static vn.hopluu.report.register.Registers.post;

import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.common.TestResourceScope;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import vn.hopluu.report.World;
import vn.hopluu.testsupport.InfraResource;

@QuarkusTest
@WithTestResource(
        value = InfraResource.class,
        scope = TestResourceScope.GLOBAL,
        initArgs = @ResourceArg(name = "database", value = "hopluu_report"))
class RegisterBadInputTest {

    private static final String MODEL = """
            {"unit":"$UNIT","name":"Tuyến đường hoa","field":"KT","holder":"PERSON","registeredOn":"2024-02-01"}""";
    private static final String DIALOGUE = """
            {"unit":"$UNIT","heldOn":"2024-02-01","occasion":"PLANNED","audience":"STAFF","participants":12,
            "opinions":[{"text":"đường hỏng","answeredOnTheSpot":false,"promisedBy":"2024-03-01"}]}""";

    private final World world;

    RegisterBadInputTest(World world) {
        this.world = world;
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            ''                          | 400
            null                        | 400
            []                          | 400
            {"name":"                   | 400
            {} {}                       | 400
            {"name":"a","name":"b"}     | 400
            {"nmae":"a"}                | 400
            {"name":"a\\u0000b"}        | 400
            {"name":12}                 | 422
            {"field":"XX"}              | 422
            {"field":0}                 | 422
            {"registeredOn":"2026-02-30"} | 422
            {"heldOn":"2026-02-30"}     | 422
            {"participants":"12"}       | 422
            {"participants":1.5}        | 422
            {"participants":1e400}      | 422
            {}                          | 422
            """)
    void a_body_that_is_not_the_contracts_is_refused(String body, int status) {
        String path = body.contains("heldOn") || body.contains("participants") ? "dialogues" : "models";

        assertProblem(post(path, body), status);
    }

    static Stream<Arguments> models() {
        return Stream.of(
                Arguments.of("\"Tuyến đường hoa\"", "\" \"", "/name", "required"),
                Arguments.of("Tuyến đường hoa", "x".repeat(301), "/name", "too-long"),
                Arguments.of("\"KT\"", "null", "/field", "required"),
                Arguments.of("\"PERSON\"", "null", "/holder", "required"),
                Arguments.of("2024-02-01", "2199-01-01", "/registeredOn", "out-of-range"),
                Arguments.of("2024-02-01", "+999999999-12-31", "/registeredOn", "out-of-range"),
                Arguments.of("2024-02-01", "1989-12-31", "/registeredOn", "out-of-range"),
                Arguments.of("\"unit\":\"$UNIT\",", "", "/unit", "required"),
                Arguments.of(
                        "\"holder\"",
                        "\"sheet\":{\"goals\":\"" + "x".repeat(2_001) + "\"},\"holder\"",
                        "/sheet/goals",
                        "too-long"));
    }

    @ParameterizedTest(name = "{2} {3}")
    @MethodSource("models")
    void a_model_that_cannot_stand_is_refused_with_a_pointer(String good, String bad, String pointer, String code) {
        refused("models", MODEL, good, bad, pointer, code);
    }

    static Stream<Arguments> dialogues() {
        String opinion =
                "\"opinions\":[{\"text\":\"đường hỏng\",\"answeredOnTheSpot\":false,\"promisedBy\":\"2024-03-01\"}]";
        return Stream.of(
                Arguments.of("2024-02-01", "2199-01-01", "/heldOn", "out-of-range"),
                Arguments.of("\"PLANNED\"", "null", "/occasion", "required"),
                Arguments.of("\"STAFF\"", "null", "/audience", "required"),
                Arguments.of(":12,", ":-1,", "/participants", "out-of-range"),
                Arguments.of(":12,", ":1000001,", "/participants", "out-of-range"),
                Arguments.of("đường hỏng", " ", "/opinions/0/text", "required"),
                Arguments.of("đường hỏng", "x".repeat(2_001), "/opinions/0/text", "too-long"),
                Arguments.of(":false", ":null", "/opinions/0/answeredOnTheSpot", "required"),
                Arguments.of(":false", ":true", "/opinions/0/promisedBy", "not-here"),
                Arguments.of("\"2024-03-01\"", "null", "/opinions/0/promisedBy", "required"),
                Arguments.of("2024-03-01", "2024-01-31", "/opinions/0/promisedBy", "out-of-range"),
                Arguments.of("2024-03-01", "+999999999-12-31", "/opinions/0/promisedBy", "out-of-range"),
                Arguments.of(
                        "\"2024-03-01\"",
                        "\"2024-03-01\",\"doneOn\":\"2199-01-01\"",
                        "/opinions/0/doneOn",
                        "out-of-range"),
                Arguments.of(opinion, "\"opinions\":[null]", "/opinions/0", "null-entry"),
                Arguments.of(opinion, "\"opinions\":[" + "{},".repeat(200) + "{}]", "/opinions", "too-many"));
    }

    @ParameterizedTest(name = "{2} {3}")
    @MethodSource("dialogues")
    void a_dialogue_that_cannot_stand_is_refused_with_a_pointer(String good, String bad, String pointer, String code) {
        refused("dialogues", DIALOGUE.replace("\n", ""), good, bad, pointer, code);
    }

    private void refused(String path, String entry, String good, String bad, String pointer, String code) {
        World.TestUnit unit = world.unit();
        String body = entry.replace(good, bad).replace("$UNIT", unit.code());

        Response answer = post(path, body);

        assertProblem(answer, 422);
        assertThat(answer.jsonPath().getList("errors.pointer"))
                .as(answer.asString())
                .contains(pointer);
        assertThat(answer.jsonPath().getList("errors.code")).contains(code);
        assertThat(world.count("select count(*) from " + (path.equals("models") ? "model" : "dialogue")
                        + " where unit_id = " + unit.id()))
                .isZero();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            {}                                              | /step   | required
            {"step":"OPERATE"}                              | /on     | required
            {"step":"OPERATE","on":"2199-01-01"}            | /on     | out-of-range
            {"step":"OPERATE","on":"2024-01-31"}            | /on     | before-last-step
            {"step":"OPERATE","on":"2024-02-01","level":"COMMUNE"} | /level | not-here
            {"step":"STRIKE"}                               | /reason | required
            {"step":"STRIKE","on":"2024-02-01","reason":"x"} | /on    | not-here
            """)
    void a_step_that_cannot_be_taken_is_refused_with_a_pointer(String body, String pointer, String code) {
        String id = entered("models", MODEL);

        Response answer = act("models/" + id + "/steps", "models/" + id, body);

        assertProblem(answer, 422);
        assertThat(answer.jsonPath().getString("errors[0].pointer")).isEqualTo(pointer);
        assertThat(answer.jsonPath().getString("errors[0].code")).isEqualTo(code);
    }

    @Test
    void a_model_is_not_recognised_at_a_level_that_it_has_or_a_lower_one() {
        String id = entered("models", MODEL);
        act("models/" + id + "/steps", "models/" + id, "{\"step\":\"OPERATE\",\"on\":\"2024-02-01\"}");
        String recognise = "{\"step\":\"RECOGNISE\",\"level\":\"DISTRICT\",\"on\":\"2024-03-01\"}";
        act("models/" + id + "/steps", "models/" + id, recognise);

        Response again = act("models/" + id + "/steps", "models/" + id, recognise);

        assertProblem(again, 422);
        assertThat(again.jsonPath().getString("errors[0].code")).isEqualTo("not-higher");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "models?limit=-1",
                "models?limit=0",
                "models?limit=1000000000",
                "models?after=x",
                "models?sort=name",
                "models?field=XX",
                "models?status=GONE",
                "models?year=24",
                "models?unit=1&unit=2",
                "models/counts?period=2024-Q1",
                "models/counts?unit=1",
                "models/counts?unit=1&period=2024-13",
                "models/counts?unit=1&period=2024-X-dot-1",
                "models/counts?unit=1&from=2024-01-01&to=2024-02-01",
                "dialogues?occasion=XX",
                "dialogues?from=2024-02-30",
                "dialogues/counts?unit=1&from=2024-01-01",
                "dialogues/counts?unit=1&from=2024-01-02&to=2024-01-01",
                "dialogues/counts?unit=1&from=2004-01-01&to=2024-01-01",
                "dialogues/counts?unit=1&period=2024-Q1&from=2024-01-01&to=2024-01-02",
                "dialogues/promises?overdue=yes",
                "dialogues/promises?after=1",
                "dialogues/promises?after=2024-02-30.1.1"
            })
    void a_bad_query_parameter_is_refused(String address) {
        assertProblem(given().urlEncodingEnabled(false).get("/api/v1/" + address), 400);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "models/x",
                "models/99999999",
                "models/99999999/history",
                "models?unit=NOBODY",
                "models/counts?unit=NOBODY&period=2024-Q1",
                "models/counts?unit=1&period=2024-Q1&form=NOPE",
                "dialogues/x",
                "dialogues/99999999",
                "dialogues/99999999/history",
                "dialogues/promises?unit=NOBODY"
            })
    void what_is_not_there_is_not_found(String address) {
        assertProblem(given().urlEncodingEnabled(false).get("/api/v1/" + address), 404);
    }

    @ParameterizedTest
    @ValueSource(strings = {"models", "dialogues"})
    void an_entry_without_a_key_of_another_type_or_for_nobody_is_refused(String path) {
        String body = path.equals("models") ? MODEL : DIALOGUE;

        assertProblem(given().contentType("application/json").body(body).post("/api/v1/" + path), 400);
        assertProblem(given().contentType("text/plain").body(body).post("/api/v1/" + path), 415);
        assertProblem(post(path, body.replace("$UNIT", "NOBODY")), 404);
        assertProblem(given().delete("/api/v1/" + path), 405);
    }

    @Test
    void a_day_on_which_the_unit_did_not_stand_is_refused() {
        World.TestUnit unit = world.unit();

        Response answer = post("models", MODEL.replace("$UNIT", unit.code()).replace("2024-02-01", "2003-12-31"));

        assertProblem(answer, 422);
        assertThat(answer.jsonPath().getString("detail")).contains("code@2003-12-31");
    }

    @ParameterizedTest
    @ValueSource(strings = {"<script>alert(1)</script>", "=HYPERLINK(1)", "+cmd|' /C'!A0", "${7*7}", "{{7*7}}"})
    void hostile_text_is_text(String text) {
        World.TestUnit unit = world.unit();

        Response answer = post("models", MODEL.replace("$UNIT", unit.code()).replace("Tuyến đường hoa", text));

        assertThat(answer.jsonPath().getString("name")).isEqualTo(text);
    }

    private String entered(String path, String body) {
        Response answer = post(path, body.replace("$UNIT", world.unit().code()));
        assertThat(answer.statusCode()).as(answer.asString()).isEqualTo(201);
        return answer.jsonPath().getString("id");
    }

    private static void assertProblem(Response answer, int status) {
        assertThat(answer.statusCode()).as(answer.asString()).isEqualTo(status);
        assertThat(answer.contentType()).startsWith("application/problem+json");
        assertThat(answer.jsonPath().getString("detail")).isNotBlank();
        assertThat(answer.asString())
                .doesNotContain("vn.hopluu")
                .doesNotContain("Exception")
                .doesNotContain("java.");
    }
}
