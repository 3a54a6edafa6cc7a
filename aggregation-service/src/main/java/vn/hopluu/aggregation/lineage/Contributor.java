package vn.hopluu.aggregation.lineage;

import java.time.Instant;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import vn.hopluu.aggregation.fold.SlotValues;
import vn.hopluu.events.ObligationChanged;

/// One unit of a subtree with what it stated of one slot.
///
/// @param parent in the campaign's forest
/// @param owed how its own report is owed, null where nobody owes it
/// @param own what it stated of itself, null where it has no report
/// @param declared what it stated for its whole subtree, null where it has no consolidated report
record Contributor(
        long unit,
        long parent,
        String code,
        String name,
        String type,
        ObligationChanged.@Nullable State owed,
        @Nullable StatedSlot own,
        @Nullable StatedSlot declared) {

    /// @param mark the slot's, see [SlotValues]
    /// @param amount scaled
    /// @param version what people see; null: nothing counts on this basis
    /// @param revision of the event that was applied last
    record StatedSlot(
            char mark,
            long amount,
            @Nullable Integer version,
            long revision,
            String state,
            @Nullable Instant submittedAt) {

        boolean given() {
            return mark == SlotValues.AMOUNT || mark == SlotValues.NO_OCCURRENCE;
        }
    }

    /// Whether its own report is expected; of an abolished unit whoever has taken it over enters it.
    boolean owes() {
        return owed != null && owed != ObligationChanged.State.EXEMPT;
    }

    /// Whether its own report counts on the basis.
    boolean reports() {
        return own != null && own.version() != null;
    }

    boolean declares() {
        return declared != null && declared.given();
    }

    boolean states() {
        return own != null && own.given();
    }

    /// Of the answers that are given; others are 0.
    long declaredAmount() {
        return declares() ? Objects.requireNonNull(declared).amount() : 0;
    }

    long ownAmount() {
        return states() ? Objects.requireNonNull(own).amount() : 0;
    }
}
