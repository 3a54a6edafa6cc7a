package vn.hopluu.report.report;

import vn.hopluu.events.Coverage;
import vn.hopluu.report.closing.ReportedUnit;

/// What makes a report this one: one unit, one form, one period, one coverage.
public record ReportKey(long unitId, String form, String period, Coverage coverage) {

    public ReportedUnit reportedUnit() {
        return new ReportedUnit(form, period, unitId);
    }
}
