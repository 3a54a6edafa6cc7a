package vn.hopluu.report.importing;

import java.util.Set;
import vn.hopluu.spreadsheet.Grid;

/// Cells that are merged into one: only the first of them holds anything, whatever the eye sees beside it.
final class MergedCells {

    private MergedCells() {}

    /// @param columns those that are read
    static void refuse(Grid grid, Set<Integer> columns, ImportFindings remarks) {
        grid.merged().stream()
                .filter(range -> columns.stream().anyMatch(range::containsColumn))
                .forEach(range -> remarks.fault(
                        range.getFirstRow(),
                        grid.place(range.formatAsString()),
                        "merged-cells",
                        range.formatAsString(),
                        "Các ô bị gộp: không rõ số liệu là của đơn vị hay cột nào.",
                        "Bỏ gộp ô (Unmerge) và ghi số vào từng ô."));
    }
}
