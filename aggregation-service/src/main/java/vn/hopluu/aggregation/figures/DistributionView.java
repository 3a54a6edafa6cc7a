package vn.hopluu.aggregation.figures;

import java.math.BigDecimal;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/// How the units inside answered one slot. Counts are of units that answer for themselves; shares are not rounded: they
/// are `units` of `given`.
@Schema(description = "How the units inside answered; shares are units of given")
public record DistributionView(
        @Schema(description = "Units that gave an answer") int given,

        @Schema(description = "Every code of the indicator in order, or yes and no; empty for a score")
        List<Count> answers,

        @Schema(description = "Of a score") @Nullable BigDecimal lowest,

        @Schema(description = "Of a score") @Nullable BigDecimal highest) {

    /// @param code of a coded answer
    /// @param answer of a yes or no
    @Schema(name = "AnswerCount")
    public record Count(@Nullable String code, @Nullable Boolean answer, int units) {}
}
