package vn.hopluu.report.template;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.apache.poi.xssf.usermodel.XSSFCell;
import org.jspecify.annotations.Nullable;
import vn.hopluu.events.FormChanged;
import vn.hopluu.events.FormChanged.Narrative;
import vn.hopluu.report.check.Explainable;
import vn.hopluu.report.content.Content;
import vn.hopluu.report.reference.FormDefinition;
import vn.hopluu.report.template.CellMap.Entry;
import vn.hopluu.report.template.CellMap.Kind;

/// Draws the sheets of prose: the narrative by heading, and what the unit says to findings.
final class TextSheets {

    static final String NARRATIVE = "Thuyết minh";
    static final String EXPLANATIONS = "Giải trình kiểm tra";
    static final String SECTIONS = "Ngày theo mục";

    private static final String FROM = "Từ ngày";
    private static final String TO = "Đến hết ngày";

    private static final String NOT_ASKED = "Lời giải trình đang có trong báo cáo; biểu không còn hỏi nội dung này";
    private static final String FREE_ROW = "Kết quả kiểm tra khác: ghi mã mà hệ thống báo vào cột Mã";
    private static final int FREE_ROWS = 10;
    private static final int CODE_WIDTH = 16;
    private static final int HEADING_WIDTH = 42;
    private static final int TEXT_WIDTH = 100;
    private static final int DAY_WIDTH = 16;
    private static final int TEXT_LINES = 4;

    private final Styles styles;
    private final FormDefinition definition;
    private final @Nullable Content content;
    private final List<Entry> entries;

    /// @param entries the map of cells, which is added to
    TextSheets(Styles styles, FormDefinition definition, @Nullable Content content, List<Entry> entries) {
        this.styles = styles;
        this.definition = definition;
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

    /// A row for each thing that may be asked, then one for each explanation that stands in the report and is none of
    /// them.
    ///
    /// @param free whether rows follow in which a code is written, too
    void writeExplanations(SheetWriter writer, List<Explainable> explainable, boolean free) {
        Map<String, String> texts = new LinkedHashMap<>();
        if (content != null) {
            content.explanations()
                    .forEach(one -> texts.merge(one.rule(), one.text(), (text, more) -> text + "\n" + more));
        }
        head(
                writer,
                "Giải trình cho kết quả kiểm tra",
                "Mã",
                "Nội dung kiểm tra",
                "Giải trình (chỉ ghi khi hệ thống báo)");
        int row = 2;
        for (Explainable one : explainable) {
            String text = texts.remove(one.rule());
            line(writer, row++, one.rule(), one.asked(), text == null ? "" : text, Kind.RULE);
        }
        for (Map.Entry<String, String> other : texts.entrySet()) {
            line(writer, row++, other.getKey(), NOT_ASKED, other.getValue(), Kind.RULE);
        }
        for (int number = 1; free && number <= FREE_ROWS; number++) {
            free(writer, row++, Integer.toString(number));
        }
    }

    private void free(SheetWriter writer, int row, String number) {
        String sheet = writer.sheet().getSheetName();
        XSSFCell code = writer.cell(row, 0, styles.prose);
        entries.add(new Entry(Kind.FREE_CODE, sheet, code.getReference(), number));
        XSSFCell label = writer.text(row, 1, FREE_ROW, styles.label);
        entries.add(new Entry(Kind.LABEL, sheet, label.getReference(), FREE_ROW));
        XSSFCell text = writer.cell(row, 2, styles.prose);
        entries.add(new Entry(Kind.FREE_TEXT, sheet, text.getReference(), number));
        writer.height(row, TEXT_LINES);
    }

    /// A row for each section of the paper, for days that are not the report's.
    void writeSections(SheetWriter writer) {
        Map<String, Content.SectionWindow> stated = content == null
                ? Map.of()
                : content.sectionWindows().stream()
                        .collect(Collectors.toMap(Content.SectionWindow::section, Function.identity()));
        head(writer, "Mục lấy số liệu theo ngày khác với báo cáo (không có thì để trống)", "Mã", "Mục", FROM, TO);
        writer.width(2, DAY_WIDTH);
        writer.width(3, DAY_WIDTH);
        int row = 2;
        for (FormChanged.Section section : definition.layout().sections()) {
            Content.SectionWindow days = stated.get(section.code());
            label(writer, row, section.code());
            writer.text(row, 1, section.heading(), styles.label);
            day(writer, row, 2, section.code(), Kind.SECTION_FROM, days == null ? null : days.dataFrom());
            day(writer, row, 3, section.code(), Kind.SECTION_TO, days == null ? null : days.dataTo());
            row++;
        }
    }

    private void day(SheetWriter writer, int row, int column, String section, Kind kind, @Nullable LocalDate day) {
        XSSFCell cell = writer.cell(row, column, styles.day);
        if (day != null) {
            cell.setCellValue(day);
        }
        entries.add(new Entry(kind, writer.sheet().getSheetName(), cell.getReference(), section));
    }

    private void label(SheetWriter writer, int row, String code) {
        XSSFCell label = writer.text(row, 0, code, styles.label);
        entries.add(new Entry(Kind.LABEL, writer.sheet().getSheetName(), label.getReference(), code));
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
        label(writer, row, code);
        writer.text(row, 1, asked, styles.label);
        XSSFCell cell = writer.text(row, 2, text, styles.prose);
        writer.height(row, TEXT_LINES);
        entries.add(new Entry(kind, writer.sheet().getSheetName(), cell.getReference(), code));
    }
}
