package vn.hopluu.report.check;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static vn.hopluu.report.check.CheckedForm.FORM;
import static vn.hopluu.report.check.CheckedForm.OTHER_FORM;
import static vn.hopluu.report.check.CheckedForm.found;
import static vn.hopluu.report.check.CheckedForm.handIn;

import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.common.TestResourceScope;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import vn.hopluu.events.Coverage;
import vn.hopluu.events.ObligationChanged;
import vn.hopluu.events.UnitChanged;
import vn.hopluu.report.World;
import vn.hopluu.testsupport.InfraResource;

/// Rules that look at other reports: of earlier periods, of another form, of the units below. Every expected figure is
/// worked out by hand beside the test.
@QuarkusTest
@WithTestResource(
        value = InfraResource.class,
        scope = TestResourceScope.GLOBAL,
        initArgs = @ResourceArg(name = "database", value = "hopluu_report"))
class OtherReportsTest {

    private final World world;
    private final CheckedForm form;

    OtherReportsTest(World world, CheckedForm form) {
        this.world = world;
        this.form = form;
    }

    @Test
    void what_is_carried_over_is_what_the_period_before_left_also_over_the_turn_of_the_year() {
        World.TestUnit unit = form.unit();
        handIn(unit, FORM, "2019-Q4", Coverage.OWN, "CHKTON 4");

        assertThat(found(unit, "2020-Q1", Coverage.OWN, "CHKMO 3")).containsExactly("OPENING 3 / 4");
        assertThat(found(unit, "2020-Q1", Coverage.OWN, "CHKMO 4")).isEmpty();
        // Nothing was reported for 2020-Q1, so 2020-Q2 cannot be held against it
        assertThat(found(unit, "2020-Q2", Coverage.OWN, "CHKMO 3")).isEmpty();
    }

    @Test
    void a_report_that_was_sent_back_says_nothing_and_what_was_approved_before_it_does() {
        World.TestUnit unit = form.unit();
        handIn(unit, FORM, "2020-Q1", Coverage.OWN, "CHKTON 4");
        String path = "/api/v1/reports/" + unit.code() + "/" + FORM + "/2020-Q1/";
        given().header("If-Match", "*").post(path + "approval").then().statusCode(200);
        given().contentType("application/json")
                .body("{\"reason\":\"sót\",\"values\":[{\"indicator\":\"CHKTON\",\"amount\":6}]}")
                .header("If-Match", "*")
                .post(path + "correction")
                .then()
                .statusCode(200);

        assertThat(found(unit, "2020-Q2", Coverage.OWN, "CHKMO 5")).containsExactly("OPENING 5 / 6");
        given().contentType("application/json")
                .body("{\"reason\":\"sai\"}")
                .header("If-Match", "*")
                .post(path + "return")
                .then()
                .statusCode(200);
        assertThat(found(unit, "2020-Q2", Coverage.OWN, "CHKMO 5")).containsExactly("OPENING 5 / 4");
    }

    @Test
    void a_unit_that_was_renamed_keeps_its_history() {
        World.TestUnit before = form.unit();
        World.TestUnit after = new World.TestUnit(before.id(), before.code() + "N");
        world.publish(List.of(new UnitChanged(
                before.id(),
                2,
                List.of(
                        new UnitChanged.Version(
                                LocalDate.of(2004, 1, 1),
                                LocalDate.of(2020, 3, 14),
                                before.code(),
                                "Xã cũ",
                                "COMMUNE",
                                null),
                        new UnitChanged.Version(
                                LocalDate.of(2020, 3, 15), null, after.code(), "Phường mới", "WARD", null)),
                List.of())));
        world.awaitRows("select count(*) from unit_version where code = '" + after.code() + "'", 1);
        handIn(before, FORM, "2020-Q1", Coverage.OWN, "CHKTON 4");

        assertThat(found(after, "2020-Q2", Coverage.OWN, "CHKMO 3")).containsExactly("OPENING 3 / 4");
    }

    @Test
    void a_missing_closing_figure_is_not_zero() {
        World.TestUnit unit = form.unit();
        handIn(unit, FORM, "2019-Q4", Coverage.OWN, "CHKTON MISSING, CHKNHAN 7");

        assertThat(found(unit, "2020-Q1", Coverage.OWN, "CHKMO 3")).isEmpty();
    }

    @Test
    void the_year_to_date_is_the_sum_of_the_years_periods_this_one_among_them() {
        World.TestUnit unit = form.unit();
        handIn(unit, FORM, "2019-Q4", Coverage.OWN, "CHKNHAN 1000");
        handIn(unit, FORM, "2020-Q1", Coverage.OWN, "CHKNHAN 40");
        handIn(unit, FORM, "2020-Q2", Coverage.OWN, "CHKNHAN NO_OCCURRENCE");

        // 40 + 0 + 25 = 65
        assertThat(found(unit, "2020-Q3", Coverage.OWN, "CHKNHAN 25, CHKLK 64")).containsExactly("YEAR 64 / 65");
        assertThat(found(unit, "2020-Q3", Coverage.OWN, "CHKNHAN 25, CHKLK 65")).isEmpty();
    }

    @Test
    void a_year_to_date_that_lacks_a_period_is_not_known() {
        World.TestUnit unit = form.unit();
        handIn(unit, FORM, "2020-Q2", Coverage.OWN, "CHKNHAN 3");

        assertThat(found(unit, "2020-Q3", Coverage.OWN, "CHKNHAN 25, CHKLK 1")).isEmpty();
    }

    @Test
    void a_figure_that_differs_from_the_same_units_other_form_is_found() {
        World.TestUnit unit = form.unit();
        handIn(unit, OTHER_FORM, "2020-Q2", Coverage.OWN, "CHKNHAN 41");

        assertThat(found(unit, "2020-Q2", Coverage.OWN, "CHKNHAN 40")).containsExactly("OTHER-FORM 40 / 41");
        assertThat(found(unit, "2020-Q2", Coverage.OWN, "CHKNHAN 41")).isEmpty();
        // Of another period nothing is said
        assertThat(found(unit, "2020-Q1", Coverage.OWN, "CHKNHAN 40")).isEmpty();
    }

    @Test
    void a_jump_of_more_than_half_against_last_year_is_told_and_holds_nothing_up() {
        World.TestUnit unit = form.unit();
        handIn(unit, FORM, "2019-Q2", Coverage.OWN, "CHKNHAN 40");

        // 40 and half of it more is 60
        assertThat(found(unit, "2020-Q2", Coverage.OWN, "CHKNHAN 61")).containsExactly("JUMP 61 / 40");
        assertThat(found(unit, "2020-Q2", Coverage.OWN, "CHKNHAN 60")).isEmpty();
        handIn(unit, FORM, "2020-Q2", Coverage.OWN, "CHKNHAN 61");
    }

    @Test
    void a_consolidated_report_is_held_against_the_units_that_owe_theirs_to_it() {
        List<World.TestUnit> units = form.units(4);
        World.TestUnit district = units.get(0);
        world.publish(
                units.stream().skip(1).map(unit -> owed(unit, 1, district.id())).toList());
        world.awaitRows("select count(*) from obligation where recipient_id = " + district.id(), 3);
        handIn(units.get(1), FORM, "2020-Q2", Coverage.OWN, "CHKNHAN 19");
        handIn(units.get(2), FORM, "2020-Q2", Coverage.OWN, "CHKNHAN NOT_APPLICABLE");

        // The third has not reported yet: the sum is not known
        assertThat(found(district, "2020-Q2", Coverage.CONSOLIDATED, "CHKNHAN 43"))
                .isEmpty();

        handIn(units.get(3), FORM, "2020-Q2", Coverage.OWN, "CHKNHAN 22");
        // 19 + 22 = 41, and one to whom it does not apply
        assertThat(found(district, "2020-Q2", Coverage.CONSOLIDATED, "CHKNHAN 43"))
                .containsExactly("BELOW 43 / 41");
        assertThat(found(district, "2020-Q2", Coverage.CONSOLIDATED, "CHKNHAN 41"))
                .isEmpty();
        // Its own report says nothing of those below
        assertThat(found(district, "2020-Q2", Coverage.OWN, "CHKNHAN 43")).isEmpty();
    }

    @Test
    void a_unit_that_others_add_into_counts_with_what_it_declares_for_them_all() {
        List<World.TestUnit> units = form.units(3);
        World.TestUnit province = units.get(0);
        World.TestUnit district = units.get(1);
        world.publish(List.of(owed(district, 1, province.id()), owed(units.get(2), 1, district.id())));
        world.awaitRows(
                "select count(*) from obligation where recipient_id in (" + province.id() + "," + district.id() + ")",
                2);
        handIn(district, FORM, "2020-Q2", Coverage.OWN, "CHKNHAN 5");
        handIn(units.get(2), FORM, "2020-Q2", Coverage.OWN, "CHKNHAN 6");

        // The district's own 5 are not all that come from there
        assertThat(found(province, "2020-Q2", Coverage.CONSOLIDATED, "CHKNHAN 5"))
                .isEmpty();
        assertThat(found(province, "2020-Q2", Coverage.CONSOLIDATED, "CHKNHAN 4"))
                .isEmpty();
        handIn(district, FORM, "2020-Q2", Coverage.CONSOLIDATED, "CHKNHAN 12");
        assertThat(found(province, "2020-Q2", Coverage.CONSOLIDATED, "CHKNHAN 11"))
                .containsExactly("BELOW 11 / 12");
    }

    @Test
    void an_obligation_may_come_twice_late_and_in_any_order() {
        World.TestUnit unit = form.unit();
        world.publish(List.of(owed(unit, 2, 22L), owed(unit, 1, 11L), owed(unit, 2, 22L), owed(unit, 1, 11L)));
        World.TestUnit after = form.unit();
        world.publish(List.of(owed(after, 1, 33L)));
        world.awaitRows("select count(*) from obligation where unit_id = " + after.id(), 1);

        assertThat(world.one("select recipient_id from obligation where unit_id = " + unit.id(), Long.class))
                .isEqualTo(22L);
    }

    private static ObligationChanged owed(World.TestUnit unit, long revision, long recipient) {
        return CheckedForm.obligation(unit.id(), "2020-Q2", Coverage.OWN, revision, recipient);
    }
}
