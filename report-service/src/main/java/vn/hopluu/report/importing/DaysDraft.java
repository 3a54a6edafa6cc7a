package vn.hopluu.report.importing;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import vn.hopluu.report.importing.ParsedReport.SectionDays;
import vn.hopluu.report.spreadsheet.ColumnLabels;
import vn.hopluu.spreadsheet.Grid;
import vn.hopluu.spreadsheet.RawCell;

/// The days that a file says of one report, as they are read.
final class DaysDraft {

    private final ImportFindings remarks;
    private final Map<String, SectionDays> sections = new HashMap<>();
    private @Nullable LocalDate from;
    private @Nullable LocalDate to;
    private @Nullable LocalDate estimatedTo;

    DaysDraft(ImportFindings remarks) {
        this.remarks = remarks;
    }

    void from(Grid grid, RawCell cell, String place) {
        from = DayParser.read(grid, cell, place, remarks).orElse(null);
    }

    void to(Grid grid, RawCell cell, String place) {
        to = DayParser.read(grid, cell, place, remarks).orElse(null);
    }

    void estimatedTo(Grid grid, RawCell cell, String place) {
        estimatedTo = DayParser.read(grid, cell, place, remarks).orElse(null);
    }

    /// @param day of a section that the form has
    void section(ColumnLabels.SectionDay day, Grid grid, RawCell cell, String place) {
        DayParser.read(grid, cell, place, remarks)
                .ifPresent(read -> sections.merge(
                        day.section(),
                        new SectionDays(cell.row(), place, day.first() ? read : null, day.first() ? null : read),
                        DaysDraft::both));
    }

    private static SectionDays both(SectionDays one, SectionDays other) {
        return new SectionDays(
                one.row(),
                one.place(),
                one.from() == null ? other.from() : one.from(),
                one.to() == null ? other.to() : one.to());
    }

    ParsedReport.Days days() {
        return new ParsedReport.Days(from, to, estimatedTo, sections);
    }
}
