package vn.hopluu.aggregation.figures;

import java.math.BigDecimal;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import vn.hopluu.aggregation.fold.SlotValues;
import vn.hopluu.events.IndicatorChanged;

/// What a unit states of itself for one slot.
///
/// @param amount of an amount
/// @param code of a coded answer
/// @param answer of a yes or no
@Schema(name = "AnswerView")
public record StatedCellView(
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

    public static StatedCellView of(SlotValues figures, int slot, int scale, Optional<IndicatorChanged> indicator) {
        return switch (figures.mark(slot)) {
            case SlotValues.AMOUNT -> amount(figures.amount(slot), scale, indicator);
            case SlotValues.NO_OCCURRENCE -> new StatedCellView(State.NO_OCCURRENCE, null, null, null);
            case SlotValues.MISSING -> new StatedCellView(State.MISSING, null, null, null);
            case SlotValues.NOT_APPLICABLE -> new StatedCellView(State.NOT_APPLICABLE, null, null, null);
            default -> new StatedCellView(State.UNANSWERED, null, null, null);
        };
    }

    private static StatedCellView amount(long scaled, int scale, Optional<IndicatorChanged> indicator) {
        IndicatorChanged.ValueType type =
                indicator.map(IndicatorChanged::valueType).orElse(IndicatorChanged.ValueType.DECIMAL);
        return switch (type) {
            case INTEGER, DECIMAL -> new StatedCellView(State.AMOUNT, BigDecimal.valueOf(scaled, scale), null, null);
            case BOOLEAN -> new StatedCellView(State.AMOUNT, null, null, scaled == 1);
            case CODE ->
                new StatedCellView(
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
