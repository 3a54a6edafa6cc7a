package vn.hopluu.access.hierarchy;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import vn.hopluu.access.hierarchy.Superior.Kind;

/// 1 is a province, 2 and 3 its districts, 4 a commune of 2, 5 a union below 2 that reports to the union 6 of the
/// province by its own regime, 7 an office through which 2 reports.
class UnitLinksTest {

    private static final LocalDate BEGIN = LocalDate.of(2004, 1, 1);
    private static final LocalDate DAY = LocalDate.of(2024, 3, 14);
    private static final LocalDate MOVE = LocalDate.of(2024, 7, 1);

    private final Map<Long, List<Superior>> superiors = new HashMap<>();

    UnitLinksTest() {
        put(1, null, Kind.PARENT, null, BEGIN, null);
        put(2, 1L, Kind.PARENT, null, BEGIN, null);
        put(3, 1L, Kind.PARENT, null, BEGIN, null);
        put(4, 2L, Kind.PARENT, null, BEGIN, null);
        put(5, 2L, Kind.PARENT, null, BEGIN, null);
        put(5, 6L, Kind.RECIPIENT, "UNION", BEGIN, null);
        put(6, 1L, Kind.PARENT, null, BEGIN, null);
        put(7, 3L, Kind.PARENT, null, BEGIN, null);
        put(2, 7L, Kind.INTERMEDIARY, "DVCQ", BEGIN, null);
    }

    private void put(
            long unit,
            @Nullable Long superior,
            Kind kind,
            @Nullable String regime,
            LocalDate from,
            @Nullable LocalDate to) {
        superiors.computeIfAbsent(unit, first -> new ArrayList<>()).add(new Superior(superior, kind, regime, from, to));
    }

    private UnitLinks links() {
        return new UnitLinks(superiors);
    }

    @Test
    void whoeverStandsAboveOverseesAndNobodyBeside() {
        assertThat(links().overseers(4, DAY, "OTHER")).containsExactlyInAnyOrder(4L, 2L, 1L);
    }

    @Test
    void anOfficeOnTheWayOverseesAndItsSuperiorsDoNot() {
        assertThat(links().overseers(4, DAY, "DVCQ")).containsExactlyInAnyOrder(4L, 2L, 1L, 7L);
    }

    @Test
    void aRouteTakesTheParentsPlaceInItsRegimeAlone() {
        assertThat(links().overseers(5, DAY, "UNION")).containsExactlyInAnyOrder(5L, 6L, 1L);
        assertThat(links().overseers(5, DAY, "OTHER")).containsExactlyInAnyOrder(5L, 2L, 1L);
    }

    @Test
    void whoMovesIsOverseenByTheOneOfTheDay() {
        superiors.put(4L, new ArrayList<>());
        put(4, 2L, Kind.PARENT, null, BEGIN, MOVE.minusDays(1));
        put(4, 3L, Kind.PARENT, null, MOVE, null);

        assertThat(links().overseers(4, MOVE.minusDays(1), "OTHER")).containsExactlyInAnyOrder(4L, 2L, 1L);
        assertThat(links().overseers(4, MOVE, "OTHER")).containsExactlyInAnyOrder(4L, 3L, 1L);
        assertThat(links().overseers(4, null, "OTHER")).containsExactlyInAnyOrder(4L, 2L, 3L, 1L);
    }

    @Test
    void whoEndedIsOverseenAsOnItsLastDayAndByItsSuccessorWithThoseAboveThat() {
        superiors.put(4L, new ArrayList<>());
        put(4, 2L, Kind.PARENT, null, BEGIN, MOVE.minusDays(1));
        put(8, 3L, Kind.PARENT, null, MOVE, null);
        put(4, 8L, Kind.SUCCESSOR, null, BEGIN, null);

        assertThat(links().overseers(4, DAY.plusYears(1), "OTHER")).containsExactlyInAnyOrder(4L, 2L, 1L, 8L, 3L);
        assertThat(links().succeeds(8, 4)).isTrue();
        assertThat(links().succeeds(4, 8)).isFalse();
        assertThat(links().stands(4, MOVE)).isFalse();
    }

    @Test
    void unitsThatSucceedEachOtherInARingEndTheWalk() {
        put(4, 5L, Kind.SUCCESSOR, null, BEGIN, null);
        put(5, 4L, Kind.SUCCESSOR, null, BEGIN, null);

        assertThat(links().overseers(4, DAY, "OTHER")).containsExactlyInAnyOrder(4L, 5L, 2L, 1L);
    }

    @Test
    void aRootHasNobodyAbove() {
        assertThat(links().isRoot(1, DAY)).isTrue();
        assertThat(links().isRoot(2, DAY)).isFalse();
    }
}
