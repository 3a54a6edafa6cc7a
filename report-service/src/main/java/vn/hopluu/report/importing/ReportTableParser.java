package vn.hopluu.report.importing;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import vn.hopluu.report.reference.FormDefinition.Question;
import vn.hopluu.report.reference.Unit;
import vn.hopluu.report.reference.UnitDirectory;
import vn.hopluu.report.report.ReportAddress;
import vn.hopluu.report.report.ReportKey;
import vn.hopluu.report.spreadsheet.SafeText;
import vn.hopluu.report.spreadsheet.StateLabels;
import vn.hopluu.report.spreadsheet.TypedText;
import vn.hopluu.spreadsheet.Grid;
import vn.hopluu.spreadsheet.RawCell;
import vn.hopluu.spreadsheet.Unseen;
import vn.hopluu.web.json.VisibleText;

/// Reads a report as it is exported: a row per cell of its form and per heading, and in each row the unit's code. Told
/// from a list by its header.
final class ReportTableParser {

    private static final String UNIT = "mã đơn vị";
    private static final String NAME = "mã";
    private static final String VALUE = "giá trị";
    private static final String ESTIMATE = "ước";
    private static final String EXPLANATION = "giải trình";

    private final ImportTarget target;
    private final ReportedUnits units;
    private final ImportFindings remarks;
    private final CellParser cellParser;
    private final Map<String, Question> byName = new HashMap<>();

    ReportTableParser(ImportTarget target, ReportedUnits units, ImportFindings remarks) {
        this.target = target;
        this.units = units;
        this.remarks = remarks;
        this.cellParser = new CellParser(remarks);
        target.definition()
                .questions()
                .forEach(question -> byName.put(question.name().toString(), question));
    }

    /// What is said of one unit.
    private record Said(
            RawCell unit, int row, Map<String, ParsedCell> cells, Map<String, ParsedReport.Said> narrative) {}

    static boolean isOne(List<Grid> grids) {
        return grids.stream().findFirst().filter(grid -> !grid.rows().isEmpty()).stream()
                .anyMatch(grid -> columns(grid).keySet().containsAll(List.of(UNIT, NAME, VALUE)));
    }

    private static Map<String, Integer> columns(Grid grid) {
        return grid.rows().getFirst().cells().stream()
                .collect(Collectors.toMap(
                        cell -> StateLabels.plain(cell.text()), RawCell::column, (first, second) -> first));
    }

    /// What is in order; of use only where there is no fault.
    List<ParsedReport> read(Grid grid, UnitDirectory directory) {
        Map<String, Integer> columns = columns(grid);
        Map<String, Said> said = new LinkedHashMap<>();
        for (Grid.Row row : grid.rows().subList(1, grid.rows().size())) {
            row(grid, row, columns, said);
        }
        directory.remember(List.copyOf(said.keySet()));
        List<ParsedReport> reports = new ArrayList<>();
        for (Said one : said.values()) {
            units.find(one.unit(), grid.place(one.unit().at()), target.campaign(), remarks)
                    .map(unit -> report(unit, one))
                    .ifPresent(reports::add);
        }
        return reports;
    }

    private void row(Grid grid, Grid.Row row, Map<String, Integer> columns, Map<String, Said> said) {
        RawCell unit = cell(row, columns, UNIT);
        RawCell name = cell(row, columns, NAME);
        RawCell value = cell(row, columns, VALUE);
        if (unit == null || name == null) {
            remarks.fault(
                    row.number(),
                    grid.place(RawCell.at(row.number(), 0)),
                    "missing-unit",
                    null,
                    "Dòng thiếu mã đơn vị hoặc mã ô.",
                    "Ghi đủ hai mã, hoặc xóa dòng.");
            return;
        }
        Said one = said.computeIfAbsent(
                TypedText.of(unit.text()),
                code -> new Said(unit, row.number(), new LinkedHashMap<>(), new LinkedHashMap<>()));
        if (value != null && isRead(grid, row, value)) {
            value(grid, row, columns, one, TypedText.of(name.text()), value);
        }
    }

    private static @Nullable RawCell cell(Grid.Row row, Map<String, Integer> columns, String header) {
        Integer column = columns.get(header);
        return column == null
                ? null
                : row.cell(column).filter(cell -> !cell.isEmpty()).orElse(null);
    }

    private boolean isRead(Grid grid, Grid.Row row, RawCell cell) {
        Optional<Unseen> why = grid.unseen(row, cell);
        return why.isEmpty()
                || remarks.unseen(row.number(), grid.place(cell.at()), cell.text(), "Ô có nội dung", why.get());
    }

    private void value(Grid grid, Grid.Row row, Map<String, Integer> columns, Said said, String name, RawCell value) {
        Question question = byName.get(name);
        if (question == null && target.definition().heading(name).isEmpty()) {
            remarks.fault(
                    row.number(),
                    grid.place(value.at()),
                    "unknown-cell",
                    name,
                    "Biểu đang dùng không có ô hay mục \"" + name + "\".",
                    "Sửa mã cho đúng mã ô của biểu, hoặc xóa dòng.");
        } else if (said.cells().containsKey(name) || said.narrative().containsKey(name)) {
            remarks.fault(
                    row.number(),
                    grid.place(value.at()),
                    "cell-twice",
                    name,
                    "Ô \"" + name + "\" của đơn vị đã có ở dòng trên.",
                    "Giữ lại một dòng cho mỗi ô.");
        } else if (question == null) {
            String text = VisibleText.ofFile(SafeText.ofCsv(value.text()));
            said.narrative().put(name, new ParsedReport.Said(row.number(), grid.place(value.at()), text));
        } else {
            cellParser
                    .read(grid, value, question)
                    .ifPresent(read -> said.cells().put(name, explained(row, columns, read)));
        }
    }

    private static ParsedCell explained(Grid.Row row, Map<String, Integer> columns, ParsedCell read) {
        RawCell why = cell(row, columns, EXPLANATION);
        ParsedCell cell = cell(row, columns, ESTIMATE) == null ? read : read.estimated();
        return why == null ? cell : cell.with(VisibleText.ofFile(SafeText.ofCsv(why.text())));
    }

    private ParsedReport report(Unit unit, Said said) {
        ReportKey key = new ReportKey(
                unit.id(), target.campaign().form(), target.campaign().period(), target.coverage());
        return new ParsedReport(
                new ReportAddress(target.campaign(), unit, key),
                target.definition(),
                said.row(),
                List.copyOf(said.cells().values()),
                said.narrative(),
                Map.of(),
                null,
                null);
    }
}
