package vn.hopluu.report.importing;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import vn.hopluu.report.report.ReportStatus;

/// What a commit did. The same commit again gives the same answer.
///
/// @param changed how many reports it wrote
/// @param unchanged how many said the same already
/// @param submitted how many it handed in
/// @param reports the first 200 of those written or handed in
public record CommitView(UUID id, Instant at, int changed, int unchanged, int submitted, List<ReportStatus> reports) {
    public CommitView {
        reports = List.copyOf(reports);
    }
}
