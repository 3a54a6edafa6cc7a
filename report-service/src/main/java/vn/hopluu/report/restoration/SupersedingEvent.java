package vn.hopluu.report.restoration;

import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import vn.hopluu.events.ReportChanged;
import vn.hopluu.events.Revisions;

/// The event that tells everybody what a restored database says of a report, where they have heard something newer
/// that is lost.
///
/// Without it the next moves of the report would carry revisions that consumers have seen already, and be dropped.
public final class SupersedingEvent {

    private SupersedingEvent() {}

    /// @param newest the newest event of the report on the topic
    /// @param restored what the restored database says of it, or null where it does not know it
    /// @return what to send, with a revision above both; empty where nothing newer was sent than what is known
    public static Optional<ReportChanged> of(ReportChanged newest, @Nullable ReportChanged restored, Instant now) {
        if (restored != null && restored.revision() >= newest.revision()) {
            return Optional.empty();
        }
        long revision = Revisions.next(newest.revision(), now);
        return Optional.of(restored == null ? nothing(newest, revision) : at(revision, restored));
    }

    /// A report that nobody has handed in.
    private static ReportChanged nothing(ReportChanged report, long revision) {
        return new ReportChanged(
                report.unitId(),
                report.form(),
                report.period(),
                report.coverage(),
                revision,
                ReportChanged.State.WITHDRAWN,
                null,
                null,
                null,
                null,
                null,
                null,
                false);
    }

    private static ReportChanged at(long revision, ReportChanged report) {
        return new ReportChanged(
                report.unitId(),
                report.form(),
                report.period(),
                report.coverage(),
                revision,
                report.state(),
                report.handedIn(),
                report.approved(),
                report.firstSubmittedAt(),
                report.lastSubmittedAt(),
                report.dataFrom(),
                report.dataTo(),
                report.estimatedTo(),
                report.resendBy(),
                report.onBehalfById(),
                false);
    }
}
