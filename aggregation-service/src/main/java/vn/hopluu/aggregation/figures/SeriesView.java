package vn.hopluu.aggregation.figures;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import vn.hopluu.aggregation.figures.computed.Quotient;
import vn.hopluu.aggregation.fold.Basis;
import vn.hopluu.web.language.Worded;

/// One figure of one unit over time.
@Schema(description = "One figure of one unit, period by period; a period without a figure says why")
public record SeriesView(
        UnitName unit,
        String indicator,
        @Nullable String member,

        @Schema(description = "The member in words; null for the total") @Nullable
        String memberText,

        @Schema(enumeration = {"submitted", "approved"}) @Worded(of = Basis.class)
        String basis,

        @Schema(description = "The day on whose structure all points are restated; null: as reported") @Nullable
        LocalDate structure,

        List<Point> points) {

    /// As the unit is called on the day that named it.
    @Schema(name = "SeriesUnit")
    public record UnitName(long id, String code, String name) {}

    /// Why a period has no figure.
    @Schema(name = "SeriesGap")
    public enum Gap {
        /// No plan has announced a campaign of a home form in that period.
        NO_CAMPAIGN,
        /// The unit has no place in its structure: it did not stand then, or it reports elsewhere.
        NOT_IN_CAMPAIGN,
        /// The form was not the indicator's home on that day, for the unit's root.
        NOT_HOME,
        /// The form has no such slot.
        NO_SLOT,
        /// On the structure that was asked for, figures would have to be divided: of some unit only a
        /// part came to this one.
        DIVIDED,
        /// Nobody has stated it.
        MISSING
    }

    /// @param form the home form of that period
    /// @param own the unit's own answer, which is all there is of what does not add
    @Schema(name = "SeriesPoint")
    public record Point(
            String period,
            @Nullable String form,

            @Schema(description = "The day whose structure the figure follows: the campaign's, or the one asked for")
            @Nullable
            LocalDate structureDate,

            @Nullable BigDecimal total,

            @Schema(description = "Of a ratio") @Nullable Quotient ratio,

            @Nullable StatedCellView own,

            @Schema(description = "Units that stated it") int given,

            @Schema(description = "Reports that state no value for it")
            int missing,

            int notApplicable,

            @Schema(description = "How many of the figures in it are estimates")
            int estimates,

            @Schema(description = "Why there is no figure; null where there is") @Worded @Nullable
            Gap gap) {

        static Point gap(String period, Gap gap) {
            return new Point(period, null, null, null, null, null, 0, 0, 0, 0, gap);
        }
    }
}
