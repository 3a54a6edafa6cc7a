package vn.hopluu.plan.unit;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import vn.hopluu.plan.time.DateRange;
import vn.hopluu.plan.unit.ComposedTree.Cycle;

class ComposedTreeTest {

    private static final LocalDate START = LocalDate.of(2004, 1, 1);

    private final Map<Long, UnitHistory> units = new HashMap<>();

    @Test
    void aChainToARootHasNoCycle() {
        unit(1, version(START, null, null));
        unit(2, version(START, null, 1L));
        unit(3, version(START, null, 2L));

        assertThat(new ComposedTree(new UnitsAfterAct(units, Map.of())).cycleThrough(3))
                .isEmpty();
    }

    @Test
    void aParentUnderItsOwnChildIsACycleOnTheDaysTheyShare() {
        unit(1, version(START, LocalDate.of(2019, 12, 31), null), version(LocalDate.of(2020, 1, 1), null, 2L));
        unit(2, version(START, LocalDate.of(2024, 12, 31), 1L));

        assertThat(new ComposedTree(new UnitsAfterAct(units, Map.of())).cycleThrough(1))
                .contains(new Cycle(
                        "", new DateRange(LocalDate.of(2020, 1, 1), LocalDate.of(2024, 12, 31)), List.of(1L, 2L, 1L)));
    }

    @Test
    void parentsThatTakeTurnsOnDifferentDaysAreNoCycle() {
        unit(1, version(START, LocalDate.of(2019, 12, 31), null), version(LocalDate.of(2020, 1, 1), null, 2L));
        unit(2, version(START, LocalDate.of(2019, 12, 31), 1L), version(LocalDate.of(2020, 1, 1), null, null));

        assertThat(new ComposedTree(new UnitsAfterAct(units, Map.of())).cycleThrough(1))
                .isEmpty();
    }

    @Test
    void aRouteDownToAChildIsACycleUnderItsRegime() {
        units.put(1L, new UnitHistory(List.of(version(START, null, null)), List.of(route("DVCQ", 2))));
        unit(2, version(START, null, 1L));

        assertThat(new ComposedTree(new UnitsAfterAct(units, Map.of()))
                        .cycleThrough(1)
                        .map(Cycle::regime))
                .contains("DVCQ");
    }

    @Test
    void aRouteThatPassesTheParentByBreaksTheCycleThatParentsAloneWouldMake() {
        units.put(1L, new UnitHistory(List.of(version(START, null, null)), List.of(route("DVCQ", 2))));
        units.put(2L, new UnitHistory(List.of(version(START, null, 1L)), List.of(route("DVCQ", 3))));
        unit(3, version(START, null, null));

        assertThat(new ComposedTree(new UnitsAfterAct(units, Map.of())).cycleThrough(1))
                .isEmpty();
    }

    @Test
    void routesOfTwoRegimesAreNotOneWay() {
        units.put(1L, new UnitHistory(List.of(version(START, null, null)), List.of(route("DVCQ", 2))));
        units.put(2L, new UnitHistory(List.of(version(START, null, null)), List.of(route("QCDC", 1))));

        assertThat(new ComposedTree(new UnitsAfterAct(units, Map.of())).cycleThrough(1))
                .isEmpty();
    }

    private void unit(long id, UnitVersion... versions) {
        units.put(id, new UnitHistory(List.of(versions), List.of()));
    }

    private static UnitVersion version(LocalDate from, LocalDate to, Long parent) {
        return new UnitVersion(from, to, "U", "Đơn vị", "OFFICE", parent);
    }

    private static UnitRoute route(String regime, long recipient) {
        return new UnitRoute(regime, START, null, recipient, null, null);
    }
}
