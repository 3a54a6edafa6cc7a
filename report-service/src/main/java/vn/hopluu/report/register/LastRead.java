package vn.hopluu.report.register;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;
import vn.hopluu.web.problem.Problem;
import vn.hopluu.web.problem.WebProblem;

/// Which state of an entry the caller has read: the header `If-Match`.
public record LastRead(@Nullable String ifMatch) {

    private static final int MOST_TAGS = 20;

    /// @param tag the entry's present `ETag`, without quotes
    /// @throws io.quarkiverse.resteasy.problem.HttpProblem 428 without the header, 412 for another state than the
    ///     caller's
    public void requireCurrent(String tag) {
        if (ifMatch == null) {
            throw Problem.of(
                    WebProblem.PRECONDITION_REQUIRED,
                    "Read the entry (GET), and send its ETag as If-Match, so that nobody's work is lost.");
        }
        boolean current = Arrays.stream(ifMatch.split(",", MOST_TAGS))
                .map(String::strip)
                .anyMatch(one -> one.equals("*") || one.equals("\"" + tag + "\""));
        if (!current) {
            throw Problem.of(
                    WebProblem.STALE,
                    "Somebody changed the entry after you read it. Read it again, put your change on top, and send the new ETag as If-Match.");
        }
    }
}
