package vn.hopluu.aggregation.targets;

import java.math.BigDecimal;
import vn.hopluu.aggregation.fold.Figures;
import vn.hopluu.events.Cell;
import vn.hopluu.rules.Figure;

/// One unit's own answers, as an expression asks for them. Only figures of the report itself are known here: what an
/// expression says of other periods, forms or children stays unanswered, and so the unit unknown.
record OwnFigures(SlotNumbers slots, Figures figures) implements vn.hopluu.rules.Figures {

    @Override
    public Cell cell(Figure figure) {
        Integer slot = figure.from() == Figure.From.REPORT ? slots.of(figure) : null;
        if (slot == null) {
            return Cell.UNANSWERED;
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
