package vn.hopluu.web.conditional;

import jakarta.ws.rs.HttpMethod;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerResponseContext;
import jakarta.ws.rs.container.ContainerResponseFilter;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.ext.Provider;
import java.net.URI;

/// Says of what a PUT has created that it stands where it was put.
@Provider
class CreatedHere implements ContainerResponseFilter {

    @Override
    public void filter(ContainerRequestContext request, ContainerResponseContext response) {
        if (request.getMethod().equals(HttpMethod.PUT)
                && response.getStatus() == Response.Status.CREATED.getStatusCode()
                && !response.getHeaders().containsKey(HttpHeaders.LOCATION)) {
            URI put = request.getUriInfo().getRequestUri();
            String query = put.getRawQuery() == null ? "" : "?" + put.getRawQuery();
            response.getHeaders().putSingle(HttpHeaders.LOCATION, URI.create(put.getRawPath() + query));
        }
    }
}
