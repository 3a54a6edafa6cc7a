package vn.hopluu.report.template;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.ss.usermodel.SheetVisibility;
import org.apache.poi.ss.util.CellReference;
import org.apache.poi.xssf.usermodel.XSSFCell;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.jspecify.annotations.Nullable;
import vn.hopluu.events.Cell;
import vn.hopluu.events.Coverage;
import vn.hopluu.report.check.Explainable;
import vn.hopluu.report.content.Content;
import vn.hopluu.report.reference.FormDefinition;
import vn.hopluu.report.reference.Unit;
import vn.hopluu.report.report.ReportAddress;
import vn.hopluu.report.spreadsheet.PeriodWords;
import vn.hopluu.report.template.CellMap.Entry;
import vn.hopluu.report.template.CellMap.Kind;

/// The workbook of one report.
///
/// @param explainable what reports of the form may be asked to explain
/// @param content what stands in the report, or null
/// @param before the vector handed in a period before; empty where there was none
/// @param note what whoever fills it in should know of the figures in it, or empty
public record ReportWorkbook(
        ReportAddress address,
        FormDefinition sheet,
        List<Explainable> explainable,
        @Nullable Content content,
        List<Cell> before,
        String note) {

    /// To be filled in: only its input cells can be changed, and an unseen sheet says what each is.
    public byte[] toFillIn() {
        return write(false);
    }

    /// To be read and printed: nothing can be changed. The import knows it again, and finds nothing new in it.
    public byte[] toRead() {
        return write(true);
    }

    /// `DVCQ-Q_2024-Q1_03424`, of letters that every file system takes.
    public String fileName() {
        String name = sheet.form() + "_" + address.key().period() + "_" + unit().code();
        return address.key().coverage() == Coverage.OWN ? name : name + "_TH";
    }

    /// The unit's code, as it is called on the campaign's structure date.
    public String unitCode() {
        return unit().code();
    }

    private byte[] write(boolean locked) {
        try (XSSFWorkbook workbook = new XSSFWorkbook();
                ByteArrayOutputStream out = new ByteArrayOutputStream()) {
            Styles styles = new Styles(workbook, locked);
            List<Entry> entries = new ArrayList<>();
            XSSFSheet figuresSheet = workbook.createSheet(FiguresSheet.NAME);
            TextSheets texts = new TextSheets(styles, sheet, content, entries);
            if (!sheet.layout().narratives().isEmpty()) {
                texts.writeNarrative(new SheetWriter(workbook.createSheet(TextSheets.NARRATIVE), styles));
            }
            texts.writeExplanations(
                    new SheetWriter(workbook.createSheet(TextSheets.EXPLANATIONS), styles), explainable, !locked);
            if (!sheet.layout().sections().isEmpty()) {
                texts.writeSections(new SheetWriter(workbook.createSheet(TextSheets.SECTIONS), styles));
            }
            XSSFSheet unseen = workbook.createSheet(CellMap.SHEET);
            SheetWriter writer = new SheetWriter(figuresSheet, styles);
            int top = head(writer, styles, entries);
            Choices choices = new Choices(unseen);
            FiguresSheet drawn =
                    new FiguresSheet(writer, styles, sheet, new TemplateFigures(content, before), choices, entries);
            drawn.draw(top);
            workbook.forEach(drawnSheet -> edge(drawnSheet).ifPresent(entries::add));
            map(entries).write(unseen);
            choices.apply(figuresSheet);
            workbook.setSheetVisibility(workbook.getSheetIndex(unseen), SheetVisibility.VERY_HIDDEN);
            protect(workbook);
            workbook.write(out);
            return out.toByteArray();
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }

    private int head(SheetWriter writer, Styles styles, List<Entry> entries) {
        Unit.Version unit = unit();
        writer.text(0, 0, sheet.described().name(), styles.title);
        writer.text(1, 0, "Đơn vị", styles.bold);
        writer.text(1, 1, unit.asAuthority(), styles.bold);
        writer.text(2, 0, "Mã đơn vị", styles.plain);
        XSSFCell code = writer.text(2, 1, unit.code(), styles.plain);
        entries.add(new Entry(Kind.UNIT, FiguresSheet.NAME, code.getReference(), unit.code()));
        writer.text(3, 0, "Kỳ báo cáo", styles.plain);
        writer.text(3, 1, PeriodWords.of(address.key().period()), styles.plain);
        writer.text(4, 0, "Phạm vi", styles.plain);
        writer.text(4, 1, scope(), styles.plain);
        writer.text(5, 0, "Biểu mẫu", styles.plain);
        writer.text(5, 1, sheet.form() + ", phiên bản " + sheet.version(), styles.plain);
        day(
                writer,
                styles,
                entries,
                6,
                0,
                "Số liệu từ ngày",
                Kind.DATA_FROM,
                content == null ? null : content.dataFrom());
        day(writer, styles, entries, 7, 0, "đến hết ngày", Kind.DATA_TO, content == null ? null : content.dataTo());
        day(
                writer,
                styles,
                entries,
                7,
                2,
                "Số ước tính đến ngày",
                Kind.ESTIMATED_TO,
                content == null ? null : content.estimatedTo());
        int row = 8;
        if (!note.isEmpty()) {
            writer.text(row++, 0, note, styles.note);
        }
        for (String line : FiguresSheet.legend()) {
            writer.text(row++, 0, line, styles.note);
        }
        return row + 1;
    }

    private static void day(
            SheetWriter writer,
            Styles styles,
            List<Entry> entries,
            int row,
            int column,
            String label,
            Kind kind,
            @Nullable LocalDate day) {
        XSSFCell beside = writer.text(row, column, label, styles.plain);
        entries.add(new Entry(Kind.LABEL, FiguresSheet.NAME, beside.getReference(), label));
        XSSFCell cell = writer.cell(row, column + 1, styles.day);
        if (day != null) {
            cell.setCellValue(day);
        }
        entries.add(new Entry(kind, FiguresSheet.NAME, cell.getReference(), ""));
    }

    /// Empty of the unseen sheet, on which nothing is drawn yet.
    private static Optional<Entry> edge(Sheet sheet) {
        int right = 0;
        for (Row row : sheet) {
            right = Math.max(right, row.getLastCellNum() - 1);
        }
        return sheet.getPhysicalNumberOfRows() == 0
                ? Optional.empty()
                : Optional.of(new Entry(
                        Kind.EDGE,
                        sheet.getSheetName(),
                        new CellReference(sheet.getLastRowNum(), right).formatAsString(),
                        ""));
    }

    private CellMap map(List<Entry> entries) {
        return new CellMap(
                sheet.form(),
                sheet.version(),
                unit().code() + "@" + address.campaign().structureDate(),
                address.key().period(),
                address.key().coverage().name(),
                entries);
    }

    /// As it is called on the campaign's structure date.
    private Unit.Version unit() {
        return address.unit().on(address.campaign().structureDate());
    }

    private String scope() {
        return address.key().coverage() == Coverage.OWN ? "Số liệu của riêng đơn vị" : "Số liệu tổng hợp cả cấp dưới";
    }

    private static void protect(XSSFWorkbook workbook) {
        workbook.lockStructure();
        workbook.forEach(sheet -> {
            XSSFSheet locked = (XSSFSheet) sheet;
            locked.enableLocking();
            locked.lockFormatColumns(false);
            locked.lockFormatRows(false);
            locked.setDisplayGridlines(false);
        });
    }
}
