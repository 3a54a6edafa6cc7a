package vn.hopluu.report.posting;

import io.quarkiverse.resteasy.problem.HttpProblem;
import java.util.List;
import java.util.Set;
import vn.hopluu.report.check.Finding;
import vn.hopluu.report.content.ValidContent;
import vn.hopluu.report.lifecycle.Move;
import vn.hopluu.report.repeat.IdempotencyRecord;
import vn.hopluu.report.report.Actor;
import vn.hopluu.report.report.ReportAddress;

/// A post, read and checked, on its way into a transaction.
///
/// @param key what its answer is stored under
/// @param fingerprint of its body, so that a key is not used for two
record Submission(IdempotencyRecord.Key key, byte[] fingerprint, Checked checked) {

    /// What the checks came to. A post that is refused goes on all the same: its key may have been answered before,
    /// when the catalogue was another, and then it gets that answer.
    sealed interface Checked {}

    /// @param findings what the checks found; all of it passes
    /// @param allowed the moves of the report that are the poster's to make
    record Fit(ReportAddress address, ValidContent filled, List<Finding> findings, Actor by, Set<Move> allowed)
            implements Checked {}

    record Unfit(HttpProblem refusal) implements Checked {}
}
