package vn.hopluu.plan.http;

import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerResponseContext;
import jakarta.ws.rs.container.ContainerResponseFilter;
import jakarta.ws.rs.core.EntityTag;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.ext.Provider;

/// Puts the `ETag` of a [Revised] answer on it, for the next change to be sent with as [IfMatch].
@Provider
class RevisionTag implements ContainerResponseFilter {

    @Override
    public void filter(ContainerRequestContext request, ContainerResponseContext response) {
        if (response.getEntity() instanceof Revised revised) {
            response.getHeaders().putSingle(HttpHeaders.ETAG, new EntityTag(of(revised.revision())));
        }
    }

    static String of(long revision) {
        return Long.toString(revision);
    }
}
