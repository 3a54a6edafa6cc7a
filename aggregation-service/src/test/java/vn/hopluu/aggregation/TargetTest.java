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
import vn.hopluu.aggregation.ledger.Received;
import vn.hopluu.aggregation.ledger.ReportFold;
import vn.hopluu.aggregation.reference.Reference;
import vn.hopluu.events.CampaignChanged;
import vn.hopluu.events.Cell;
import vn.hopluu.events.Coverage;
import vn.hopluu.events.FormChanged;
import vn.hopluu.events.IndicatorChanged;
import vn.hopluu.events.IndicatorChanged.Kind;
import vn.hopluu.events.IndicatorChanged.OverTime;
import vn.hopluu.events.IndicatorChanged.ValueType;
import vn.hopluu.events.ObligationChanged;
import vn.hopluu.events.Period;
import vn.hopluu.events.PlanChanged;
import vn.hopluu.events.PlanChanged.Comparison;
import vn.hopluu.events.PlanChanged.Population;
import vn.hopluu.events.ReportChanged;
import vn.hopluu.events.ReportChanged.State;
import vn.hopluu.inbox.KafkaMessage;
import vn.hopluu.testsupport.InfraResource;

/// Targets over populations, with figures worked out by hand.
@QuarkusTest
@WithTestResource(
        value = InfraResource.class,
        scope = TestResourceScope.GLOBAL,
        initArgs = @ResourceArg(name = "database", value = "hopluu_aggregation"))
class TargetTest {

    private static final String HANDED_IN = "2023-06-01T01:00:00Z";
    private static final String BEFORE = "2022-H2";
    private static final String LATER = "2023-H2";

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
        plan(world, List.of(DistrictWorld.PERIOD), targets);
    }

    private static void plan(DistrictWorld world, List<String> periods, PlanChanged.Target... targets) {
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
                periods.stream()
                        .map(period -> new PlanChanged.Campaign(world.form, period))
                        .toList(),
                List.of(),
                List.of(targets)));
    }

    private static JsonPath first(DistrictWorld world, Map<String, String> query) {
        JsonPath answer = DistrictWorld.exactly(given().header("Accept-Language", "vi")
                .queryParams(query)
                .get("/api/v1/targets/" + world.form + "-PLAN"));
        answer.setRootPath("targets[0]");
        return answer;
    }

    /// S1 takes over the targets of the province's plan (44/KH-UBND): they are answered for who issued it. Of Tam
    /// Đường's communes the first registered two models, the last none.
    @Test
    void what_a_plan_takes_over_from_the_plan_above_is_answered_for_who_issued_it() {
        DistrictWorld world = tamDuong(0);
        plan(world, target("S3-T4", everybodyBelow(world), "share(DVK01 >= 1)", "0.95"));
        inheriting(world, "A", world.communes.getFirst(), world.form + "-PLAN");
        inheriting(world, "B", world.communes.getLast(), world.form + "-PLAN");
        inheriting(world, "C", world.communes.getLast(), null);

        JsonPath reached = inherited(world, "A");
        JsonPath missed = inherited(world, "B");
        JsonPath unknown = inherited(world, "C");

        assertThat(reached.getString("inheritsFrom")).isEqualTo(world.form + "-PLAN");
        assertThat(reached.getList("inherited.plan")).containsExactly(world.form + "-PLAN");
        assertThat(reached.getString("inherited[0].targets[0].value")).isEqualTo("1/1");
        assertThat(reached.getString("inherited[0].targets[0].statusText")).isEqualTo("reached");
        assertThat(missed.getString("inherited[0].targets[0].value")).isEqualTo("0/1");
        assertThat(missed.getString("inherited[0].targets[0].statusText")).isEqualTo("not reached");
        assertThat(missed.getString("withoutInherited")).isNull();
        assertThat(unknown.getList("inherited")).isEmpty();
        assertThat(unknown.getString("withoutInherited")).contains("chưa có chỉ tiêu kế thừa");
    }

    private static void inheriting(DistrictWorld world, String code, long issuer, String superior) {
        world.accept(new PlanChanged(
                world.form + "-" + code,
                1,
                "không ghi số",
                "Kế hoạch",
                issuer,
                2023,
                null,
                List.of(),
                superior,
                true,
                Instant.EPOCH,
                List.of(),
                List.of(),
                List.of()));
    }

    private static JsonPath inherited(DistrictWorld world, String code) {
        return DistrictWorld.exactly(given().get("/api/v1/targets/" + world.form + "-" + code));
    }

    /// Of four communes two reach it, one does not, and one is exempt from the report.
    @Test
    void a_unit_that_left_the_population_counts_for_nothing() {
        DistrictWorld world = new DistrictWorld(reference, fold, 4, 0);
        world.submit(world.communes.get(0), HANDED_IN, "1");
        world.submit(world.communes.get(1), HANDED_IN, "2");
        world.submit(world.communes.get(2), HANDED_IN, Cell.NO_OCCURRENCE);
        world.accept(world.obligation(world.communes.get(3), ObligationChanged.State.EXEMPT, DistrictWorld.DUE, null));
        PlanChanged.Target all = target("S3-T4", everybodyBelow(world), "share(DVK01 >= 1)", "0.5");
        plan(world, all, leaving(all, world.communes.get(2), world.communes.get(3)));

        JsonPath found = DistrictWorld.exactly(given().get("/api/v1/targets/" + world.form + "-PLAN"));

        assertThat(found.getList("targets.population"))
                .as("the exempt one stays in")
                .containsExactly(4, 2);
        assertThat(found.getList("targets.excluded")).containsExactly(0, 2);
        assertThat(found.getList("targets.numerator")).containsExactly(2, 2);
        assertThat(found.getList("targets.denominator"))
                .as("of whom it is known")
                .containsExactly(3, 2);
    }

    private static PlanChanged.Target leaving(PlanChanged.Target all, Long... units) {
        return new PlanChanged.Target(
                all.id() + "-LESS",
                all.text(),
                all.population(),
                all.expression(),
                all.comparison(),
                all.threshold(),
                all.due(),
                all.note(),
                all.populationOn(),
                List.of(units));
    }

    /// As the ranking by the Chairman, before his decision (S2 III.6).
    @Test
    void what_nobody_of_the_population_owes_is_called_by_its_name_until_it_comes() {
        DistrictWorld world = new DistrictWorld(reference, fold, 2, 0);
        plan(world, target("S2-T6b", everybodyBelow(world), "share(DVK01 >= 1)", "0.9"));

        JsonPath found = first(world, Map.of());
        world.accept(world.owes(world.communes.get(0)), world.owes(world.communes.get(1)));
        JsonPath owed = first(world, Map.of());

        assertThat(found.getString("statusText")).isEqualTo("thiếu dữ liệu");
        assertThat(found.getString("summary")).isEqualTo("chưa có DVK01");
        assertThat(owed.getString("summary")).startsWith("thiếu 2: ");
    }

    @Test
    void tam_duong_reaches_16_of_17_and_names_the_commune_that_misses_it() {
        DistrictWorld world = tamDuong(4);
        plan(world, target("S3-T4", everybodyBelow(world), "share(DVK01 >= 1)", "0.95"));

        JsonPath found = first(world, Map.of());

        assertThat(found.getString("value")).isEqualTo("16/17");
        assertThat(found.getString("display")).isEqualTo("94,12% (16/17)");
        assertThat(found.getString("summary"))
                .isEqualTo("94,12% (16/17); không đạt 1: Đơn vị " + world.communes.getLast());
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
        assertThat(found.getString("display")).isEqualTo("92,31% (12/13)");
        assertThat(found.getString("status")).isEqualTo("NOT_REACHED");
    }

    @Test
    void with_three_more_offices_that_register_19_of_20_is_exactly_enough() {
        DistrictWorld world = tamDuong(7);
        plan(world, target("S3-T4", everybodyBelow(world), "share(DVK01 >= 1)", "0.95"));

        JsonPath found = first(world, Map.of());

        assertThat(found.getString("value")).isEqualTo("19/20");
        assertThat(found.getString("display")).isEqualTo("95% (19/20)");
        assertThat(found.getString("status")).isEqualTo("REACHED");
    }

    @Test
    void who_is_exempt_is_as_unknown_as_a_missing_figure_and_what_does_not_apply_leaves_the_denominator() {
        DistrictWorld world = new DistrictWorld(reference, fold, 3, 3);
        world.submit(world.communes.get(0), HANDED_IN, "1");
        world.submit(world.communes.get(1), HANDED_IN, Cell.MISSING);
        world.submit(world.offices.get(0), HANDED_IN, Cell.NOT_APPLICABLE);
        world.accept(world.obligation(world.offices.get(1), ObligationChanged.State.EXEMPT, DistrictWorld.DUE, null));
        world.report(world.district, Coverage.CONSOLIDATED, State.SUBMITTED, HANDED_IN, World.figures(1, "9"), null);
        plan(world, target("T", everybodyBelow(world), "share(DVK01 >= 1)", "0.95"));

        JsonPath before = first(world, Map.of("at", "2023-12-14T23:59:59+07:00"));
        JsonPath after = first(world, Map.of("at", "2023-12-15T00:00:00+07:00"));

        assertThat(before.getString("value")).as("one of one that is known").isEqualTo("1/1");
        assertThat(before.getList("unknown.units.code"))
                .as("the one that says missing, those without a report; what is declared above changes nothing")
                .containsExactly(
                        DistrictWorld.code(world.communes.get(1)),
                        DistrictWorld.code(world.communes.get(2)),
                        DistrictWorld.code(world.offices.get(1)),
                        DistrictWorld.code(world.offices.get(2)));
        assertThat(before.getList("exempt.units.code")).containsExactly(DistrictWorld.code(world.offices.get(1)));
        assertThat(before.getList("notApplicable.units.code"))
                .containsExactly(DistrictWorld.code(world.offices.get(0)));
        assertThat(before.getString("lowest")).isEqualTo("20% (1/5)");
        assertThat(before.getString("highest")).isEqualTo("100% (5/5)");
        String names = "Đơn vị %d, Đơn vị %d, Đơn vị %d, Đơn vị %d"
                .formatted(world.communes.get(1), world.communes.get(2), world.offices.get(1), world.offices.get(2));
        assertThat(before.getString("summary")).isEqualTo("1/5 tính đến 6 tháng; còn 4: " + names);
        assertThat(after.getString("summary")).isEqualTo("thiếu 4: " + names + "; có thể từ 20% (1/5) đến 100% (5/5)");
        assertThat(before.getString("statusText")).isEqualTo("đang theo dõi");
        assertThat(after.getString("statusText")).isEqualTo("thiếu dữ liệu");
    }

    @Test
    void a_population_that_is_not_loaded_is_no_basis() {
        DistrictWorld world = new DistrictWorld(reference, fold, 1, 0);
        plan(
                world,
                target(
                        "S2-T2",
                        new Population(Population.Of.UNITS, world.district, List.of("UNION"), List.of(), List.of()),
                        "share(VB02)",
                        "1"));

        JsonPath found = first(world, Map.of());

        assertThat(found.getString("status")).isEqualTo("NO_BASIS");
        assertThat(found.getString("statusText")).isEqualTo("chưa đủ căn cứ đánh giá");
        assertThat(found.getString("reason"))
                .isEqualTo("chưa nạp danh sách đơn vị thuộc diện tính vào ngày 14/12/2023");
        assertThat(found.getString("summary")).isEqualTo(found.getString("reason"));
        assertThat(found.getInt("population")).isZero();
        assertThat(found.getString("value")).isNull();
    }

    @Test
    void of_a_unit_outside_of_the_population_nothing_is_asked() {
        DistrictWorld world = tamDuong(1);
        plan(
                world,
                target(
                        "T",
                        new Population(Population.Of.UNITS, world.district, List.of("COMMUNE"), List.of(), List.of()),
                        "share(DVK01 >= 1)",
                        "0.95"));

        JsonPath found = first(world, Map.of("unit", DistrictWorld.code(world.offices.getFirst())));

        assertThat(found.getString("statusText")).isEqualTo("không áp dụng");
    }

    @Test
    void a_figure_in_no_form_is_no_basis_and_nobody_is_behind_for_it() {
        DistrictWorld world = new DistrictWorld(reference, fold, 2, 0);
        world.accept(figure("TGNOFORM"));
        world.submit(world.communes.get(0), HANDED_IN, "1");
        plan(
                world,
                target("ALONE", everybodyBelow(world), "share(TGNOFORM >= 1)", "0.95"),
                target("BESIDE", everybodyBelow(world), "share(DVK01 >= 1 && TGNOFORM >= 1)", "0.95"));

        JsonPath found = DistrictWorld.exactly(given().get("/api/v1/targets/" + world.form + "-PLAN"));

        assertThat(found.getList("targets.status")).containsExactly("NO_BASIS", "NO_BASIS");
        assertThat(found.getList("targets.reason"))
                .containsExactly(
                        "không đợt báo cáo nào của kế hoạch có các số liệu này",
                        "biểu " + world.form + " không có ô: TGNOFORM");
        assertThat(found.getList("targets.absentFigures")).containsExactly(List.of("TGNOFORM"), List.of("TGNOFORM"));
        for (int place = 0; place < 2; place++) {
            found.setRootPath("targets[" + place + "]");
            assertThat(found.getInt("population")).isEqualTo(2);
            assertThat(found.getInt("unknown.count") + found.getInt("missed.count"))
                    .isZero();
        }
    }

    private static IndicatorChanged figure(String code) {
        return new IndicatorChanged(
                code,
                1,
                code,
                code,
                "người",
                ValueType.INTEGER,
                0,
                Kind.STOCK,
                OverTime.LAST,
                null,
                null,
                List.of(),
                List.of());
    }

    @Test
    void persons_of_units_that_neither_owe_nor_report_are_no_basis() {
        DistrictWorld world = new DistrictWorld(reference, fold, 2, 0);
        plan(world, target("S2-T1", personsBelow(world), "ratio(TT02, TT01)", "1"));

        JsonPath found = first(world, Map.of());

        assertThat(found.getString("statusText")).isEqualTo("chưa đủ căn cứ đánh giá");
        assertThat(found.getString("reason"))
                .isEqualTo("chưa có nghĩa vụ hoặc báo cáo nào của các đơn vị thuộc diện tính trong đợt " + world.form
                        + "/2023-H1");
    }

    /// Models in the half-year 1, 1, 0 and nobody knows; in the second half only the first has reported: 1.
    @Test
    void half_year_and_year_stand_side_by_side_and_the_verdict_moves_at_the_deadline() {
        DistrictWorld world = twoHalves("share(DVK01 >= 1)", "1", "1", "0");
        world.report(LATER, world.communes.get(0), Coverage.OWN, State.SUBMITTED, HANDED_IN, models("1"), null);
        String names = "Đơn vị %d, Đơn vị %d".formatted(world.communes.get(2), world.communes.get(3));
        String threeNames = "Đơn vị " + world.communes.get(1) + ", " + names;

        JsonPath before = first(world, Map.of("at", "2023-12-14T23:59:59+07:00"));
        JsonPath after = first(world, Map.of("at", "2023-12-15T00:00:00+07:00"));

        assertThat(before.getString("statusText")).isEqualTo("đang theo dõi");
        assertThat(before.getString("campaign.period")).isEqualTo(DistrictWorld.PERIOD);
        assertThat(before.getString("summary")).isEqualTo("2/4 tính đến 6 tháng; còn 2: " + names);
        assertThat(before.getList("periods.period")).containsExactly(DistrictWorld.PERIOD, LATER);
        assertThat(before.getList("periods.shown")).containsExactly(true, false);
        assertThat(before.getList("periods.summary"))
                .isEqualTo(after.getList("periods.summary"))
                .containsExactly(
                        "2/4 tính đến 6 tháng; còn 2: " + names, "1/4 tính đến 6 tháng cuối năm; còn 3: " + threeNames);
        assertThat(after.getString("statusText")).isEqualTo("thiếu dữ liệu");
        assertThat(after.getString("campaign.period")).isEqualTo(LATER);
        assertThat(after.getString("summary"))
                .isEqualTo("thiếu 3: " + threeNames + "; có thể từ 25% (1/4) đến 100% (4/4)");
        assertThat(after.getList("periods.shown")).containsExactly(false, true);
    }

    @Test
    void a_half_year_decides_nothing_while_the_year_is_to_come_and_what_nothing_changes_is_said_early() {
        DistrictWorld world = twoHalves("share(DVK01 >= 1)", "1", "1", "1", "1");
        String early = "2023-12-01T08:00:00+07:00";
        JsonPath halfYear = first(world, Map.of("at", early));
        JsonPath halfYearAlone = first(world, Map.of("at", early, "period", DistrictWorld.PERIOD));

        world.report(LATER, world.communes.get(0), Coverage.OWN, State.SUBMITTED, HANDED_IN, models("0"), null);
        JsonPath decided = first(world, Map.of("at", early));

        assertThat(halfYear.getString("statusText")).isEqualTo("đang theo dõi");
        assertThat(halfYear.getString("summary")).isEqualTo("4/4 tính đến 6 tháng");
        assertThat(halfYearAlone.getString("statusText")).isEqualTo("đang theo dõi");
        assertThat(decided.getString("statusText")).as("3 of 4 at most").isEqualTo("chưa đạt");
        assertThat(decided.getString("campaign.period")).isEqualTo(LATER);
        assertThat(decided.getString("summary"))
                .startsWith("từ 0% (0/4) đến 75% (3/4); không đạt 1: Đơn vị " + world.communes.get(0) + "; chưa rõ 3: ")
                .endsWith("; phần chưa rõ không làm thay đổi kết quả");
    }

    @Test
    void a_half_year_alone_decides_nothing_of_a_target_that_is_due_with_the_year() {
        DistrictWorld world = tamDuong(4);
        plan(world, target("S3-T4", everybodyBelow(world), "share(DVK01 >= 1)", "0.95"));

        JsonPath inJuly = first(world, Map.of("at", "2023-07-01T08:00:00+07:00"));

        assertThat(inJuly.getString("statusText")).isEqualTo("đang theo dõi");
        assertThat(inJuly.getString("summary"))
                .isEqualTo("16/17 tính đến 6 tháng; còn 1: Đơn vị " + world.communes.getLast());
    }

    @ParameterizedTest
    @CsvSource({
        "2023-05-10T16:59:59Z, 2023-H1, đạt",
        "2023-06-30T16:59:59Z, 2023-H1, đạt",
        "2023-11-01T16:59:59Z, 2023-H2, thiếu dữ liệu",
        "2023-12-31T16:59:59Z, 2023-H2, thiếu dữ liệu"
    })
    void a_target_with_a_moment_of_its_own_is_judged_by_the_campaign_that_ends_next_to_it(
            Instant due, String period, String status) {
        DistrictWorld world = twoHalves("share(DVK01 >= 1)", due, new String[] {"1", "1", "1", "1"});

        JsonPath found = first(world, Map.of("at", due.plusSeconds(1).toString()));

        assertThat(found.getString("campaign.period")).isEqualTo(period);
        assertThat(found.getString("statusText")).isEqualTo(status);
    }

    @Test
    void a_half_year_that_cannot_be_compared_is_not_shown_for_the_year() {
        DistrictWorld world = twoHalves("share(DVK01 > previous.DVK01)", "1", "1", "1", "1");

        JsonPath found = first(world, Map.of("at", "2023-12-01T08:00:00+07:00"));

        assertThat(found.getString("statusText")).isEqualTo("đang theo dõi");
        assertThat(found.getString("campaign.period")).isEqualTo(LATER);
        assertThat(found.getList("periods.summary", String.class).getFirst())
                .isEqualTo("chưa có đợt báo cáo hoặc biểu chứa: previous.DVK01");
    }

    @Test
    void a_target_is_open_while_its_reports_are_still_in_time() {
        DistrictWorld world = new DistrictWorld(reference, fold, 1, 0);
        world.accept(world.obligation(
                world.communes.getFirst(), ObligationChanged.State.OWED, Instant.parse("2023-12-20T16:59:59Z"), null));
        plan(world, target("T", everybodyBelow(world), "share(DVK01 >= 1)", "0.95"));

        assertThat(first(world, Map.of("at", "2023-12-20T23:59:59+07:00")).getString("statusText"))
                .isEqualTo("đang theo dõi");
        assertThat(first(world, Map.of("at", "2023-12-21T00:00:00+07:00")).getString("statusText"))
                .isEqualTo("thiếu dữ liệu");
    }

    @Test
    void a_line_names_ten_and_counts_the_others() {
        DistrictWorld world = new DistrictWorld(reference, fold, 13, 0);
        plan(world, target("T", everybodyBelow(world), "share(DVK01 >= 1)", "0.95"));

        JsonPath found = first(world, Map.of("at", "2023-06-01T08:00:00+07:00"));

        assertThat(found.getString("summary"))
                .startsWith("0/13 tính đến 6 tháng; còn 13: Đơn vị " + world.communes.getFirst() + ", ")
                .endsWith("Đơn vị " + world.communes.get(9) + " và 3 đơn vị khác");
    }

    /// Half of them at most shall have models: one has, one has none, one is silent.
    @Test
    void where_few_are_wanted_who_does_not_satisfy_it_is_not_behind() {
        DistrictWorld world = new DistrictWorld(reference, fold, 3, 0);
        world.submit(world.communes.get(0), HANDED_IN, "1");
        world.submit(world.communes.get(1), HANDED_IN, "0");
        plan(
                world,
                new PlanChanged.Target(
                        "T",
                        "Chỉ tiêu",
                        everybodyBelow(world),
                        "share(DVK01 >= 1)",
                        Comparison.AT_MOST,
                        new BigDecimal("0.5"),
                        null,
                        null,
                        LocalDate.of(2023, 12, 14)));

        assertThat(first(world, Map.of("at", "2023-06-01T08:00:00+07:00")).getString("summary"))
                .isEqualTo("1/3 tính đến 6 tháng; còn 1: Đơn vị " + world.communes.get(2));
    }

    @Test
    void who_is_exempt_is_never_late() {
        DistrictWorld world = new DistrictWorld(reference, fold, 2, 0);
        world.accept(
                world.owes(world.communes.get(0)),
                world.obligation(world.communes.get(1), ObligationChanged.State.EXEMPT, DistrictWorld.DUE, null));
        plan(world, target("T", everybodyBelow(world), "submitted(\"" + world.form + "\")", null));

        JsonPath found = first(world, Map.of());

        assertThat(found.getList("missed.units.code")).containsExactly(DistrictWorld.code(world.communes.get(0)));
        assertThat(found.getList("exempt.units.code")).containsExactly(DistrictWorld.code(world.communes.get(1)));
    }

    /// Four communes; what the first of them state in the half-year.
    private DistrictWorld twoHalves(String expression, String... models) {
        return twoHalves(expression, null, models);
    }

    private DistrictWorld twoHalves(String expression, Instant due, String[] models) {
        DistrictWorld world = new DistrictWorld(reference, fold, 4, 0);
        world.campaign(LATER, LocalDate.of(2023, 6, 15), LocalDate.of(2023, 12, 14));
        world.plant(LATER);
        for (int commune = 0; commune < models.length; commune++) {
            world.submit(world.communes.get(commune), HANDED_IN, models[commune]);
        }
        plan(
                world,
                List.of(DistrictWorld.PERIOD, LATER),
                new PlanChanged.Target(
                        "T",
                        "Chỉ tiêu",
                        everybodyBelow(world),
                        expression,
                        Comparison.AT_LEAST,
                        new BigDecimal("0.95"),
                        due,
                        null,
                        LocalDate.of(2023, 12, 14)));
        return world;
    }

    private static ReportChanged.Figures models(String count) {
        return World.figures(1, count);
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

        assertThat(first(world, Map.of()).getString("value")).isEqualTo("2/2");
        JsonPath approved = first(world, Map.of("basis", "approved"));
        assertThat(approved.getString("value")).isEqualTo("0/1");
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
        assertThat(found.getString("value")).isEqualTo("58/60");
        assertThat(found.getString("display")).isEqualTo("96,67% (58/60)");
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
                target("SAME_FORM", all, "share(form(\"" + world.form + "\").VB02 && VB02)", "1"),
                target("UNREADABLE", all, "share(NOBODY_KNOWS)", "1"));

        JsonPath found = DistrictWorld.exactly(given().get("/api/v1/targets/" + world.form + "-PLAN"));

        assertThat(found.getList("targets.value"))
                .isEqualTo(Arrays.asList("2/3", "2/3", "3/3", "24/25", "2/3", "2/3", "2/3", null));
        assertThat(found.getList("targets.status"))
                .containsExactly(
                        "NOT_REACHED",
                        "DATA_MISSING",
                        "DATA_MISSING",
                        "DATA_MISSING",
                        "DATA_MISSING",
                        "NOT_REACHED",
                        "NOT_REACHED",
                        "NO_BASIS");
        assertThat(found.getList("targets.unknown.count").stream()
                        .map(count -> ((Number) count).intValue())
                        .toList())
                .containsExactly(1, 1, 1, 1, 1, 1, 1, 0);
        assertThat(found.getString("targets[7].reason")).contains("NOBODY_KNOWS");
    }

    private static void before(DistrictWorld world, long unit, Object... cells) {
        world.report(BEFORE, unit, Coverage.OWN, State.SUBMITTED, HANDED_IN, World.figures(1, cells), null);
    }

    private static void campaignBefore(DistrictWorld world) {
        world.campaign(BEFORE, LocalDate.of(2022, 6, 15), LocalDate.of(2022, 12, 14));
        world.plant(BEFORE);
    }

    /// Models now and in the half-year before: 3 and 1, 2 and 2, 5 and nobody knows.
    @Test
    void a_target_compares_each_unit_with_its_own_report_of_the_period_before() {
        DistrictWorld world = new DistrictWorld(reference, fold, 3, 0);
        plan(world, target("T", everybodyBelow(world), "share(DVK01 > previous.DVK01)", "0.9"));
        world.submit(world.communes.get(0), HANDED_IN, "3");
        world.submit(world.communes.get(1), HANDED_IN, "2");
        world.submit(world.communes.get(2), HANDED_IN, "5");
        JsonPath without = first(world, Map.of());
        String tag = tag(world, "2023-06-05T00:00:10Z");

        campaignBefore(world);
        before(world, world.communes.get(0), "1");
        before(world, world.communes.get(1), "2");
        JsonPath with = first(world, Map.of());

        assertThat(without.getString("status")).isEqualTo("NO_BASIS");
        assertThat(without.getString("reason")).isEqualTo("chưa có đợt báo cáo hoặc biểu chứa: previous.DVK01");
        assertThat(without.getList("absentFigures")).containsExactly("previous.DVK01");
        assertThat(with.getString("value")).isEqualTo("1/2");
        assertThat(with.getList("missed.units.code")).containsExactly(DistrictWorld.code(world.communes.get(1)));
        assertThat(with.getList("unknown.units.code")).containsExactly(DistrictWorld.code(world.communes.get(2)));
        assertThat(with.getString("status")).isEqualTo("NOT_REACHED");
        assertThat(with.getList("absentFigures")).isEmpty();
        assertThat(with.getString("campaign.period")).isEqualTo(DistrictWorld.PERIOD);
        String after = tag(world, "2023-06-05T00:00:10Z");
        assertThat(after).isNotEqualTo(tag);
        before(world, world.communes.get(1), "1");
        assertThat(tag(world, "2023-06-05T00:00:10Z")).isNotEqualTo(after);
    }

    /// Staff now 10 + 30 + 20, a half-year before 8 + 22 + 20.
    @Test
    void persons_of_two_periods_are_the_sums_that_each_passed_up() {
        DistrictWorld world = new DistrictWorld(reference, fold, 2, 0);
        campaignBefore(world);
        persons(world, world.district, "10", "10");
        persons(world, world.communes.get(0), "30", "28");
        persons(world, world.communes.get(1), "20", "20");
        List<Long> units = List.of(world.district, world.communes.get(0), world.communes.get(1));
        List<String> staff = List.of("8", "22", "20");
        for (int unit = 0; unit < units.size(); unit++) {
            before(world, units.get(unit), Cell.UNANSWERED, Cell.UNANSWERED, Cell.UNANSWERED, staff.get(unit));
        }
        plan(world, target("T", personsBelow(world), "ratio(TT01, previous.TT01)", "1.1"));

        JsonPath found = first(world, Map.of());

        assertThat(found.getInt("numerator")).isEqualTo(60);
        assertThat(found.getInt("denominator")).isEqualTo(50);
        assertThat(found.getString("status")).isEqualTo("REACHED");
        assertThat(found.getInt("unknown.count")).isZero();
        assertThat(found.getList("missed.units.code"))
                .as("20 by 20")
                .containsExactly(DistrictWorld.code(world.communes.get(1)));
    }

    @Test
    void who_is_silent_in_the_period_before_is_unknown_unless_a_unit_above_declared_for_it_then() {
        DistrictWorld world = new DistrictWorld(reference, fold, 1, 0);
        campaignBefore(world);
        persons(world, world.communes.getFirst(), "30", "28");
        plan(world, target("T", personsBelow(world), "ratio(TT01, previous.TT01)", "1"));
        JsonPath silent = first(world, Map.of());

        world.report(
                BEFORE,
                world.district,
                Coverage.CONSOLIDATED,
                State.SUBMITTED,
                HANDED_IN,
                World.figures(1, Cell.UNANSWERED, Cell.UNANSWERED, Cell.UNANSWERED, "25"),
                null);
        JsonPath declared = first(world, Map.of());

        assertThat(silent.getList("unknown.units.code")).containsExactly(DistrictWorld.code(world.communes.getFirst()));
        assertThat(declared.getInt("unknown.count")).isZero();
        assertThat(declared.getInt("denominator")).isEqualTo(25);
    }

    /// TGLEFT is TT01 - TT02: 0 of the district, 2 of the first commune; the second does not say whom it has briefed.
    @Test
    void derived_figures_are_computed_of_units_and_of_sums() {
        DistrictWorld world = new DistrictWorld(reference, fold, 2, 0);
        world.accept(derived("TGLEFT", "TT01 - TT02"));
        persons(world, world.district, "10", "10");
        persons(world, world.communes.get(0), "30", "28");
        world.submit(world.communes.get(1), HANDED_IN, Cell.UNANSWERED, Cell.UNANSWERED, Cell.UNANSWERED, "20");
        plan(
                world,
                target("UNITS", everybodyBelow(world), "share(TGLEFT == 0)", "1"),
                target("PERSONS", personsBelow(world), "ratio(TGLEFT, TT01)", "0.5"));

        JsonPath found = DistrictWorld.exactly(given().get("/api/v1/targets/" + world.form + "-PLAN"));

        assertThat(found.getString("targets[0].value")).isEqualTo("0/1");
        assertThat(found.getList("targets[0].missed.units.code"))
                .containsExactly(DistrictWorld.code(world.communes.get(0)));
        assertThat(found.getList("targets[0].unknown.units.code"))
                .containsExactly(DistrictWorld.code(world.communes.get(1)));
        assertThat(found.getInt("targets[1].numerator")).as("60 - 38").isEqualTo(22);
        assertThat(found.getInt("targets[1].denominator")).isEqualTo(60);
        assertThat(found.getList("targets[1].unknown.units.code"))
                .containsExactly(DistrictWorld.code(world.communes.get(1)));
        assertThat(found.getList("targets.absentFigures")).containsExactly(List.of(), List.of());
    }

    /// The first commune has the staff that it states in the other form, the second has not; the third says nothing.
    @Test
    void a_target_reads_the_same_units_report_in_another_form() {
        DistrictWorld world = new DistrictWorld(reference, fold, 3, 0);
        String other = world.form + "-B";
        world.accept(
                new FormChanged(
                        other,
                        1,
                        "Biểu khác",
                        "RG" + world.province,
                        Period.Type.HALF_YEAR,
                        List.of(new FormChanged.Slot("TT01", null, 0, true)),
                        List.of(new FormChanged.Version(1, DistrictWorld.BEGINNING, null, List.of(0), List.of()))),
                new CampaignChanged(other, DistrictWorld.PERIOD, 1, LocalDate.of(2022, 12, 15), DistrictWorld.S));
        for (int commune = 0; commune < 3; commune++) {
            persons(world, world.communes.get(commune), "10", "10");
        }
        List<String> elsewhere = List.of("10", "11");
        for (int commune = 0; commune < 2; commune++) {
            fold.fold(List.of(new Received(
                    new KafkaMessage("hopluu.reports.v1", "", 0, 0, null, Map.of(), null),
                    new ReportChanged(
                            world.communes.get(commune),
                            other,
                            DistrictWorld.PERIOD,
                            Coverage.OWN,
                            1,
                            State.SUBMITTED,
                            World.figures(1, elsewhere.get(commune)),
                            null,
                            null,
                            null,
                            null,
                            null,
                            false))));
        }
        plan(world, target("T", everybodyBelow(world), "share(TT01 == form(\"" + other + "\").TT01)", "1"));

        JsonPath found = first(world, Map.of());

        assertThat(found.getString("value")).isEqualTo("1/2");
        assertThat(found.getList("missed.units.code")).containsExactly(DistrictWorld.code(world.communes.get(1)));
        assertThat(found.getList("unknown.units.code")).containsExactly(DistrictWorld.code(world.communes.get(2)));
    }

    private static IndicatorChanged derived(String code, String formula) {
        return new IndicatorChanged(
                code,
                1,
                code,
                code,
                "người",
                ValueType.INTEGER,
                0,
                Kind.DERIVED,
                OverTime.OF_PARTS,
                formula,
                null,
                List.of(),
                List.of());
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
