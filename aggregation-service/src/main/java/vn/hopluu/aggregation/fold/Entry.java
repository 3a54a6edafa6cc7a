package vn.hopluu.aggregation.fold;

import org.jspecify.annotations.Nullable;

/// What the ledger keeps of one report for adding: its figures on each basis, null where there is none.
public record Entry(
        @Nullable SlotValues submitted, @Nullable SlotValues approved) {

    /// A report that says nothing: never handed in, or taken back.
    public static final Entry NOTHING = new Entry(null, null);

    public @Nullable SlotValues on(Basis basis) {
        return switch (basis) {
            case SUBMITTED -> submitted;
            case APPROVED -> approved;
        };
    }
}
