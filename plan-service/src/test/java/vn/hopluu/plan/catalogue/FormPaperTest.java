package vn.hopluu.plan.catalogue;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.nullValue;
import static vn.hopluu.testsupport.Patience.await;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.hopluu.events.Coverage;
import vn.hopluu.events.FormChanged;
import vn.hopluu.events.Topic;
import vn.hopluu.plan.Api;
import vn.hopluu.plan.PlanServiceTest;
import vn.hopluu.testsupport.topic.TopicReader;

/// What a version of a form says besides its cells: how it looks, which texts it wants, what its reports are checked
/// by.
@PlanServiceTest
class FormPaperTest {

    private static final String SECTIONS = """
            [{"code":"III","heading":"Kết quả","owner":"14.BTCD","tables":[{"heading":"Tiếp công dân",
              "columns":[["Tổng số"],["Trong đó","Thường xuyên"],["Trong đó","Còn lại"]],"rows":[["Lượt"]],
              "places":[{"row":0,"column":0,"indicator":"FP1"},{"row":0,"column":1,"indicator":"FP1","member":"TX"},
                        {"row":0,"column":2,"formula":"FP1 - FP1.TX"}]}]}]""";
    private static final String NARRATIVES = """
            [{"code":"III.2","heading":"Đối thoại","mandatory":true,"maxLength":2000}]""";
    private static final String RULES = """
            [{"code":"R1","severity":"EXPLAIN","expression":"FP1 >= FP1.TX || narrative(\\"III.2\\")",
              "message":"Thường xuyên {FP1.TX} lớn hơn tổng {FP1}","coverage":"OWN"}]""";

    private final TopicReader topics;

    FormPaperTest(TopicReader topics) {
        this.topics = topics;
    }

    @Test
    void aVersionIsSentWithItsPaperItsHeadingsAndItsRulesOnce() {
        stage();
        // The other member first, so that a cell's place in the version is not its slot
        Api.put("/forms/FP-A/versions/1", body("2021-01-01", "\"2023-12-31\"", "[]", "[]", "[]"))
                .statusCode(201);
        String body = """
                {"name":"Biểu","regime":"FP-R","periodType":"QUARTER","validFrom":"2024-01-01",
                 "cells":[{"indicator":"FP1","member":"TX"},{"indicator":"FP1"}],
                 "sections":%s,"narratives":%s,"rules":%s}""".formatted(SECTIONS, NARRATIVES, RULES);

        Api.put("/forms/FP-A/versions/2", body)
                .statusCode(201)
                .body("versions[0].sections", hasSize(0))
                .body("versions[1].sections[0].tables[0].places.slot", contains(is(0), is(1), nullValue()))
                .body("versions[1].narratives[0].maxLength", is(2000))
                .body("versions[1].rules[0].severity", is("EXPLAIN"))
                .body("versions[1].rules[0].coverage", is("OWN"));
        Api.put("/forms/FP-A/versions/2", body).statusCode(200);

        await().untilAsserted(() -> assertThat(topics.events(Topic.CATALOGUE, "form/FP-A"))
                .hasSize(2)
                .last()
                .isInstanceOfSatisfying(
                        FormChanged.class,
                        form -> assertThat(form.versions().getLast())
                                .isEqualTo(new FormChanged.Version(
                                        2,
                                        java.time.LocalDate.of(2024, 1, 1),
                                        null,
                                        List.of(1, 0),
                                        List.of(),
                                        List.of(new FormChanged.Section(
                                                "III",
                                                "Kết quả",
                                                "14.BTCD",
                                                List.of(new FormChanged.Table(
                                                        "Tiếp công dân",
                                                        List.of(
                                                                List.of("Tổng số"),
                                                                List.of("Trong đó", "Thường xuyên"),
                                                                List.of("Trong đó", "Còn lại")),
                                                        List.of(List.of("Lượt")),
                                                        List.of(
                                                                new FormChanged.Place(0, 0, 0, null),
                                                                new FormChanged.Place(0, 1, 1, null),
                                                                new FormChanged.Place(0, 2, null, "FP1 - FP1.TX")))))),
                                        List.of(new FormChanged.Narrative("III.2", "Đối thoại", true, 2000)),
                                        List.of(new FormChanged.Rule(
                                                "R1",
                                                FormChanged.Severity.EXPLAIN,
                                                "FP1 >= FP1.TX || narrative(\"III.2\")",
                                                "Thường xuyên {FP1.TX} lớn hơn tổng {FP1}",
                                                Coverage.OWN))))));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            FP1 == FP9          | unknown-indicator | line 1, column 8
            FP1 == FP1.ZZ       | unknown-member    | line 1, column 8
            FP1 == FP1.UQ       | not-in-form       | line 1, column 8
            FP1 == form("NO").FP1 | unknown-form    | line 1, column 12
            FP1 == form("FP-B").FP2 | unknown-form  | line 1, column 12
            FP1 > 0.5           | inexact-number    | line 1, column 7
            FP1 > 'a'           | type              | line 1, column 7
            FP1 + 1             | type              | line 1, column 1
            FP1 && FP1.TX > 0   | type              | line 1, column 5
            FP1 >               | syntax            | line 1, column 6
            narrative("IX")     | unknown-heading   | line 1, column 10
            [FP1].all(x, x > 0) | unknown-function  | line 1, column 10
            """)
    void aRuleThatIsNoneIsRefusedWithItsPlace(String expression, String code, String place) {
        stage();

        Api.put("/forms/FP-B/versions/1", withRule(expression.replace("\"", "\\\""), "Sai {FP1}"))
                .statusCode(422)
                .body("errors[0].pointer", is("/rules/0/expression"))
                .body("errors[0].code", is(code))
                .body("errors[0].rule", containsString(place));
        Api.get("/forms/FP-B").statusCode(404);
    }

    @Test
    void aMessageThatNamesWhatIsNotThereIsRefusedWithItsPlace() {
        stage();

        Api.put("/forms/FP-C/versions/1", withRule("FP1 > 0", "Số lượt {FP1} và {FP9}"))
                .statusCode(422)
                .body("errors.pointer", contains("/rules/0/message"))
                .body("errors[0].code", is("unknown-indicator"))
                .body("errors[0].rule", containsString("column 19"));
    }

    @Test
    void everythingWrongInThePaperIsNamedAtOnce() {
        stage();

        Api.put("/forms/FP-D/versions/1", body("2021-01-01", "null", """
                        [{"code":"I","heading":"Một","tables":[{"columns":[["A"]],"rows":[["B"]],"places":[
                           {"row":0,"column":0,"indicator":"FP1"},{"row":0,"column":0,"indicator":"FP1","member":"TX"},
                           {"row":0,"column":1,"indicator":"FP1"},{"row":0,"column":0},
                           {"row":0,"column":0,"indicator":"FP1","member":"UQ"},{"row":0,"column":0,"formula":"FP1 > 1"}]}]},
                         {"code":"I","heading":" ","tables":[]}]""", """
                        [{"code":"A","heading":"x"},{"code":"A","heading":"y","maxLength":10001}]""", """
                        [{"code":"R","severity":"FATAL","expression":"FP1 > 0","message":"x"},
                         {"code":"R","severity":"INFO","expression":"FP1 > 0","message":"x"},
                         {"code":"R","severity":"INFO","expression":"FP1 > 0","message":"x"},
                         {"code":"S","severity":"INFO","expression":"FP1 > 0","message":"x","coverage":"DISTRICT"}]"""))
                .statusCode(422)
                .body(
                        "errors.pointer",
                        contains(
                                "/narratives/1/maxLength",
                                "/sections/0/tables/0/places/2/column",
                                "/sections/0/tables/0/places/3",
                                "/sections/0/tables/0/places/4/indicator",
                                "/sections/0/tables/0/places/5/formula",
                                "/sections/0/tables/0/places/1",
                                "/sections/1/heading",
                                "/rules/0/severity",
                                "/rules/3/coverage",
                                "/rules/2/code"));
    }

    @Test
    void aFormNamesTheFiguresOfAnotherForm() {
        stage();
        Api.put("/forms/FP-E/versions/1", body("2021-01-01", "null", "[]", "[]", "[]"))
                .statusCode(201);

        Api.put("/forms/FP-F/versions/1", withRule("FP1 == form(\\\"FP-E\\\").FP1", "{FP1} khác biểu FP-E"))
                .statusCode(201);
        Api.put("/forms/FP-F/versions/1", withRule("FP1 == form(\\\"FP-E\\\").FP1.UQ", "{FP1} khác biểu FP-E"))
                .statusCode(422)
                .body("errors[0].code", is("not-in-form"));
    }

    /// Each is refused before it costs anything: the bounds are on length, depth, and the number of rules.
    @ParameterizedTest
    @CsvSource({"(,1000,too-long", "(,400,too-deep", "!,400,too-deep", "-,90,too-deep", "FP1+,249,syntax"})
    void aHostileRuleIsRefused(String piece, int times, String code) {
        stage();
        String text = piece.repeat(times) + (piece.equals("(") && times == 1000 ? "FP1" : "");

        long begin = System.nanoTime();
        Api.put("/forms/FP-G/versions/1", withRule(text, "x")).statusCode(422).body("errors[0].code", is(code));
        assertThat(System.nanoTime() - begin).isLessThan(60_000_000_000L);
    }

    @Test
    void aHundredRulesAreTheMost() {
        stage();
        String rules = java.util.stream.IntStream.range(0, 101)
                .mapToObj(
                        "{\"code\":\"R%d\",\"severity\":\"INFO\",\"expression\":\"FP1 > 0\",\"message\":\"x\"}"
                                ::formatted)
                .collect(java.util.stream.Collectors.joining(",", "[", "]"));

        Api.put("/forms/FP-H/versions/1", body("2021-01-01", "null", "[]", "[]", rules))
                .statusCode(422)
                .body("errors.code", contains("too-many"));
    }

    @Test
    void aFormThatNoRecordCouldCarryIsRefused() {
        stage();
        String text = "ề".repeat(1_000);
        String rules = java.util.stream.IntStream.range(0, 100)
                .mapToObj(number ->
                        "{\"code\":\"R%d\",\"severity\":\"INFO\",\"expression\":\"FP1 > 0\",\"message\":\"%s\"}"
                                .formatted(number, text))
                .collect(java.util.stream.Collectors.joining(",", "[", "]"));
        String narratives = java.util.stream.IntStream.range(0, 100)
                .mapToObj(number -> "{\"code\":\"N%d\",\"heading\":\"%s\"}".formatted(number, text))
                .collect(java.util.stream.Collectors.joining(",", "[", "]"));

        Api.put("/forms/FP-I/versions/1", body("2021-01-01", "null", "[]", narratives, rules))
                .statusCode(422)
                .body("errors.code", contains("too-large"));
        Api.get("/forms/FP-I").statusCode(404);
    }

    private static void stage() {
        Api.putRegime("FP-R", "LEGAL");
        Api.putIndicator("FP1");
    }

    private static String withRule(String expression, String message) {
        return body("2021-01-01", "null", "[]", NARRATIVES, """
                [{"code":"R1","severity":"BLOCK","expression":"%s","message":"%s"}]""".formatted(expression, message));
    }

    private static String body(String from, String to, String sections, String narratives, String rules) {
        return """
                {"name":"Biểu","regime":"FP-R","periodType":"QUARTER","validFrom":"%s","validTo":%s,
                 "cells":[{"indicator":"FP1"},{"indicator":"FP1","member":"TX"}],
                 "sections":%s,"narratives":%s,"rules":%s}""".formatted(from, to, sections, narratives, rules);
    }
}
