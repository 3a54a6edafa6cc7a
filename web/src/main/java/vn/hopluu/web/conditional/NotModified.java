package vn.hopluu.web.conditional;

import jakarta.ws.rs.core.EntityTag;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.ext.ExceptionMapper;
import jakarta.ws.rs.ext.Provider;

/// Ends a request whose answer the caller holds already, before the answer is read.
final class NotModified extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final String tag;

    NotModified(String tag) {
        super("not modified since " + tag, null, false, false);
        this.tag = tag;
    }

    /// 304 with the tag.
    @Provider
    public static final class Answer implements ExceptionMapper<NotModified> {

        @Override
        public Response toResponse(NotModified held) {
            return Response.notModified(new EntityTag(held.tag)).build();
        }
    }
}
