package vn.hopluu.report.prefill;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.common.TestResourceScope;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import vn.hopluu.report.SampleForms;
import vn.hopluu.report.World;
import vn.hopluu.report.register.Registers;
import vn.hopluu.testsupport.InfraResource;

@QuarkusTest
@WithTestResource(
        value = InfraResource.class,
        scope = TestResourceScope.GLOBAL,
        initArgs = @ResourceArg(name = "database", value = "hopluu_report"))
class PrefillTest {

    private final SampleForms forms;
    private final World world;

    PrefillTest(SampleForms forms, World world) {
        this.forms = forms;
        this.world = world;
    }

    @Test
    void the_reception_figures_of_seed_4_stand_in_the_official_form_01_TCD() {
        World.TestUnit unit = forms.unit();
        SampleForms.handIn(unit, SampleForms.QUARTER, SampleForms.seed4());

        Response shown = show(unit, SampleForms.RECEPTION);

        // Columns 1, 2, 4, 5, 8, 9, 13, 14, 17, 18 of the paper
        assertThat(lines(shown))
                .containsExactly(
                        "STCD01 31",
                        "STCD02 53",
                        "STCD01.TX 24",
                        "STCD02.TX 36",
                        "STCD04.TX 1",
                        "STCD05.TX 14",
                        "STCD01.TT 7",
                        "STCD02.TT 17",
                        "STCD04.TT 1",
                        "STCD05.TT 8");
        assertThat(shown.jsonPath().<Object>get("items[0].answer.source"))
                .isEqualTo(Map.of("kind", "PREFILLED", "form", "S-DVCQ-Q", "version", 1));
        assertThat(shown.jsonPath().getString("items[0].from")).isEqualTo("biểu S-DVCQ-Q (biểu nguồn số liệu), bản 1");
    }

    /// All but their types: S4 tells those of the 40 received, 01/XLĐ asks for those of the 25 eligible.
    @Test
    void the_petitions_of_seed_4_stand_in_the_official_form_01_XLD() {
        World.TestUnit unit = forms.unit();
        SampleForms.handIn(unit, SampleForms.QUARTER, SampleForms.seed4());

        assertThat(lines(show(unit, SampleForms.PETITIONS)))
                .containsExactly(
                        "SDT02 40",
                        "SDT04 40",
                        "SDT07 25",
                        "SDT08.GUIDED 8",
                        "SDT08.FORWARDED 16",
                        "SDT08.URGED 1",
                        "SDT10 20");
    }

    @Test
    void a_total_that_the_official_form_shows_only_in_parts_is_their_sum() {
        World.TestUnit unit = forms.unit();
        SampleForms.handIn(unit, SampleForms.RECEPTION, reception("\"state\":\"NO_OCCURRENCE\""));

        Response shown = show(unit, SampleForms.QUARTER);

        // 8+17+26 and 9+18+27
        assertThat(lines(shown)).contains("STCD01 31", "STCD02 53", "STCD04 2", "STCD05 22");
        assertThat(shown.jsonPath().getList("items.from")).contains("biểu S-01-TCD, bản 1, cộng các phần");
    }

    @Test
    void a_sum_of_which_a_part_is_missing_is_not_proposed() {
        World.TestUnit unit = forms.unit();
        SampleForms.handIn(
                unit, SampleForms.RECEPTION, reception("\"state\":\"MISSING\",\"explanation\":\"chưa tách\""));

        assertThat(lines(show(unit, SampleForms.QUARTER)))
                .contains("STCD01 31", "STCD04.TX 1")
                .noneMatch(line -> line.startsWith("STCD04 ") || line.startsWith("STCD05 "));
    }

    @Test
    void open_cells_are_filled_with_their_source_and_answered_ones_stay() {
        World.TestUnit unit = forms.unit();
        SampleForms.handIn(unit, SampleForms.QUARTER, SampleForms.seed4());
        String path = SampleForms.path(unit, SampleForms.RECEPTION);
        String tag = put(path, """
                {"indicator":"TCD01","amount":30},
                {"indicator":"TCD02","state":"MISSING"}""");

        Response taken = take(path, "{}", tag);
        Response again = take(path, "{}", taken.header("ETag"));

        assertThat(taken.statusCode()).as(taken.asString()).isEqualTo(200);
        assertThat(taken.jsonPath().getList("changed")).hasSize(8);
        Response read = given().get(path);
        assertThat(read.jsonPath().getList("content.values.amount"))
                .containsExactly(30, null, 24, 36, 1, 14, 7, 17, 1, 8);
        assertThat(read.jsonPath().getString("content.values[2].source.form")).isEqualTo("S-DVCQ-Q");
        assertThat(read.header("ETag")).isEqualTo(taken.header("ETag"));
        assertThat(again.header("ETag")).isEqualTo(taken.header("ETag"));
        assertThat(again.jsonPath().getList("changed")).isEmpty();
    }

    @Test
    void only_what_is_asked_for_is_taken() {
        World.TestUnit unit = forms.unit();
        SampleForms.handIn(unit, SampleForms.QUARTER, SampleForms.seed4());
        String path = SampleForms.path(unit, SampleForms.RECEPTION);
        String tag = put(path, "");

        Response wrong = take(path, """
                {"cells":[{"indicator":"STCD01"},{"indicator":"STCD03"},{}]}""", tag);
        Response right = take(path, """
                {"cells":[{"indicator":"STCD01","member":"TX"}]}""", tag);

        assertThat(wrong.statusCode()).isEqualTo(422);
        assertThat(wrong.jsonPath().getList("errors.pointer")).containsExactly("/cells/1", "/cells/2/indicator");
        assertThat(right.jsonPath().getList("changed.indicator")).containsExactly("STCD01");
        assertThat(right.jsonPath().getList("changed.member")).containsExactly("TX");
    }

    @Test
    void taking_needs_an_open_draft_that_was_read() {
        World.TestUnit unit = forms.unit();
        SampleForms.handIn(unit, SampleForms.QUARTER, SampleForms.seed4());
        String path = SampleForms.path(unit, SampleForms.RECEPTION);

        Response none = take(path, "{}", "\"1-1\"");
        String tag = put(path, "{\"indicator\":\"STCD01\",\"amount\":31}");
        Response blind = take(path, "{}", null);
        Response stale = take(path, "{}", "\"1-1\"");
        String handedIn =
                given().header("If-Match", tag).post(path + "/submission").header("ETag");
        Response closed = take(path, "{}", handedIn);

        assertThat(List.of(none, blind, stale, closed))
                .extracting(Response::statusCode)
                .containsExactly(404, 428, 412, 409);
        assertThat(lines(show(unit, SampleForms.RECEPTION))).isEmpty();
    }

    @Test
    void the_version_that_counts_is_proposed_and_none_of_a_withdrawn_report() {
        World.TestUnit unit = forms.unit();
        SampleForms.handIn(unit, SampleForms.QUARTER, "{\"indicator\":\"TCD01\",\"amount\":31,\"estimate\":true}");
        String quarter = SampleForms.path(unit, SampleForms.QUARTER);
        Response first = show(unit, SampleForms.RECEPTION);
        given().contentType("application/json")
                .body("{\"reason\":\"đếm lại\",\"values\":[{\"indicator\":\"STCD01\",\"amount\":30}]}")
                .header("If-Match", "*")
                .post(quarter + "/correction");
        Response corrected = show(unit, SampleForms.RECEPTION);
        given().contentType("application/json")
                .body("{}")
                .header("If-Match", "*")
                .post(quarter + "/withdrawal");
        Response withdrawn = show(unit, SampleForms.RECEPTION);

        assertThat(lines(first)).containsExactly("STCD01 31");
        assertThat(first.jsonPath().getBoolean("items[0].answer.estimate")).isTrue();
        assertThat(lines(corrected)).containsExactly("STCD01 30");
        assertThat(corrected.jsonPath().getInt("items[0].answer.source.version"))
                .isEqualTo(2);
        assertThat(lines(withdrawn)).isEmpty();
    }

    @Test
    void another_units_and_another_coverages_figures_are_not_proposed() {
        World.TestUnit one = forms.unit();
        World.TestUnit other = forms.unit();
        SampleForms.handIn(one, SampleForms.QUARTER, SampleForms.seed4());

        assertThat(lines(show(other, SampleForms.RECEPTION))).isEmpty();
        assertThat(lines(given().get(SampleForms.path(one, SampleForms.RECEPTION) + "/prefill?coverage=CONSOLIDATED")))
                .isEmpty();
    }

    @Test
    void what_a_register_counts_is_proposed_before_anything_else() {
        World.TestUnit unit = world.unit();
        Registers.post("models", """
                {"unit":"%s","name":"Bếp ăn tình thương","field":"VHXH","holder":"COLLECTIVE",
                 "registeredOn":"2024-01-10"}""".formatted(unit.code()));

        Response shown = given().get(unit.path() + "/prefill");

        assertThat(lines(shown)).containsExactly("DVK01 1");
        assertThat(shown.jsonPath().getString("items[0].from")).isEqualTo("sổ mô hình Dân vận khéo");
        assertThat(shown.jsonPath().<Object>get("items[0].answer.source")).isEqualTo(Map.of("kind", "PREFILLED"));
    }

    /// 01/TCĐ of seed 4, in which nobody was received by delegation.
    private static String reception(String delegated) {
        return """
                {"indicator":"TCD01","amount":31},{"indicator":"TCD02","amount":53},
                {"indicator":"TCD01","member":"TX","amount":24},{"indicator":"TCD02","member":"TX","amount":36},
                {"indicator":"TCD04","member":"TX","amount":1},{"indicator":"TCD05","member":"TX","amount":14},
                {"indicator":"TCD01","member":"TT","amount":7},{"indicator":"TCD02","member":"TT","amount":17},
                {"indicator":"TCD04","member":"TT","amount":1},{"indicator":"TCD05","member":"TT","amount":8},
                {"indicator":"TCD04","member":"UQ",%s},{"indicator":"TCD05","member":"UQ",%s}""".formatted(delegated, delegated);
    }

    private static Response show(World.TestUnit unit, String form) {
        return given().get(SampleForms.path(unit, form) + "/prefill");
    }

    private static List<String> lines(Response shown) {
        assertThat(shown.statusCode()).as(shown.asString()).isEqualTo(200);
        return shown.jsonPath().<Map<String, Object>>getList("items").stream()
                .map(proposal -> proposal.get("indicator")
                        + (proposal.containsKey("member") ? "." + proposal.get("member") : "")
                        + " "
                        + ((Map<?, ?>) proposal.get("answer")).get("amount"))
                .toList();
    }

    private static String put(String path, String values) {
        Response draft = given().contentType("application/json")
                .body("{\"values\":[" + SampleForms.own(values) + "]}")
                .put(path);
        assertThat(draft.statusCode()).as(draft.asString()).isEqualTo(201);
        return draft.header("ETag");
    }

    private static Response take(String path, String body, @Nullable String ifMatch) {
        RequestSpecification request = given().contentType("application/json").body(body);
        return (ifMatch == null ? request : request.header("If-Match", ifMatch)).post(path + "/prefill");
    }
}
