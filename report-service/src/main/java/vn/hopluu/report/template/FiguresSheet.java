package vn.hopluu.report.template;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.apache.poi.ss.usermodel.PrintSetup;
import org.apache.poi.xssf.usermodel.XSSFCell;
import vn.hopluu.events.FormChanged.Place;
import vn.hopluu.events.FormChanged.Table;
import vn.hopluu.report.reference.FormDefinition;
import vn.hopluu.report.reference.FormDefinition.Question;
import vn.hopluu.report.spreadsheet.StateLabels;
import vn.hopluu.report.template.CellMap.Entry;
import vn.hopluu.report.template.CellMap.Kind;

/// Draws the sheet of figures: table under table as on the paper; right of each table's cells what was handed in a
/// period before, and right of that a cell per row to say why.
final class FiguresSheet {

    static final String NAME = "Số liệu";

    private static final int LABEL_WIDTH = 28;
    private static final int FIGURE_WIDTH = 17;
    private static final int WHY_WIDTH = 36;
    private static final int CHARACTERS_PER_LINE = 26;

    private final SheetWriter writer;
    private final Styles styles;
    private final FormDefinition definition;
    private final TemplateFigures figures;
    private final Choices choices;
    private final List<Entry> entries;
    private final Map<Integer, Question> bySlot = new HashMap<>();
    private final Map<String, String> addresses = new HashMap<>();
    private final Map<XSSFCell, String> formulas = new HashMap<>();
    private final int labels;
    private final int widest;

    /// @param entries the map of cells, which is added to
    FiguresSheet(
            SheetWriter writer,
            Styles styles,
            FormDefinition definition,
            TemplateFigures figures,
            Choices choices,
            List<Entry> entries) {
        this.writer = writer;
        this.styles = styles;
        this.definition = definition;
        this.figures = figures;
        this.choices = choices;
        this.entries = entries;
        definition.questions().forEach(question -> bySlot.put(question.slot(), question));
        List<TemplateTable> tables = TemplateTable.of(definition);
        labels = Math.max(
                1,
                tables.stream()
                        .mapToInt(table -> Spans.depth(table.table().rows()))
                        .max()
                        .orElse(1));
        widest = tables.stream()
                .mapToInt(table -> table.table().columns().size())
                .max()
                .orElse(1);
    }

    /// @param top the first free row
    void draw(int top) {
        int row = top;
        for (TemplateTable table : TemplateTable.of(definition)) {
            if (table.section() != null) {
                writer.text(row++, 0, table.section(), styles.bold);
            }
            String heading = table.table().heading();
            if (heading != null) {
                writer.text(row++, 0, heading, styles.note);
            }
            row = table(row, table.table()) + 1;
        }
        formulas.forEach(this::compute);
        arrange();
    }

    private int table(int top, Table table) {
        int levels = Math.max(1, Spans.depth(table.columns()));
        int columns = table.columns().size();
        writer.spanned(top, top + levels - 1, 0, labels - 1, "Nội dung", styles.heading);
        for (Spans.Span span : Spans.of(table.columns(), levels)) {
            label(writer.spanned(
                    top + span.top(),
                    top + span.bottom(),
                    labels + span.first(),
                    labels + span.last(),
                    span.text(),
                    styles.heading));
        }
        writer.spanned(top, top + levels - 1, labels + columns, labels + 2 * columns - 1, "Kỳ trước", styles.heading);
        writer.spanned(top, top + levels - 1, labels + 2 * columns, why(), "Giải trình, ghi chú", styles.heading);
        int longest = table.columns().stream()
                .mapToInt(headings -> headings.getLast().length())
                .max()
                .orElse(1);
        writer.height(top + levels - 1, 1 + (longest - 1) / FIGURE_WIDTH);
        int first = top + levels;
        for (Spans.Span span : Spans.of(table.rows(), labels)) {
            label(writer.spanned(
                    first + span.first(), first + span.last(), span.top(), span.bottom(), span.text(), styles.label));
        }
        for (int i = 0; i < table.rows().size(); i++) {
            row(first + i, i, table);
        }
        return first + table.rows().size();
    }

    private void label(XSSFCell drawn) {
        entries.add(new Entry(Kind.LABEL, NAME, drawn.getReference(), drawn.getStringCellValue()));
    }

    private int why() {
        return labels + 2 * widest;
    }

    private void row(int at, int number, Table table) {
        int columns = table.columns().size();
        List<Question> entered = new ArrayList<>();
        for (int column = 0; column < columns; column++) {
            writer.cell(at, labels + column, styles.shown);
            writer.cell(at, labels + columns + column, styles.shown);
        }
        for (Place place : table.places()) {
            if (place.row() == number) {
                place(at, place, columns, entered);
            }
        }
        XSSFCell explanation =
                writer.spanned(at, at, labels + 2 * columns, why(), figures.reasons(entered), styles.prose);
        if (!entered.isEmpty()) {
            String names = entered.stream().map(one -> one.name().toString()).collect(Collectors.joining(" "));
            entries.add(new Entry(Kind.EXPLANATION, NAME, explanation.getReference(), names));
        }
        int longest =
                table.rows().get(number).stream().mapToInt(String::length).max().orElse(1);
        writer.height(at, 1 + (longest - 1) / CHARACTERS_PER_LINE);
    }

    private void place(int at, Place place, int columns, List<Question> entered) {
        int column = labels + place.column();
        if (place.formula() != null) {
            formulas.put(writer.cell(at, column, styles.shown), place.formula());
            return;
        }
        Question question = bySlot.get(place.slot());
        if (question == null) {
            return;
        }
        XSSFCell cell = writer.cell(at, column, styles.figure(question.scale()));
        figures.writeAnswer(cell, question);
        figures.writeBefore(writer.cell(at, column + columns, styles.shown), question);
        choices.offer(cell, question);
        String name = question.name().toString();
        // The paper may show one figure twice; it is entered where it comes first
        if (addresses.putIfAbsent(name, cell.getReference()) == null) {
            entries.add(new Entry(Kind.CELL, NAME, cell.getReference(), name));
            entered.add(question);
        } else {
            cell.setCellStyle(styles.shown);
        }
    }

    private void compute(XSSFCell cell, String expression) {
        Formulas.ofSpreadsheet(expression, addresses)
                .ifPresentOrElse(cell::setCellFormula, () -> cell.setCellValue("(hệ thống tính)"));
    }

    private void arrange() {
        for (int column = 0; column < labels; column++) {
            writer.width(column, LABEL_WIDTH);
        }
        for (int column = labels; column < why(); column++) {
            writer.width(column, FIGURE_WIDTH);
        }
        writer.width(why(), WHY_WIDTH);
        PrintSetup print = writer.sheet().getPrintSetup();
        print.setPaperSize(PrintSetup.A4_PAPERSIZE);
        print.setLandscape(true);
        print.setFitWidth((short) 1);
        print.setFitHeight((short) 0);
        writer.sheet().setFitToPage(true);
    }

    /// How the cells are to be filled, for the head of the sheet.
    static List<String> legend() {
        return List.of(
                "Nhập vào các ô nền vàng. Ô để trống là chưa trả lời, không phải số 0; khi nhập tệp, ô trống giữ nguyên"
                        + " số liệu đang có.",
                "Không có số: chọn \"" + String.join("\", \"", StateLabels.STATES) + "\" trong danh sách của ô; \""
                        + StateLabels.MISSING
                        + "\" cần ghi lý do ở cột Giải trình. \"Không\", \"Không có\" là không phát"
                        + " sinh ở ô đếm trong kỳ, là 0 ở ô đếm đến cuối kỳ. Lý do của riêng một ô ghi sau mã ô:"
                        + " \"TCD02.TX: mất sổ\".",
                "Số ghi kiểu Việt Nam: 1.234 hoặc 1 234 là một nghìn hai trăm ba mươi tư; 8,5 là tám phẩy năm. Số chưa"
                        + " chính thức ghi \"" + StateLabels.ESTIMATE + " 53\".");
    }
}
