package vn.hopluu.aggregation.outlier;

import java.math.BigDecimal;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import vn.hopluu.aggregation.question.UnitView;

/// A figure that stands far from the others.
@Schema(name = "Outlier", description = "A figure that stands far from the others: to be looked at, not to be changed")
record OutlierView(
        UnitView unit,

        @Schema(description = "The slot's number in the form")
        int slot,

        String indicator,
        @Nullable String member,

        @Schema(description = "What the unit passes up; of a slot that does not add, its own answer")
        BigDecimal value,

        @Schema(description = "Of the figures it is held against")
        BigDecimal median,

        @Schema(description = "MEDIAN_DEVIATION, or MEAN_DEVIATION where more than half of the figures are equal")
        String method,

        @Schema(description = "How far the figures lie from the median, by that method")
        BigDecimal spread,

        @Schema(description = "How many figures it is held against")
        int points,

        @Schema(description = "The modified z-score to four decimals; beyond 3.5 either way the figure is listed")
        BigDecimal score) {}
