package vn.hopluu.aggregation.figures.source;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import vn.hopluu.aggregation.hierarchy.DatedTree;
import vn.hopluu.aggregation.hierarchy.Forest;
import vn.hopluu.aggregation.hierarchy.Succession;
import vn.hopluu.aggregation.hierarchy.Territories;
import vn.hopluu.aggregation.hierarchy.Way;

/// Who lies in whom, on small maps drawn by hand.
class DivisionTest {

    private static final LocalDate START = LocalDate.of(2020, 1, 1);
    private static final LocalDate FIRST = LocalDate.of(2024, 1, 1);
    private static final LocalDate SECOND = LocalDate.of(2025, 7, 1);

    private static DatedTree.Unit unit(long id, LocalDate from, @Nullable LocalDate until, long parent) {
        return new DatedTree.Unit(
                id, List.of(new DatedTree.Version(from, until == null ? null : until.minusDays(1), parent)), List.of());
    }

    private static Succession whole(LocalDate day, long from, long to) {
        return new Succession(day, from, to, true);
    }

    private static Succession part(LocalDate day, long from, long to) {
        return new Succession(day, from, to, false);
    }

    private static Division divide(DatedTree tree, List<Succession> steps, LocalDate day, LocalDate target, long unit) {
        Forest campaign = tree.forest(Way.ADMINISTRATIVE, day, day);
        Set<Long> territory = tree.forest(Way.ADMINISTRATIVE, target, target).subtree(unit);
        return Division.of(campaign, day, tree, new Territories(tree, steps), target, unit, territory);
    }

    /// Province 1 with commune 2, which is divided between 3 and 4.
    private static final DatedTree SPLIT = new DatedTree(List.of(
            unit(1, START, null, 0), unit(2, START, SECOND, 1), unit(3, SECOND, null, 1), unit(4, SECOND, null, 1)));

    private static final List<Succession> SPLIT_STEPS = List.of(part(SECOND, 2, 3), part(SECOND, 2, 4));

    @Test
    void a_commune_that_was_divided_lies_wholly_in_neither_half_but_wholly_in_the_province() {
        LocalDate before = SECOND.minusDays(100);

        Division half = divide(SPLIT, SPLIT_STEPS, before, SECOND, 3);
        Division province = divide(SPLIT, SPLIT_STEPS, before, SECOND, 1);

        assertThat(half.inside()).isEmpty();
        assertThat(half.crossing()).isEqualTo(Map.of(2L, Set.of(3L, 4L)));
        assertThat(province.inside()).containsExactly(1L, 2L);
        assertThat(province.crossing()).isEmpty();
    }

    @Test
    void both_halves_lie_wholly_in_what_they_were_made_of() {
        Division before = divide(SPLIT, SPLIT_STEPS, SECOND, SECOND.minusDays(1), 2);

        assertThat(before.inside()).containsExactly(3L, 4L);
        assertThat(before.crossing()).isEmpty();
    }

    @Test
    void a_unit_that_gave_a_part_away_and_went_on_is_divided() {
        DatedTree tree =
                new DatedTree(List.of(unit(1, START, null, 0), unit(2, START, null, 1), unit(3, START, null, 1)));
        List<Succession> steps = List.of(part(SECOND, 2, 3));

        Division receiver = divide(tree, steps, SECOND.minusDays(1), SECOND, 3);
        Division giver = divide(tree, steps, SECOND.minusDays(1), SECOND, 2);

        assertThat(receiver.crossing()).isEqualTo(Map.of(2L, Set.of(2L, 3L)));
        assertThat(giver.crossing()).isEqualTo(Map.of(2L, Set.of(2L, 3L)));
    }

    @Test
    void what_was_divided_and_put_together_again_is_whole_again() {
        DatedTree tree = new DatedTree(List.of(
                unit(1, START, null, 0),
                unit(2, START, FIRST, 1),
                unit(3, FIRST, SECOND, 1),
                unit(4, FIRST, SECOND, 1),
                unit(5, SECOND, null, 1)));
        List<Succession> steps =
                List.of(part(FIRST, 2, 3), part(FIRST, 2, 4), whole(SECOND, 3, 5), whole(SECOND, 4, 5));

        assertThat(divide(tree, steps, FIRST.minusDays(1), SECOND, 5).inside()).containsExactly(2L);
        assertThat(divide(tree, steps, FIRST.minusDays(1), FIRST, 3).crossing()).containsOnlyKeys(2L);
    }

    @Test
    void what_was_given_away_before_a_unit_joined_is_not_that_units() {
        // 3 gives a part to 4 first; 2 joins 3 later: nothing of 2 is in 4.
        DatedTree tree = new DatedTree(List.of(
                unit(1, START, null, 0), unit(2, START, SECOND, 1), unit(3, START, null, 1), unit(4, START, null, 1)));
        List<Succession> steps = List.of(part(FIRST, 3, 4), whole(SECOND, 2, 3));

        Division four = divide(tree, steps, FIRST.minusDays(1), SECOND, 4);
        Division later = divide(tree, steps, FIRST, SECOND, 3);

        assertThat(four.crossing()).containsOnlyKeys(3L);
        assertThat(later.inside()).containsExactly(2L, 3L);
    }

    @Test
    void what_ends_without_a_successor_below_the_unit_is_named() {
        DatedTree tree = new DatedTree(List.of(unit(1, START, null, 0), unit(2, START, SECOND, 1)));

        Division province = divide(tree, List.of(), SECOND.minusDays(1), SECOND, 1);

        assertThat(province.inside()).containsExactly(1L);
        assertThat(province.ended()).containsExactly(2L);
    }
}
