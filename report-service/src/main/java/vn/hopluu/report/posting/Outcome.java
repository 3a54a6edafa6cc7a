package vn.hopluu.report.posting;

import io.quarkiverse.resteasy.problem.HttpProblem;

/// What became of a post.
sealed interface Outcome {

    /// Stored, now or under its key before.
    record Answered(Answer answer) implements Outcome {}

    /// Nothing of it was stored.
    record Refused(HttpProblem problem) implements Outcome {}
}
