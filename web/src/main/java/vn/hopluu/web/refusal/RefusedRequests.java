package vn.hopluu.web.refusal;

import io.quarkiverse.resteasy.problem.HttpProblem;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerResponseContext;
import jakarta.ws.rs.container.ContainerResponseFilter;
import jakarta.ws.rs.container.ResourceInfo;
import jakarta.ws.rs.ext.Provider;
import java.lang.reflect.Method;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/// A line for each request that is refused: by which endpoint, as what, and how to find it again. Nothing of what was
/// sent stands in it, for a report's figures and an officer's words belong to their unit, and a line of the log goes
/// wherever logs go.
@Provider
class RefusedRequests implements ContainerResponseFilter {

    private static final Logger LOG = Logger.getLogger(RefusedRequests.class);
    private static final String TYPES = "urn:hopluu:problem:";

    private final ResourceInfo endpoint;

    RefusedRequests(ResourceInfo endpoint) {
        this.endpoint = endpoint;
    }

    @Override
    public void filter(ContainerRequestContext request, ContainerResponseContext response) {
        if (response.getStatus() / 100 == 4 && response.getEntity() instanceof HttpProblem problem) {
            LOG.infof(
                    "%s refused: %d %s, traceId=%s",
                    name(endpoint.getResourceMethod()),
                    response.getStatus(),
                    problem.getType() == null
                            ? ""
                            : problem.getType().toString().replace(TYPES, ""),
                    problem.getParameters().get("traceId"));
        }
    }

    private static String name(@Nullable Method method) {
        return method == null
                ? "a request for no address"
                : method.getDeclaringClass().getSimpleName() + "." + method.getName();
    }
}
