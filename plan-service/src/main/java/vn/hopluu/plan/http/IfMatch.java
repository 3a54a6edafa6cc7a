package vn.hopluu.plan.http;

import jakarta.enterprise.context.RequestScoped;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import java.util.Arrays;
import java.util.List;
import vn.hopluu.web.problem.Problem;
import vn.hopluu.web.problem.WebProblem;

/// What the caller says it has read, so that two who change the same thing at once do not undo each other's work.
///
/// A PUT that changes nothing needs none: the same body may be sent again and again.
@RequestScoped
public class IfMatch {

    private static final String ANY = "*";
    private static final int MOST_TAGS = 20;

    private final HttpHeaders headers;

    IfMatch(@Context HttpHeaders headers) {
        this.headers = headers;
    }

    /// Call it where something is about to change, before the transaction ends.
    ///
    /// @param revision of what is there, or 0 where nothing is there yet
    /// @throws RuntimeException a 428 problem without the header, a 412 problem where the caller has read another
    ///     revision
    public void requireCurrent(long revision) {
        List<String> tags = tags();
        if (revision == 0) {
            refuseWhatIsNotThere(tags);
        } else if (tags.isEmpty()) {
            throw Problem.of(
                    WebProblem.PRECONDITION_REQUIRED,
                    "This would change what is there already. Read it (GET), and send its ETag as If-Match, so that"
                            + " nobody's work is lost; If-Match: * overwrites whatever is there.");
        } else if (!tags.contains(ANY) && !tags.contains(RevisionTag.of(revision))) {
            throw Problem.of(
                    WebProblem.STALE,
                    "Somebody changed it after you read it. Read it again, put your change on top, and send the new"
                            + " ETag as If-Match.");
        }
    }

    private static void refuseWhatIsNotThere(List<String> tags) {
        if (!tags.isEmpty()) {
            throw Problem.of(WebProblem.STALE, "There is nothing to change yet. Leave If-Match out to create it.");
        }
    }

    private List<String> tags() {
        String header = headers.getHeaderString(HttpHeaders.IF_MATCH);
        return header == null || header.isBlank()
                ? List.of()
                : Arrays.stream(header.split(",", MOST_TAGS)).map(String::strip).toList();
    }
}
