package vn.hopluu.web.conditional;

import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.core.HttpHeaders;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jspecify.annotations.Nullable;
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
            throw Problem.of(
                    WebProblem.STALE,
                    "Đã có sẵn rồi. (It is there already: If-None-Match: * wants nothing there. Read it, and send its ETag"
                            + " as If-Match to change it.)");
        }
        if (!seen.areThere()) {
            throw Problem.of(
                    WebProblem.PRECONDITION_REQUIRED,
                    "Yêu cầu này thay đổi cái đã có. Hãy mở xem lại rồi gửi kèm ETag. (This would change what is there."
                            + " Read it, GET, and send its ETag as If-Match, so that nobody's work is lost; If-Match: *"
                            + " changes whatever is there.)");
        }
        if (!seen.nameStrongly(tag)) {
            throw Problem.of(
                    WebProblem.STALE,
                    "Có người đã sửa sau khi bạn mở xem. Hãy mở lại, sửa trên bản mới rồi gửi. (Somebody changed it after"
                            + " you read it. Read it again, put your change on top, and send the new ETag as If-Match.)");
        }
    }

    /// @throws RuntimeException a 412 problem where the caller has seen something that is not there
    public void requireAbsent() {
        if (new EntityTags(ifMatch).areThere()) {
            throw Problem.of(WebProblem.STALE, "There is nothing to change yet. Leave If-Match out to create it.");
        }
    }

    /// Whether the caller wants nothing there: `If-None-Match: *`.
    public boolean isForAbsent() {
        return new EntityTags(ifNoneMatch).areAny();
    }
}
