package vn.hopluu.spreadsheet;

import org.apache.poi.ss.util.CellReference;
import org.jspecify.annotations.Nullable;

/// One cell of a file as it stands there.
///
/// @param row from 0
/// @param column from 0
/// @param text what stands in it: a number as the file writes it, never by way of floating point
/// @param computed whether a formula gave it
/// @param unseen why the cell by itself shows nothing, or null; [Grid#unseen] knows its row, column and sheet, too
public record RawCell(
        int row,
        int column,
        Kind kind,
        String text,
        boolean computed,
        @Nullable Unseen unseen) {

    /// What the file says the cell is.
    public enum Kind {
        TEXT,
        NUMBER,
        /// A day, whichever way the file counts days: `2024-02-28`. What is shown as a day and is none stays as
        /// written.
        DATE,
        /// A number that is shown as a percentage.
        PERCENT,
        /// `1` or `0`.
        YES_NO,
        /// `#N/A`, `#REF!` and their like; empty for a formula that was never computed.
        ERROR
    }

    /// A cell that shows what stands in it.
    public RawCell(int row, int column, Kind kind, String text, boolean computed) {
        this(row, column, kind, text, computed, null);
    }

    RawCell with(Unseen why) {
        return new RawCell(row, column, kind, text, computed, why);
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

    /// Whether it says nothing, not even that something went wrong in it.
    public boolean isEmpty() {
        return text.isBlank() && kind != Kind.ERROR;
    }
}
