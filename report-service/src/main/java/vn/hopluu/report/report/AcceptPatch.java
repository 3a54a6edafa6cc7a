package vn.hopluu.report.report;

import jakarta.ws.rs.HttpMethod;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerResponseContext;
import jakarta.ws.rs.container.ContainerResponseFilter;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.ext.Provider;

/// Says which kind of PATCH a draft takes, to who sent another kind (RFC 5789, 2.2).
@Provider
class AcceptPatch implements ContainerResponseFilter {

    @Override
    public void filter(ContainerRequestContext request, ContainerResponseContext response) {
        if (request.getMethod().equals(HttpMethod.PATCH)
                && response.getStatus() == Response.Status.UNSUPPORTED_MEDIA_TYPE.getStatusCode()) {
            response.getHeaders().putSingle("Accept-Patch", DraftPatchResource.TYPE);
        }
    }
}
