package vn.hopluu.report.spreadsheet;

import java.util.HashMap;
import java.util.Map;
import org.apache.poi.ss.usermodel.DateUtil;
import org.apache.poi.xssf.model.StylesTable;
import org.apache.poi.xssf.usermodel.XSSFCellStyle;

/// As what a number is shown: 45323 may be a day, and 0.95 may be read as 95%.
final class NumberShapes {

    private final StylesTable styles;
    private final Map<Integer, RawCell.Kind> known = new HashMap<>();

    NumberShapes(StylesTable styles) {
        this.styles = styles;
    }

    RawCell.Kind of(int style) {
        return known.computeIfAbsent(style, this::read);
    }

    private RawCell.Kind read(int number) {
        if (number < 0 || number >= styles.getNumCellStyles()) {
            return RawCell.Kind.NUMBER;
        }
        XSSFCellStyle style = styles.getStyleAt(number);
        String format = style.getDataFormatString();
        if (format == null) {
            return RawCell.Kind.NUMBER;
        }
        if (DateUtil.isADateFormat(style.getDataFormat(), format)) {
            return RawCell.Kind.DATE;
        }
        return format.contains("%") ? RawCell.Kind.PERCENT : RawCell.Kind.NUMBER;
    }
}
