package vn.hopluu.aggregation.figures.computed;

import java.math.BigDecimal;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import vn.hopluu.aggregation.figures.source.RatioTotal;
import vn.hopluu.aggregation.figures.source.SlotTotal;
import vn.hopluu.aggregation.figures.source.UnitFigures;
import vn.hopluu.aggregation.formula.Formula;
import vn.hopluu.rules.Figure;

/// A figure that nobody reports, computed when read.
@Schema(description = "A ratio or derived figure, computed from the sums when read")
public record ComputedView(
        @Schema(description = "The indicator's code", examples = "TT03")
        String indicator,

        @Schema(enumeration = {"RATIO", "DERIVED"}) String kind,

        @Schema(description = "Of the sums, to 12 decimals; of a derived figure the figure itself;" + " null: missing")
        @Nullable
        BigDecimal numerator,

        @Schema(description = "Of the sums; null: missing, or a derived figure") @Nullable
        BigDecimal denominator,

        @Schema(description = "Of the sums; null: one of its figures is missing, or it is no ratio") @Nullable
        Quotient ratio,

        @Schema(description = "The same from the unit's own answers; null: no report, or a figure is missing") @Nullable
        Quotient own,

        @Schema(
                description = "Whether some units stated only one side. What they stated is not in the ratio where both"
                        + " sides are sums of this form's figures that add: the ratio is taken over the units that gave"
                        + " both, of a year so far over each unit's newest report with both. The lineage of one of the"
                        + " figures with ratio= and show=one-sided has the names")
        boolean uneven,

        @Schema(description = "How many of the figures of this form and period that it rests on are estimates")
        int estimates,

        @Schema(
                description =
                        "What is not there, and why; empty where the figure is there, or cannot be told because it"
                                + " would be divided by 0")
        List<MissingFigure> missing) {

    /// @param together both sides over the units that gave both; null where the campaign does not sum it so
    /// @param reported the figures that it rests on, those of derived figures among them
    static ComputedView of(
            Formula formula,
            @Nullable BigDecimal numerator,
            @Nullable BigDecimal denominator,
            @Nullable RatioTotal together,
            @Nullable Quotient own,
            List<MissingFigure> missing,
            Set<Figure> reported,
            UnitFigures unit) {
        boolean uneven = together == null
                ? !formula.counts() && given(reported, unit).size() > 1
                : differ(numerator, together.above()) || differ(denominator, together.below());
        boolean nobody = together != null && uneven && together.below().signum() == 0;
        BigDecimal above = together == null || numerator == null ? numerator : plain(together.above());
        BigDecimal below = together == null || denominator == null ? denominator : plain(together.below());
        return new ComputedView(
                formula.indicator().code(),
                formula.indicator().kind().name(),
                nobody ? null : above,
                nobody ? null : below,
                nobody || above == null || below == null
                        ? null
                        : Quotient.of(above, below, formula.indicator().decimals()),
                own,
                uneven,
                estimates(reported, unit),
                nobody ? together(reported) : missing);
    }

    /// One side that is missing is no difference in itself: it is told as missing.
    private static boolean differ(@Nullable BigDecimal all, BigDecimal together) {
        return (all == null ? BigDecimal.ZERO : all).compareTo(together) != 0;
    }

    private static BigDecimal plain(BigDecimal amount) {
        BigDecimal stripped = amount.stripTrailingZeros();
        return stripped.scale() < 0 ? stripped.setScale(0) : stripped;
    }

    /// Each side is there, and no unit gave both.
    private static List<MissingFigure> together(Set<Figure> reported) {
        return reported.stream()
                .map(Figure::toString)
                .sorted()
                .map(figure -> new MissingFigure(figure, MissingFigure.Reason.NOT_TOGETHER))
                .toList();
    }

    private static Set<Integer> given(Set<Figure> reported, UnitFigures unit) {
        return totals(reported, unit).map(SlotTotal::given).collect(Collectors.toSet());
    }

    private static int estimates(Set<Figure> reported, UnitFigures unit) {
        return totals(reported, unit).mapToInt(SlotTotal::estimates).sum();
    }

    private static Stream<SlotTotal> totals(Set<Figure> reported, UnitFigures unit) {
        return IntStream.range(0, unit.totals().size())
                .filter(slot -> reported.stream().anyMatch(figure -> isAt(figure, unit, slot)))
                .mapToObj(slot -> unit.totals().get(slot));
    }

    private static boolean isAt(Figure figure, UnitFigures unit, int slot) {
        return figure.from() == Figure.From.REPORT
                && figure.indicator().equals(unit.form().slots().get(slot).indicator())
                && Objects.equals(figure.member(), unit.form().slots().get(slot).member());
    }
}
