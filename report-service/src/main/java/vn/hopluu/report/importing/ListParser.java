package vn.hopluu.report.importing;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import vn.hopluu.report.reference.FormDefinition.Question;
import vn.hopluu.report.reference.Unit;
import vn.hopluu.report.reference.UnitDirectory;
import vn.hopluu.report.report.ReportAddress;
import vn.hopluu.report.report.ReportKey;
import vn.hopluu.report.spreadsheet.TypedText;
import vn.hopluu.spreadsheet.ForeignEncoding;
import vn.hopluu.spreadsheet.Grid;
import vn.hopluu.spreadsheet.RawCell;
import vn.hopluu.spreadsheet.Unseen;

/// Reads a list: a row per unit, a column per cell of the form.
final class ListParser {

    private final ImportTarget target;
    private final ReportedUnits units;
    private final ImportFindings remarks;
    private final CellParser cellParser;
    private final Map<Long, Integer> rowOfUnit = new HashMap<>();

    ListParser(ImportTarget target, ReportedUnits units, ImportFindings remarks) {
        this.target = target;
        this.units = units;
        this.remarks = remarks;
        this.cellParser = new CellParser(remarks);
    }

    /// What is in order; of use only where there is no fault.
    List<ParsedReport> read(List<Grid> grids, UnitDirectory directory) {
        Optional<Grid> sheet = ReadSheet.of(grids);
        if (sheet.isEmpty()) {
            remarks.ofFile("empty", null, "Tệp không có nội dung.", "Gửi tệp có dòng tiêu đề và ít nhất một đơn vị.");
            return List.of();
        }
        Grid grid = sheet.get();
        ReadSheet.tellOfOthers(grids, grid, remarks);
        ListColumns columns = ListColumns.read(grid, grid.rows().getFirst(), target, remarks);
        return columns == null ? List.of() : rows(grid, columns, directory);
    }

    private List<ParsedReport> rows(Grid grid, ListColumns columns, UnitDirectory directory) {
        List<Grid.Row> rows = grid.rows().subList(1, grid.rows().size());
        if (rows.isEmpty()) {
            remarks.ofFile("no-lines", null, "Tệp chỉ có dòng tiêu đề.", "Gửi tệp có ít nhất một đơn vị.");
        }
        MergedCells.refuse(grid, columns.all(), remarks);
        SurplusCells surplus = new SurplusCells(grid, columns, remarks);
        directory.remember(rows.stream()
                .flatMap(row -> row.cell(columns.code()).stream())
                .map(cell -> TypedText.of(cell.text()))
                .distinct()
                .toList());
        List<ParsedReport> reports = new ArrayList<>();
        for (Grid.Row row : rows) {
            if (!surplus.refused(row)) {
                row(grid, row, columns).ifPresent(reports::add);
            }
        }
        return reports;
    }

    private Optional<ParsedReport> row(Grid grid, Grid.Row row, ListColumns columns) {
        if (row.cells().stream().allMatch(RawCell::isBlank)) {
            return Optional.empty();
        }
        String line = grid.place(RawCell.at(row.number(), columns.code()));
        Optional<RawCell> code = row.cell(columns.code()).filter(cell -> !cell.isBlank());
        if (code.isEmpty()) {
            remarks.fault(
                    row.number(),
                    line,
                    "missing-unit",
                    null,
                    "Dòng có số liệu mà thiếu mã đơn vị.",
                    "Ghi mã đơn vị, hoặc xóa dòng.");
            return Optional.empty();
        }
        RawCell named = code.get();
        Optional<Unseen> unseen = grid.unseen(row, named);
        if (unseen.isPresent()
                && !remarks.unseen(row.number(), line, named.text(), "Dòng của đơn vị " + named.text(), unseen.get())) {
            return Optional.empty();
        }
        RowTexts texts = new RowTexts(grid, row, columns, unseen.isPresent(), remarks);
        List<ParsedCell> cells = texts.explained(cells(grid, row, columns, unseen.isPresent()));
        return units.find(named, line, target.campaign(), target.coverage(), remarks)
                .filter(unit -> isOnce(unit, row, line))
                .filter(unit -> isCalledSo(unit, grid, row, columns))
                .map(unit -> new ParsedReport(
                        address(unit), target.definition(), row.number(), cells, texts.texts(), texts.days()));
    }

    /// @param told whether that nobody sees the row is told already
    private List<ParsedCell> cells(Grid grid, Grid.Row row, ListColumns columns, boolean told) {
        List<ParsedCell> cells = new ArrayList<>();
        for (RawCell cell : row.cells()) {
            Question question = columns.cells().get(cell.column());
            if (question != null && !cell.isEmpty() && (told || remarks.isRead(grid, row, cell))) {
                cellParser.read(grid, cell, question).ifPresent(cells::add);
            }
        }
        return cells;
    }

    private boolean isOnce(Unit unit, Grid.Row row, String place) {
        Integer earlier = rowOfUnit.putIfAbsent(unit.id(), row.number());
        if (earlier != null) {
            remarks.fault(
                    row.number(),
                    place,
                    "unit-twice",
                    null,
                    "Đơn vị đã có ở dòng " + (earlier + 1) + ".",
                    "Giữ lại một dòng cho mỗi đơn vị.");
        }
        return earlier == null;
    }

    private boolean isCalledSo(Unit unit, Grid grid, Grid.Row row, ListColumns columns) {
        Integer column = columns.name();
        RawCell written = column == null
                ? null
                : row.cell(column).filter(cell -> !cell.isBlank()).orElse(null);
        if (written == null) {
            return true;
        }
        String place = grid.place(written.at());
        Optional<ForeignEncoding> foreign = ForeignEncoding.inHeader(written.text());
        String name = unit.on(target.campaign().structureDate()).name();
        if (foreign.isPresent()) {
            remarks.fault(
                    row.number(),
                    place,
                    "encoding",
                    written.text(),
                    "Tên không phải Unicode; có vẻ là " + foreign.get().label() + ".",
                    ForeignEncoding.REMEDY);
            return false;
        }
        if (!UnitNames.same(written.text(), name)) {
            remarks.fault(
                    row.number(),
                    place,
                    "other-name",
                    written.text(),
                    "Tên không khớp với mã: mã này là của " + name + ".",
                    "Sửa mã hoặc tên cho khớp nhau.");
            return false;
        }
        return true;
    }

    private ReportAddress address(Unit unit) {
        return new ReportAddress(
                target.campaign(),
                unit,
                new ReportKey(
                        unit.id(), target.campaign().form(), target.campaign().period(), target.coverage()));
    }
}
