package vn.hopluu.report.importing;

import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import vn.hopluu.spreadsheet.Grid;
import vn.hopluu.spreadsheet.RawCell;

/// What stands in a list under no header. A csv line of more fields than the header has was most likely cut within a
/// figure (`1,234` between commas), and no field of it can be trusted. In a sheet each column is told of once.
final class SurplusCells {

    private final Grid grid;
    private final ListColumns columns;
    private final ImportFindings remarks;
    private final int width;
    private final Set<Integer> told = new HashSet<>();

    SurplusCells(Grid grid, ListColumns columns, ImportFindings remarks) {
        this.grid = grid;
        this.columns = columns;
        this.remarks = remarks;
        this.width = grid.rows().getFirst().width();
    }

    /// Whether the row cannot be used; then there is a fault.
    boolean refused(Grid.Row row) {
        Optional<RawCell> beyond = row.cells().stream()
                .filter(cell -> grid.isCsv() && cell.column() >= width)
                .findFirst();
        if (beyond.isPresent()) {
            remarks.fault(
                    row.number(),
                    grid.place(beyond.get().at()),
                    "surplus-field",
                    beyond.get().text(),
                    "Dòng có " + row.width() + " ô, tiêu đề chỉ có " + width
                            + " cột: có lẽ một số ghi dấu phẩy bị tách thành hai ô.",
                    "Ô nào có dấu phân cách bên trong thì đặt trong dấu ngoặc kép, hoặc lưu tệp với dấu chấm phẩy (;).");
            return true;
        }
        row.cells().stream()
                .filter(cell -> !cell.isBlank() && !columns.headed().contains(cell.column()) && told.add(cell.column()))
                .forEach(cell -> remarks.note(
                        row.number(),
                        grid.place(cell.at()),
                        "unnamed-column",
                        cell.text(),
                        "Cột không có tiêu đề nên không được đọc."));
        return false;
    }
}
