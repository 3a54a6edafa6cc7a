package vn.hopluu.aggregation;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.common.TestResourceScope;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.hamcrest.Matchers;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import vn.hopluu.aggregation.ledger.ReportFold;
import vn.hopluu.aggregation.reference.Reference;
import vn.hopluu.events.Cell;
import vn.hopluu.events.Coverage;
import vn.hopluu.events.ReportChanged.State;
import vn.hopluu.testsupport.InfraResource;

/// Figures that stand far from the others.
@QuarkusTest
@WithTestResource(
        value = InfraResource.class,
        scope = TestResourceScope.GLOBAL,
        initArgs = @ResourceArg(name = "database", value = "hopluu_aggregation"))
class OutlierTest {

    private static final String HANDED_IN = "2023-06-01T01:00:00Z";

    @Inject
    Reference reference;

    @Inject
    ReportFold fold;

    private static JsonPath outliers(DistrictWorld world, Map<String, String> query) {
        return world.json("/api/v1/rollups/" + DistrictWorld.code(world.district) + "/outliers", query);
    }

    /// 2 3 4 5 30 among siblings: median 4, MAD 1, 0.6745 × 26 = 17.537. The sixth commune is missing, and no 0.
    @Test
    void a_figure_far_from_those_of_its_siblings_is_named_with_its_score() {
        DistrictWorld world = new DistrictWorld(reference, fold, 6, 0);
        String[] models = {"2", "3", "4", "5", "30"};
        for (int commune = 0; commune < models.length; commune++) {
            world.submit(world.communes.get(commune), HANDED_IN, models[commune], "1", "2");
        }
        world.submit(world.communes.get(5), HANDED_IN, Cell.MISSING);

        JsonPath found = outliers(world, Map.of());

        assertThat(found.getList("siblings.unit.code")).containsExactly(DistrictWorld.code(world.communes.get(4)));
        assertThat(found.getString("siblings[0].indicator")).isEqualTo("DVK01");
        assertThat(found.getString("siblings[0].score")).isEqualTo("17.5370");
        assertThat(found.getString("siblings[0].median")).isEqualTo("4");
        assertThat(found.getInt("siblings[0].points")).isEqualTo(5);
        assertThat(found.getList("history")).isEmpty();
    }

    @Test
    void an_office_is_not_held_against_communes() {
        DistrictWorld world = new DistrictWorld(reference, fold, 5, 1);
        for (int commune = 0; commune < 5; commune++) {
            world.submit(world.communes.get(commune), HANDED_IN, String.valueOf(20 + commune));
        }
        world.submit(world.offices.getFirst(), HANDED_IN, "1");

        assertThat(outliers(world, Map.of()).getList("siblings")).isEmpty();
    }

    @Test
    void four_figures_say_nothing() {
        DistrictWorld world = new DistrictWorld(reference, fold, 4, 0);
        for (int commune = 0; commune < 4; commune++) {
            world.submit(world.communes.get(commune), HANDED_IN, commune == 3 ? "500" : String.valueOf(commune));
        }

        assertThat(outliers(world, Map.of()).getList("siblings")).isEmpty();
    }

    /// The commune gave 10 11 12 13 14 in earlier half-years, now 40: median 12, MAD 1, 0.6745 × 28 = 18.886.
    /// So did the district, to which nobody else reports.
    @Test
    void a_figure_far_from_the_units_own_earlier_ones_is_named_too() {
        DistrictWorld world = new DistrictWorld(reference, fold, 1, 0);
        List<String> periods = List.of("2020-H2", "2021-H1", "2021-H2", "2022-H1", "2022-H2");
        for (int earlier = 0; earlier < periods.size(); earlier++) {
            LocalDate day = LocalDate.of(2020, 12, 14).plusMonths(6L * earlier);
            world.campaign(periods.get(earlier), day.minusMonths(6), day);
            world.report(
                    periods.get(earlier),
                    world.communes.getFirst(),
                    Coverage.OWN,
                    State.SUBMITTED,
                    HANDED_IN,
                    World.figures(1, String.valueOf(10 + earlier)),
                    null);
        }
        world.submit(world.communes.getFirst(), HANDED_IN, "40");

        JsonPath found = outliers(world, Map.of("indicator", "DVK01"));

        assertThat(found.getList("history.unit.code"))
                .containsExactly(DistrictWorld.code(world.district), DistrictWorld.code(world.communes.getFirst()));
        assertThat(found.getList("history.score").stream().map(Object::toString).toList())
                .containsExactly("18.8860", "18.8860");
        assertThat(found.getList("earlierPeriods"))
                .containsExactly("2022-H2", "2022-H1", "2021-H2", "2021-H1", "2020-H2");
        assertThat(outliers(world, Map.of("indicator", "TT01")).getList("history"))
                .isEmpty();
    }

    /// Eleven communes with none, one with n: median and MAD are 0, the mean distance is n / 12, so that any n scores
    /// 12 / 1.253314 = 9.57. One accusation is no figure far from none; five are.
    @ParameterizedTest
    @CsvSource({"1, 0", "4, 0", "5, 1"})
    void a_count_that_differs_by_less_than_five_is_not_told_by_its_score(String count, int told) {
        DistrictWorld world = new DistrictWorld(reference, fold, 12, 0);
        for (int commune = 0; commune < 12; commune++) {
            world.submit(world.communes.get(commune), HANDED_IN, commune == 11 ? count : "0");
        }

        assertThat(outliers(world, Map.of("indicator", "DVK01")).getList("siblings"))
                .hasSize(told);
    }

    @Test
    void what_is_counted_for_the_first_time_after_none_is_listed_as_emerging() {
        DistrictWorld world = new DistrictWorld(reference, fold, 2, 0);
        for (String period : List.of("2022-H1", "2022-H2")) {
            LocalDate last = LocalDate.of(2022, period.endsWith("1") ? 6 : 12, 14);
            world.campaign(period, last.minusMonths(6), last);
            for (int commune = 0; commune < 2; commune++) {
                world.report(
                        period,
                        world.communes.get(commune),
                        Coverage.OWN,
                        State.SUBMITTED,
                        HANDED_IN,
                        World.figures(1, commune == 0 ? "0" : "2"),
                        null);
            }
        }
        world.submit(world.communes.get(0), HANDED_IN, "1");
        world.submit(world.communes.get(1), HANDED_IN, "3");

        JsonPath found = outliers(world, Map.of("indicator", "DVK01"));

        // The district had two before, and so had the second commune
        assertThat(found.getList("emerging.unit.code")).containsExactly(DistrictWorld.code(world.communes.get(0)));
        assertThat(found.getInt("emerging[0].value")).isEqualTo(1);
        assertThat(found.getInt("emerging[0].points")).isEqualTo(2);
        assertThat(found.getList("history")).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"0", "-1", "201", "1000000000", "many"})
    void a_limit_out_of_bounds_is_refused(String limit) {
        DistrictWorld world = new DistrictWorld(reference, fold, 1, 0);

        world.get("/api/v1/rollups/" + DistrictWorld.code(world.district) + "/outliers", Map.of("limit", limit))
                .then()
                .statusCode(400)
                .body("detail", Matchers.containsString("limit"));
    }

    @Test
    void an_indicator_that_the_form_does_not_ask_for_is_not_found() {
        DistrictWorld world = new DistrictWorld(reference, fold, 1, 0);

        world.get("/api/v1/rollups/" + DistrictWorld.code(world.district) + "/outliers", Map.of("indicator", "DVK0l"))
                .then()
                .statusCode(404)
                .body("type", Matchers.equalTo("urn:hopluu:problem:unknown-indicator"));
    }
}
