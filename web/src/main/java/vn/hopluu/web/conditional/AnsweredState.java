package vn.hopluu.web.conditional;

import jakarta.enterprise.context.RequestScoped;
import jakarta.ws.rs.core.HttpHeaders;
import org.jspecify.annotations.Nullable;
import vn.hopluu.web.language.Message;
import vn.hopluu.web.problem.Problem;
import vn.hopluu.web.problem.WebProblem;

/// The state that an endpoint answers, said before the answer is read: who holds it already costs no more.
@RequestScoped
public class AnsweredState {

    private final HttpHeaders headers;
    private @Nullable String tag;

    AnsweredState(HttpHeaders headers) {
        this.headers = headers;
    }

    /// The answer's `ETag`, without quotes. Nothing behind this call is done where the caller holds that state
    /// (304), or wants another one (`If-Match`, 412).
    public void is(String state) {
        if (new EntityTags(headers.getHeaderString(HttpHeaders.IF_NONE_MATCH)).name(state)) {
            throw new NotModified(state);
        }
        EntityTags wanted = new EntityTags(headers.getHeaderString(HttpHeaders.IF_MATCH));
        if (wanted.areThere() && !wanted.nameStrongly(state)) {
            throw Problem.of(WebProblem.STALE, Message.of("web.conditional.other-state"));
        }
        tag = state;
    }

    @Nullable
    String tag() {
        return tag;
    }
}
