package vn.hopluu.report.export;

import java.math.BigDecimal;
import java.util.List;

/// What a file to take away holds: a heading row, and rows as wide as it.
record Table(String name, List<String> header, List<List<Value>> rows) {

    /// What stands in a cell.
    sealed interface Value {
        /// A text, a code among them: never a number, never a formula.
        record Text(String text) implements Value {}

        /// A figure, exactly.
        record Number(BigDecimal amount) implements Value {}

        Value NONE = new Text("");
    }

    Table {
        header = List.copyOf(header);
        rows = List.copyOf(rows);
    }
}
