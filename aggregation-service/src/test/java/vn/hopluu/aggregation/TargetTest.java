package vn.hopluu.aggregation;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.common.TestResourceScope;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import jakarta.inject.Inject;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.hamcrest.Matchers;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.hopluu.aggregation.ledger.ReportFold;
import vn.hopluu.aggregation.reference.Reference;
import vn.hopluu.events.Cell;
import vn.hopluu.events.Coverage;
import vn.hopluu.events.ObligationChanged;
import vn.hopluu.events.PlanChanged;
import vn.hopluu.events.PlanChanged.Comparison;
import vn.hopluu.events.PlanChanged.Population;
import vn.hopluu.events.ReportChanged.State;
import vn.hopluu.testsupport.InfraResource;

/// Targets over populations, with figures worked out by hand.
@QuarkusTest
@WithTestResource(
        value = InfraResource.class,
        scope = TestResourceScope.GLOBAL,
        initArgs = @ResourceArg(name = "database", value = "hopluu_aggregation"))
class TargetTest {

    private static final String HANDED_IN = "2023-06-01T01:00:00Z";

    /// Models registered by Tam Đường's 13 communes: the last one, Khun Há, states that there are none.
    private static final int[] COMMUNES = {2, 1, 1, 2, 2, 1, 2, 1, 1, 1, 1, 1, 0};

    @Inject
    Reference reference;

    @Inject
    ReportFold fold;

    private DistrictWorld tamDuong(int offices) {
        DistrictWorld world = new DistrictWorld(reference, fold, COMMUNES.length, offices);
        for (int commune = 0; commune < COMMUNES.length; commune++) {
            Object models = COMMUNES[commune] == 0 ? Cell.NO_OCCURRENCE : String.valueOf(COMMUNES[commune]);
            world.submit(world.communes.get(commune), HANDED_IN, models);
        }
        world.offices.forEach(office -> world.submit(office, HANDED_IN, "1"));
        return world;
    }

    private static Population everybodyBelow(DistrictWorld world) {
        return new Population(
                Population.Of.UNITS, world.district, List.of("COMMUNE", "DISTRICT_OFFICE"), List.of(), List.of());
    }

    private static PlanChanged.Target target(String id, Population population, String expression, String threshold) {
        return new PlanChanged.Target(
                id,
                "Chỉ tiêu",
                population,
                expression,
                threshold == null ? Comparison.EQUAL : Comparison.AT_LEAST,
                threshold == null ? null : new BigDecimal(threshold),
                null,
                null,
                LocalDate.of(2023, 12, 14));
    }

    private static void plan(DistrictWorld world, PlanChanged.Target... targets) {
        world.accept(new PlanChanged(
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
                List.of(targets)));
    }

    private static JsonPath first(DistrictWorld world, Map<String, String> query) {
        JsonPath answer =
                DistrictWorld.exactly(given().queryParams(query).get("/api/v1/targets/" + world.form + "-PLAN"));
        answer.setRootPath("targets[0]");
        return answer;
    }

    @Test
    void tam_duong_reaches_16_of_17_and_names_the_commune_that_misses_it() {
        DistrictWorld world = tamDuong(4);
        plan(world, target("S3-T4", everybodyBelow(world), "share(DVK01 >= 1)", "0.95"));

        JsonPath found = first(world, Map.of());

        assertThat(found.getString("value")).isEqualTo("16/17");
        assertThat(found.getString("display")).isEqualTo("94,1…%");
        assertThat(found.getString("status")).isEqualTo("NOT_REACHED");
        assertThat(found.getString("statusText")).isEqualTo("chưa đạt");
        assertThat(found.getList("missed.units.code")).containsExactly(DistrictWorld.code(world.communes.getLast()));
        assertThat(found.getInt("unknown.count")).isZero();
        assertThat(found.getString("campaign.period")).isEqualTo("2023-H1");
    }

    @Test
    void the_communes_alone_reach_12_of_13() {
        DistrictWorld world = tamDuong(4);
        plan(
                world,
                target(
                        "S3-T4",
                        new Population(Population.Of.UNITS, world.district, List.of("COMMUNE"), List.of(), List.of()),
                        "share(DVK01 >= 1)",
                        "0.95"));

        JsonPath found = first(world, Map.of());

        assertThat(found.getString("value")).isEqualTo("12/13");
        assertThat(found.getString("display")).isEqualTo("92,3…%");
        assertThat(found.getString("status")).isEqualTo("NOT_REACHED");
    }

    @Test
    void with_three_more_offices_that_register_19_of_20_is_exactly_enough() {
        DistrictWorld world = tamDuong(7);
        plan(world, target("S3-T4", everybodyBelow(world), "share(DVK01 >= 1)", "0.95"));

        JsonPath found = first(world, Map.of());

        assertThat(found.getString("value")).isEqualTo("19/20");
        assertThat(found.getString("display")).isEqualTo("95%");
        assertThat(found.getString("status")).isEqualTo("REACHED");
    }

    @Test
    void a_missing_figure_is_unknown_and_what_does_not_apply_leaves_the_denominator() {
        DistrictWorld world = new DistrictWorld(reference, fold, 3, 3);
        world.submit(world.communes.get(0), HANDED_IN, "1");
        world.submit(world.communes.get(1), HANDED_IN, Cell.MISSING);
        world.submit(world.offices.get(0), HANDED_IN, Cell.NOT_APPLICABLE);
        world.accept(world.obligation(world.offices.get(1), ObligationChanged.State.EXEMPT, DistrictWorld.DUE, null));
        world.report(world.district, Coverage.CONSOLIDATED, State.SUBMITTED, HANDED_IN, World.figures(1, "9"), null);
        plan(world, target("T", everybodyBelow(world), "share(DVK01 >= 1)", "0.95"));

        JsonPath before = first(world, Map.of("at", "2023-12-14T23:59:59+07:00"));
        JsonPath after = first(world, Map.of("at", "2023-12-15T00:00:00+07:00"));

        assertThat(before.getString("value")).as("one of one that is known").isEqualTo("1");
        assertThat(before.getList("unknown.units.code"))
                .as("the one that says missing, those without a report; what is declared above changes nothing")
                .containsExactly(
                        DistrictWorld.code(world.communes.get(1)),
                        DistrictWorld.code(world.communes.get(2)),
                        DistrictWorld.code(world.offices.get(2)));
        assertThat(before.getList("notApplicable.units.code"))
                .containsExactly(DistrictWorld.code(world.offices.get(0)), DistrictWorld.code(world.offices.get(1)));
        assertThat(before.getString("lowest")).isEqualTo("25%");
        assertThat(before.getString("highest")).isEqualTo("100%");
        assertThat(before.getString("statusText")).isEqualTo("đang theo dõi");
        assertThat(after.getString("statusText")).isEqualTo("thiếu dữ liệu");
    }

    @Test
    void nobody_to_count_is_not_applicable() {
        DistrictWorld world = new DistrictWorld(reference, fold, 1, 0);
        plan(
                world,
                target(
                        "S2-T2",
                        new Population(Population.Of.UNITS, world.district, List.of("UNION"), List.of(), List.of()),
                        "share(VB02)",
                        "1"));

        JsonPath found = first(world, Map.of());

        assertThat(found.getString("statusText")).isEqualTo("không áp dụng");
        assertThat(found.getInt("population")).isZero();
        assertThat(found.getString("value")).isNull();
    }

    @Test
    void the_approved_basis_counts_what_is_approved() {
        DistrictWorld world = new DistrictWorld(reference, fold, 2, 0);
        world.submit(world.communes.get(0), HANDED_IN, "1");
        world.report(
                world.communes.get(1),
                Coverage.OWN,
                State.CORRECTED,
                HANDED_IN,
                World.figures(2, "1"),
                World.figures(1, "0"));
        plan(world, target("T", everybodyBelow(world), "share(DVK01 >= 1)", "0.95"));

        assertThat(first(world, Map.of()).getString("value")).isEqualTo("1");
        JsonPath approved = first(world, Map.of("basis", "approved"));
        assertThat(approved.getString("value")).isEqualTo("0");
        assertThat(approved.getInt("unknown.count")).isEqualTo(1);
        assertThat(approved.getString("status")).isEqualTo("NOT_REACHED");
    }

    @Test
    void a_unit_asks_for_its_own_part() {
        DistrictWorld world = tamDuong(4);
        plan(world, target("S3-T4", everybodyBelow(world), "share(DVK01 >= 1)", "0.95"));

        JsonPath found = first(world, Map.of("unit", DistrictWorld.code(world.communes.getFirst())));

        assertThat(found.getInt("population")).isEqualTo(1);
        assertThat(found.getString("status")).isEqualTo("REACHED");
        assertThat(first(world, Map.of("unit", DistrictWorld.code(world.province) + "@2023-12-14"))
                        .getString("value"))
                .isEqualTo("16/17");
    }

    /// TT01 and TT02 of the district's own report 10 and 10, of its communes 30 and 28, 20 and 20: 58 of 60.
    @Test
    void persons_are_read_from_the_roll_up_with_the_staff_of_the_unit_itself() {
        DistrictWorld world = new DistrictWorld(reference, fold, 2, 0);
        persons(world, world.district, "10", "10");
        persons(world, world.communes.get(0), "30", "28");
        persons(world, world.communes.get(1), "20", "20");
        plan(world, target("S2-T1", personsBelow(world), "ratio(TT02, TT01)", "1"));

        JsonPath found = first(world, Map.of());

        assertThat(found.getInt("numerator")).isEqualTo(58);
        assertThat(found.getInt("denominator")).isEqualTo(60);
        assertThat(found.getString("value")).isEqualTo("29/30");
        assertThat(found.getString("display")).isEqualTo("96,6…%");
        assertThat(found.getString("status")).isEqualTo("NOT_REACHED");
        assertThat(found.getList("missed.units.code")).containsExactly(DistrictWorld.code(world.communes.getFirst()));
    }

    @Test
    void a_declared_total_of_persons_stands_for_what_lies_below_it_and_without_one_who_is_missing_is_unknown() {
        DistrictWorld world = new DistrictWorld(reference, fold, 2, 0);
        world.accept(world.owes(world.communes.get(0)), world.owes(world.communes.get(1)));
        persons(world, world.communes.get(0), "30", "30");
        plan(world, target("S2-T1", personsBelow(world), "ratio(TT02, TT01)", "1"));
        JsonPath without = first(world, Map.of());

        world.report(
                world.district,
                Coverage.CONSOLIDATED,
                State.SUBMITTED,
                HANDED_IN,
                World.figures(1, Cell.UNANSWERED, Cell.UNANSWERED, Cell.UNANSWERED, "50", "50"),
                null);
        JsonPath with = first(world, Map.of());

        assertThat(without.getString("statusText")).isEqualTo("thiếu dữ liệu");
        assertThat(without.getList("unknown.units.code")).containsExactly(DistrictWorld.code(world.communes.get(1)));
        assertThat(with.getInt("denominator")).isEqualTo(50);
        assertThat(with.getString("statusText")).isEqualTo("đạt");
    }

    private static Population personsBelow(DistrictWorld world) {
        return new Population(Population.Of.PERSONS, world.district, List.of(), List.of(), List.of());
    }

    private static void persons(DistrictWorld world, long unit, String all, String briefed) {
        world.submit(unit, HANDED_IN, Cell.UNANSWERED, Cell.UNANSWERED, Cell.UNANSWERED, all, briefed);
    }

    @Test
    void every_kind_of_expression_is_counted() {
        DistrictWorld world = new DistrictWorld(reference, fold, 4, 0);
        // models, a plan, rank, staff, briefed; the second owes none, so that nothing makes it late; the fourth is
        // silent
        world.submit(world.communes.get(0), HANDED_IN, "1", "1", "0", "10", "10");
        world.submit(world.communes.get(1), HANDED_IN, "2", "0", "1", "10", "9");
        world.submit(world.communes.get(2), "2023-06-04T17:00:00Z", "1", "1", "0", "5", "5");
        world.accept(world.owes(world.communes.get(0)), world.owes(world.communes.get(2)));
        Population all = everybodyBelow(world);
        plan(
                world,
                target("RANK", all, "share(XL03 == 'TOT')", "0.9"),
                target("YES", all, "share(VB02)", "0.6"),
                target("EACH", all, "DVK01 >= 1", null),
                target("RATIO", all, "ratio(TT02, TT01)", "0.95"),
                target("COUNTS", all, "ratio(count(XL03 == 'TOT'), count(given(XL03)))", "0.9"),
                target("SUBMITTED", all, "submitted(\"" + world.form + "\")", null),
                target("ABSENT", all, "share(form(\"" + world.form + "\").VB02 && VB02)", "1"),
                target("UNREADABLE", all, "share(NOBODY_KNOWS)", "1"));

        JsonPath found = DistrictWorld.exactly(given().get("/api/v1/targets/" + world.form + "-PLAN"));

        assertThat(found.getList("targets.value"))
                .isEqualTo(Arrays.asList("2/3", "2/3", "1", "24/25", "2/3", "2/3", "0", null));
        assertThat(found.getList("targets.status"))
                .containsExactly(
                        "NOT_REACHED",
                        "DATA_MISSING",
                        "DATA_MISSING",
                        "DATA_MISSING",
                        "DATA_MISSING",
                        "NOT_REACHED",
                        "NOT_REACHED",
                        "DATA_MISSING");
        assertThat(found.getList("targets.unknown.count").stream()
                        .map(count -> ((Number) count).intValue())
                        .toList())
                .containsExactly(1, 1, 1, 1, 1, 1, 3, 4);
        assertThat(found.getString("targets[7].reason")).contains("NOBODY_KNOWS");
    }

    @Test
    void an_answer_changes_when_a_report_comes_and_after_a_minute() {
        DistrictWorld world = tamDuong(1);
        plan(world, target("S3-T4", everybodyBelow(world), "share(DVK01 >= 1)", "0.95"));
        String tag = tag(world, "2023-06-05T00:00:10Z");

        assertThat(tag(world, "2023-06-05T00:00:59Z")).isEqualTo(tag);
        assertThat(tag(world, "2023-06-05T00:01:00Z")).isNotEqualTo(tag);
        world.submit(world.communes.getLast(), HANDED_IN, "1");
        assertThat(tag(world, "2023-06-05T00:00:10Z")).isNotEqualTo(tag);
    }

    private static String tag(DistrictWorld world, String at) {
        return given().queryParam("at", at)
                .get("/api/v1/targets/" + world.form + "-PLAN")
                .then()
                .statusCode(200)
                .extract()
                .header("ETag");
    }

    @ParameterizedTest
    @CsvSource({
        "unit, NOBODY, 404, unknown-unit",
        "unit, X@2023, 400, bad-query",
        "period, 2031-H1, 404, no-such-period",
        "basis, best, 400, bad-query",
        "at, tomorrow, 400, bad-query",
        "limit, 1001, 400, bad-query",
        "limit, -1, 400, bad-query",
    })
    void a_question_that_cannot_be_answered_says_why(String parameter, String value, int status, String type) {
        DistrictWorld world = new DistrictWorld(reference, fold, 1, 0);
        plan(world, target("T", everybodyBelow(world), "share(VB02)", "1"));

        given().queryParam(parameter, value)
                .get("/api/v1/targets/" + world.form + "-PLAN")
                .then()
                .statusCode(status)
                .contentType("application/problem+json")
                .body("type", Matchers.equalTo("urn:hopluu:problem:" + type));
    }

    @Test
    void a_plan_that_is_not_published_is_not_found() {
        given().get("/api/v1/targets/NO-SUCH-PLAN")
                .then()
                .statusCode(404)
                .body("type", Matchers.equalTo("urn:hopluu:problem:unknown-plan"));
    }
}
