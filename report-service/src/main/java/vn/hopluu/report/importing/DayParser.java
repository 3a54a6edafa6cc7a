package vn.hopluu.report.importing;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import vn.hopluu.report.spreadsheet.NumberText;
import vn.hopluu.report.spreadsheet.RawCell;

/// Reads a day: as the spreadsheet counts days, or written dd/MM/yyyy.
final class DayParser {

    private static final Pattern WRITTEN = Pattern.compile("(\\d{1,2})[/.-](\\d{1,2})[/.-](\\d{4})");

    /// Day 0 of spreadsheets, which hold 29/02/1900 for a day; no report is that old.
    private static final LocalDate ZERO = LocalDate.of(1899, 12, 30);

    private static final int LATEST = 2_958_465;

    private DayParser() {}

    /// Empty where it is none, and then there is a fault.
    static Optional<LocalDate> read(RawCell cell, String place, ImportFindings remarks) {
        Optional<LocalDate> day = cell.kind() == RawCell.Kind.TEXT ? written(cell.text()) : counted(cell);
        if (day.isEmpty()) {
            remarks.fault(
                    cell.row(),
                    place,
                    "not-a-day",
                    cell.text(),
                    "\"" + cell.text() + "\" không phải là ngày.",
                    "Ghi ngày/tháng/năm, ví dụ 28/02/2024.");
        }
        return day;
    }

    private static Optional<LocalDate> written(String text) {
        Matcher parts = WRITTEN.matcher(text.strip());
        if (!parts.matches()) {
            return Optional.empty();
        }
        try {
            return Optional.of(LocalDate.of(
                    Integer.parseInt(parts.group(3)),
                    Integer.parseInt(parts.group(2)),
                    Integer.parseInt(parts.group(1))));
        } catch (DateTimeException noSuchDay) {
            return Optional.empty();
        }
    }

    private static Optional<LocalDate> counted(RawCell cell) {
        return cell.kind() != RawCell.Kind.DATE && cell.kind() != RawCell.Kind.NUMBER
                ? Optional.empty()
                : NumberText.ofSpreadsheet(cell.text())
                        .filter(number -> number.signum() > 0 && number.longValue() <= LATEST)
                        .map(number -> ZERO.plusDays(number.longValue()));
    }
}
