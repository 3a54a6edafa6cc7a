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

    /// The inverse of [#sent].
    public static ReportState of(ReportChanged.State sent) {
        return switch (sent) {
            case SUBMITTED -> SUBMITTED;
            case RETURNED -> RETURNED;
            case APPROVED -> APPROVED;
            case LOCKED -> LOCKED;
            case CORRECTED -> CORRECTED;
            case WITHDRAWN -> WITHDRAWN;
        };
    }

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
