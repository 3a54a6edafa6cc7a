package vn.hopluu.report.importing;

import jakarta.persistence.Tuple;
import org.jspecify.annotations.Nullable;
import vn.hopluu.events.Coverage;
import vn.hopluu.report.report.ReportKey;

/// How a report of an import was found when the file was compared with it: all that is kept of each of twenty thousand
/// while they are written some at a time.
///
/// @param place in the import
/// @param tag the report's, or null where there was none
/// @param changes whether the file changes something in it
record ComparedReport(int place, ReportKey report, @Nullable String tag, boolean changes) {

    static ComparedReport of(Tuple row) {
        // The reports of an import are of one campaign: its names are kept once
        ReportKey report = new ReportKey(
                row.get(1, Long.class),
                row.get(2, String.class).intern(),
                row.get(3, String.class).intern(),
                Coverage.valueOf(row.get(4, String.class)));
        return new ComparedReport(
                row.get(0, Integer.class), report, row.get(5, String.class), row.get(6, Boolean.class));
    }
}
