package vn.hopluu.report.lifecycle;

import vn.hopluu.events.ReportChanged;

/// A state's name, as answers and the database have it. What is possible from there is [Stage]'s to say.
public enum ReportState {
    DRAFT,
    SUBMITTED,
    RETURNED,
    APPROVED,
    LOCKED,
    CORRECTED,
    WITHDRAWN;

    /// The state as events name it.
    ///
    /// @throws IllegalStateException for a draft, which sends nothing
    public ReportChanged.State sent() {
        return switch (this) {
            case DRAFT -> throw new IllegalStateException("a draft sends nothing");
            case SUBMITTED -> ReportChanged.State.SUBMITTED;
            case RETURNED -> ReportChanged.State.RETURNED;
            case APPROVED -> ReportChanged.State.APPROVED;
            case LOCKED -> ReportChanged.State.LOCKED;
            case CORRECTED -> ReportChanged.State.CORRECTED;
            case WITHDRAWN -> ReportChanged.State.WITHDRAWN;
        };
    }
}
