package vn.hopluu.aggregation.lineage;

import java.time.Instant;
import java.time.LocalDate;
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
/// @param standsIn whether that stands in for what lies below it
/// @param oneSided whether its own report gives one side of the ratio asked for and not the other
record Contributor(
        long unit,
        long parent,
        String code,
        String name,
        String type,
        ObligationChanged.@Nullable State owed,
        @Nullable StatedSlot own,
        @Nullable StatedSlot declared,
        boolean standsIn,
        boolean oneSided) {

    /// @param mark the slot's, see [SlotValues]
    /// @param amount scaled
    /// @param version what people see; null: nothing counts on this basis
    /// @param revision of the event that was applied last
    /// @param dataFrom the first day that its newest version speaks of
    /// @param estimatedTo the day to which its estimates reach
    record StatedSlot(
            char mark,
            long amount,
            @Nullable Integer version,
            long revision,
            String state,
            @Nullable Instant submittedAt,
            @Nullable LocalDate dataFrom,
            @Nullable LocalDate dataTo,
            @Nullable LocalDate estimatedTo) {

        boolean given() {
            return SlotValues.isGiven(mark);
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

    /// Whether the figure that enters the total for it is an estimate.
    ///
    /// @param use how it enters
    boolean estimates(Contributions.Use use) {
        return switch (use) {
            case OWN, KEPT -> own != null && own.mark() == SlotValues.ESTIMATE;
            case DECLARED -> declared != null && declared.mark() == SlotValues.ESTIMATE;
            case COVERED, NONE -> false;
        };
    }

    boolean states() {
        return own != null && own.given();
    }

    /// Of the answers that are given; others are 0.
    long declaredAmount() {
        return standsIn ? Objects.requireNonNull(declared).amount() : 0;
    }

    long ownAmount() {
        return states() ? Objects.requireNonNull(own).amount() : 0;
    }
}
