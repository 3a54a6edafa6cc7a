package vn.hopluu.report.posting;

import io.quarkiverse.resteasy.problem.HttpProblem;
import vn.hopluu.report.repeat.RecordedResponse;

/// What became of a post.
sealed interface PostingOutcome {

    /// Stored, now or under its key before.
    record Answered(RecordedResponse answer) implements PostingOutcome {}

    /// Nothing of it was stored.
    record Refused(HttpProblem problem) implements PostingOutcome {}

    /// Nothing of it was stored: others have its report, or its key, and it may be tried again.
    record Held() implements PostingOutcome {}
}
