package vn.hopluu.report.spreadsheet;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.apache.poi.ss.util.CellRangeAddress;

/// A sheet of a workbook, or a whole csv file: the cells in which something stands.
///
/// @param name the sheet's, empty for a csv file
/// @param merged ranges of more than one cell that show only their first
/// @param hiddenColumns from 0
public record Grid(String name, List<Row> rows, List<CellRangeAddress> merged, Set<Integer> hiddenColumns) {

    /// @param number from 0, as the file counts
    /// @param cells those in which something stands, in order
    public record Row(int number, boolean hidden, List<RawCell> cells) {
        public Row {
            cells = List.copyOf(cells);
        }

        public Optional<RawCell> cell(int column) {
            return cells.stream().filter(cell -> cell.column() == column).findFirst();
        }
    }

    public Grid {
        rows = List.copyOf(rows);
        merged = List.copyOf(merged);
        hiddenColumns = Set.copyOf(hiddenColumns);
    }

    /// Where a cell is, in a person's words and as a report's source: `Số liệu!C12`, and `C12` in a csv file.
    public String place(String at) {
        return name.isEmpty() ? at : name + "!" + at;
    }

    /// Rows by their numbers.
    public Map<Integer, Row> byNumber() {
        Map<Integer, Row> byNumber = new HashMap<>();
        rows.forEach(row -> byNumber.put(row.number(), row));
        return byNumber;
    }

    /// Whether another cell is shown in this one's place.
    public boolean covers(int row, int column) {
        return merged.stream()
                .anyMatch(range -> range.isInRange(row, column)
                        && (range.getFirstRow() != row || range.getFirstColumn() != column));
    }
}
