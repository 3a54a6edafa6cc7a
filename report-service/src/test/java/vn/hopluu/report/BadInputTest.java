package vn.hopluu.report;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.common.TestResourceScope;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import io.restassured.response.Response;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import vn.hopluu.testsupport.InfraResource;

@QuarkusTest
@WithTestResource(
        value = InfraResource.class,
        scope = TestResourceScope.GLOBAL,
        initArgs = @ResourceArg(name = "database", value = "hopluu_report"))
class BadInputTest {

    private static final String ORDINARY = "{\"values\":[{\"amount\":\"x\"}]}";
    /// How many times as long as an ordinary refusal, with room for what is read of 10,000 brackets.
    private static final int MOST_TIMES = 30;
    private static final int TRIES = 5;
    private static final String AMOUNT = "{\"indicator\":\"TCD01\",\"amount\":%s}";

    private final World world;

    BadInputTest(World world) {
        this.world = world;
    }

    static Stream<Arguments> bodies() {
        return Stream.of(
                Arguments.of("empty", "", 400),
                Arguments.of("null", "null", 400),
                Arguments.of("a list", "[]", 400),
                Arguments.of("a text", "\"x\"", 400),
                Arguments.of("truncated", "{\"unit\":\"", 400),
                Arguments.of("trailing tokens", "{} {}", 400),
                Arguments.of("trailing rubbish", "{}]", 400),
                Arguments.of("duplicate keys", "{\"unit\":\"1\",\"unit\":\"2\"}", 400),
                Arguments.of("an unknown field", "{\"unti\":\"1\"}", 400),
                Arguments.of("a list for a text", "{\"unit\":[]}", 422),
                Arguments.of("a number for a text", "{\"unit\":12}", 422),
                Arguments.of("a comment", "{/* */}", 400),
                Arguments.of("NaN", "{\"formVersion\":NaN}", 400),
                Arguments.of("NUL in text", "{\"reason\":\"a\\u0000b\"}", 400),
                Arguments.of("half a surrogate pair", "{\"reason\":\"\\ud800\"}", 400),
                Arguments.of("a huge exponent for a version", "{\"formVersion\":1e1000000000}", 422),
                Arguments.of("a fraction for a version", "{\"formVersion\":1.5}", 422),
                Arguments.of("a day that is none", "{\"dataFrom\":\"2026-02-30\"}", 422),
                Arguments.of("an unknown coverage", "{\"coverage\":\"ALL\"}", 422),
                Arguments.of("a coverage by number", "{\"coverage\":0}", 422),
                Arguments.of("an empty object", "{}", 422));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("bodies")
    void a_body_that_is_not_the_contracts_is_refused(String what, String body, int status) {
        Response answer = post(body);

        assertProblem(answer, status);
        assertThat(answer.jsonPath().getString("detail")).isNotBlank();
    }

    @Test
    void invalid_utf_8_is_refused() {
        byte[] body = "{\"reason\":\"x?\"}".getBytes(StandardCharsets.US_ASCII);
        body[12] = (byte) 0xC3;

        Response answer = given().contentType("application/json")
                .header("Idempotency-Key", UUID.randomUUID().toString())
                .body(body)
                .post("/api/v1/reports");

        assertProblem(answer, 400);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "[",
                "{\"values\":[",
                "{\"values\":[{\"indicator\":[",
                "{\"formVersion\":1e1000000000}",
                "{\"values\":[{\"amount\":1e1000000000}]}"
            })
    void a_body_made_to_keep_the_parser_busy_is_refused_quickly(String body) {
        String hostile = body.endsWith("[") ? body + "[".repeat(10_000) : body;

        assertThat(fastest(hostile)).isLessThan(fastest(ORDINARY).multipliedBy(MOST_TIMES));
    }

    private static Duration fastest(String body) {
        return Stream.generate(() -> time(body))
                .limit(TRIES)
                .min(Duration::compareTo)
                .orElseThrow();
    }

    private static Duration time(String body) {
        String request = "POST /api/v1/reports HTTP/1.1\r\nHost: localhost\r\nIdempotency-Key: k\r\n"
                + "Content-Type: application/json\r\nContent-Length: " + body.length() + "\r\n\r\n" + body;
        long start = System.nanoTime();
        String answer = raw(request);
        long end = System.nanoTime();
        assertThat(answer).matches("(?s)HTTP/1.1 4(00|22).*");
        return Duration.ofNanos(end - start);
    }

    static Stream<Arguments> values() {
        String text = "{\"indicator\":\"TCD01\",\"state\":\"MISSING\",\"explanation\":\"" + "x".repeat(10_001) + "\"}";
        return Stream.of(
                Arguments.of(AMOUNT.formatted("\"12\""), "/values/0/amount", "wrong-kind"),
                Arguments.of(AMOUNT.formatted("1e400"), "/values/0/amount", "out-of-range"),
                Arguments.of(AMOUNT.formatted("1e1000000000"), "/values/0/amount", "out-of-range"),
                Arguments.of(AMOUNT.formatted("1e-1000000000"), "/values/0/amount", "too-many-decimals"),
                Arguments.of(AMOUNT.formatted("1234567890123456"), "/values/0/amount", "out-of-range"),
                Arguments.of(AMOUNT.formatted("1.5"), "/values/0/amount", "too-many-decimals"),
                Arguments.of(AMOUNT.formatted("-1"), "/values/0/amount", "negative-count"),
                Arguments.of(AMOUNT.formatted("null"), "/values/0", "no-answer"),
                Arguments.of(AMOUNT.formatted("true"), "/values/0/amount", "wrong-kind"),
                Arguments.of("{\"indicator\":\"TL01\",\"amount\":1.234}", "/values/0/amount", "too-many-decimals"),
                Arguments.of("{\"indicator\":\"TCD01\"}", "/values/0", "no-answer"),
                Arguments.of(
                        "{\"indicator\":\"TCD01\",\"amount\":1,\"state\":\"MISSING\"}", "/values/0", "several-answers"),
                Arguments.of("{\"indicator\":\"TCD01\",\"answer\":true}", "/values/0/amount", "wrong-kind"),
                Arguments.of("{\"indicator\":\"VB02\",\"amount\":1}", "/values/0/answer", "wrong-kind"),
                Arguments.of("{\"indicator\":\"VB02\",\"answer\":\"true\"}", "/values/0/answer", "wrong-kind"),
                Arguments.of("{\"indicator\":\"XL03\",\"code\":\"GIOI\"}", "/values/0/code", "unknown-code"),
                Arguments.of("{\"indicator\":\"XL03\",\"amount\":1}", "/values/0/code", "wrong-kind"),
                Arguments.of("{\"indicator\":\"NOPE\",\"amount\":1}", "/values/0/indicator", "unknown-indicator"),
                Arguments.of("{\"amount\":1}", "/values/0/indicator", "required"),
                Arguments.of(
                        "{\"indicator\":\"DT06\",\"member\":\"XX\",\"amount\":1}",
                        "/values/0/member",
                        "unknown-member"),
                Arguments.of("{\"indicator\":\"DT06\",\"amount\":1}", "/values/0/member", "unknown-member"),
                Arguments.of(
                        "{\"indicator\":\"TCD01\",\"state\":\"MISSING\"}",
                        "/values/0/explanation",
                        "explanation-required"),
                Arguments.of("{\"indicator\":\"TCD01\",\"state\":\"ZERO\"}", "/values/0/state", "wrong-kind"),
                Arguments.of(text, "/values/0/explanation", "too-long"),
                Arguments.of("null", "/values/0", "null-entry"),
                Arguments.of(AMOUNT.formatted("1") + "," + AMOUNT.formatted("2"), "/values/1", "duplicate-cell"),
                Arguments.of("{\"indicator\":\"DVK01\",\"amount\":1}", "/values", "mandatory-unanswered"));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("values")
    void a_cell_that_does_not_fit_its_form_is_refused_with_its_place(String values, String pointer, String code) {
        World.TestUnit unit = world.unit();

        Response answer = post(unit.body(values));

        assertProblem(answer, 422);
        assertThat(answer.jsonPath().getList("errors.pointer")).contains(pointer);
        assertThat(answer.jsonPath().getList("errors.code")).contains(code);
        assertThat(world.count("select count(*) from report where unit_id = " + unit.id()))
                .isZero();
    }

    @Test
    void everything_that_is_wrong_is_listed_at_once() {
        World.TestUnit unit = world.unit();

        Response answer = post(
                unit.body(
                        "{\"indicator\":\"NOPE\",\"amount\":1},{\"indicator\":\"DVK01\",\"amount\":-1},{\"indicator\":\"TL01\"}"));

        assertThat(answer.jsonPath().getList("errors.code"))
                .containsExactlyInAnyOrder("unknown-indicator", "negative-count", "no-answer", "mandatory-unanswered");
    }

    @ParameterizedTest
    @CsvSource({"0,0", "-0,0", "0.0,0", "7.00,7", "1e3,1000", "999999999999999,999999999999999"})
    void a_number_is_its_value_however_it_is_written(String written, String value) {
        World.TestUnit unit = world.unit();

        Response answer = post(unit.body(AMOUNT.formatted(written)));

        assertThat(answer.statusCode()).as(answer.asString()).isEqualTo(201);
        assertThat(world.one(
                        "select cells = '" + value + " _ _ _ _ _ _' from report_version v join report r"
                                + " on r.id = v.report_id where r.unit_id = " + unit.id(),
                        Boolean.class))
                .isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<script>alert(1)</script>",
                "=HYPERLINK(\"http://x\")",
                "+cmd|' /C calc'!A0",
                "@SUM(A1)",
                "${7*7} #{7*7} {{7*7}}",
                "'; drop table report; --"
            })
    void text_is_text_whatever_it_looks_like(String text) {
        World.TestUnit unit = world.unit();
        String quoted = text.replace("\"", "\\\"");

        Response answer =
                post(unit.body("{\"indicator\":\"TCD01\",\"state\":\"MISSING\",\"explanation\":\"" + quoted + "\"}"));

        assertThat(answer.statusCode()).as(answer.asString()).isEqualTo(201);
        assertThat(given().get(unit.path()).jsonPath().getString("content.values[0].explanation"))
                .isEqualTo(text);
    }

    @ParameterizedTest
    @CsvSource({
        "2026-13,422",
        "2026-Q5,422",
        "2024-q1,422",
        "'',422",
        "2024-Q3,404",
        "2099-Q1,409",
        "2024-X-a_b,422",
    })
    void a_period_is_checked(String period, int status) {
        World.TestUnit unit = world.unit();

        Response answer = post(unit.body(AMOUNT.formatted("1")).replace("2024-Q1", period));

        assertProblem(answer, status);
    }

    @ParameterizedTest
    @CsvSource({"nope,404", "U1@2024-02-30,404", "'a b',404", "'../x',404", "'\u0001',400"})
    void an_unknown_unit_says_what_to_do(String unit, int status) {
        world.catalogue();

        Response answer = post("{\"unit\":\"%s\",\"form\":\"DVCQ-Q\",\"period\":\"2024-Q1\",\"values\":[]}"
                .formatted(unit.equals("\u0001") ? "\\u0001" : unit));

        assertProblem(answer, status);
    }

    @Test
    void a_superseded_form_version_points_to_the_one_in_use() {
        World.TestUnit unit = world.unit();

        Response answer = post(unit.body(AMOUNT.formatted("1")).replace("\"values\"", "\"formVersion\":1,\"values\""));

        assertProblem(answer, 409);
        assertThat(answer.jsonPath().getString("current")).isEqualTo("/api/v1/forms/DVCQ-Q/versions/2");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "\"\"", "a b"})
    void a_key_that_is_missing_or_badly_written_is_refused(String key) {
        Response answer = given().contentType("application/json")
                .header("Idempotency-Key", key)
                .body("{}")
                .post("/api/v1/reports");

        assertProblem(answer, 400);
        assertThat(answer.jsonPath().getString("detail")).contains("Idempotency-Key");
    }

    @Test
    void a_key_of_201_characters_is_refused_and_one_of_200_is_not() {
        World.TestUnit unit = world.unit();
        String body = unit.body(AMOUNT.formatted("1"));

        assertProblem(post(body, "k".repeat(201)), 400);
        assertThat(post(body, "k".repeat(200)).statusCode()).isEqualTo(201);
    }

    @Test
    void a_request_without_the_header_is_told_to_send_one() {
        Response answer = given().contentType("application/json").body("{}").post("/api/v1/reports");

        assertProblem(answer, 400);
        assertThat(answer.jsonPath().getString("detail")).contains("Idempotency-Key");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"text/plain", "application/xml", "application/x-www-form-urlencoded", "application/x-ndjson"})
    void a_body_of_another_type_is_refused(String type) {
        assertThat(raw("POST /api/v1/reports HTTP/1.1\r\nHost: localhost\r\nIdempotency-Key: k\r\nContent-Type: " + type
                        + "\r\nContent-Length: 2\r\n\r\n{}"))
                .startsWith("HTTP/1.1 415")
                .contains("application/problem+json");
    }

    @Test
    void a_body_without_a_type_is_refused() {
        assertThat(
                        raw(
                                "POST /api/v1/reports HTTP/1.1\r\nHost: localhost\r\nIdempotency-Key: k\r\nContent-Length: 2\r\n\r\n{}"))
                .startsWith("HTTP/1.1 415")
                .contains("application/problem+json");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "limit=-1",
                "limit=0",
                "limit=1000000000",
                "limit=99999999999999999999",
                "limit=x",
                "after=-1",
                "sort=name",
                "form=a%00b",
                "period=2024-13"
            })
    void a_bad_query_parameter_is_refused(String query) {
        assertProblem(given().urlEncodingEnabled(false).get("/api/v1/reports?" + query), 400);
    }

    @Test
    void a_coverage_that_is_none_is_refused() {
        assertProblem(given().get("/api/v1/reports/1/DVCQ-Q/2024-Q1?coverage=ALL"), 400);
    }

    @ParameterizedTest
    @ValueSource(strings = {"/api/v1/nope", "/api/v1/reports/1/2", "/api/v1/reports/1/DVCQ-Q/2024-Q9/nope"})
    void an_address_that_is_none_is_a_problem_too(String path) {
        assertProblem(given().get(path), 404);
    }

    @Test
    void a_method_that_an_address_does_not_take_is_refused() {
        assertProblem(given().delete("/api/v1/reports/1/DVCQ-Q/2024-Q1"), 405);
    }

    @Test
    void a_body_over_a_megabyte_is_refused_by_its_length_alone() {
        String answer = raw("POST /api/v1/reports HTTP/1.1\r\nHost: localhost\r\nIdempotency-Key: k\r\n"
                + "Content-Type: application/json\r\nContent-Length: 1048577\r\n\r\n");

        assertThat(answer).startsWith("HTTP/1.1 413").contains("application/problem+json");
    }

    @Test
    void a_batch_over_its_bound_is_refused_by_its_length_alone() {
        String answer = raw("POST /api/v1/reports:batch HTTP/1.1\r\nHost: localhost\r\n"
                + "Content-Type: application/x-ndjson\r\nContent-Length: 99999999999\r\n\r\n");

        assertThat(answer).startsWith("HTTP/1.1 413").contains("application/problem+json");
    }

    @Test
    void chunks_without_end_are_refused_after_a_megabyte_and_the_connection_is_closed() throws IOException {
        try (Http connection = new Http(RestAssured.port)) {
            connection.say("POST /api/v1/reports HTTP/1.1\r\nHost: localhost\r\nIdempotency-Key: k\r\n"
                    + "Content-Type: application/json\r\nTransfer-Encoding: chunked\r\n\r\n");

            CompletableFuture<Long> sent = connection.sayWithoutEnd();

            assertThat(connection.answer()).startsWith("HTTP/1.1 413");
            assertThat(sent)
                    .succeedsWithin(Duration.ofSeconds(20))
                    .satisfies(bytes -> assertThat(bytes).isLessThan(64L << 20));
        }
    }

    @Test
    void a_chunked_body_within_the_bound_is_read() throws IOException {
        World.TestUnit unit = world.unit();
        String body = unit.body(AMOUNT.formatted("1"));
        try (Http connection = new Http(RestAssured.port)) {
            connection.say("POST /api/v1/reports HTTP/1.1\r\nHost: localhost\r\nIdempotency-Key: " + unit.code()
                    + "\r\nContent-Type: application/json\r\nTransfer-Encoding: chunked\r\n\r\n"
                    + Integer.toHexString(body.length()) + "\r\n" + body + "\r\n0\r\n\r\n");

            assertThat(connection.answer()).startsWith("HTTP/1.1 201");
        }
    }

    private static String raw(String request) {
        try (Http connection = new Http(RestAssured.port)) {
            connection.say(request);
            return connection.answer();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void assertProblem(Response answer, int status) {
        assertThat(answer.statusCode()).as(answer.asString()).isEqualTo(status);
        assertThat(answer.contentType()).startsWith("application/problem+json");
        assertThat(answer.jsonPath().getInt("status")).isEqualTo(status);
        assertThat(answer.jsonPath().getString("title")).isNotBlank();
        assertThat(answer.jsonPath().getString("traceId")).matches("[0-9a-f]{32}");
        assertThat(answer.asString())
                .doesNotContain("vn.hopluu")
                .doesNotContain("com.fasterxml")
                .doesNotContain("Exception")
                .doesNotContain("java.")
                .doesNotContain("\tat ");
    }

    private static Response post(String body) {
        return post(body, UUID.randomUUID().toString());
    }

    private static Response post(String body, String key) {
        return given().contentType("application/json")
                .header("Idempotency-Key", key)
                .body(body)
                .post("/api/v1/reports");
    }
}
