package vn.hopluu.report.lifecycle;

import java.time.Instant;

/// The moves, each as what a stage can do that allows it. A stage allows a move by being of its type, and in no other
/// way: what is possible is never listed beside.
public sealed interface LegalMoves {

    /// What stays of the report's way from stage to stage.
    Course course();

    /// The draft is filled in; it stays a draft.
    non-sealed interface Editing extends LegalMoves {
        Stage edit();
    }

    /// The draft becomes the next version.
    non-sealed interface Submitting extends LegalMoves {
        default Stage.Submitted submit(Instant at) {
            return new Stage.Submitted(course().withNextVersion(at));
        }
    }

    /// The version goes back to its unit, and counts as handed in no longer.
    non-sealed interface Returning extends LegalMoves {
        default Stage.Returned sendBack() {
            return new Stage.Returned(course());
        }
    }

    /// What was asked for is agreed to: the version handed in, or the withdrawal.
    non-sealed interface Approving extends LegalMoves {
        Stage approve();
    }

    /// The approved version is closed.
    non-sealed interface Locking extends LegalMoves {
        default Stage.Locked lock() {
            return new Stage.Locked(course());
        }
    }

    /// Another version follows; what was approved stands beside it.
    non-sealed interface Correcting extends LegalMoves {
        default Stage.Corrected correct(Instant at) {
            return new Stage.Corrected(course().withNextVersion(at));
        }
    }

    /// The version is taken back, and counts as handed in no longer; what was approved stands until that is approved.
    non-sealed interface Withdrawing extends LegalMoves {
        default Stage withdraw() {
            return course().approved() == null ? new Stage.Withdrawn(course()) : new Stage.WithdrawalOpen(course());
        }
    }
}
