package vn.hopluu.report.spreadsheet;

import org.apache.poi.ss.util.CellReference;

/// One cell of a file as it stands there.
///
/// @param row from 0
/// @param column from 0
/// @param text what stands in it: a number as the file writes it, never by way of floating point
/// @param computed whether a formula gave it
public record RawCell(int row, int column, Kind kind, String text, boolean computed) {

    /// What the file says the cell is.
    public enum Kind {
        TEXT,
        NUMBER,
        /// A number that is shown as a day.
        DATE,
        /// A number that is shown as a percentage.
        PERCENT,
        YES_NO,
        /// `#N/A`, `#REF!` and their like, or a formula that was never computed.
        ERROR
    }

    /// Its address: `C12`.
    public String at() {
        return at(row, column);
    }

    /// @param row from 0
    /// @param column from 0
    public static String at(int row, int column) {
        return CellReference.convertNumToColString(column) + (row + 1);
    }

    public boolean isBlank() {
        return text.isBlank();
    }
}
