package vn.hopluu.plan.http;

import jakarta.enterprise.context.RequestScoped;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import vn.hopluu.web.conditional.Precondition;

/// What the caller of a PUT says it has read. One that changes nothing needs none: the same body may be sent again and
/// again.
@RequestScoped
public class IfMatch {

    private final HttpHeaders headers;

    IfMatch(@Context HttpHeaders headers) {
        this.headers = headers;
    }

    /// Call it before the transaction ends.
    ///
    /// @param revision of what is there, or 0 where nothing is there yet
    /// @param changes whether what is stated is something else than what is there
    /// @throws RuntimeException a 428 problem without the header, a 412 problem where the caller has read another
    ///     revision, or wants nothing there
    public void require(long revision, boolean changes) {
        Precondition stated = new Precondition(
                headers.getHeaderString(HttpHeaders.IF_MATCH), headers.getHeaderString(HttpHeaders.IF_NONE_MATCH));
        if (revision == 0) {
            stated.requireAbsent();
        } else if (changes || stated.isForAbsent()) {
            stated.requireCurrent(RevisionTag.of(revision));
        }
    }
}
