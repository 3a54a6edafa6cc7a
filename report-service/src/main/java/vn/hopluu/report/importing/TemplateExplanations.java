package vn.hopluu.report.importing;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import vn.hopluu.report.spreadsheet.TypedText;
import vn.hopluu.report.template.CellMap;
import vn.hopluu.report.template.CellMap.Entry;
import vn.hopluu.report.template.CellMap.Kind;
import vn.hopluu.spreadsheet.RawCell;

/// What a template says to findings: in the rows that name them, and in the free ones, in which their codes are
/// written, too.
final class TemplateExplanations {

    private final ImportTarget target;
    private final CellMap map;
    private final TemplateCells cells;
    private final ImportFindings remarks;
    private final Map<String, ParsedReport.Said> explanations = new LinkedHashMap<>();
    private final List<ParsedReport.UnknownRule> unknown = new ArrayList<>();

    TemplateExplanations(ImportTarget target, CellMap map, TemplateCells cells, ImportFindings remarks) {
        this.target = target;
        this.map = map;
        this.cells = cells;
        this.remarks = remarks;
    }

    /// With the narrative that was read before.
    ParsedReport.Texts read(Map<String, ParsedReport.Said> narrative) {
        map.entries().stream()
                .filter(entry -> entry.kind() == Kind.RULE)
                .forEach(entry -> cells.prose(entry).ifPresent(said -> explained(entry.name(), said, false)));
        map.entries().stream().filter(entry -> entry.kind() == Kind.FREE_CODE).forEach(this::free);
        return new ParsedReport.Texts(narrative, explanations, unknown);
    }

    private void free(Entry code) {
        Optional<RawCell> written = cells.visible(code).filter(cell -> !cell.isBlank());
        Optional<ParsedReport.Said> text = map.entries().stream()
                .filter(entry -> entry.kind() == Kind.FREE_TEXT && entry.name().equals(code.name()))
                .findFirst()
                .flatMap(cells::prose);
        if (written.isPresent() && text.isPresent()) {
            explained(TypedText.of(written.get().text()), text.get(), true);
        } else if (text.isPresent()) {
            remarks.fault(
                    text.get().row(),
                    text.get().place(),
                    "missing-rule",
                    text.get().text(),
                    "Dòng có lời giải trình mà thiếu mã.",
                    "Ghi vào cột Mã mã của kết quả kiểm tra cần giải trình, hoặc xóa dòng.");
        } else {
            written.ifPresent(cell -> remarks.note(
                    cell.row(),
                    code.sheet() + "!" + code.at(),
                    "empty-explanation",
                    cell.text(),
                    "Dòng có mã mà chưa có lời giải trình nên không được đọc."));
        }
    }

    private void explained(String written, ParsedReport.Said said, boolean typed) {
        Optional<String> rule = target.rule(written);
        if (rule.isEmpty()) {
            unknown.add(new ParsedReport.UnknownRule(written, said, typed));
        } else if (explanations.putIfAbsent(rule.get(), said) != null) {
            remarks.fault(
                    said.row(),
                    said.place(),
                    "rule-twice",
                    rule.get(),
                    "Mã " + rule.get() + " được giải trình hai lần.",
                    "Gộp hai lời giải trình vào một dòng.");
        }
    }
}
