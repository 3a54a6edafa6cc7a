package vn.hopluu.spreadsheet;

import org.apache.poi.hssf.record.BoolErrRecord;
import org.apache.poi.hssf.record.CellRecord;
import org.apache.poi.hssf.record.ColumnInfoRecord;
import org.apache.poi.hssf.record.DefaultColWidthRecord;
import org.apache.poi.hssf.record.DefaultRowHeightRecord;
import org.apache.poi.hssf.record.FormulaRecord;
import org.apache.poi.hssf.record.LabelRecord;
import org.apache.poi.hssf.record.LabelSSTRecord;
import org.apache.poi.hssf.record.MergeCellsRecord;
import org.apache.poi.hssf.record.NumberRecord;
import org.apache.poi.hssf.record.Record;
import org.apache.poi.hssf.record.RowRecord;
import org.apache.poi.hssf.record.StringRecord;
import org.apache.poi.hssf.record.WindowTwoRecord;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.FormulaError;
import org.jspecify.annotations.Nullable;
import vn.hopluu.spreadsheet.RawCell.Kind;

/// Makes a grid of a sheet's records. A cell holds an IEEE double there: it is taken by its shortest decimal text,
/// which
/// is what was typed wherever that had 15 digits or fewer.
final class XlsSheet {

    private static final int HEIGHT_AS_USUAL = 0x8000;
    private static final int ROWS_HIDDEN = 2;
    private static final int LEAST_HEIGHT = 20;
    private static final int LEAST_WIDTH = 256;

    private final GridDraft grid;
    private final XlsRecords book;
    private boolean rowsHidden;
    private @Nullable FormulaRecord toldNext;

    XlsSheet(GridDraft grid, XlsRecords book) {
        this.grid = grid;
        this.book = book;
    }

    Grid grid() {
        return grid.grid();
    }

    void take(Record record) {
        switch (record) {
            case DefaultRowHeightRecord height -> rowsHidden = (height.getOptionFlags() & ROWS_HIDDEN) != 0;
            case DefaultColWidthRecord width
            when width.getColWidth() == 0 -> grid.columns(0, GridDraft.WIDEST - 1, false);
            case ColumnInfoRecord columns -> columns(columns);
            case RowRecord row -> row(row);
            case NumberRecord number -> number(number, String.valueOf(number.getValue()), false);
            case LabelSSTRecord label -> other(label, Kind.TEXT, book.text(label.getSSTIndex()), false);
            case LabelRecord label ->
                grid.other(
                        label.getRow(),
                        label.getColumn(),
                        Kind.TEXT,
                        label.getValue(),
                        book.format(label.getXFIndex()),
                        false);
            case BoolErrRecord told
            when told.isBoolean() -> other(told, Kind.YES_NO, told.getBooleanValue() ? "1" : "0", false);
            case BoolErrRecord told -> other(told, Kind.ERROR, error(told.getErrorValue()), false);
            case FormulaRecord formula -> formula(formula);
            case StringRecord told -> told(told);
            case WindowTwoRecord window when !window.getDisplayZeros() -> grid.hideZeros();
            case MergeCellsRecord merged -> merge(merged);
            default -> {
                // Pictures, notes, printing: nothing that is read
            }
        }
    }

    private void columns(ColumnInfoRecord columns) {
        boolean seen = !columns.getHidden() && columns.getColumnWidth() >= LEAST_WIDTH;
        grid.columns(columns.getFirstColumn(), columns.getLastColumn(), seen);
    }

    private void row(RowRecord row) {
        int height = row.getHeight() & 0xFFFF;
        boolean asUsual = (height & HEIGHT_AS_USUAL) != 0;
        if (row.getZeroHeight() || !asUsual && height < LEAST_HEIGHT || asUsual && rowsHidden) {
            grid.hideRow(row.getRowNumber());
        }
    }

    private void formula(FormulaRecord formula) {
        toldNext = null;
        CellType type = formula.getCachedResultTypeEnum();
        switch (type) {
            case STRING -> toldNext = formula;
            case BOOLEAN -> other(formula, Kind.YES_NO, formula.getCachedBooleanValue() ? "1" : "0", true);
            case ERROR -> other(formula, Kind.ERROR, error(formula.getCachedErrorValue()), true);
            default -> computed(formula);
        }
    }

    /// Programs that compute nothing write 0 and that it is to be computed when the file is opened.
    private void computed(FormulaRecord formula) {
        String value = String.valueOf(formula.getValue());
        if (formula.isCalcOnLoad() && value.equals("0.0")) {
            other(formula, Kind.ERROR, "", true);
        } else {
            number(formula, value, true);
        }
    }

    private void told(StringRecord told) {
        if (toldNext != null) {
            other(toldNext, Kind.TEXT, told.getString(), true);
            toldNext = null;
        }
    }

    private static String error(int code) {
        return FormulaError.isValidCode(code) ? FormulaError.forInt(code).getString() : "#?";
    }

    private void number(CellRecord cell, String value, boolean computed) {
        grid.number(
                cell.getRow(),
                cell.getColumn(),
                value.endsWith(".0") ? value.substring(0, value.length() - 2) : value,
                book.format(cell.getXFIndex()),
                computed);
    }

    private void other(CellRecord cell, Kind kind, String text, boolean computed) {
        grid.other(cell.getRow(), cell.getColumn(), kind, text, book.format(cell.getXFIndex()), computed);
    }

    private void merge(MergeCellsRecord merged) {
        for (int i = 0; i < merged.getNumAreas(); i++) {
            grid.merge(merged.getAreaAt(i));
        }
    }
}
