package vn.hopluu.report.importing;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import vn.hopluu.report.reference.FormDefinition;
import vn.hopluu.report.reference.FormDefinition.Question;
import vn.hopluu.report.reference.Unit;
import vn.hopluu.report.report.ReportAddress;
import vn.hopluu.report.report.ReportKey;
import vn.hopluu.report.spreadsheet.ColumnLabels;
import vn.hopluu.report.spreadsheet.TypedText;
import vn.hopluu.report.template.CellMap;
import vn.hopluu.report.template.CellMap.Entry;
import vn.hopluu.report.template.CellMap.Kind;
import vn.hopluu.report.template.RowReasons;
import vn.hopluu.spreadsheet.Grid;
import vn.hopluu.spreadsheet.RawCell;

/// Reads a filled-in template: what each cell means, the workbook's unseen sheet says, by name. So a
/// template of an older version of the form is read as well as one of today.
final class TemplateParser {

    private static final Set<Kind> DAYS =
            EnumSet.of(Kind.DATA_FROM, Kind.DATA_TO, Kind.ESTIMATED_TO, Kind.SECTION_FROM, Kind.SECTION_TO);

    private final ImportTarget target;
    private final CellMap map;
    private final ImportFindings remarks;
    private final TemplateCells cells;
    private final Map<String, Question> byName = new HashMap<>();

    TemplateParser(ImportTarget target, CellMap map, List<Grid> grids, ImportFindings remarks) {
        this.target = target;
        this.map = map;
        this.remarks = remarks;
        this.cells = new TemplateCells(grids, remarks);
        target.definition()
                .questions()
                .forEach(question -> byName.put(question.name().toString(), question));
    }

    /// What is in order; of use only where there is no fault.
    Optional<ParsedReport> read(ReportedUnits units) {
        TemplateLabels labels = new TemplateLabels(map, cells, remarks);
        if (!labels.areInPlace()) {
            return Optional.empty();
        }
        labels.tellOfAdded();
        RawCell unit = new RawCell(0, 0, RawCell.Kind.TEXT, map.unit(), false);
        Optional<Unit> found = units.find(unit, CellMap.SHEET, target.campaign(), target.coverage(), remarks);
        sameUnit();
        otherVersion();
        List<ParsedCell> answers = answers();
        Map<String, ParsedReport.Said> narrative = texts(Kind.NARRATIVE);
        refuseUnknownHeadings(narrative);
        ParsedReport.Texts texts = new TemplateExplanations(target, map, cells, remarks).read(narrative);
        ParsedReport.Days days = days();
        return found.map(one -> new ParsedReport(address(one), target.definition(), 0, answers, texts, days));
    }

    /// The printed code is locked; where it says something else, somebody copied one unit's workbook for
    /// another.
    private void sameUnit() {
        Entry printed = map.one(Kind.UNIT);
        if (printed != null) {
            String written =
                    cells.at(printed).map(cell -> TypedText.of(cell.text())).orElse("");
            if (!written.equals(printed.name())) {
                remarks.fault(
                        0,
                        printed.sheet() + "!" + printed.at(),
                        "other-unit",
                        written,
                        "Mã đơn vị ghi trên biểu khác với đơn vị mà mẫu được lập cho.",
                        "Tải mẫu của đúng đơn vị rồi chép số liệu sang.");
            }
        }
    }

    private void otherVersion() {
        FormDefinition definition = target.definition();
        if (map.version() == definition.version()) {
            return;
        }
        Set<String> asked = new HashSet<>(byName.keySet());
        map.entries().stream()
                .filter(entry -> entry.kind() == Kind.CELL)
                .map(Entry::name)
                .forEach(asked::remove);
        remarks.note(
                -1,
                "",
                "other-version",
                Integer.toString(map.version()),
                "Tệp theo mẫu phiên bản " + map.version() + ", kỳ này dùng phiên bản " + definition.version() + "."
                        + (asked.isEmpty()
                                ? ""
                                : " Các ô chỉ có trong phiên bản đang dùng: "
                                        + String.join(
                                                ", ", asked.stream().sorted().toList()) + "."));
    }

    private List<ParsedCell> answers() {
        Map<String, ParsedCell> answers = new HashMap<>();
        CellParser cellParser = new CellParser(remarks);
        for (Entry entry : map.entries()) {
            if (entry.kind() == Kind.CELL) {
                answer(entry, cellParser).ifPresent(cell -> answers.put(entry.name(), cell));
            }
        }
        map.entries().stream()
                .filter(entry -> entry.kind() == Kind.EXPLANATION)
                .forEach(entry -> cells.prose(entry)
                        .ifPresent(said -> explain(answers, List.of(entry.name().split(" ")), said)));
        List<ParsedCell> ordered = new ArrayList<>();
        byName.forEach(
                (name, question) -> Optional.ofNullable(answers.get(name)).ifPresent(ordered::add));
        return ordered;
    }

    private Optional<ParsedCell> answer(Entry entry, CellParser cellParser) {
        Optional<RawCell> cell = cells.visible(entry);
        Question question = byName.get(entry.name());
        if (question == null) {
            cell.filter(given -> !given.isBlank())
                    .ifPresent(given -> remarks.note(
                            given.row(),
                            entry.sheet() + "!" + entry.at(),
                            "cell-gone",
                            given.text(),
                            "Ô " + entry.name() + " không còn trong phiên bản đang dùng nên không được nhập."));
            return Optional.empty();
        }
        return cell.flatMap(given -> cellParser.read(cells.grid(entry), given, question));
    }

    private void explain(Map<String, ParsedCell> answers, List<String> names, ParsedReport.Said said) {
        List<RowReasons.RowCell> row = names.stream()
                .map(name -> {
                    ParsedCell answer = answers.get(name);
                    return new RowReasons.RowCell(name, answer != null, answer != null && answer.isMissing());
                })
                .toList();
        RowReasons.Read read = RowReasons.read(row, said.text());
        String unused = read.unused();
        for (Map.Entry<String, String> reason : read.reasons().entrySet()) {
            ParsedCell answer =
                    answers.computeIfPresent(reason.getKey(), (same, cell) -> cell.saying(reason.getValue(), null));
            unused = answer == null ? reason.getValue() : unused;
        }
        if (!unused.isEmpty()) {
            remarks.unusedReason(said.row(), said.place(), unused);
        }
    }

    private Map<String, ParsedReport.Said> texts(Kind kind) {
        Map<String, ParsedReport.Said> texts = new HashMap<>();
        for (Entry entry : map.entries()) {
            if (entry.kind() == kind) {
                cells.prose(entry).ifPresent(said -> texts.put(entry.name(), said));
            }
        }
        return texts;
    }

    private void refuseUnknownHeadings(Map<String, ParsedReport.Said> narrative) {
        List<String> gone = narrative.keySet().stream()
                .filter(heading -> target.definition().heading(heading).isEmpty())
                .toList();
        for (String heading : gone) {
            ParsedReport.Said said = narrative.remove(heading);
            if (said != null) {
                remarks.note(
                        said.row(),
                        said.place(),
                        "heading-gone",
                        heading,
                        "Mục " + heading + " không còn trong phiên bản đang dùng nên không được nhập.");
            }
        }
    }

    private ParsedReport.Days days() {
        DaysDraft draft = new DaysDraft(remarks);
        for (Entry entry : map.entries()) {
            Optional<RawCell> cell = DAYS.contains(entry.kind()) ? cells.visible(entry) : Optional.empty();
            cell.ifPresent(given -> day(draft, entry, given));
        }
        return draft.days();
    }

    private void day(DaysDraft draft, Entry entry, RawCell given) {
        Grid grid = cells.grid(entry);
        String place = entry.sheet() + "!" + entry.at();
        if (entry.kind() == Kind.DATA_FROM) {
            draft.from(grid, given, place);
        } else if (entry.kind() == Kind.DATA_TO) {
            draft.to(grid, given, place);
        } else if (entry.kind() == Kind.ESTIMATED_TO) {
            draft.estimatedTo(grid, given, place);
        } else if (target.definition().hasSection(entry.name())) {
            boolean first = entry.kind() == Kind.SECTION_FROM;
            draft.section(new ColumnLabels.SectionDay(entry.name(), first), grid, given, place);
        } else {
            remarks.note(
                    given.row(),
                    place,
                    "section-gone",
                    given.text(),
                    "Mục " + entry.name() + " không còn trong phiên bản đang dùng nên ngày của mục không được nhập.");
        }
    }

    private ReportAddress address(Unit unit) {
        return new ReportAddress(
                target.campaign(),
                unit,
                new ReportKey(
                        unit.id(), target.campaign().form(), target.campaign().period(), target.coverage()));
    }
}
