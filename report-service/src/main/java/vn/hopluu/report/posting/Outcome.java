package vn.hopluu.report.posting;

import io.quarkiverse.resteasy.problem.HttpProblem;
import vn.hopluu.report.repeat.Answer;

/// What became of a post.
sealed interface Outcome {

    /// Stored, now or under its key before.
    record Answered(Answer answer) implements Outcome {}

    /// Nothing of it was stored.
    record Refused(HttpProblem problem) implements Outcome {}

    /// Nothing of it was stored: others have its report, or its key, and it may be tried again.
    record Held() implements Outcome {}
}
