package vn.hopluu.report.report;

import io.quarkiverse.resteasy.problem.HttpProblem;
import org.jspecify.annotations.Nullable;
import vn.hopluu.report.content.FieldErrors;
import vn.hopluu.web.language.Message;

/// Why a move is made, for those who read the history.
final class Reason {

    private static final int LONGEST = 2_000;

    private Reason() {}

    /// @throws HttpProblem 422 where there is none, or too long a one
    static String required(@Nullable String reason) {
        if (reason == null || reason.isBlank()) {
            throw refusal("required", reason, Message.of("report.rule.reason"));
        }
        return bounded(reason);
    }

    /// @throws HttpProblem 422 where it is blank, or too long
    static @Nullable String optional(@Nullable String reason) {
        return reason == null ? null : required(reason);
    }

    private static String bounded(String reason) {
        if (reason.length() > LONGEST) {
            throw refusal("too-long", reason, Message.of("report.rule.most-characters", LONGEST));
        }
        return reason;
    }

    private static HttpProblem refusal(String code, @Nullable String reason, Message expected) {
        FieldErrors findings = new FieldErrors();
        findings.add("/reason", code, reason, expected);
        return findings.refusal();
    }
}
