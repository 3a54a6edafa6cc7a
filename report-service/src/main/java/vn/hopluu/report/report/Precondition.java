package vn.hopluu.report.report;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;
import vn.hopluu.web.problem.Problem;
import vn.hopluu.web.problem.WebProblem;

/// What the caller says it has read: the header `If-Match`.
///
/// @param ifMatch the header, or null
public record Precondition(@Nullable String ifMatch) {

    /// @throws io.quarkiverse.resteasy.problem.HttpProblem 428 without the header, 412 for another state than the
    ///     caller's
    void requireCurrent(Report report) {
        if (ifMatch == null) {
            throw Problem.of(
                    WebProblem.PRECONDITION_REQUIRED,
                    "There is a draft already. Read it (GET), and send its ETag as If-Match, so that nobody's work is lost.");
        }
        requireCurrentWhereGiven(report);
    }

    /// @throws io.quarkiverse.resteasy.problem.HttpProblem 412 where the caller has read another state
    void requireCurrentWhereGiven(Report report) {
        if (ifMatch != null && !matches(ifMatch, report.tag())) {
            throw Problem.of(
                    WebProblem.STALE,
                    "Somebody changed the report after you read it: it is " + report.state()
                            + " now. Read it again, put your change on top, and send the new ETag as If-Match.");
        }
    }

    /// @throws io.quarkiverse.resteasy.problem.HttpProblem 412 where the caller has read something that is not
    ///     there
    void requireAbsent() {
        if (ifMatch != null) {
            throw Problem.of(WebProblem.STALE, "There is no draft to change. Leave If-Match out to create one.");
        }
    }

    private static boolean matches(String header, String tag) {
        return Arrays.stream(header.split(",", 20))
                .map(String::strip)
                .anyMatch(one -> one.equals("*") || one.equals("\"" + tag + "\""));
    }
}
