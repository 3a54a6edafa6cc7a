package vn.hopluu.aggregation.targets;

import java.math.BigDecimal;
import vn.hopluu.aggregation.fold.Figures;
import vn.hopluu.events.Cell;
import vn.hopluu.rules.Figure;

/// One unit's own answers, as an expression asks for them.
///
/// @param elsewhere what the form does not hold: derived figures, other periods and forms
record OwnFigures(SlotNumbers slots, Figures figures, vn.hopluu.rules.Figures elsewhere)
        implements vn.hopluu.rules.Figures {

    @Override
    public Cell cell(Figure figure) {
        Integer slot = figure.from() == Figure.From.REPORT ? slots.of(figure) : null;
        if (slot == null) {
            return elsewhere.cell(figure);
        }
        return switch (figures.mark(slot)) {
            case Figures.AMOUNT -> Cell.amount(BigDecimal.valueOf(figures.amount(slot), slots.scale(slot)));
            case Figures.NO_OCCURRENCE -> Cell.NO_OCCURRENCE;
            case Figures.MISSING -> Cell.MISSING;
            case Figures.NOT_APPLICABLE -> Cell.NOT_APPLICABLE;
            default -> Cell.UNANSWERED;
        };
    }
}
