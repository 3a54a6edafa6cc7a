package vn.hopluu.report.importing;

import java.util.List;
import java.util.Optional;
import vn.hopluu.spreadsheet.Grid;

/// Which sheet of a workbook is read as a table: the first in which something stands and that is not hidden. One that
/// is
/// hidden is read only where there is no other, and then each of its rows is told.
final class ReadSheet {

    private ReadSheet() {}

    /// Empty where nothing stands in the file.
    static Optional<Grid> of(List<Grid> grids) {
        List<Grid> filled = filled(grids);
        return filled.stream()
                .filter(grid -> !grid.hidden())
                .findFirst()
                .or(() -> filled.stream().findFirst());
    }

    static void tellOfOthers(List<Grid> grids, Grid read, ImportFindings remarks) {
        filled(grids).stream().filter(other -> other != read).forEach(other -> remarks.ignoredSheet(other.name()));
    }

    private static List<Grid> filled(List<Grid> grids) {
        return grids.stream().filter(grid -> !grid.rows().isEmpty()).toList();
    }
}
