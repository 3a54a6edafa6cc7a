package vn.hopluu.report.export;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import org.apache.poi.ss.usermodel.BorderStyle;
import org.apache.poi.ss.usermodel.VerticalAlignment;
import org.apache.poi.xssf.usermodel.XSSFCell;
import org.apache.poi.xssf.usermodel.XSSFCellStyle;
import org.apache.poi.xssf.usermodel.XSSFFont;
import org.apache.poi.xssf.usermodel.XSSFRow;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.openxmlformats.schemas.spreadsheetml.x2006.main.STCellType;
import vn.hopluu.report.spreadsheet.SafeText;

/// A table as a workbook. A page of a list fits in memory; and POI's streaming writer takes a figure by way of floating
/// point only.
final class XlsxTable {

    private static final String FONT = "Times New Roman";
    private static final short SIZE = 12;
    private static final int CHARACTER = 256;
    private static final int NARROWEST = 10;
    private static final int WIDEST = 60;
    private static final int LONGEST = 32_767;

    private final XSSFWorkbook workbook = new XSSFWorkbook();
    private final XSSFCellStyle heading = style(true);
    private final XSSFCellStyle plain = style(false);
    private final XSSFCellStyle quoted = style(false);
    private final XSSFCellStyle day = style(false);
    private final XSSFCellStyle moment = style(false);

    private XlsxTable() {
        quoted.setQuotePrefixed(true);
        day.setDataFormat(workbook.createDataFormat().getFormat("dd/mm/yyyy"));
        moment.setDataFormat(workbook.createDataFormat().getFormat("dd/mm/yyyy hh:mm"));
    }

    static byte[] write(Table table) {
        XlsxTable xlsx = new XlsxTable();
        try (XSSFWorkbook workbook = xlsx.workbook;
                ByteArrayOutputStream out = new ByteArrayOutputStream()) {
            xlsx.sheet(table);
            workbook.write(out);
            return out.toByteArray();
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }

    private void sheet(Table table) {
        XSSFSheet sheet = workbook.createSheet(table.name());
        XSSFRow head = sheet.createRow(0);
        for (int column = 0; column < table.header().size(); column++) {
            text(head.createCell(column), table.header().get(column), heading);
            sheet.setColumnWidth(column, CHARACTER * width(table, column));
        }
        for (int row = 0; row < table.rows().size(); row++) {
            row(sheet.createRow(row + 1), table.rows().get(row));
        }
        sheet.createFreezePane(0, 1);
    }

    private void row(XSSFRow row, List<Table.Value> values) {
        for (int column = 0; column < values.size(); column++) {
            XSSFCell cell = row.createCell(column);
            switch (values.get(column)) {
                case Table.Value.Text(var text) -> text(cell, text, plain);
                case Table.Value.Number(var amount) -> {
                    cell.setCellStyle(plain);
                    cell.getCTCell().setT(STCellType.N);
                    cell.getCTCell().setV(amount.toPlainString());
                }
                case Table.Value.Day(var date) -> {
                    cell.setCellStyle(day);
                    cell.setCellValue(date);
                }
                case Table.Value.Moment(var time) -> {
                    cell.setCellStyle(moment);
                    cell.setCellValue(time);
                }
            }
        }
    }

    private void text(XSSFCell cell, String text, XSSFCellStyle style) {
        cell.setCellStyle(SafeText.isFormulaLike(text) ? quoted : style);
        cell.setCellValue(text.length() > LONGEST ? text.substring(0, LONGEST) : text);
    }

    private static int width(Table table, int column) {
        int longest = table.rows().stream()
                .map(row -> row.get(column))
                .mapToInt(value -> switch (value) {
                    case Table.Value.Text(var text) -> text.length();
                    case Table.Value.Number(var amount) ->
                        amount.toPlainString().length();
                    case Table.Value.Day date -> date.toString().length();
                    case Table.Value.Moment time -> time.toString().length();
                })
                .max()
                .orElse(0);
        int needed = Math.max(longest, table.header().get(column).length()) + 2;
        return Math.clamp(needed, NARROWEST, WIDEST);
    }

    private XSSFCellStyle style(boolean bold) {
        XSSFFont font = workbook.createFont();
        font.setFontName(FONT);
        font.setFontHeightInPoints(SIZE);
        font.setBold(bold);
        XSSFCellStyle style = workbook.createCellStyle();
        style.setFont(font);
        style.setWrapText(true);
        style.setVerticalAlignment(VerticalAlignment.TOP);
        style.setBorderBottom(BorderStyle.THIN);
        return style;
    }
}
