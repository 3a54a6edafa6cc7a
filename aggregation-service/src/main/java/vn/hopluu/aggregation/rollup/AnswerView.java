package vn.hopluu.aggregation.rollup;

import java.math.BigDecimal;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import vn.hopluu.aggregation.fold.Figures;
import vn.hopluu.events.IndicatorChanged;

/// A unit's own answer to one slot.
///
/// @param amount of an amount
/// @param code of a coded answer
/// @param answer of a yes or no
public record AnswerView(
        State state,
        @Nullable BigDecimal amount,
        @Nullable String code,
        @Nullable Boolean answer) {

    @Schema(description = "NO_OCCURRENCE is a stated zero (không phát sinh); MISSING is declared missing")
    public enum State {
        AMOUNT,
        NO_OCCURRENCE,
        MISSING,
        NOT_APPLICABLE,
        UNANSWERED
    }

    public static AnswerView of(Figures figures, int slot, int scale, Optional<IndicatorChanged> indicator) {
        return switch (figures.mark(slot)) {
            case Figures.AMOUNT -> amount(figures.amount(slot), scale, indicator);
            case Figures.NO_OCCURRENCE -> new AnswerView(State.NO_OCCURRENCE, null, null, null);
            case Figures.MISSING -> new AnswerView(State.MISSING, null, null, null);
            case Figures.NOT_APPLICABLE -> new AnswerView(State.NOT_APPLICABLE, null, null, null);
            default -> new AnswerView(State.UNANSWERED, null, null, null);
        };
    }

    private static AnswerView amount(long scaled, int scale, Optional<IndicatorChanged> indicator) {
        IndicatorChanged.ValueType type =
                indicator.map(IndicatorChanged::valueType).orElse(IndicatorChanged.ValueType.DECIMAL);
        return switch (type) {
            case INTEGER, DECIMAL -> new AnswerView(State.AMOUNT, BigDecimal.valueOf(scaled, scale), null, null);
            case BOOLEAN -> new AnswerView(State.AMOUNT, null, null, scaled == 1);
            case CODE ->
                new AnswerView(
                        State.AMOUNT,
                        null,
                        indicator.map(IndicatorChanged::codes).stream()
                                .flatMap(codes -> codes.stream().skip(scaled))
                                .findFirst()
                                .orElse(null),
                        null);
        };
    }
}
