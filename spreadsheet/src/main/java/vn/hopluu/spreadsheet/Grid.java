package vn.hopluu.spreadsheet;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.apache.poi.ss.util.CellRangeAddress;

/// A sheet of a workbook, or a whole csv file: the cells in which something stands.
///
/// @param name the sheet's, empty for a csv file
/// @param hidden whether the sheet cannot be looked at
/// @param merged ranges of more than one cell that show only their first
/// @param hiddenColumns from 0
/// @param dayZero the day that the file's number 0 stands for
public record Grid(
        String name,
        boolean hidden,
        List<Row> rows,
        List<CellRangeAddress> merged,
        Set<Integer> hiddenColumns,
        LocalDate dayZero) {

    /// Day 0 of spreadsheets, which hold 29/02/1900 for a day; no report is that old.
    static final LocalDate OF_1900 = LocalDate.of(1899, 12, 30);

    /// Day 0 of workbooks that were begun on old Macs.
    static final LocalDate OF_1904 = LocalDate.of(1904, 1, 1);

    /// @param number from 0, as the file counts
    /// @param width how many fields a csv line has; in a sheet, up to the last cell that holds something
    /// @param cells those in which something stands, in order
    public record Row(int number, boolean hidden, int width, List<RawCell> cells) {
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

    static Grid ofCsv(List<Row> rows) {
        return new Grid("", false, rows, List.of(), Set.of(), OF_1900);
    }

    /// A sheet that is not there: nothing stands in it.
    public static Grid none() {
        return ofCsv(List.of());
    }

    public boolean isCsv() {
        return name.isEmpty();
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

    /// Why nobody who looked the file through has seen the cell; empty where it was seen.
    public Optional<Unseen> unseen(Row row, RawCell cell) {
        if (hidden) {
            return Optional.of(Unseen.SHEET);
        }
        if (row.hidden()) {
            return Optional.of(Unseen.ROW);
        }
        return hiddenColumns.contains(cell.column()) ? Optional.of(Unseen.COLUMN) : Optional.ofNullable(cell.unseen());
    }
}
