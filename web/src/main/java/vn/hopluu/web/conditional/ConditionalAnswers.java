package vn.hopluu.web.conditional;

import jakarta.annotation.Priority;
import jakarta.ws.rs.HttpMethod;
import jakarta.ws.rs.Priorities;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerResponseContext;
import jakarta.ws.rs.container.ContainerResponseFilter;
import jakarta.ws.rs.core.EntityTag;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.ext.Provider;
import java.util.Set;

/// Puts the state's tag on an answer, and takes away what a reader holds already: 304 wherever a tag is sent.
///
/// It runs behind whatever gives tags and before what dates them with the database's incarnation.
@Provider
@Priority(Priorities.HEADER_DECORATOR + 100)
class ConditionalAnswers implements ContainerResponseFilter {

    private static final Set<String> READING = Set.of(HttpMethod.GET, HttpMethod.HEAD);

    private final AnsweredState state;

    ConditionalAnswers(AnsweredState state) {
        this.state = state;
    }

    @Override
    public void filter(ContainerRequestContext request, ContainerResponseContext response) {
        if (response.getStatus() != Response.Status.OK.getStatusCode()) {
            return;
        }
        if (response.getEntityTag() == null && state.tag() != null) {
            response.getHeaders().putSingle(HttpHeaders.ETAG, new EntityTag(state.tag()));
        }
        if (READING.contains(request.getMethod()) && isHeld(request, response)) {
            response.setStatus(Response.Status.NOT_MODIFIED.getStatusCode());
            response.setEntity(null);
            response.getHeaders().remove(HttpHeaders.CONTENT_TYPE);
        }
    }

    private static boolean isHeld(ContainerRequestContext request, ContainerResponseContext response) {
        EntityTag tag = response.getEntityTag();
        return tag != null && new EntityTags(request.getHeaderString(HttpHeaders.IF_NONE_MATCH)).name(tag.getValue());
    }
}
