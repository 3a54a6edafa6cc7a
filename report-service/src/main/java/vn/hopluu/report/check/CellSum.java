package vn.hopluu.report.check;

import java.math.BigDecimal;
import vn.hopluu.events.Cell;

/// A sum of cells, in which missing is not zero: one that is not known makes the sum unknown. What is not applicable is
/// left out.
final class CellSum {

    private BigDecimal sum = BigDecimal.ZERO;
    private boolean given;
    private boolean unknown;

    void add(Cell cell) {
        switch (cell) {
            case Cell.Amount(BigDecimal amount, var ignored) -> {
                sum = sum.add(amount);
                given = true;
            }
            case Cell.NoOccurrence() -> given = true;
            case Cell.NotApplicable() -> {}
            case Cell.Missing(), Cell.Unanswered() -> unknown = true;
        }
    }

    /// The sum; not applicable where nothing was applicable, unanswered where it is not known, or leaves the range of
    /// a cell.
    Cell total() {
        if (unknown || (long) sum.precision() - sum.scale() > Cell.MAX_DIGITS) {
            return Cell.UNANSWERED;
        }
        return given ? Cell.amount(sum) : Cell.NOT_APPLICABLE;
    }
}
