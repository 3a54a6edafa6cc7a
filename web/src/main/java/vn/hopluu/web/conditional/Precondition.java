package vn.hopluu.web.conditional;

import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.core.HttpHeaders;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jspecify.annotations.Nullable;
import vn.hopluu.web.language.Message;
import vn.hopluu.web.problem.Problem;
import vn.hopluu.web.problem.WebProblem;

/// Which state of a thing its changer has seen, so that two who change the same thing at once do not undo each other's
/// work.
public record Precondition(
        @HeaderParam(HttpHeaders.IF_MATCH)
        @Parameter(description = "The ETag of what you have read; * changes whatever is there")
        @Nullable
        String ifMatch,

        @HeaderParam(HttpHeaders.IF_NONE_MATCH) @Parameter(description = "*: only where nothing is there yet") @Nullable
        String ifNoneMatch) {

    /// @param tag the present state's, without quotes
    /// @throws RuntimeException a 428 problem where the caller does not say what he has seen, a 412 problem where
    ///     it was another state
    public void requireCurrent(String tag) {
        EntityTags seen = new EntityTags(ifMatch);
        if (isForAbsent()) {
            throw Problem.of(WebProblem.STALE, Message.of("web.conditional.there-already"));
        }
        if (!seen.areThere()) {
            throw Problem.of(WebProblem.PRECONDITION_REQUIRED, Message.of("web.conditional.unseen"));
        }
        if (!seen.nameStrongly(tag)) {
            throw Problem.of(WebProblem.STALE, Message.of("web.conditional.changed"));
        }
    }

    /// @throws RuntimeException a 412 problem where the caller has seen something that is not there
    public void requireAbsent() {
        if (new EntityTags(ifMatch).areThere()) {
            throw Problem.of(WebProblem.STALE, Message.of("web.conditional.nothing-there"));
        }
    }

    /// Whether the caller wants nothing there: `If-None-Match: *`.
    public boolean isForAbsent() {
        return new EntityTags(ifNoneMatch).areAny();
    }
}
