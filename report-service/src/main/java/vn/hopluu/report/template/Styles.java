package vn.hopluu.report.template;

import org.apache.poi.ss.usermodel.BorderStyle;
import org.apache.poi.ss.usermodel.FillPatternType;
import org.apache.poi.ss.usermodel.HorizontalAlignment;
import org.apache.poi.ss.usermodel.VerticalAlignment;
import org.apache.poi.xssf.usermodel.XSSFCellStyle;
import org.apache.poi.xssf.usermodel.XSSFColor;
import org.apache.poi.xssf.usermodel.XSSFFont;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.jspecify.annotations.Nullable;

/// How the workbook looks: the font of official papers (NĐ 30/2020), yellow where something is to be entered,
/// grey where something is only shown.
final class Styles {

    private static final String FONT = "Times New Roman";
    private static final short SIZE = 12;
    private static final byte[] YELLOW = {(byte) 0xFF, (byte) 0xF9, (byte) 0xDC};
    private static final byte[] GREY = {(byte) 0xF2, (byte) 0xF2, (byte) 0xF2};
    private static final byte[] BLUE = {(byte) 0xDE, (byte) 0xEA, (byte) 0xF6};
    private static final int MOST_DECIMALS = 6;

    private final XSSFWorkbook workbook;
    private final boolean locked;
    private final XSSFCellStyle[] figures = new XSSFCellStyle[MOST_DECIMALS + 1];

    final XSSFCellStyle title;
    final XSSFCellStyle plain;
    final XSSFCellStyle bold;
    final XSSFCellStyle note;
    final XSSFCellStyle heading;
    final XSSFCellStyle label;
    final XSSFCellStyle shown;
    final XSSFCellStyle prose;
    final XSSFCellStyle day;

    /// @param locked whether nothing can be entered
    Styles(XSSFWorkbook workbook, boolean locked) {
        this.workbook = workbook;
        this.locked = locked;
        title = text(font(16, true, false));
        title.setAlignment(HorizontalAlignment.LEFT);
        plain = text(font(SIZE, false, false));
        bold = text(font(SIZE, true, false));
        note = text(font(SIZE, false, true));
        heading = boxed(font(SIZE, true, false), BLUE);
        heading.setAlignment(HorizontalAlignment.CENTER);
        heading.setWrapText(true);
        label = boxed(font(SIZE, false, false), null);
        label.setWrapText(true);
        shown = boxed(font(SIZE, false, true), GREY);
        shown.setAlignment(HorizontalAlignment.RIGHT);
        shown.setWrapText(true);
        prose = input(boxed(font(SIZE, false, false), YELLOW));
        prose.setWrapText(true);
        prose.setVerticalAlignment(VerticalAlignment.TOP);
        day = input(boxed(font(SIZE, false, false), YELLOW));
        day.setDataFormat(workbook.createDataFormat().getFormat("dd/mm/yyyy"));
    }

    /// An input cell for a figure of so many decimals.
    XSSFCellStyle figure(int decimals) {
        if (figures[decimals] == null) {
            XSSFCellStyle style = input(boxed(font(SIZE, false, false), YELLOW));
            style.setAlignment(HorizontalAlignment.RIGHT);
            style.setDataFormat(
                    workbook.createDataFormat().getFormat(decimals == 0 ? "#,##0" : "#,##0." + "#".repeat(decimals)));
            figures[decimals] = style;
        }
        return figures[decimals];
    }

    /// The style for a text that a spreadsheet would take for a formula once somebody edits it.
    XSSFCellStyle quoted(XSSFCellStyle style) {
        XSSFCellStyle quoted = style.copy();
        quoted.setQuotePrefixed(true);
        return quoted;
    }

    private XSSFCellStyle input(XSSFCellStyle style) {
        style.setLocked(locked);
        return style;
    }

    private XSSFCellStyle text(XSSFFont font) {
        XSSFCellStyle style = workbook.createCellStyle();
        style.setFont(font);
        style.setVerticalAlignment(VerticalAlignment.CENTER);
        return style;
    }

    private XSSFCellStyle boxed(XSSFFont font, byte @Nullable [] fill) {
        XSSFCellStyle style = text(font);
        style.setBorderTop(BorderStyle.THIN);
        style.setBorderBottom(BorderStyle.THIN);
        style.setBorderLeft(BorderStyle.THIN);
        style.setBorderRight(BorderStyle.THIN);
        if (fill != null && !(locked && fill == YELLOW)) {
            style.setFillForegroundColor(new XSSFColor(fill));
            style.setFillPattern(FillPatternType.SOLID_FOREGROUND);
        }
        return style;
    }

    private XSSFFont font(int size, boolean bold, boolean italic) {
        XSSFFont font = workbook.createFont();
        font.setFontName(FONT);
        font.setFontHeightInPoints((short) size);
        font.setBold(bold);
        font.setItalic(italic);
        return font;
    }
}
