package vn.hopluu.aggregation.targets;

import java.math.BigDecimal;
import vn.hopluu.aggregation.fold.SlotValues;
import vn.hopluu.events.Cell;
import vn.hopluu.rules.Figure;
import vn.hopluu.rules.Figures;

/// One unit's own answers, as an expression asks for them.
///
/// @param others what the form does not hold: derived figures, other periods and forms
record OwnFigures(SlotNumbers slots, SlotValues figures, Figures others) implements Figures {

    @Override
    public Cell cell(Figure figure) {
        Integer slot = figure.from() == Figure.From.REPORT ? slots.of(figure) : null;
        if (slot == null) {
            return others.cell(figure);
        }
        return switch (figures.mark(slot)) {
            case SlotValues.AMOUNT, SlotValues.ESTIMATE ->
                Cell.amount(BigDecimal.valueOf(figures.amount(slot), slots.scale(slot)));
            case SlotValues.NO_OCCURRENCE -> Cell.NO_OCCURRENCE;
            case SlotValues.MISSING -> Cell.MISSING;
            case SlotValues.NOT_APPLICABLE -> Cell.NOT_APPLICABLE;
            default -> Cell.UNANSWERED;
        };
    }
}
