package vn.hopluu.report.restoration;

import vn.hopluu.events.ReportChanged;

/// What a restored database takes from the events that lie behind its places: each that is believed and newer than the
/// report's row becomes the row, one after another, so that the newest stands in the end.
public final class RecoveryRule {

    private RecoveryRule() {}

    /// Whether an event becomes its report's row.
    ///
    /// @param known the row's revision, 0 where there is none
    public static boolean isNewer(ReportChanged event, long known) {
        return event.revision() > known;
    }
}
