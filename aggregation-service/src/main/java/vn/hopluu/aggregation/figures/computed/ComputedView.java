package vn.hopluu.aggregation.figures.computed;

import java.math.BigDecimal;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import vn.hopluu.aggregation.figures.source.SlotTotal;
import vn.hopluu.aggregation.figures.source.UnitFigures;
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
                description = "Whether its figures of this form and period do not rest on the same number of units:"
                        + " some stated only one side")
        boolean uneven,

        @Schema(
                description =
                        "What is not there, and why; empty where the figure is there, or cannot be told because it"
                                + " would be divided by 0")
        List<MissingFigure> missing) {

    /// @param reported the figures that it rests on, those of derived figures among them
    static ComputedView of(
            Formula formula,
            @Nullable BigDecimal numerator,
            @Nullable BigDecimal denominator,
            @Nullable Quotient own,
            List<MissingFigure> missing,
            Set<Figure> reported,
            UnitFigures unit) {
        return new ComputedView(
                formula.indicator().code(),
                formula.indicator().kind().name(),
                numerator,
                denominator,
                numerator == null || denominator == null
                        ? null
                        : Quotient.of(
                                numerator, denominator, formula.indicator().decimals()),
                own,
                !formula.counts() && given(reported, unit).size() > 1,
                missing);
    }

    private static Set<Integer> given(Set<Figure> reported, UnitFigures unit) {
        return IntStream.range(0, unit.totals().size())
                .filter(slot -> reported.stream().anyMatch(figure -> isAt(figure, unit, slot)))
                .mapToObj(slot -> unit.totals().get(slot))
                .map(SlotTotal::given)
                .collect(Collectors.toSet());
    }

    private static boolean isAt(Figure figure, UnitFigures unit, int slot) {
        return figure.from() == Figure.From.REPORT
                && figure.indicator().equals(unit.form().slots().get(slot).indicator())
                && Objects.equals(figure.member(), unit.form().slots().get(slot).member());
    }
}
