package vn.hopluu.aggregation.totals;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.BitSet;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import vn.hopluu.aggregation.fold.SlotValues;

/// Who is in a computed total, and who lacks. A district 1 with communes 11, 12 and 13; above it a province 9.
class CompletenessTest {

    private static PartOfTotal part(
            long unit, long parent, boolean owes, @Nullable String own, @Nullable String whole) {
        return new PartOfTotal(unit, parent, owes, values(own), values(whole));
    }

    private static @Nullable SlotValues values(@Nullable String marks) {
        return marks == null ? null : new SlotValues(marks, new long[marks.length()]);
    }

    private static Completeness of(long root, PartOfTotal... parts) {
        return Completeness.of(root, List.of(parts), 3, asked(0, 1, 2));
    }

    private static BitSet asked(int... slots) {
        BitSet asked = new BitSet();
        for (int slot : slots) {
            asked.set(slot);
        }
        return asked;
    }

    /// `2/3` for each slot.
    private static List<String> counts(Completeness counted) {
        return List.of(0, 1, 2).stream()
                .map(slot -> counted.answered(slot) + "/" + counted.expected(slot))
                .toList();
    }

    @Test
    void who_owes_and_has_not_reported_lacks_and_whom_a_cell_does_not_concern_is_not_expected() {
        Completeness counted = of(
                1,
                part(1, 9, false, null, null),
                part(11, 1, true, "VNM", null),
                part(12, 1, true, "VA.", null),
                part(13, 1, true, null, null));

        assertThat(counted.units()).isEqualTo(3);
        assertThat(counted.missing()).containsExactly(13L);
        assertThat(counts(counted)).containsExactly("2/3", "1/2", "0/3");
    }

    @Test
    void who_owes_nothing_and_reports_is_expected_and_who_does_neither_is_not() {
        Completeness counted =
                of(1, part(1, 9, true, "VVV", null), part(11, 1, false, "V..", null), part(12, 1, false, null, null));

        assertThat(counted.units()).isEqualTo(2);
        assertThat(counted.missing()).isEmpty();
        assertThat(counts(counted)).containsExactly("2/2", "1/2", "1/2");
    }

    @Test
    void what_a_unit_between_declares_covers_those_below_it_and_what_the_root_declares_covers_nobody() {
        Completeness counted = of(
                9,
                part(9, 0, false, null, "VVV"),
                part(1, 9, false, null, "V.M"),
                part(11, 1, true, "VVV", null),
                part(12, 1, true, null, null));

        assertThat(counted.missing()).containsExactly(12L);
        assertThat(counts(counted)).containsExactly("2/2", "1/2", "1/2");
    }

    @Test
    void who_is_covered_in_all_that_is_asked_for_lacks_nothing() {
        Completeness counted = Completeness.of(
                9,
                List.of(part(9, 0, false, null, null), part(1, 9, false, null, "VN."), part(12, 1, true, null, null)),
                3,
                asked(0, 1));

        assertThat(counted.missing()).isEmpty();
        assertThat(counts(counted)).containsExactly("1/1", "1/1", "0/1");
    }
}
