package vn.hopluu.report.importing;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import vn.hopluu.report.reference.FormDefinition.Question;
import vn.hopluu.report.reference.Unit;
import vn.hopluu.report.reference.UnitDirectory;
import vn.hopluu.report.report.ReportAddress;
import vn.hopluu.report.report.ReportKey;
import vn.hopluu.report.spreadsheet.ColumnLabels;
import vn.hopluu.report.spreadsheet.SafeText;
import vn.hopluu.report.spreadsheet.StateLabels;
import vn.hopluu.report.spreadsheet.TypedText;
import vn.hopluu.spreadsheet.Grid;
import vn.hopluu.spreadsheet.RawCell;
import vn.hopluu.web.json.VisibleText;

/// Reads a report as it is exported: a row per cell of its form and per heading, and in each row the
/// unit's code. Told from a list by its header.
final class ReportTableParser {

    private static final String UNIT = "mã đơn vị";
    private static final String NAME = "mã";
    private static final String VALUE = "giá trị";
    private static final String ESTIMATE = "ước";
    private static final String EXPLANATION = "giải trình";
    private static final String COMMENT = "ghi chú";
    private static final List<String> READ = List.of(UNIT, NAME, VALUE, ESTIMATE, EXPLANATION, COMMENT);

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
    private static final class Said {
        private final RawCell unit;
        private final int row;
        private final Map<String, ParsedCell> cells = new LinkedHashMap<>();
        private final Map<String, ParsedReport.Said> narrative = new LinkedHashMap<>();
        private final Map<String, ParsedReport.Said> explanations = new LinkedHashMap<>();
        private final List<ParsedReport.UnknownRule> unknown = new ArrayList<>();
        private final Set<String> named = new HashSet<>();
        private final DaysDraft days;

        Said(RawCell unit, int row, ImportFindings remarks) {
            this.unit = unit;
            this.row = row;
            this.days = new DaysDraft(remarks);
        }
    }

    static boolean isOne(List<Grid> grids) {
        return ReadSheet.of(grids)
                .filter(grid -> columns(grid).keySet().containsAll(List.of(UNIT, NAME, VALUE)))
                .isPresent();
    }

    private static Map<String, Integer> columns(Grid grid) {
        return grid.rows().getFirst().cells().stream()
                .collect(Collectors.toMap(
                        cell -> StateLabels.plain(cell.text()), RawCell::column, (first, second) -> first));
    }

    /// What is in order; of use only where there is no fault.
    List<ParsedReport> read(List<Grid> grids, UnitDirectory directory) {
        Grid grid = ReadSheet.of(grids).orElseThrow();
        ReadSheet.tellOfOthers(grids, grid, remarks);
        Map<String, Integer> columns = columns(grid);
        MergedCells.refuse(
                grid, READ.stream().map(columns::get).filter(Objects::nonNull).collect(Collectors.toSet()), remarks);
        Map<String, Said> said = new LinkedHashMap<>();
        for (Grid.Row row : grid.rows().subList(1, grid.rows().size())) {
            row(grid, row, columns, said);
        }
        directory.remember(List.copyOf(said.keySet()));
        List<ParsedReport> reports = new ArrayList<>();
        for (Said one : said.values()) {
            units.find(one.unit, grid.place(one.unit.at()), target.campaign(), target.coverage(), remarks)
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
        Said one = said.computeIfAbsent(TypedText.of(unit.text()), code -> new Said(unit, row.number(), remarks));
        RawCell reason = cell(row, columns, EXPLANATION);
        RawCell comment = cell(row, columns, COMMENT);
        if (value != null && remarks.isRead(grid, row, value)) {
            value(grid, row, columns, one, TypedText.of(name.text()), value);
        } else if (value == null && reason != null) {
            remarks.unusedReason(row.number(), grid.place(reason.at()), reason.text());
        }
        if (comment != null && !one.cells.containsKey(TypedText.of(name.text()))) {
            remarks.unusedComment(row.number(), grid.place(comment.at()), comment.text());
        }
    }

    private static @Nullable RawCell cell(Grid.Row row, Map<String, Integer> columns, String header) {
        Integer column = columns.get(header);
        return column == null
                ? null
                : row.cell(column).filter(cell -> !cell.isEmpty()).orElse(null);
    }

    private void value(Grid grid, Grid.Row row, Map<String, Integer> columns, Said said, String name, RawCell value) {
        String place = grid.place(value.at());
        if (!said.named.add(StateLabels.plain(name))) {
            remarks.fault(
                    row.number(),
                    place,
                    "cell-twice",
                    name,
                    "Ô \"" + name + "\" của đơn vị đã có ở dòng trên.",
                    "Giữ lại một dòng cho mỗi ô.");
            return;
        }
        Question question = byName.get(name);
        Optional<ColumnLabels.SectionDay> section = target.sectionDay(name);
        Optional<String> explained = ColumnLabels.explained(name).filter(of -> !of.isEmpty());
        if (question != null) {
            cellParser
                    .read(grid, value, question)
                    .ifPresent(read -> said.cells.put(name, explained(row, columns, read)));
        } else if (target.definition().heading(name).isPresent()) {
            prose(grid, value).ifPresent(text -> said.narrative.put(name, text));
        } else if (explained.isPresent()) {
            prose(grid, value).ifPresent(text -> explanation(said, explained.get(), text));
        } else if (ColumnLabels.isDataFrom(name)) {
            said.days.from(grid, value, place);
        } else if (ColumnLabels.isDataTo(name)) {
            said.days.to(grid, value, place);
        } else if (ColumnLabels.isEstimatedTo(name)) {
            said.days.estimatedTo(grid, value, place);
        } else if (section.isPresent()) {
            said.days.section(section.get(), grid, value, place);
        } else {
            remarks.fault(
                    row.number(),
                    place,
                    "unknown-cell",
                    name,
                    "Biểu đang dùng không có ô hay mục \"" + name + "\".",
                    "Sửa mã cho đúng mã ô của biểu, hoặc xóa dòng.");
        }
    }

    private Optional<ParsedReport.Said> prose(Grid grid, RawCell value) {
        return ProseParser.read(value, grid.place(value.at()), true, remarks);
    }

    private void explanation(Said said, String of, ParsedReport.Said text) {
        target.rule(of)
                .ifPresentOrElse(
                        rule -> said.explanations.put(rule, text),
                        () -> said.unknown.add(new ParsedReport.UnknownRule(of, text, true)));
    }

    private static ParsedCell explained(Grid.Row row, Map<String, Integer> columns, ParsedCell read) {
        RawCell why = cell(row, columns, EXPLANATION);
        ParsedCell cell = cell(row, columns, ESTIMATE) == null ? read : read.estimated();
        RawCell beside = cell(row, columns, COMMENT);
        return cell.saying(text(why), text(beside));
    }

    private static @Nullable String text(@Nullable RawCell cell) {
        return cell == null ? null : VisibleText.ofFile(SafeText.ofCsv(cell.text()));
    }

    private ParsedReport report(Unit unit, Said said) {
        ReportKey key = new ReportKey(
                unit.id(), target.campaign().form(), target.campaign().period(), target.coverage());
        return new ParsedReport(
                new ReportAddress(target.campaign(), unit, key),
                target.definition(),
                said.row,
                List.copyOf(said.cells.values()),
                new ParsedReport.Texts(said.narrative, said.explanations, said.unknown),
                said.days.days());
    }
}
