package vn.hopluu.report.report;

import org.jspecify.annotations.Nullable;
import vn.hopluu.report.content.FieldErrors;

/// Why a move is made, for those who read the history.
final class Reason {

    private static final int LONGEST = 2_000;

    private Reason() {}

    /// @throws io.quarkiverse.resteasy.problem.HttpProblem 422 where there is none, or too long a one
    static String required(@Nullable String reason) {
        if (reason == null || reason.isBlank()) {
            FieldErrors findings = new FieldErrors();
            findings.add("/reason", "required", null, "why, for those who read the history");
            throw findings.refusal();
        }
        return bounded(reason);
    }

    /// @throws io.quarkiverse.resteasy.problem.HttpProblem 422 where it is too long
    static @Nullable String optional(@Nullable String reason) {
        return reason == null || reason.isBlank() ? null : bounded(reason);
    }

    private static String bounded(String reason) {
        if (reason.length() > LONGEST) {
            FieldErrors findings = new FieldErrors();
            findings.add("/reason", "too-long", reason, "at most " + LONGEST + " characters");
            throw findings.refusal();
        }
        return reason;
    }
}
