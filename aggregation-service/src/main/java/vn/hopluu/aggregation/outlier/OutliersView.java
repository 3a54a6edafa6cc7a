package vn.hopluu.aggregation.outlier;

import java.math.BigDecimal;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import vn.hopluu.aggregation.fold.Basis;
import vn.hopluu.web.language.Worded;

/// The figures of a unit's children that stand far from the others.
@Schema(
        name = "Outliers",
        description = "Figures that stand far from those of siblings, or from the unit's earlier ones")
record OutliersView(
        String form,
        String period,

        @Schema(enumeration = {"submitted", "approved"}) @Worded(of = Basis.class)
        String basis,

        @Schema(description = "The modified z-score beyond which a figure is listed")
        BigDecimal threshold,

        @Schema(description = "The fewest figures that say anything")
        int fewestPoints,

        @Schema(description = "The earlier periods that are looked at, the newest first")
        List<String> earlierPeriods,

        @Schema(description = "Among the units of one level that report to the unit asked for; the highest score first")
        List<OutlierView> siblings,

        @Schema(description = "How many more there are") int moreSiblings,

        @Schema(description = "The unit asked for and those that report to it, each against its own earlier figures")
        List<OutlierView> history,

        @Schema(description = "How many more there are") int moreHistory,

        @Schema(
                description =
                        "Counts after none (mới phát sinh), of the unit asked for and those that report to it; the"
                                + " largest first")
        List<EmergingView> emerging,

        @Schema(description = "How many more there are") int moreEmerging) {}
