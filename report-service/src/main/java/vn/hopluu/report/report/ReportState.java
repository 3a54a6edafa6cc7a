package vn.hopluu.report.report;

import java.util.EnumSet;
import java.util.Set;
import vn.hopluu.events.ReportChanged;

/// Where a report stands, and which moves are possible from there.
public enum ReportState {
    DRAFT,
    SUBMITTED,
    RETURNED,
    APPROVED,
    LOCKED,
    CORRECTED,
    WITHDRAWN;

    /// @param approvedStands whether a version is approved: a withdrawal is approved only where there is something to
    ///     clear
    Set<Move> moves(boolean approvedStands) {
        return switch (this) {
            case DRAFT -> EnumSet.of(Move.EDIT, Move.SUBMIT);
            case SUBMITTED, CORRECTED -> EnumSet.of(Move.RETURN, Move.APPROVE, Move.CORRECT, Move.WITHDRAW);
            case RETURNED -> EnumSet.of(Move.EDIT, Move.SUBMIT, Move.WITHDRAW);
            case APPROVED -> EnumSet.of(Move.LOCK, Move.CORRECT, Move.WITHDRAW);
            case LOCKED -> EnumSet.of(Move.CORRECT, Move.WITHDRAW);
            case WITHDRAWN ->
                approvedStands ? EnumSet.of(Move.EDIT, Move.SUBMIT, Move.APPROVE) : EnumSet.of(Move.EDIT, Move.SUBMIT);
        };
    }

    /// The state as events name it.
    ///
    /// @throws IllegalStateException for a draft, which sends nothing
    ReportChanged.State sent() {
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
