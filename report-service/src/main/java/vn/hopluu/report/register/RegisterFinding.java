package vn.hopluu.report.register;

import java.util.List;
import vn.hopluu.report.reference.FormDefinition;

/// A report that says something else than one of the unit's registers. One entry that is missing from either changes
/// several cells; they are one finding, as they have one cause.
///
/// @param severity EXPLAIN where a stated figure is not the register's, INFO where the register only offers some
/// @param cells the cells that differ, in the register's order
/// @param message each cell with both figures, and what to do, in Vietnamese
public record RegisterFinding(Severity severity, RegisterBook book, List<FormDefinition.Name> cells, String message) {

    public enum Severity {
        /// Worth knowing; nothing is asked.
        INFO,
        /// Passes with a written explanation.
        EXPLAIN
    }

    public RegisterFinding {
        cells = List.copyOf(cells);
    }
}
