package vn.hopluu.report;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.common.TestResourceScope;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import vn.hopluu.testsupport.InfraResource;

/// The bad inputs that [BadInputTest] holds against a post, at every other place that takes a body.
@QuarkusTest
@WithTestResource(
        value = InfraResource.class,
        scope = TestResourceScope.GLOBAL,
        initArgs = @ResourceArg(name = "database", value = "hopluu_report"))
class BadBodyTest {

    private static final String AMOUNT = "{\"indicator\":\"TCD01\",\"amount\":1}";
    private static final Map<String, String> BAD = Map.of(
            "a list", "[]",
            "a number", "12",
            "truncated", "{\"reason\":\"",
            "trailing tokens", "{} {}",
            "duplicate keys", "{\"reason\":\"1\",\"reason\":\"2\"}",
            "an unknown field", "{\"reasno\":\"1\"}",
            "NUL in text", "{\"reason\":\"a\\u0000b\"}",
            "half a surrogate pair", "{\"reason\":\"\\ud800\"}",
            "too deep", "[".repeat(10_000),
            "NaN", "{\"reason\":NaN}");

    private final World world;
    private final LaidOutForm form;
    private final ObjectMapper json = new ObjectMapper();

    BadBodyTest(World world, LaidOutForm form) {
        this.world = world;
        this.form = form;
    }

    static Stream<Arguments> everywhere() {
        return Stream.of("PUT ", "POST /correction", "POST /return", "POST /withdrawal", "POST /prefill")
                .flatMap(endpoint -> BAD.keySet().stream().sorted().map(what -> Arguments.of(endpoint, what)));
    }

    @ParameterizedTest(name = "{0} {1}")
    @MethodSource("everywhere")
    void a_body_that_is_not_the_contracts_is_refused_everywhere(String endpoint, String what) {
        LaidOutForm.Filling report = form.filling();
        String tag = report.put("{}", null).header("ETag");

        Response answer = given().header("If-Match", tag)
                .contentType("application/json")
                .body(BAD.get(what))
                .request(endpoint.split(" ")[0], report.path() + endpoint.substring(endpoint.indexOf(' ') + 1));

        assertThat(answer.statusCode()).as(answer.asString()).isEqualTo(400);
        assertThat(answer.contentType()).startsWith("application/problem+json");
        assertThat(answer.jsonPath().getString("detail")).isNotBlank();
        assertThat(answer.asString()).doesNotContain("vn.hopluu").doesNotContain("com.fasterxml");
        assertThat(report.get("").header("ETag")).isEqualTo(tag);
    }

    static Stream<String> lines() {
        return BAD.keySet().stream().sorted();
    }

    @ParameterizedTest
    @MethodSource("lines")
    void a_line_of_a_batch_that_is_not_the_contracts_is_refused_and_its_neighbours_are_stored(String what)
            throws IOException {
        List<World.TestUnit> units = world.units(2);
        String body = units.getFirst().body(AMOUNT) + "\n" + BAD.get(what) + "\n"
                + units.getLast().body(AMOUNT);

        Response answer = given().urlEncodingEnabled(false)
                .header("Content-Type", "application/x-ndjson")
                .body(body.getBytes(StandardCharsets.UTF_8))
                .post("/api/v1/reports:batch");

        List<JsonNode> results = answer.asString().lines().map(this::read).toList();
        assertThat(results).extracting(result -> result.path("status").asInt()).containsExactly(201, 400, 201);
        assertThat(results.get(1).path("problem").path("detail").asText()).isNotBlank();
    }

    static Stream<Arguments> longTexts() {
        String text = "x".repeat(10_001);
        return Stream.of(
                Arguments.of("{\"narrative\":{\"I\":\"" + text + "\"}}", "/narrative/I"),
                Arguments.of("{\"explanations\":[{\"rule\":\"R\",\"text\":\"" + text + "\"}]}", "/explanations/0/text"),
                Arguments.of("{\"explanations\":[{\"rule\":\"" + text + "\",\"text\":\"x\"}]}", "/explanations/0/rule"),
                Arguments.of(
                        "{\"values\":[{\"indicator\":\"LA03\",\"amount\":1,\"comment\":\"" + text + "\"}]}",
                        "/values/0/comment"),
                Arguments.of(
                        "{\"values\":[{\"indicator\":\"LA03\",\"amount\":1,\"source\":{\"kind\":\"FILE\",\"file\":\""
                                + text + "\"}}]}",
                        "/values/0/source/file"));
    }

    @ParameterizedTest(name = "{1}")
    @MethodSource("longTexts")
    void a_text_over_ten_thousand_characters_is_refused_wherever_it_stands(String body, String pointer) {
        Response answer = form.filling().put(body, null);

        assertThat(answer.statusCode()).as(answer.asString()).isEqualTo(422);
        assertThat(answer.jsonPath().getList("errors.pointer")).containsExactly(pointer);
        assertThat(answer.jsonPath().getList("errors.code")).containsExactly("too-long");
        assertThat(answer.asString().length()).isLessThan(4_000);
    }

    static Stream<Arguments> saidForNothing() {
        String again = "{\"rule\":\"R\",\"text\":\"x\"}";
        return Stream.of(
                Arguments.of(
                        "{\"explanations\":[{\"rule\":\"R\",\"text\":\"  \"}]}", "/explanations/0/text", "required"),
                Arguments.of("{\"explanations\":[{\"rule\":\"\",\"text\":\"x\"}]}", "/explanations/0/rule", "required"),
                Arguments.of(
                        "{\"explanations\":[" + again + "," + again + "]}",
                        "/explanations/1/rule",
                        "duplicate-explanation"),
                Arguments.of(
                        "{\"values\":[{\"indicator\":\"LA03\",\"amount\":1,\"comment\":\" \"}]}",
                        "/values/0/comment",
                        "required"),
                Arguments.of(
                        "{\"values\":[{\"indicator\":\"LA03\",\"state\":\"MISSING\",\"explanation\":\"\"}]}",
                        "/values/0/explanation",
                        "required"));
    }

    @ParameterizedTest(name = "{1} {2}")
    @MethodSource("saidForNothing")
    void a_text_of_nothing_and_an_explanation_given_twice_are_refused(String body, String pointer, String code) {
        Response answer = form.filling().put(body, null);

        assertThat(answer.statusCode()).as(answer.asString()).isEqualTo(422);
        assertThat(answer.jsonPath().getList("errors.pointer")).containsExactly(pointer);
        assertThat(answer.jsonPath().getList("errors.code")).containsExactly(code);
    }

    @ParameterizedTest
    @ValueSource(strings = {"return", "withdrawal", "correction"})
    void a_reason_over_two_thousand_characters_is_refused(String move) {
        LaidOutForm.Filling report = form.filling();
        report.put("{}", null);
        report.move("submission");

        Response answer = report.move(move, "{\"reason\":\"" + "x".repeat(2_001) + "\"}");

        assertThat(answer.statusCode()).as(answer.asString()).isEqualTo(422);
        assertThat(answer.jsonPath().getList("errors.pointer")).containsExactly("/reason");
    }

    @ParameterizedTest
    @ValueSource(strings = {"return", "withdrawal", "correction"})
    void a_blank_reason_is_refused_and_not_taken_for_none(String move) {
        LaidOutForm.Filling report = form.filling();
        report.put("{}", null);
        report.move("submission");

        Response answer = report.move(move, "{\"reason\":\" \"}");

        assertThat(answer.statusCode()).as(answer.asString()).isEqualTo(422);
        assertThat(answer.jsonPath().getList("errors.pointer")).containsExactly("/reason");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<script>alert(1)</script>",
                "=HYPERLINK('http://x')",
                "+cmd|' /C calc'!A0",
                "@SUM(A1)",
                "${7*7} #{7*7} {{7*7}}",
                "'; drop table report; --"
            })
    void a_text_is_kept_as_it_is_in_every_place_and_read_back_so(String text) {
        LaidOutForm.Filling report = form.filling();
        report.put("""
                {"narrative":{"I":"%1$s"},"explanations":[{"rule":"R","text":"%1$s"}],
                 "values":[{"indicator":"LA03","amount":1,"comment":"%1$s"}]}""".formatted(text), null);
        report.move("submission");

        report.move("return", "{\"reason\":\"" + text + "\"}");

        Response version = report.get("/versions/1");
        assertThat(Stream.of("narrative.I", "explanations[0].text", "values[0].comment")
                        .map(place -> version.jsonPath().getString("content." + place)))
                .containsOnly(text);
        assertThat(report.get("/audit").jsonPath().getString("items[2].reason")).isEqualTo(text);
        assertThat(report.get("/audit").contentType()).startsWith("application/json");
    }

    @ParameterizedTest
    @CsvSource({
        "'\"2024-02-30\"'",
        "'\"2024-1-1\"'",
        "'\"01/01/2024\"'",
        "'\"2024-01-01T00:00:00\"'",
        "'\"2024-01-01T00:00:00+07:00\"'",
        "'\"\"'",
        "'20240101'",
        "'[2024,1,1]'",
        "'\"+2024-01-01\"'",
        "'\"99999-01-01\"'"
    })
    void a_day_is_a_day_of_the_calendar_and_nothing_else(String day) {
        LaidOutForm.Filling report = form.filling();

        Response answer = report.put("{\"dataFrom\":" + day + "}", null);

        assertThat(answer.statusCode()).as(answer.asString()).isBetween(400, 422);
        assertThat(answer.jsonPath().getList("errors.pointer")).containsExactly("/dataFrom");
        assertThat(report.get("").statusCode()).isEqualTo(404);
    }

    /// A figure that is not stated is open, which is not zero; a null is no way to say either.
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{\"indicator\":\"LA03\",\"amount\":0}|200|0",
                "{\"indicator\":\"LA03\",\"amount\":-0}|200|0",
                "{\"indicator\":\"LA03\",\"amount\":-0.00}|200|0",
                "{\"indicator\":\"LA03\",\"amount\":-2.50}|200|-2.5",
                "{\"indicator\":\"LA03\",\"state\":\"NO_OCCURRENCE\"}|200|N",
                "''|422|",
                "{\"indicator\":\"LA03\",\"amount\":null}|422|",
                "{\"indicator\":\"LA03\",\"state\":null}|422|"
            })
    void null_zero_no_occurrence_and_absent_are_four_things(String cell, int status, String word) {
        LaidOutForm.Filling report = form.filling();
        report.put("{\"values\":[" + (cell == null ? "" : cell) + "]}", null);

        Response answer = report.get("").statusCode() == 404
                ? report.put("{\"values\":[" + cell + "]}", null)
                : report.move("submission");

        assertThat(answer.statusCode()).as(answer.asString()).isEqualTo(status);
        if (status == 200) {
            assertThat(world.one(
                            "select v.cells from report_version v join report r on r.id = v.report_id where r.unit_id = "
                                    + answer.jsonPath().getLong("unit.id"),
                            String.class))
                    .isEqualTo("_ _ _ " + word + " _");
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"GET", "OPTIONS"})
    void a_foreign_origin_is_given_no_leave(String method) {
        Response answer = given().header("Origin", "https://example.invalid")
                .header("Access-Control-Request-Method", "POST")
                .request(method, "/api/v1/reports");

        assertThat(answer.headers())
                .noneMatch(header -> header.getName().toLowerCase(Locale.ROOT).startsWith("access-control-"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"PATCH", "POST"})
    void a_key_in_the_path_of_another_unit_opens_nothing(String method) {
        LaidOutForm.Filling report = form.filling();
        String tag = report.put("{}", null).header("ETag");
        LaidOutForm.Filling other = form.filling();
        other.put("{}", null);

        Response answer = method.equals("PATCH")
                ? other.patch("{\"narrative\":{\"I\":\"x\"}}", tag)
                : given().header("If-Match", tag)
                        .contentType("application/json")
                        .body("{}")
                        .post(other.path() + "/prefill");

        assertThat(answer.statusCode()).isEqualTo(412);
    }

    private JsonNode read(String line) {
        try {
            return json.readTree(line);
        } catch (IOException e) {
            throw new IllegalStateException(line, e);
        }
    }
}
