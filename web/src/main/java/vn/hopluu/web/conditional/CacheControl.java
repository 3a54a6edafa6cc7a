package vn.hopluu.web.conditional;

import io.quarkus.security.PermissionsAllowed;
import jakarta.ws.rs.HttpMethod;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerResponseContext;
import jakarta.ws.rs.container.ContainerResponseFilter;
import jakarta.ws.rs.container.ResourceInfo;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.ext.Provider;
import java.lang.reflect.Method;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import vn.hopluu.web.access.Permission;

/// Says of every answer whether a reader may keep it. Figures and what they rest on may be kept by their reader and are
/// asked after each time; drafts, files, histories, assignments, problems and whatever is not sure are kept nowhere.
@Provider
class CacheControl implements ContainerResponseFilter {

    private static final String KEPT_BY_ITS_READER = "private, no-cache";
    private static final String KEPT_NOWHERE = "no-store";
    private static final Set<String> READING = Set.of(HttpMethod.GET, HttpMethod.HEAD);
    private static final Set<String> FIGURES =
            Set.of(Permission.ROLLUPS_READ, Permission.UNITS_READ, Permission.CATALOGUE_READ, Permission.PLANS_READ);

    private final ResourceInfo endpoint;

    CacheControl(ResourceInfo endpoint) {
        this.endpoint = endpoint;
    }

    @Override
    public void filter(ContainerRequestContext request, ContainerResponseContext response) {
        if (!response.getHeaders().containsKey(HttpHeaders.CACHE_CONTROL)) {
            boolean kept = READING.contains(request.getMethod())
                    && response.getStatus() < Response.Status.BAD_REQUEST.getStatusCode()
                    && isOfFigures(endpoint.getResourceMethod());
            response.getHeaders().putSingle(HttpHeaders.CACHE_CONTROL, kept ? KEPT_BY_ITS_READER : KEPT_NOWHERE);
        }
        // The same answer comes compressed to who asks for it so
        response.getHeaders().add(HttpHeaders.VARY, HttpHeaders.ACCEPT_ENCODING);
    }

    private static boolean isOfFigures(@Nullable Method method) {
        PermissionsAllowed required = method == null ? null : method.getAnnotation(PermissionsAllowed.class);
        return required != null && FIGURES.containsAll(List.of(required.value()));
    }
}
