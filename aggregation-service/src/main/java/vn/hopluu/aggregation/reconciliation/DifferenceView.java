package vn.hopluu.aggregation.reconciliation;

import java.math.BigDecimal;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import vn.hopluu.aggregation.question.UnitView;

/// A declared total that is not what it comes to.
@Schema(name = "Difference", description = "A total that a unit declares, and what its subtree comes to instead")
record DifferenceView(
        UnitView unit,

        @Schema(description = "How far below the unit asked for; 0: itself")
        int depth,

        @Schema(description = "The slot's number in the form")
        int slot,

        String indicator,
        @Nullable String member,

        @Schema(description = "The member in words; null for the total") @Nullable
        String memberText,

        BigDecimal declared,

        @Schema(
                description = "Whether the declared value is what counts; not where the form ties it to cells that are"
                        + " not declared, or do not balance with it")
        boolean standsIn,

        @Schema(description = "Its own amount and what its children pass up; null: nobody has answered") @Nullable
        BigDecimal computed,

        @Schema(description = "declared - computed; null: there is nothing to compare with") @Nullable
        BigDecimal difference,

        @Schema(description = "The children that may explain it, those that say most first; at most 20")
        List<Explanation> children,

        @Schema(description = "How many more such children there are")
        int moreChildren) {

    /// Why a child may explain its parent's difference.
    @Schema(
            name = "DifferenceReason",
            description =
                    "DIFFERS: it declares other than it comes to itself, look there next; CHANGED_SINCE: it, or"
                            + " its consolidated report, was handed in after the parent declared; MISSING: nothing comes from it, and it is not exempt")
    enum Reason {
        DIFFERS,
        CHANGED_SINCE,
        MISSING
    }

    /// A child that may explain it.
    ///
    /// @param total what it passes up; null: nothing
    /// @param difference its own, declared - computed; null where it declares nothing
    @Schema(name = "DifferenceExplanation")
    record Explanation(
            UnitView unit,
            Reason reason,
            @Nullable BigDecimal total,
            @Nullable BigDecimal difference) {}
}
