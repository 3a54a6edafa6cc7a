package vn.hopluu.aggregation.rollup;

import java.math.BigDecimal;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/// One slot of a roll-up.
@Schema(description = "One figure of a roll-up")
public record CellView(
        @Schema(description = "The slot's number in the form")
        int slot,

        @Schema(description = "The indicator's code", examples = "DT02")
        String indicator,

        @Schema(description = "One member per dimension joined by dots; null for the total") @Nullable
        String member,

        @Schema(description = "False: kept per unit and never summed; see own")
        boolean adds,

        @Schema(description = "What counts: declared where the unit declared it, else computed; null: missing")
        @Nullable
        BigDecimal total,

        @Schema(description = "The unit's own amount and what its children pass up; null: missing") @Nullable
        BigDecimal computed,

        @Schema(description = "What the unit's consolidated report states for its whole subtree") @Nullable
        BigDecimal declared,

        @Schema(description = "The unit's own answer; null: no report") @Nullable
        AnswerView own,

        @Schema(description = "Units of the subtree that stated it, a stated zero among them")
        int given,

        @Schema(description = "Units of the subtree to which it does not apply")
        int notApplicable,

        @Schema(description = "Declared values that stand in for what lies below them")
        int standIns) {}
