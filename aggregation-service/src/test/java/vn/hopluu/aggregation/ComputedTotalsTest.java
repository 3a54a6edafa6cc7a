package vn.hopluu.aggregation;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.hopluu.testsupport.Patience.await;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.common.TestResourceScope;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.math.BigDecimal;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import vn.hopluu.aggregation.ledger.ReportFold;
import vn.hopluu.aggregation.reference.Reference;
import vn.hopluu.events.Cell;
import vn.hopluu.events.ComputedTotals;
import vn.hopluu.events.ComputedTotals.Total;
import vn.hopluu.events.Coverage;
import vn.hopluu.events.ReportChanged.State;
import vn.hopluu.events.Topic;
import vn.hopluu.testsupport.InfraResource;
import vn.hopluu.testsupport.topic.TopicReader;
import vn.hopluu.web.database.Sql;

/// What report-service is told of the totals of units that add up.
@QuarkusTest
@WithTestResource(
        value = InfraResource.class,
        scope = TestResourceScope.GLOBAL,
        initArgs = @ResourceArg(name = "database", value = "hopluu_aggregation"))
class ComputedTotalsTest {

    private static final Duration PATIENCE = Duration.ofSeconds(30);
    private static final String DAY = "2023-06-01T01:00:00Z";

    @Inject
    Reference reference;

    @Inject
    ReportFold fold;

    @Inject
    TopicReader topics;

    @Inject
    Sql sql;

    private List<ComputedTotals> heard(DistrictWorld world, long unit) {
        return topics.events(Topic.COMPUTED, unit + "/" + world.form + "/" + DistrictWorld.PERIOD).stream()
                .map(ComputedTotals.class::cast)
                .toList();
    }

    private void awaitLast(DistrictWorld world, long unit, String first) {
        await().atMost(PATIENCE)
                .untilAsserted(() -> assertThat(heard(world, unit))
                        .isNotEmpty()
                        .last()
                        .satisfies(last ->
                                assertThat(shown(last.totals().getFirst())).isEqualTo(first)));
    }

    /// `42 of 2/3`.
    private static String shown(Total total) {
        return (total.sum() == null ? "-" : total.sum().toPlainString()) + " of " + total.answered() + "/"
                + total.expected();
    }

    @Test
    void a_district_is_told_of_as_its_communes_report_with_who_lacks() {
        DistrictWorld world = new DistrictWorld(reference, fold, 3, 0);
        world.accept(world.owesTotal(world.district, world.province));
        world.communes.forEach(commune -> world.accept(world.owes(commune)));
        world.submit(world.communes.get(0), DAY, "5", "1", "2", Cell.NO_OCCURRENCE, Cell.NOT_APPLICABLE);
        world.submit(world.communes.get(1), DAY, "37", "1", "2", Cell.MISSING, "10");

        awaitLast(world, world.district, "42 of 2/3");
        ComputedTotals last = heard(world, world.district).getLast();
        // XL03 does not add
        assertThat(last.totals())
                .extracting(ComputedTotalsTest::shown)
                .containsExactly("42 of 2/3", "2 of 2/3", "- of 2/3", "0 of 1/3", "10 of 1/2");
        assertThat(last.units()).isEqualTo(3);
        assertThat(last.missing()).isEqualTo(1);
        assertThat(last.missingUnits()).containsExactly(world.communes.get(2));

        world.submit(world.communes.get(2), DAY, "0", "0", "0", "4", "4");

        awaitLast(world, world.district, "42 of 3/3");
        assertThat(heard(world, world.district).getLast().missingUnits()).isEmpty();
        assertThat(heard(world, world.district))
                .extracting(ComputedTotals::revision)
                .isSorted()
                .doesNotHaveDuplicates();
    }

    /// The district owes none: it collects, since the communes' reports are owed to it. The province neither owes nor
    /// collects, as far as the plan has said.
    @Test
    void who_collects_is_told_of_and_where_nobody_has_reported_nothing_is_zero() {
        DistrictWorld world = new DistrictWorld(reference, fold, 2, 0);
        world.communes.forEach(commune -> world.accept(world.owes(commune)));

        awaitLast(world, world.district, "- of 0/2");
        assertThat(heard(world, world.district).getLast().version()).isZero();
        assertThat(heard(world, world.district).getLast().missingUnits()).containsExactlyElementsOf(world.communes);
        assertThat(heard(world, world.province)).isEmpty();
    }

    @Test
    void an_obligation_that_comes_after_the_figures_has_them_told() {
        DistrictWorld world = new DistrictWorld(reference, fold, 1, 0);
        world.submit(world.communes.getFirst(), DAY, "7");
        await().pollDelay(Duration.ofSeconds(1)).until(() -> true);
        assertThat(heard(world, world.district)).isEmpty();

        world.accept(world.owesTotal(world.district, world.province));

        awaitLast(world, world.district, "7 of 1/1");
    }

    /// The district declares 9,600 where its communes come to 42. Its own total stays what the communes come to; the
    /// province's is made of what the district declares, and the commune that has not reported is covered by it.
    @Test
    void what_a_unit_declares_is_not_in_its_own_total_and_stands_in_for_its_communes_above_it() {
        DistrictWorld world = new DistrictWorld(reference, fold, 2, 0);
        world.accept(world.owesTotal(world.district, world.province), world.owesTotal(world.province, world.province));
        world.communes.forEach(commune -> world.accept(world.owes(commune)));
        world.submit(world.communes.getFirst(), DAY, "42");
        awaitLast(world, world.province, "42 of 1/2");

        world.report(
                world.district,
                Coverage.CONSOLIDATED,
                State.SUBMITTED,
                DAY,
                World.figures(1, "9600", Cell.MISSING),
                null);

        awaitLast(world, world.province, "9600 of 2/2");
        assertThat(heard(world, world.province).getLast().totals())
                .extracting(ComputedTotalsTest::shown)
                .startsWith("9600 of 2/2", "- of 0/2");
        // It lacks in the other cells
        assertThat(heard(world, world.province).getLast().missingUnits()).containsExactly(world.communes.get(1));
        awaitLast(world, world.district, "42 of 1/2");
    }

    /// The form ties TT01 to DVK01 and TT02. The district declares DVK01 alone, so it stands in for nothing: what its
    /// communes come to counts above it, and the commune that has not reported lacks.
    @Test
    void what_is_declared_of_tied_cells_and_set_aside_covers_nobody() {
        DistrictWorld world = new DistrictWorld(reference, fold, 2, 0);
        world.accept(world.tied("TT01 == DVK01 + TT02"));
        world.accept(world.owesTotal(world.province, world.province));
        world.communes.forEach(commune -> world.accept(world.owes(commune)));
        world.submit(world.communes.getFirst(), DAY, "42", "1", "0", "50", "8");

        world.report(world.district, Coverage.CONSOLIDATED, State.SUBMITTED, DAY, World.figures(1, "9600", "1"), null);

        await().atMost(PATIENCE)
                .untilAsserted(() -> assertThat(heard(world, world.province))
                        .last()
                        .satisfies(told -> assertThat(told.totals())
                                .extracting(ComputedTotalsTest::shown)
                                .containsExactly("42 of 1/2", "1 of 2/2", "- of 1/2", "50 of 1/2", "8 of 1/2")));
        assertThat(heard(world, world.province).getLast().missingUnits()).containsExactly(world.communes.get(1));
    }

    @Test
    void many_reports_between_two_looks_are_told_of_as_one_and_what_comes_to_the_same_not_at_all() {
        DistrictWorld world = new DistrictWorld(reference, fold, 40, 0);
        world.accept(world.owesTotal(world.district, world.province));
        QuarkusTransaction.requiringNew().run(() -> world.communes.forEach(commune -> world.submit(commune, DAY, "2")));
        awaitLast(world, world.district, "80 of 40/40");
        int told = heard(world, world.district).size();

        // One gives what the other takes away: the rows are written anew, and the total is the same
        QuarkusTransaction.requiringNew().run(() -> {
            world.submit(world.communes.get(0), DAY, "1");
            world.submit(world.communes.get(1), DAY, "3");
        });
        await().pollDelay(Duration.ofSeconds(1)).until(() -> true);

        assertThat(told).isLessThanOrEqualTo(3);
        assertThat(heard(world, world.district)).hasSize(told);
    }

    @Test
    void in_another_life_of_the_database_or_the_topic_everything_is_told_again_with_a_higher_revision() {
        DistrictWorld world = new DistrictWorld(reference, fold, 1, 0);
        world.accept(world.owesTotal(world.district, world.province));
        world.submit(world.communes.getFirst(), DAY, "7");
        awaitLast(world, world.district, "7 of 1/1");
        ComputedTotals before = heard(world, world.district).getLast();

        QuarkusTransaction.requiringNew().run(() -> {
            sql.update("update told_total set life = 'another'");
            sql.update("update told_campaign set life = 'another'");
        });

        await().atMost(PATIENCE)
                .untilAsserted(
                        () -> assertThat(heard(world, world.district).getLast().revision())
                                .isGreaterThan(before.revision()));
        ComputedTotals again = heard(world, world.district).getLast();
        assertThat(again.totals()).isEqualTo(before.totals());
        assertThat(again.totals().getFirst().sum()).isEqualTo(new BigDecimal("7"));
    }
}
