package vn.hopluu.report.importing;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import vn.hopluu.report.spreadsheet.TypedText;
import vn.hopluu.spreadsheet.DayCount;
import vn.hopluu.spreadsheet.Grid;
import vn.hopluu.spreadsheet.RawCell;

/// Reads a day: as the spreadsheet counts days, or written dd/MM/yyyy or yyyy-MM-dd.
final class DayParser {

    private static final Pattern WRITTEN = Pattern.compile("(\\d{1,2})[/.-](\\d{1,2})[/.-](\\d{4})");

    private static final int SHOWN = 60;

    private DayParser() {}

    /// Empty where it is none, and then there is a fault.
    static Optional<LocalDate> read(Grid grid, RawCell cell, String place, ImportFindings remarks) {
        String text = TypedText.of(cell.text());
        Optional<LocalDate> day = switch (cell.kind()) {
            case TEXT, DATE -> written(text);
            case NUMBER -> DayCount.day(text, grid.dayZero()).map(LocalDate::parse);
            case PERCENT, YES_NO, ERROR -> Optional.empty();
        };
        if (day.isEmpty()) {
            remarks.fault(
                    cell.row(),
                    place,
                    "not-a-day",
                    text,
                    "\"" + (text.length() > SHOWN ? text.substring(0, SHOWN) + "…" : text) + "\" không phải là ngày.",
                    "Ghi ngày/tháng/năm, ví dụ 28/02/2024.");
        }
        return day;
    }

    private static Optional<LocalDate> written(String text) {
        Matcher parts = WRITTEN.matcher(text);
        try {
            if (!parts.matches()) {
                return Optional.of(LocalDate.parse(text));
            }
            return Optional.of(LocalDate.of(
                    Integer.parseInt(parts.group(3)),
                    Integer.parseInt(parts.group(2)),
                    Integer.parseInt(parts.group(1))));
        } catch (DateTimeException noSuchDay) {
            return Optional.empty();
        }
    }
}
