package vn.hopluu.aggregation.figures;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import vn.hopluu.aggregation.figures.source.SlotTotal;
import vn.hopluu.aggregation.fold.SlotValues;
import vn.hopluu.aggregation.reference.Labels;
import vn.hopluu.events.IndicatorChanged;
import vn.hopluu.events.IndicatorChanged.Kind;
import vn.hopluu.events.IndicatorChanged.ValueType;

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
    /// @param codeText the code in words
    /// @param answer of a yes or no
    @Schema(name = "AnswerCount")
    public record Count(
            @Nullable String code,
            @Nullable String codeText,
            @Nullable Boolean answer,
            int units) {

        private static Count of(boolean answer, int units) {
            return new Count(null, null, answer, units);
        }
    }

    /// Whether an indicator's answers are shown by how they are spread.
    static boolean applies(IndicatorChanged indicator) {
        return indicator.valueType() == ValueType.CODE
                || indicator.valueType() == ValueType.BOOLEAN
                || indicator.kind() == Kind.SCORE;
    }

    /// Whether the sums say it already: of a yes or no that adds, and for which no declared value stands in.
    static boolean follows(SlotTotal total, IndicatorChanged indicator, boolean adds) {
        return indicator.valueType() == ValueType.BOOLEAN && adds && total.standIns() == 0;
    }

    /// Of a yes or no, from its sum: a yes counts 1.
    static DistributionView of(SlotTotal total) {
        BigDecimal sum = total.computed();
        int yes = sum == null ? 0 : sum.intValueExact();
        return new DistributionView(
                total.given(), List.of(Count.of(true, yes), Count.of(false, total.given() - yes)), null, null);
    }

    /// @param answers of each unit
    static DistributionView of(int slot, int scale, IndicatorChanged indicator, List<SlotValues> answers) {
        List<SlotValues> given = answers.stream()
                .filter(figures -> isGiven(slot, indicator, figures))
                .toList();
        return new DistributionView(
                given.size(),
                counts(slot, indicator, given),
                score(
                        indicator,
                        given.stream().map(figures -> figures.amount(slot)).min(Long::compare),
                        scale),
                score(
                        indicator,
                        given.stream().map(figures -> figures.amount(slot)).max(Long::compare),
                        scale));
    }

    /// "Không phát sinh" is a no, or no points, but it is none of the codes.
    private static boolean isGiven(int slot, IndicatorChanged indicator, SlotValues figures) {
        return indicator.valueType() == ValueType.CODE
                ? figures.given(slot) && figures.mark(slot) != SlotValues.NO_OCCURRENCE
                : figures.given(slot);
    }

    private static List<Count> counts(int slot, IndicatorChanged indicator, List<SlotValues> given) {
        return switch (indicator.valueType()) {
            case CODE ->
                IntStream.range(0, indicator.codes().size())
                        .mapToObj(place -> new Count(
                                indicator.codes().get(place),
                                Labels.called(
                                        Optional.of(indicator),
                                        indicator.codes().get(place)),
                                null,
                                count(slot, place, given)))
                        .toList();
            case BOOLEAN -> List.of(Count.of(true, count(slot, 1, given)), Count.of(false, count(slot, 0, given)));
            case INTEGER, DECIMAL -> List.of();
        };
    }

    private static int count(int slot, long amount, List<SlotValues> given) {
        return (int)
                given.stream().filter(figures -> figures.amount(slot) == amount).count();
    }

    private static @Nullable BigDecimal score(IndicatorChanged indicator, Optional<Long> scaled, int scale) {
        return indicator.kind() == Kind.SCORE && indicator.valueType() != ValueType.CODE
                ? scaled.map(amount -> BigDecimal.valueOf(amount, scale)).orElse(null)
                : null;
    }
}
