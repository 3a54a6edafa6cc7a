package vn.hopluu.aggregation.targets;

import java.math.BigDecimal;
import vn.hopluu.aggregation.ledger.RollUpQueries;
import vn.hopluu.events.Cell;
import vn.hopluu.rules.Figure;
import vn.hopluu.rules.Figures;

/// What a unit passes up, as an expression asks for it: what it declares for its whole subtree where that stands in,
/// else what that comes to.
///
/// @param others what the form does not hold: derived figures, other periods and forms
record RolledUpFigures(SlotNumbers slots, RollUpQueries.Row row, Figures others) implements Figures {

    @Override
    public Cell cell(Figure figure) {
        Integer slot = figure.from() == Figure.From.REPORT ? slots.of(figure) : null;
        if (slot == null) {
            return others.cell(figure);
        }
        if (!slots.adds(slot)) {
            return Cell.UNANSWERED;
        }
        var declared = row.standingIn();
        if (declared != null && declared.given(slot)) {
            return amount(declared.amount(slot), slot);
        }
        return row.sums().missing(slot) ? Cell.MISSING : amount(row.sums().sum(slot), slot);
    }

    /// An expression is evaluated over cells, which are not made for sums of more digits than anything administrative
    /// has; such a sum is said not to be known rather than cut.
    private Cell amount(long scaled, int slot) {
        BigDecimal amount = BigDecimal.valueOf(scaled, slots.scale(slot));
        return amount.precision() - amount.scale() > Cell.MAX_DIGITS ? Cell.MISSING : Cell.amount(amount);
    }
}
