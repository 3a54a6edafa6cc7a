package vn.hopluu.aggregation;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.common.TestResourceScope;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import org.hamcrest.Matchers;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import vn.hopluu.aggregation.ledger.ReportFold;
import vn.hopluu.aggregation.reference.Reference;
import vn.hopluu.events.Cell;
import vn.hopluu.events.Coverage;
import vn.hopluu.events.ObligationChanged;
import vn.hopluu.events.ReportChanged.Figures;
import vn.hopluu.events.ReportChanged.State;
import vn.hopluu.testsupport.InfraResource;

/// Declared totals against what they come to.
@QuarkusTest
@WithTestResource(
        value = InfraResource.class,
        scope = TestResourceScope.GLOBAL,
        initArgs = @ResourceArg(name = "database", value = "hopluu_aggregation"))
class ReconciliationTest {

    private static final String EARLY = "2023-05-20T01:00:00Z";
    private static final String MIDDLE = "2023-06-01T01:00:00Z";
    private static final String AFTERWARDS = "2023-06-10T01:00:00Z";

    @Inject
    Reference reference;

    @Inject
    ReportFold fold;

    /// The first of three communes gives 7 models and 20 persons. Then the district declares 13 models and 50 persons.
    /// Then the second commune gives 5 and 30, and the province declares 12 models. The third is silent.
    ///
    /// The district's models come to 7 + 5 = 12: it declares 1 more. Its persons agree. The province's come to what
    /// the district declares, 13: it declares 1 less.
    private DistrictWorld world() {
        DistrictWorld world = new DistrictWorld(reference, fold, 3, 0);
        world.submit(world.communes.get(0), EARLY, "7", Cell.UNANSWERED, Cell.UNANSWERED, "20");
        declare(world, world.district, MIDDLE, "13", Cell.UNANSWERED, Cell.UNANSWERED, "50", "9");
        declare(world, world.province, AFTERWARDS, "12");
        world.submit(world.communes.get(1), AFTERWARDS, "5", Cell.UNANSWERED, Cell.UNANSWERED, "30");
        return world;
    }

    private static void declare(DistrictWorld world, long unit, String at, Object... cells) {
        Figures figures = World.figures(1, cells);
        world.report(unit, Coverage.CONSOLIDATED, State.SUBMITTED, at, figures, null);
    }

    private static JsonPath reconciliation(DistrictWorld world, long unit, Map<String, String> query) {
        return world.json("/api/v1/rollups/" + DistrictWorld.code(unit) + "/reconciliation", query);
    }

    private static List<String> texts(JsonPath json, String path) {
        return json.getList(path).stream()
                .map(number -> number == null ? "nothing" : number.toString())
                .toList();
    }

    @Test
    void a_difference_is_found_at_every_node_and_led_down_to_the_child_that_explains_it() {
        DistrictWorld world = world();

        JsonPath found = reconciliation(world, world.province, Map.of("indicator", "DVK01"));

        assertThat(found.getList("differences.unit.code"))
                .containsExactly(DistrictWorld.code(world.province), DistrictWorld.code(world.district));
        assertThat(texts(found, "differences.declared")).containsExactly("12", "13");
        assertThat(texts(found, "differences.computed")).containsExactly("13", "12");
        assertThat(texts(found, "differences.difference")).containsExactly("-1", "1");
        assertThat(found.getList("differences.depth").stream()
                        .map(Object::toString)
                        .toList())
                .containsExactly("0", "1");
        assertThat(found.getList("differences[0].children.unit.code"))
                .containsExactly(DistrictWorld.code(world.district));
        assertThat(found.getString("differences[0].children[0].reason")).isEqualTo("DIFFERS");
        assertThat(found.getList("differences[1].children.unit.code"))
                .containsExactly(DistrictWorld.code(world.communes.get(1)), DistrictWorld.code(world.communes.get(2)));
        assertThat(found.getList("differences[1].children.reason")).containsExactly("CHANGED_SINCE", "MISSING");
        assertThat(texts(found, "differences[1].children.total")).containsExactly("5", "nothing");
    }

    @Test
    void a_child_that_was_exempted_is_not_called_missing() {
        DistrictWorld world = world();
        world.accept(world.owes(world.communes.get(1)));
        world.accept(world.obligation(world.communes.get(2), ObligationChanged.State.EXEMPT, DistrictWorld.DUE, null));

        JsonPath found = reconciliation(world, world.district, Map.of("indicator", "DVK01"));

        assertThat(found.getList("differences[0].children.unit.code"))
                .containsExactly(DistrictWorld.code(world.communes.get(1)));
        assertThat(found.getList("differences[0].children.reason")).containsExactly("CHANGED_SINCE");
    }

    @Test
    void what_agrees_is_counted_and_what_has_nothing_to_compare_with_stands_last() {
        DistrictWorld world = world();

        JsonPath found = reconciliation(world, world.district, Map.of());

        assertThat(found.getInt("compared")).isEqualTo(3);
        assertThat(found.getInt("agreeing")).isEqualTo(1);
        assertThat(found.getList("differences.indicator")).containsExactly("DVK01", "TT02");
        assertThat(texts(found, "differences.difference")).containsExactly("1", "nothing");
    }

    @Test
    void the_largest_comes_first_and_the_rest_is_counted() {
        DistrictWorld world = new DistrictWorld(reference, fold, 1, 0);
        world.submit(world.communes.getFirst(), EARLY, "7", Cell.UNANSWERED, Cell.UNANSWERED, "20", "20");
        declare(world, world.district, MIDDLE, "8", Cell.UNANSWERED, Cell.UNANSWERED, "10", "25");

        JsonPath found = reconciliation(world, world.district, Map.of("limit", "2"));

        assertThat(texts(found, "differences.difference")).containsExactly("-10", "5");
        assertThat(found.getInt("more")).isEqualTo(1);
    }

    @Test
    void what_is_not_approved_is_not_compared_on_the_approved_basis() {
        DistrictWorld world = world();

        JsonPath found = reconciliation(world, world.province, Map.of("basis", "approved"));

        assertThat(found.getInt("compared")).isZero();
        assertThat(found.getList("differences")).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"0", "-1", "201", "1000000000", "all"})
    void a_limit_out_of_bounds_is_refused(String limit) {
        DistrictWorld world = new DistrictWorld(reference, fold, 1, 0);

        world.get("/api/v1/rollups/" + DistrictWorld.code(world.district) + "/reconciliation", Map.of("limit", limit))
                .then()
                .statusCode(400)
                .body("detail", Matchers.containsString("limit"));
    }

    @Test
    void an_indicator_that_the_form_does_not_ask_for_is_not_found() {
        DistrictWorld world = new DistrictWorld(reference, fold, 1, 0);

        world.get(
                        "/api/v1/rollups/" + DistrictWorld.code(world.district) + "/reconciliation",
                        Map.of("indicator", "DVK0l"))
                .then()
                .statusCode(404)
                .body("type", Matchers.equalTo("urn:hopluu:problem:unknown-indicator"));
    }
}
