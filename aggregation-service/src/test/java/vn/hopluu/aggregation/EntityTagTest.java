package vn.hopluu.aggregation;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.common.TestResourceScope;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import vn.hopluu.aggregation.ledger.ReportFold;
import vn.hopluu.aggregation.reference.Reference;
import vn.hopluu.events.Cell;
import vn.hopluu.events.FormChanged;
import vn.hopluu.events.IndicatorChanged;
import vn.hopluu.events.IndicatorChanged.Home;
import vn.hopluu.events.IndicatorChanged.Kind;
import vn.hopluu.events.IndicatorChanged.OverTime;
import vn.hopluu.events.IndicatorChanged.ValueType;
import vn.hopluu.events.Period;
import vn.hopluu.events.PlanChanged;
import vn.hopluu.events.PlanChanged.Comparison;
import vn.hopluu.events.PlanChanged.Population;
import vn.hopluu.testsupport.InfraResource;

/// Every answer that is made from figures names its state, and tells who holds it already that it does.
@QuarkusTest
@WithTestResource(
        value = InfraResource.class,
        scope = TestResourceScope.GLOBAL,
        initArgs = @ResourceArg(name = "database", value = "hopluu_aggregation"))
class EntityTagTest {

    private static final String HANDED_IN = "2023-06-01T01:00:00Z";
    private static final String AT = "2023-06-05T00:00:10Z";

    @Inject
    Reference reference;

    @Inject
    ReportFold fold;

    /// A question about the world's district, and others that differ from it in one thing.
    private enum Question {
        ROLL_UP("/api/v1/rollups/%s", Map.of(), Map.of("basis", "approved"), Map.of("accumulate", "year-to-date")),
        RESTATED("/api/v1/rollups/%s", Map.of("structure", "2023-06-14"), Map.of("structure", "2023-06-15")),
        CHILDREN("/api/v1/rollups/%s/children", Map.of(), Map.of("basis", "approved")),
        SERIES(
                "/api/v1/rollups/%s/series",
                Map.of("indicator", "ET-%s", "from", "2023-H1", "to", "2023-H1"),
                Map.of("indicator", "ET-%s", "from", "2022-H2", "to", "2023-H1"),
                Map.of("indicator", "ET-%s", "from", "2023-H1", "to", "2023-H2"),
                Map.of("indicator", "ET-%s", "from", "2023-H1", "to", "2023-H1", "basis", "approved"),
                Map.of("indicator", "ET-%s", "from", "2023-H1", "to", "2023-H1", "member", "NO")),
        LINEAGE(
                "/api/v1/rollups/%s/lineage",
                Map.of("indicator", "XL03"),
                Map.of("indicator", "DVK01"),
                Map.of("indicator", "XL03", "basis", "approved"),
                Map.of("indicator", "XL03", "show", "missing"),
                Map.of("indicator", "XL03", "limit", "1"),
                Map.of("indicator", "XL03", "after", "1")),
        RECONCILIATION(
                "/api/v1/rollups/%s/reconciliation",
                Map.of(), Map.of("basis", "approved"), Map.of("indicator", "XL03"), Map.of("limit", "1")),
        OUTLIERS(
                "/api/v1/rollups/%s/outliers",
                Map.of(), Map.of("basis", "approved"), Map.of("indicator", "XL03"), Map.of("limit", "1")),
        PROGRESS("/api/v1/progress/%s", Map.of("at", AT), Map.of("at", "2023-06-05T00:01:00Z")),
        PROGRESS_OF_CHILDREN("/api/v1/progress/%s/children", Map.of("at", AT)),
        OBLIGATIONS(
                "/api/v1/progress/%s/obligations",
                Map.of("at", AT), Map.of("at", AT, "state", "ALL"), Map.of("at", AT, "limit", "1")),
        UNPLACED("/api/v1/progress/%s/unplaced", Map.of("at", AT), Map.of("at", AT, "limit", "1")),
        TARGETS(
                "/api/v1/targets/%2$s-PLAN",
                Map.of("at", AT),
                Map.of("at", "2023-06-05T00:01:00Z"),
                Map.of("at", AT, "basis", "approved"),
                Map.of("at", AT, "limit", "1"));

        private final String path;
        private final Map<String, String> query;
        private final List<Map<String, String>> others;

        @SafeVarargs
        Question(String path, Map<String, String> query, Map<String, String>... others) {
            this.path = path;
            this.query = query;
            this.others = List.of(others);
        }

        Stream<Map<String, String>> all() {
            return Stream.concat(Stream.of(query), others.stream());
        }

        Response ask(DistrictWorld world, Map<String, String> asked, @Nullable String ifNoneMatch) {
            Map<String, String> filled = new HashMap<>(asked);
            filled.replaceAll((name, value) -> value.formatted(world.form));
            if (this != SERIES && this != TARGETS) {
                filled.putAll(Map.of("form", world.form, "period", DistrictWorld.PERIOD));
            }
            return given().queryParams(filled)
                    .headers(ifNoneMatch == null ? Map.of() : Map.of("If-None-Match", ifNoneMatch))
                    .get(path.formatted(DistrictWorld.code(world.district), world.form));
        }

        String tag(DistrictWorld world, Map<String, String> asked) {
            return ask(world, asked, null).then().statusCode(200).extract().header("ETag");
        }

        String tag(DistrictWorld world) {
            return tag(world, query);
        }
    }

    /// Two communes, one of which has handed in; a slot of a figure whose home the form is; a plan with a target.
    private DistrictWorld world() {
        DistrictWorld world = new DistrictWorld(reference, fold, 2, 0);
        world.accept(
                new IndicatorChanged(
                        "ET-" + world.form,
                        1,
                        "Số vụ",
                        "Cases",
                        "vụ",
                        ValueType.INTEGER,
                        0,
                        Kind.FLOW,
                        OverTime.SUM,
                        null,
                        null,
                        List.of(),
                        List.of(),
                        List.of(new Home(world.province, world.form, DistrictWorld.BEGINNING, null)),
                        List.of()),
                new FormChanged(
                        world.form,
                        2,
                        "Biểu 6 tháng",
                        "RG" + world.province,
                        Period.Type.HALF_YEAR,
                        List.of(
                                new FormChanged.Slot("DVK01", null, 0, true),
                                new FormChanged.Slot("VB02", null, 0, true),
                                new FormChanged.Slot("XL03", null, 0, false),
                                new FormChanged.Slot("TT01", null, 0, true),
                                new FormChanged.Slot("TT02", null, 0, true),
                                new FormChanged.Slot("ET-" + world.form, null, 0, true)),
                        List.of(new FormChanged.Version(
                                1, DistrictWorld.BEGINNING, null, List.of(0, 1, 2, 3, 4, 5), List.of()))),
                world.owes(world.communes.getFirst()),
                world.owes(world.communes.getLast()),
                new PlanChanged(
                        world.form + "-PLAN",
                        1,
                        "không ghi số",
                        "Kế hoạch",
                        world.district,
                        2023,
                        null,
                        List.of(),
                        null,
                        false,
                        Instant.EPOCH,
                        List.of(new PlanChanged.Campaign(world.form, DistrictWorld.PERIOD)),
                        List.of(),
                        List.of(new PlanChanged.Target(
                                "T",
                                "Chỉ tiêu",
                                new Population(
                                        Population.Of.UNITS, world.district, List.of("COMMUNE"), List.of(), List.of()),
                                "share(DVK01 >= 1)",
                                Comparison.AT_LEAST,
                                BigDecimal.ONE,
                                null,
                                null,
                                LocalDate.of(2023, 12, 14)))));
        world.submit(world.communes.getFirst(), HANDED_IN, "7", Cell.UNANSWERED, "0");
        return world;
    }

    @ParameterizedTest
    @EnumSource
    void the_same_state_is_told_to_who_holds_it_and_a_changed_figure_is_not(Question question) {
        DistrictWorld world = world();
        String tag = question.tag(world);

        Response again = question.ask(world, question.query, tag);

        assertThat(again.statusCode()).isEqualTo(304);
        assertThat(again.header("ETag")).isEqualTo(tag).matches("\"[0-9a-f]{32}\\.en\\.[0-9a-f]{12}\"");
        assertThat(again.asString()).isEmpty();
        world.submit(world.communes.getFirst(), HANDED_IN, "8", Cell.UNANSWERED, "0");
        question.ask(world, question.query, tag).then().statusCode(200);
    }

    @ParameterizedTest
    @EnumSource
    void a_rank_that_is_corrected_is_another_state_though_nothing_adds(Question question) {
        DistrictWorld world = world();
        String tag = question.tag(world);

        world.submit(world.communes.getFirst(), HANDED_IN, "7", Cell.UNANSWERED, "1");

        question.ask(world, question.query, tag).then().statusCode(200);
    }

    @Test
    void every_question_has_a_tag_of_its_own() {
        DistrictWorld world = world();
        List<String> tags = new ArrayList<>();
        for (Question question : Question.values()) {
            question.all().forEach(asked -> tags.add(question.tag(world, asked)));
        }

        assertThat(tags).doesNotHaveDuplicates().hasSizeGreaterThan(30);
    }

    @Test
    void units_do_not_share_a_tag() {
        DistrictWorld world = world();
        Map<String, String> query = Map.of();

        assertThat(Stream.concat(Stream.of(world.province, world.district), world.communes.stream())
                        .map(unit -> world.get("/api/v1/rollups/" + DistrictWorld.code(unit), query)
                                .header("ETag")))
                .doesNotHaveDuplicates();
    }

    @ParameterizedTest
    @EnumSource
    void a_unit_that_is_renamed_is_another_state(Question question) {
        DistrictWorld world = world();
        String tag = question.tag(world);

        world.accept(world.unit(world.communes.getFirst(), "COMMUNE", world.district));
        world.plant(DistrictWorld.PERIOD);

        question.ask(world, question.query, tag).then().statusCode(200);
    }

    @ParameterizedTest
    @ValueSource(strings = {"%s", "W/%s", "\"other\", %s", "\"other\",W/%s", "*", "\"a,b\", %s"})
    void a_header_may_name_several_tags_weak_ones_or_all(String header) {
        DistrictWorld world = world();

        Response answer = Question.ROLL_UP.ask(world, Map.of(), header.formatted(Question.ROLL_UP.tag(world)));

        assertThat(answer.statusCode()).isEqualTo(304);
    }

    @ParameterizedTest
    @ValueSource(strings = {"\"other\"", "W/\"other\"", "other", "\"", "W/", ",", "\"*\"", "\"other", "W/\"\"", "-1"})
    void a_header_that_names_another_state_or_nothing_is_answered_in_full(String header) {
        DistrictWorld world = world();

        assertThat(Question.ROLL_UP.ask(world, Map.of(), header).statusCode()).isEqualTo(200);
    }
}
