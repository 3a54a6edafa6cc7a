package vn.hopluu.report.importing;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import vn.hopluu.report.reference.FormSheet;
import vn.hopluu.report.reference.FormSheet.Question;
import vn.hopluu.report.reference.Unit;
import vn.hopluu.report.report.ReportAddress;
import vn.hopluu.report.report.ReportKey;
import vn.hopluu.report.spreadsheet.Grid;
import vn.hopluu.report.spreadsheet.RawCell;
import vn.hopluu.report.template.CellMap;
import vn.hopluu.report.template.CellMap.Entry;
import vn.hopluu.report.template.CellMap.Kind;

/// Reads a filled-in template: what each cell means, the workbook's unseen sheet says, by name. So a template of an
/// older version of the form is read as well as one of today.
final class TemplateReading {

    private final Target target;
    private final CellMap map;
    private final Remarks remarks;
    private final TemplateCells cells;
    private final Map<String, Question> byName = new HashMap<>();

    TemplateReading(Target target, CellMap map, List<Grid> grids, Remarks remarks) {
        this.target = target;
        this.map = map;
        this.remarks = remarks;
        this.cells = new TemplateCells(grids, remarks);
        target.sheet()
                .questions()
                .forEach(question -> byName.put(question.name().toString(), question));
    }

    /// What is in order; of use only where there is no fault.
    Optional<ReadReport> read(ReportedUnits units) {
        RawCell unit = new RawCell(0, 0, RawCell.Kind.TEXT, map.unit(), false);
        Optional<Unit> found = units.find(unit, CellMap.SHEET, target.campaign(), remarks);
        sameUnit();
        otherVersion();
        List<ReadCell> answers = answers();
        Map<String, ReadReport.Said> narrative = texts(Kind.NARRATIVE);
        refuseUnknownHeadings(narrative);
        return found.map(one -> new ReadReport(
                address(one),
                target.sheet(),
                0,
                answers,
                narrative,
                texts(Kind.RULE),
                day(Kind.DATA_FROM),
                day(Kind.DATA_TO)));
    }

    /// The printed code is locked; where it says something else, somebody copied one unit's workbook for another.
    private void sameUnit() {
        Entry printed = map.one(Kind.UNIT);
        if (printed != null) {
            String written = cells.at(printed).map(cell -> cell.text().strip()).orElse("");
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
        FormSheet sheet = target.sheet();
        if (map.version() == sheet.version()) {
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
                "Tệp theo mẫu phiên bản " + map.version() + ", kỳ này dùng phiên bản " + sheet.version() + "."
                        + (asked.isEmpty()
                                ? ""
                                : " Các ô chỉ có trong phiên bản đang dùng: "
                                        + String.join(
                                                ", ", asked.stream().sorted().toList()) + "."));
    }

    private List<ReadCell> answers() {
        Map<String, ReadCell> answers = new HashMap<>();
        CellReading reading = new CellReading(remarks);
        for (Entry entry : map.entries()) {
            if (entry.kind() == Kind.CELL) {
                answer(entry, reading).ifPresent(cell -> answers.put(entry.name(), cell));
            }
        }
        map.entries().stream()
                .filter(entry -> entry.kind() == Kind.EXPLANATION)
                .forEach(entry -> cells.prose(entry)
                        .ifPresent(said -> explain(answers, List.of(entry.name().split(" ")), said.text())));
        List<ReadCell> ordered = new ArrayList<>();
        byName.forEach(
                (name, question) -> Optional.ofNullable(answers.get(name)).ifPresent(ordered::add));
        return ordered;
    }

    private Optional<ReadCell> answer(Entry entry, CellReading reading) {
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
        return cell.flatMap(given -> reading.read(cells.grid(entry), given, question));
    }

    /// What is written beside a row speaks of the row's missing figures; of all it answers, where none is missing.
    private static void explain(Map<String, ReadCell> answers, List<String> names, String text) {
        List<String> given = names.stream().filter(answers::containsKey).toList();
        List<String> missing = given.stream()
                .filter(name -> Optional.ofNullable(answers.get(name))
                        .map(ReadCell::isMissing)
                        .orElse(false))
                .toList();
        for (String name : missing.isEmpty() ? given : missing) {
            answers.computeIfPresent(name, (same, cell) -> cell.with(text));
        }
    }

    private Map<String, ReadReport.Said> texts(Kind kind) {
        Map<String, ReadReport.Said> texts = new HashMap<>();
        for (Entry entry : map.entries()) {
            if (entry.kind() == kind) {
                cells.prose(entry).ifPresent(said -> texts.put(entry.name(), said));
            }
        }
        return texts;
    }

    private void refuseUnknownHeadings(Map<String, ReadReport.Said> narrative) {
        List<String> gone = narrative.keySet().stream()
                .filter(heading -> target.sheet().heading(heading).isEmpty())
                .toList();
        for (String heading : gone) {
            ReadReport.Said said = narrative.remove(heading);
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

    private @Nullable LocalDate day(Kind kind) {
        Entry entry = map.one(kind);
        return entry == null
                ? null
                : cells.visible(entry)
                        .filter(cell -> !cell.isBlank())
                        .flatMap(cell -> DayReading.read(cell, entry.sheet() + "!" + entry.at(), remarks))
                        .orElse(null);
    }

    private ReportAddress address(Unit unit) {
        return new ReportAddress(
                target.campaign(),
                unit,
                new ReportKey(
                        unit.id(), target.campaign().form(), target.campaign().period(), target.coverage()));
    }
}
