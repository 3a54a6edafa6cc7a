package vn.hopluu.aggregation.figures;

import java.math.BigDecimal;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import vn.hopluu.aggregation.figures.computed.Quotient;

/// A figure of another period, and how this one's differs.
@Schema(description = "The same figure in another period")
public record ComparisonView(
        @Schema(description = "Of the other period; null: missing there") @Nullable
        BigDecimal total,

        @Schema(description = "This total less the other; null: one of them is missing") @Nullable
        BigDecimal difference,

        @Schema(description = "This total by the other; null: one of them is missing, or the other is 0") @Nullable
        Quotient ratio) {

    /// Decimals of a displayed ratio of two periods.
    private static final int SCALE = 4;

    public static ComparisonView of(@Nullable BigDecimal here, @Nullable BigDecimal there) {
        if (here == null || there == null) {
            return new ComparisonView(there, null, null);
        }
        return new ComparisonView(
                there, here.subtract(there), there.signum() == 0 ? null : Quotient.of(here, there, SCALE));
    }
}
