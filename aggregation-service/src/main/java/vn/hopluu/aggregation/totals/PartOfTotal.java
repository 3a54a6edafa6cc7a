package vn.hopluu.aggregation.totals;

import org.jspecify.annotations.Nullable;
import vn.hopluu.aggregation.fold.SlotValues;

/// A unit of a subtree, with what it owes and states on the basis SUBMITTED.
///
/// @param parent above it in the campaign's forest
/// @param owes whether its own report is owed
/// @param own what it states of itself, or null
/// @param declared what stands in for it and all below it, or null
record PartOfTotal(
        long unit,
        long parent,
        boolean owes,
        @Nullable SlotValues own,
        @Nullable SlotValues declared) {

    /// Whether its own answers are counted on.
    boolean expected() {
        return owes || own != null;
    }
}
