package vn.hopluu.report.template;

import java.math.BigDecimal;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.xssf.usermodel.XSSFCell;
import org.apache.poi.xssf.usermodel.XSSFCellStyle;
import org.apache.poi.xssf.usermodel.XSSFRow;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.openxmlformats.schemas.spreadsheetml.x2006.main.STCellType;
import vn.hopluu.report.spreadsheet.SafeText;

/// A sheet to write on.
final class SheetWriter {

    private static final int CHARACTER = 256;

    private final XSSFSheet sheet;
    private final Styles styles;

    SheetWriter(XSSFSheet sheet, Styles styles) {
        this.sheet = sheet;
        this.styles = styles;
    }

    XSSFSheet sheet() {
        return sheet;
    }

    XSSFCell cell(int row, int column, XSSFCellStyle style) {
        XSSFRow line = sheet.getRow(row) == null ? sheet.createRow(row) : sheet.getRow(row);
        XSSFCell cell = line.getCell(column) == null ? line.createCell(column) : line.getCell(column);
        cell.setCellStyle(style);
        return cell;
    }

    XSSFCell text(int row, int column, String text, XSSFCellStyle style) {
        XSSFCell cell = cell(row, column, SafeText.isFormulaLike(text) ? styles.quoted(style) : style);
        cell.setCellValue(text);
        return cell;
    }

    /// Exactly as it is: not by way of floating point, which a cell's own setter would take.
    static void amount(XSSFCell cell, BigDecimal amount) {
        cell.getCTCell().setT(STCellType.N);
        cell.getCTCell().setV(amount.toPlainString());
    }

    /// One cell over several, with the border all around.
    XSSFCell spanned(int firstRow, int lastRow, int firstColumn, int lastColumn, String text, XSSFCellStyle style) {
        for (int row = firstRow; row <= lastRow; row++) {
            for (int column = firstColumn; column <= lastColumn; column++) {
                cell(row, column, style);
            }
        }
        if (firstRow < lastRow || firstColumn < lastColumn) {
            sheet.addMergedRegionUnsafe(new CellRangeAddress(firstRow, lastRow, firstColumn, lastColumn));
        }
        return text(firstRow, firstColumn, text, style);
    }

    /// @param characters how many of them fit
    void width(int column, int characters) {
        sheet.setColumnWidth(column, characters * CHARACTER);
    }

    void height(int row, int lines) {
        XSSFRow line = sheet.getRow(row) == null ? sheet.createRow(row) : sheet.getRow(row);
        line.setHeight((short) (lines * SheetWriter.LINE));
    }

    /// In twentieths of a point.
    private static final int LINE = 330;
}
