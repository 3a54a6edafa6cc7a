package vn.hopluu.report.template;

import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.apache.poi.xssf.usermodel.XSSFCell;
import org.jspecify.annotations.Nullable;
import vn.hopluu.events.Coverage;
import vn.hopluu.events.FormChanged.Narrative;
import vn.hopluu.events.FormChanged.Rule;
import vn.hopluu.events.FormChanged.Severity;
import vn.hopluu.report.content.Content;
import vn.hopluu.report.reference.FormDefinition;
import vn.hopluu.report.template.CellMap.Entry;
import vn.hopluu.report.template.CellMap.Kind;

/// Draws the sheets of prose: the narrative by heading, and what the unit says to findings.
final class TextSheets {

    static final String NARRATIVE = "Thuyết minh";
    static final String EXPLANATIONS = "Giải trình kiểm tra";

    private static final Pattern EXPRESSION = Pattern.compile("\\{[^{}]*}");
    private static final int CODE_WIDTH = 16;
    private static final int HEADING_WIDTH = 42;
    private static final int TEXT_WIDTH = 100;
    private static final int TEXT_LINES = 4;

    private final Styles styles;
    private final FormDefinition definition;
    private final Coverage coverage;
    private final @Nullable Content content;
    private final List<Entry> entries;

    /// @param entries the map of cells, which is added to
    TextSheets(
            Styles styles,
            FormDefinition definition,
            Coverage coverage,
            @Nullable Content content,
            List<Entry> entries) {
        this.styles = styles;
        this.definition = definition;
        this.coverage = coverage;
        this.content = content;
        this.entries = entries;
    }

    void writeNarrative(SheetWriter writer) {
        Map<String, String> texts = content == null ? Map.of() : content.narrative();
        head(writer, "Phần lời văn", "Mục", "Tiêu đề", "Nội dung");
        int row = 2;
        for (Narrative narrative : definition.layout().narratives()) {
            String wanted = narrative.heading() + (narrative.mandatory() ? " (bắt buộc)" : "") + ", không quá "
                    + narrative.maxLength() + " ký tự";
            line(writer, row, narrative.code(), wanted, texts.getOrDefault(narrative.code(), ""), Kind.NARRATIVE);
            row++;
        }
    }

    void writeExplanations(SheetWriter writer) {
        Map<String, String> texts = content == null
                ? Map.of()
                : content.explanations().stream()
                        .collect(Collectors.toMap(
                                Content.Explanation::rule, Content.Explanation::text, (one, other) -> one));
        head(
                writer,
                "Giải trình cho kết quả kiểm tra",
                "Mã",
                "Nội dung kiểm tra",
                "Giải trình (chỉ ghi khi hệ thống báo)");
        int row = 2;
        for (Rule rule : explainable()) {
            String asked = EXPRESSION.matcher(rule.message()).replaceAll("…");
            line(writer, row, rule.code(), asked, texts.getOrDefault(rule.code(), ""), Kind.RULE);
            row++;
        }
    }

    List<Rule> explainable() {
        return definition.layout().rulesFor(coverage).stream()
                .filter(rule -> rule.severity() == Severity.EXPLAIN)
                .toList();
    }

    private void head(SheetWriter writer, String title, String... columns) {
        writer.text(0, 0, title, styles.bold);
        for (int column = 0; column < columns.length; column++) {
            writer.text(1, column, columns[column], styles.heading);
        }
        writer.width(0, CODE_WIDTH);
        writer.width(1, HEADING_WIDTH);
        writer.width(2, TEXT_WIDTH);
    }

    private void line(SheetWriter writer, int row, String code, String asked, String text, Kind kind) {
        XSSFCell label = writer.text(row, 0, code, styles.label);
        entries.add(new Entry(Kind.LABEL, writer.sheet().getSheetName(), label.getReference(), code));
        writer.text(row, 1, asked, styles.label);
        XSSFCell cell = writer.text(row, 2, text, styles.prose);
        writer.height(row, TEXT_LINES);
        entries.add(new Entry(kind, writer.sheet().getSheetName(), cell.getReference(), code));
    }
}
