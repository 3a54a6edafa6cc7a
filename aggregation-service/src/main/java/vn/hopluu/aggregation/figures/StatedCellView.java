package vn.hopluu.aggregation.figures;

import java.math.BigDecimal;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import vn.hopluu.aggregation.fold.SlotValues;
import vn.hopluu.aggregation.reference.Labels;
import vn.hopluu.events.IndicatorChanged;
import vn.hopluu.web.language.Worded;

/// What a unit states of itself for one slot.
///
/// @param amount of an amount
/// @param code of a coded answer
/// @param answer of a yes or no
/// @param estimate whether an amount is an estimate
@Schema(name = "AnswerView")
public record StatedCellView(
        @Worded State state,
        @Nullable BigDecimal amount,
        @Nullable String code,

        @Schema(description = "The code in words") @Nullable String codeText,

        @Nullable Boolean answer,

        @Schema(description = "Whether the amount is an estimate (số ước)")
        boolean estimate) {

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
            case SlotValues.AMOUNT, SlotValues.ESTIMATE ->
                amount(figures.amount(slot), scale, indicator, figures.estimated(slot));
            case SlotValues.NO_OCCURRENCE -> without(State.NO_OCCURRENCE);
            case SlotValues.MISSING -> without(State.MISSING);
            case SlotValues.NOT_APPLICABLE -> without(State.NOT_APPLICABLE);
            default -> without(State.UNANSWERED);
        };
    }

    private static StatedCellView without(State state) {
        return new StatedCellView(state, null, null, null, null, false);
    }

    private static StatedCellView amount(
            long scaled, int scale, Optional<IndicatorChanged> indicator, boolean estimate) {
        IndicatorChanged.ValueType type =
                indicator.map(IndicatorChanged::valueType).orElse(IndicatorChanged.ValueType.DECIMAL);
        return switch (type) {
            case INTEGER, DECIMAL ->
                new StatedCellView(State.AMOUNT, BigDecimal.valueOf(scaled, scale), null, null, null, estimate);
            case BOOLEAN -> new StatedCellView(State.AMOUNT, null, null, null, scaled == 1, estimate);
            case CODE -> coded(scaled, indicator, estimate);
        };
    }

    private static StatedCellView coded(long place, Optional<IndicatorChanged> indicator, boolean estimate) {
        String code = indicator.map(IndicatorChanged::codes).stream()
                .flatMap(codes -> codes.stream().skip(place))
                .findFirst()
                .orElse(null);
        return new StatedCellView(State.AMOUNT, null, code, Labels.called(indicator, code), null, estimate);
    }
}
