package vn.hopluu.report.importing;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.apache.poi.ss.util.CellReference;
import vn.hopluu.report.template.CellMap;
import vn.hopluu.report.template.CellMap.Entry;
import vn.hopluu.spreadsheet.Grid;
import vn.hopluu.spreadsheet.RawCell;
import vn.hopluu.spreadsheet.Unseen;

/// The input cells of a template, by sheet and address.
final class TemplateCells {

    private final Map<String, Grid> byName = new HashMap<>();
    private final Map<String, Map<Integer, Grid.Row>> rows = new HashMap<>();
    private final ImportFindings remarks;

    TemplateCells(List<Grid> grids, ImportFindings remarks) {
        this.remarks = remarks;
        grids.forEach(grid -> {
            byName.put(grid.name(), grid);
            rows.put(grid.name(), grid.byNumber());
        });
    }

    Grid grid(Entry entry) {
        return byName.getOrDefault(entry.sheet(), Grid.none());
    }

    Optional<RawCell> at(Entry entry) {
        CellReference place = new CellReference(entry.at());
        return row(entry).flatMap(row -> row.cell(place.getCol()));
    }

    private Optional<Grid.Row> row(Entry entry) {
        return Optional.ofNullable(
                rows.getOrDefault(entry.sheet(), Map.of()).get(new CellReference(entry.at()).getRow()));
    }

    /// The names of filled sheets that are none of the template's.
    List<String> others(CellMap map) {
        Set<String> known = map.entries().stream().map(Entry::sheet).collect(Collectors.toSet());
        return byName.values().stream()
                .filter(grid ->
                        !grid.rows().isEmpty() && !grid.name().equals(CellMap.SHEET) && !known.contains(grid.name()))
                .map(Grid::name)
                .toList();
    }

    boolean hasSheet(String name) {
        return byName.containsKey(name);
    }

    /// The cell, where whoever looked the file through saw it or chose to have it read; else there is a fault or a
    /// note.
    Optional<RawCell> visible(Entry entry) {
        Optional<RawCell> cell = at(entry).filter(one -> !one.isEmpty());
        if (cell.isEmpty()) {
            return cell;
        }
        RawCell given = cell.get();
        String place = entry.sheet() + "!" + entry.at();
        if (grid(entry).covers(given.row(), given.column())) {
            remarks.fault(
                    given.row(),
                    place,
                    "merged-cells",
                    given.text(),
                    "Ô bị gộp vào ô khác nên số liệu của nó không nhìn thấy được.",
                    "Bỏ gộp ô (Unmerge) và kiểm tra lại.");
            return Optional.empty();
        }
        Optional<Unseen> why = row(entry).flatMap(row -> grid(entry).unseen(row, given));
        return why.isEmpty() || remarks.unseen(given.row(), place, given.text(), "Ô có nội dung", why.get())
                ? cell
                : Optional.empty();
    }

    /// A text, unless nothing stands there or it is not Unicode; then there is a fault.
    Optional<ParsedReport.Said> prose(Entry entry) {
        return visible(entry)
                .flatMap(given -> ProseParser.read(given, entry.sheet() + "!" + entry.at(), false, remarks));
    }
}
