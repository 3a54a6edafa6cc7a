package vn.hopluu.report.outbox;

import vn.hopluu.events.Coverage;
import vn.hopluu.events.ReportChanged;

/// Events that say little, for tests of how they are written and sent.
final class TestEvents {

    private TestEvents() {}

    static ReportChanged returned(long unitId, String form) {
        return new ReportChanged(
                unitId,
                form,
                "2024-Q1",
                Coverage.OWN,
                1,
                ReportChanged.State.RETURNED,
                null,
                null,
                null,
                null,
                null,
                null,
                false);
    }
}
