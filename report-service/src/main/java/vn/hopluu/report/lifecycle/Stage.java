package vn.hopluu.report.lifecycle;

import java.time.Instant;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// Where a report stands: one type per state, whose methods are the moves that are legal there. A move answers the next
/// stage and changes nothing; who may make it, and what it needs besides, is not asked here.
///
/// `handedIn` is the newest version from submission on, cleared by a return and by a withdrawal. `approved` is the
/// highest version ever approved, cleared only by an approved withdrawal.
public sealed interface Stage {

    Course course();

    ReportState state();

    /// The version that counts as handed in, or null.
    default @Nullable Integer handedIn() {
        return null;
    }

    /// What is legal here: the moves whose types this stage is of.
    default Set<Move> possible() {
        return Move.legalAt(this);
    }

    /// A report that is only begun.
    static Stage begun() {
        return new Draft(Course.NEW);
    }

    /// The stage as it was stored.
    ///
    /// @throws IllegalArgumentException where no moves lead there
    static Stage restored(ReportState state, Course course) {
        return switch (state) {
            case DRAFT -> new Draft(course);
            case SUBMITTED -> new Submitted(course);
            case RETURNED -> new Returned(course);
            case APPROVED -> new Approved(course);
            case LOCKED -> new Locked(course);
            case CORRECTED -> new Corrected(course);
            case WITHDRAWN -> course.approved() == null ? new Withdrawn(course) : new WithdrawalOpen(course);
        };
    }

    /// Begun, and never handed in.
    record Draft(Course course) implements Stage, LegalMoves.Editing, LegalMoves.Submitting {
        public Draft {
            if (course.highestVersion() > 0) {
                throw new IllegalArgumentException(
                        "a report with " + course.highestVersion() + " versions is no DRAFT");
            }
        }

        @Override
        public ReportState state() {
            return ReportState.DRAFT;
        }

        @Override
        public Draft edit() {
            return this;
        }
    }

    /// Handed in, and waiting.
    record Submitted(Course course) implements Waiting {
        public Submitted {
            course.requireVersions(ReportState.SUBMITTED);
        }

        @Override
        public ReportState state() {
            return ReportState.SUBMITTED;
        }
    }

    /// Handed in in the place of a version that was handed in or approved, and waiting.
    record Corrected(Course course) implements Waiting {
        public Corrected {
            course.requireVersions(ReportState.CORRECTED);
        }

        @Override
        public ReportState state() {
            return ReportState.CORRECTED;
        }
    }

    /// Sent back to be mended.
    record Returned(Course course) implements Stage, LegalMoves.Editing, LegalMoves.Submitting, LegalMoves.Withdrawing {
        public Returned {
            course.requireVersions(ReportState.RETURNED);
        }

        @Override
        public ReportState state() {
            return ReportState.RETURNED;
        }

        @Override
        public Returned edit() {
            return this;
        }
    }

    /// The newest version is approved.
    record Approved(Course course) implements Agreed, LegalMoves.Locking {
        public Approved {
            course.requireVersions(ReportState.APPROVED);
            course.requireApproved(ReportState.APPROVED, course.highestVersion());
        }

        @Override
        public ReportState state() {
            return ReportState.APPROVED;
        }
    }

    /// Approved, and closed: never changed, only followed by a version.
    record Locked(Course course) implements Agreed {
        public Locked {
            course.requireVersions(ReportState.LOCKED);
            course.requireApproved(ReportState.LOCKED, course.highestVersion());
        }

        @Override
        public ReportState state() {
            return ReportState.LOCKED;
        }
    }

    /// Taken back, while a version is approved that stands until the withdrawal is approved, too.
    record WithdrawalOpen(Course course) implements TakenBack, LegalMoves.Approving {
        public WithdrawalOpen {
            course.requireVersions(ReportState.WITHDRAWN);
            if (course.approved() == null) {
                throw new IllegalArgumentException("where nothing is approved no withdrawal waits for approval");
            }
        }

        @Override
        public WithdrawalOpen edit() {
            return this;
        }

        @Override
        public Withdrawn approve() {
            return new Withdrawn(course.withNothingApproved());
        }
    }

    /// Taken back, and nothing is left of it.
    record Withdrawn(Course course) implements TakenBack {
        public Withdrawn {
            course.requireVersions(ReportState.WITHDRAWN);
            course.requireApproved(ReportState.WITHDRAWN, null);
        }

        @Override
        public Withdrawn edit() {
            return this;
        }

        /// Nothing was handed in any more, so what comes now comes first.
        @Override
        public Submitted submit(Instant at) {
            return new Submitted(course.withFirstVersionAnew(at));
        }
    }

    /// A version is handed in, and somebody is to accept it or to send it back.
    sealed interface Waiting
            extends Stage, LegalMoves.Returning, LegalMoves.Approving, LegalMoves.Correcting, LegalMoves.Withdrawing {

        @Override
        default Integer handedIn() {
            return course().highestVersion();
        }

        @Override
        default Approved approve() {
            return new Approved(course().withNewestApproved());
        }
    }

    /// The version handed in is approved.
    sealed interface Agreed extends Stage, LegalMoves.Correcting, LegalMoves.Withdrawing {

        @Override
        default Integer handedIn() {
            return course().highestVersion();
        }
    }

    /// Nothing is handed in; another version may follow. On the wire both are WITHDRAWN.
    sealed interface TakenBack extends Stage, LegalMoves.Editing, LegalMoves.Submitting {

        @Override
        default ReportState state() {
            return ReportState.WITHDRAWN;
        }
    }
}
