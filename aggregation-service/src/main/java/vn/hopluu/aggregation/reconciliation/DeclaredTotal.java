package vn.hopluu.aggregation.reconciliation;

import java.math.BigDecimal;
import java.util.Comparator;
import org.jspecify.annotations.Nullable;
import vn.hopluu.aggregation.fold.SlotValues;
import vn.hopluu.aggregation.ledger.RollUpQueries;
import vn.hopluu.events.FormChanged;

/// A total that a unit declares beside what its subtree comes to: C, its own amount and what its children pass up.
///
/// @param computed null where nobody has answered
record DeclaredTotal(
        RollUpQueries.Row row,
        int slot,
        BigDecimal declared,
        @Nullable BigDecimal computed) {

    /// The largest difference first, whatever its sign; what has nothing to compare with last.
    static final Comparator<DeclaredTotal> LARGEST_FIRST = Comparator.comparing(
                    DeclaredTotal::size, Comparator.nullsLast(Comparator.reverseOrder()))
            .thenComparing(compared -> compared.row().code())
            .thenComparing(DeclaredTotal::slot);

    /// The unit's declared total of a slot, or null where it declares none.
    static @Nullable DeclaredTotal of(RollUpQueries.Row row, int slot, FormChanged.Slot rule) {
        SlotValues declared = row.declared();
        if (!rule.adds() || declared == null || !declared.given(slot)) {
            return null;
        }
        return new DeclaredTotal(
                row, slot, BigDecimal.valueOf(declared.amount(slot), rule.scale()), computed(row, slot, rule));
    }

    /// What the unit passes up, or null where it passes up nothing.
    static @Nullable BigDecimal total(RollUpQueries.Row row, int slot, FormChanged.Slot rule) {
        DeclaredTotal compared = of(row, slot, rule);
        return compared != null && compared.standsIn() ? compared.declared() : computed(row, slot, rule);
    }

    /// Whether it is what counts: not where the form ties it to cells that are not declared, or do not balance.
    boolean standsIn() {
        SlotValues standingIn = row.standingIn();
        return standingIn != null && standingIn.given(slot);
    }

    @Nullable
    BigDecimal difference() {
        return computed == null ? null : declared.subtract(computed);
    }

    boolean agrees() {
        BigDecimal difference = difference();
        return difference != null && difference.signum() == 0;
    }

    private @Nullable BigDecimal size() {
        BigDecimal difference = difference();
        return difference == null ? null : difference.abs();
    }

    private static @Nullable BigDecimal computed(RollUpQueries.Row row, int slot, FormChanged.Slot rule) {
        return row.sums().missing(slot) ? null : BigDecimal.valueOf(row.sums().sum(slot), rule.scale());
    }
}
