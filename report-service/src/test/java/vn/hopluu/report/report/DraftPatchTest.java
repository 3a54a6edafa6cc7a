package vn.hopluu.report.report;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.common.TestResourceScope;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import vn.hopluu.report.LaidOutForm;
import vn.hopluu.report.World;
import vn.hopluu.testsupport.InfraResource;

@QuarkusTest
@WithTestResource(
        value = InfraResource.class,
        scope = TestResourceScope.GLOBAL,
        initArgs = @ResourceArg(name = "database", value = "hopluu_report"))
class DraftPatchTest {

    private static final String DRAFT = """
            {"dataFrom":"2024-01-01","dataTo":"2024-02-28",
             "values":[{"indicator":"LA01","member":"A","amount":7},
                       {"indicator":"LA01","member":"B","amount":3},
                       {"indicator":"LA03","amount":2.5}],
             "narrative":{"I":"Ổn định","II":"Không"},
             "explanations":[{"rule":"R1","text":"vì mưa"},{"rule":"R2","text":"vì nắng"}],
             "sectionWindows":[{"section":"S1","dataFrom":"2024-01-01","dataTo":"2024-01-31"}]}""";
    private static final String ONE_CELL = "{\"values\":[{\"indicator\":\"LA01\",\"member\":\"A\",\"amount\":%d}]}";

    private final World world;
    private final LaidOutForm form;

    DraftPatchTest(World world, LaidOutForm form) {
        this.world = world;
        this.form = form;
    }

    @Test
    void a_patch_changes_what_it_names_and_leaves_the_rest() {
        LaidOutForm.Filling report = form.filling();
        String tag = report.put(DRAFT, null).header("ETag");

        Response patched = report.patch("""
                {"values":[{"indicator":"LA01","member":"A","state":"NO_OCCURRENCE"},
                           {"indicator":"LA02","answer":true}],
                 "clear":[{"indicator":"LA03"}],
                 "narrative":{"II":null},
                 "explanations":{"R1":null,"R3":"mới"},
                 "window":{"dataFrom":"2024-01-02"},
                 "sectionWindows":{"S1":null,"S2":{"dataFrom":"2024-02-01","dataTo":"2024-02-02"}}}""", tag);

        assertThat(patched.statusCode()).as(patched.asString()).isEqualTo(200);
        assertThat(patched.jsonPath().getString("state")).isEqualTo("DRAFT");
        assertThat(patched.jsonPath().<Map<String, Object>>getList("changed"))
                .containsExactly(
                        Map.of(
                                "indicator",
                                "LA01",
                                "member",
                                "A",
                                "answer",
                                Map.of("indicator", "LA01", "member", "A", "state", "NO_OCCURRENCE")),
                        Map.of("indicator", "LA02", "answer", Map.of("indicator", "LA02", "answer", true)),
                        Map.of("indicator", "LA03"));
        Response read = report.get("");
        assertThat(read.header("ETag")).isEqualTo(patched.header("ETag")).isNotEqualTo(tag);
        assertThat(read.jsonPath().<Map<String, Object>>getList("content.values"))
                .containsExactly(
                        Map.of("indicator", "LA01", "member", "A", "state", "NO_OCCURRENCE"),
                        Map.of("indicator", "LA01", "member", "B", "amount", 3),
                        Map.of("indicator", "LA02", "answer", true));
        assertThat(read.jsonPath().<Object>get("content.narrative")).isEqualTo(Map.of("I", "Ổn định"));
        assertThat(read.jsonPath().<Object>getList("content.explanations"))
                .containsExactly(Map.of("rule", "R2", "text", "vì nắng"), Map.of("rule", "R3", "text", "mới"));
        assertThat(read.jsonPath().getString("content.dataFrom")).isEqualTo("2024-01-02");
        assertThat(read.jsonPath().getString("content.dataTo")).isNull();
        assertThat(read.jsonPath().<Object>getList("content.sectionWindows"))
                .containsExactly(Map.of("section", "S2", "dataFrom", "2024-02-01", "dataTo", "2024-02-02"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{}",
                "{\"values\":[{\"indicator\":\"LA01\",\"member\":\"A\",\"amount\":7.0}]}",
                "{\"clear\":[{\"indicator\":\"LA02\"}]}",
                "{\"narrative\":{\"I\":\"Ổn định\",\"IX\":null},\"explanations\":{\"R1\":\"vì mưa\",\"R9\":null}}",
                "{\"window\":{\"dataFrom\":\"2024-01-01\",\"dataTo\":\"2024-02-28\"},\"sectionWindows\":{\"S2\":null}}"
            })
    void a_patch_that_changes_nothing_keeps_the_tag_and_leaves_no_trace(String patch) {
        LaidOutForm.Filling report = form.filling();
        String tag = report.put(DRAFT, null).header("ETag");

        Response patched = report.patch(patch, tag);

        assertThat(patched.statusCode()).as(patched.asString()).isEqualTo(200);
        assertThat(patched.header("ETag")).isEqualTo(tag);
        assertThat(patched.jsonPath().getList("changed")).isEmpty();
        assertThat(report.get("/audit").jsonPath().getList("items.saves")).containsExactly(1);
    }

    @Test
    void of_two_tabs_the_stale_one_is_told_and_nothing_of_it_is_stored() {
        LaidOutForm.Filling report = form.filling();
        String read = report.put("{}", null).header("ETag");

        String first = report.patch(ONE_CELL.formatted(1), read).header("ETag");
        String second = report.patch(ONE_CELL.formatted(2), first).header("ETag");
        Response stale = report.patch(ONE_CELL.formatted(9), read);
        Response blind = report.patch(ONE_CELL.formatted(9), null);

        assertThat(stale.statusCode()).isEqualTo(412);
        assertThat(stale.jsonPath().getString("detail"))
                .contains("Read it again")
                .contains("If-Match");
        assertThat(blind.statusCode()).isEqualTo(428);
        assertThat(blind.jsonPath().getString("detail")).contains("If-Match");
        assertThat(report.get("").header("ETag")).isEqualTo(second);
        assertThat(report.get("").jsonPath().getInt("content.values[0].amount")).isEqualTo(2);
    }

    @Test
    void of_many_patches_at_once_on_one_state_one_is_kept() throws InterruptedException {
        LaidOutForm.Filling report = form.filling();
        String tag = report.put("{}", null).header("ETag");

        List<Integer> statuses;
        try (ExecutorService tabs = Executors.newFixedThreadPool(8)) {
            List<Callable<Integer>> patches = IntStream.rangeClosed(1, 8)
                    .mapToObj(amount -> (Callable<Integer>)
                            () -> report.patch(ONE_CELL.formatted(amount), tag).statusCode())
                    .toList();
            statuses = tabs.invokeAll(patches).stream().map(Future::resultNow).toList();
        }

        assertThat(statuses).filteredOn(status -> status == 200).hasSize(1);
        assertThat(statuses).filteredOn(status -> status != 200).containsOnly(412);
    }

    static Stream<Arguments> wrong() {
        String long10001 = "x".repeat(10_001);
        return Stream.of(
                Arguments.of(
                        "{\"values\":[{\"indicator\":\"NOPE\",\"amount\":1}]}",
                        "/values/0/indicator",
                        "unknown-indicator"),
                Arguments.of(
                        "{\"values\":[{\"indicator\":\"LA01\",\"member\":\"A\",\"amount\":-1}]}",
                        "/values/0/amount",
                        "negative-count"),
                Arguments.of(
                        "{\"values\":[{\"indicator\":\"LA01\",\"member\":\"A\",\"amount\":1e1000000000}]}",
                        "/values/0/amount",
                        "out-of-range"),
                Arguments.of("{\"values\":[null]}", "/values/0", "null-entry"),
                Arguments.of(
                        "{\"values\":[{\"indicator\":\"LA03\",\"amount\":1},{\"indicator\":\"LA03\",\"amount\":2}]}",
                        "/values/1",
                        "duplicate-cell"),
                Arguments.of(
                        "{\"values\":[{\"indicator\":\"LA03\",\"amount\":1,\"comment\":\"" + long10001 + "\"}]}",
                        "/values/0/comment",
                        "too-long"),
                Arguments.of(
                        "{\"values\":[{\"indicator\":\"LA03\",\"amount\":1,\"source\":{}}]}",
                        "/values/0/source/kind",
                        "required"),
                Arguments.of("{\"clear\":[{\"indicator\":\"LA01\"}]}", "/clear/0", "unknown-cell"),
                Arguments.of("{\"clear\":[{}]}", "/clear/0/indicator", "required"),
                Arguments.of("{\"clear\":[null]}", "/clear/0/indicator", "required"),
                Arguments.of(
                        "{\"values\":[{\"indicator\":\"LA03\",\"amount\":1}],\"clear\":[{\"indicator\":\"LA03\"}]}",
                        "/clear/0",
                        "duplicate-cell"),
                Arguments.of("{\"narrative\":{\"I/X\":\"y\"}}", "/narrative/I~1X", "heading"),
                Arguments.of("{\"narrative\":{\"IX\":\"y\"}}", "/narrative/IX", "unknown-heading"),
                Arguments.of("{\"narrative\":{\"II\":\"" + "x".repeat(21) + "\"}}", "/narrative/II", "too-long"),
                Arguments.of("{\"explanations\":{\"R/1\":\"" + long10001 + "\"}}", "/explanations/R~11", "too-long"),
                Arguments.of(
                        "{\"window\":{\"dataFrom\":\"2024-02-02\",\"dataTo\":\"2024-02-01\"}}",
                        "/window/dataTo",
                        "before-from"),
                Arguments.of("{\"window\":{\"dataFrom\":\"2024-02-30\"}}", "/window/dataFrom", "wrong-kind"),
                Arguments.of("{\"window\":{\"dataFrom\":\"1900-01-01\"}}", "/window/dataFrom", "out-of-range"),
                Arguments.of("{\"sectionWindows\":{\"S9\":null}}", "/sectionWindows/S9", "unknown-section"),
                Arguments.of(
                        "{\"sectionWindows\":{\"S2\":{\"dataFrom\":\"2024-02-01\",\"dataTo\":\"2024-02-02\","
                                + "\"estimatedTo\":\"2024-02-03\"}}}",
                        "/sectionWindows/S2/estimatedTo",
                        "not-of-a-section"),
                Arguments.of(
                        "{\"sectionWindows\":{\"S1\":{\"dataFrom\":\"2024-02-02\"}}}",
                        "/sectionWindows/S1",
                        "required"),
                Arguments.of(
                        "{\"sectionWindows\":{\"S1\":{\"dataFrom\":\"2024-02-02\",\"dataTo\":\"2024-02-01\"}}}",
                        "/sectionWindows/S1/dataTo",
                        "before-from"));
    }

    @ParameterizedTest(name = "{1} {2}")
    @MethodSource("wrong")
    void what_is_wrong_in_a_patch_is_told_by_its_place_in_the_patch(String patch, String pointer, String code) {
        LaidOutForm.Filling report = form.filling();
        String tag = report.put(DRAFT, null).header("ETag");

        Response answer = report.patch(patch, tag);

        assertThat(answer.statusCode()).as(answer.asString()).isEqualTo(422);
        assertThat(answer.contentType()).startsWith("application/problem+json");
        assertThat(answer.jsonPath().getList("errors.pointer")).containsExactly(pointer);
        assertThat(answer.jsonPath().getList("errors.code")).containsExactly(code);
        assertThat(report.get("").header("ETag")).isEqualTo(tag);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "''|400",
                "null|400",
                "[]|400",
                "{\"valeus\":[]}|400",
                "{\"narrative\":{\"I\":\"a\",\"I\":\"b\"}}|400",
                "{\"narrative\":{\"I\":\"a\\u0000b\"}}|400",
                "{} {}|400",
                "{\"values\":{}}|400"
            })
    void a_patch_that_is_not_the_contracts_is_refused(String body, int status) {
        LaidOutForm.Filling report = form.filling();
        String tag = report.put(DRAFT, null).header("ETag");

        Response answer = report.patch(body, tag);

        assertThat(answer.statusCode()).as(answer.asString()).isEqualTo(status);
        assertThat(answer.contentType()).startsWith("application/problem+json");
        assertThat(report.get("").header("ETag")).isEqualTo(tag);
    }

    @ParameterizedTest
    @ValueSource(strings = {"application/json", "application/merge-patch+json", "application/json-patch+json"})
    void another_kind_of_patch_is_refused(String type) {
        LaidOutForm.Filling report = form.filling();
        String tag = report.put(DRAFT, null).header("ETag");

        Response answer = given().header("If-Match", tag)
                .contentType(type)
                .body("{\"narrative\":{\"I\":\"x\"}}".getBytes(StandardCharsets.UTF_8))
                .patch(report.path());

        assertThat(answer.statusCode()).as(answer.asString()).isEqualTo(415);
        assertThat(answer.header("Accept-Patch")).isEqualTo("application/vnd.hopluu.draft-patch+json");
        assertThat(answer.contentType()).startsWith("application/problem+json");
    }

    @Test
    void a_report_that_is_handed_in_takes_no_patch_and_one_that_is_not_there_is_unknown() {
        LaidOutForm.Filling report = form.filling();
        Response absent = report.patch("{}", "\"1-1\"");
        report.put("{\"values\":[{\"indicator\":\"LA03\",\"amount\":1}]}", null);
        String tag = report.move("submission").header("ETag");

        Response handedIn = report.patch(ONE_CELL.formatted(1), tag);

        assertThat(absent.statusCode()).isEqualTo(404);
        assertThat(handedIn.statusCode()).isEqualTo(409);
        assertThat(handedIn.jsonPath().getString("state")).isEqualTo("SUBMITTED");
        assertThat(handedIn.jsonPath().getList("possible")).contains("correction");
    }

    @Test
    void many_small_patches_do_not_grow_a_draft_over_its_bounds() {
        LaidOutForm.Filling report = new LaidOutForm.Filling(world.unit().path());
        String headings =
                IntStream.range(0, 299).mapToObj(i -> "\"H" + i + "\":\"x\"").collect(Collectors.joining(","));
        String tag = report.put("{\"values\":[],\"narrative\":{" + headings + "}}", null)
                .header("ETag");

        Response last = report.patch("{\"narrative\":{\"A\":\"x\"}}", tag);
        Response over = report.patch("{\"narrative\":{\"B\":\"x\"}}", last.header("ETag"));

        assertThat(last.statusCode()).as(last.asString()).isEqualTo(200);
        assertThat(over.statusCode()).as(over.asString()).isEqualTo(422);
        assertThat(over.jsonPath().getList("errors.pointer")).containsExactly("/narrative");
    }
}
