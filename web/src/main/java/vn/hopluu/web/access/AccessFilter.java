package vn.hopluu.web.access;

import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.container.ResourceInfo;
import jakarta.ws.rs.ext.Provider;
import vn.hopluu.web.language.Message;
import vn.hopluu.web.problem.Problem;
import vn.hopluu.web.problem.WebProblem;

/// Lets a request through to its endpoint only after the scope check agreed.
@Provider
class AccessFilter implements ContainerRequestFilter {

    private final ResourceInfo endpoint;
    private final ScopeCheck scopeCheck;

    AccessFilter(ResourceInfo endpoint, ScopeCheck scopeCheck) {
        this.endpoint = endpoint;
        this.scopeCheck = scopeCheck;
    }

    @Override
    public void filter(ContainerRequestContext request) {
        Requires required = endpoint.getResourceMethod().getAnnotation(Requires.class);
        if (required == null) {
            throw Problem.of(WebProblem.FORBIDDEN, Message.of("web.access.no-permission"));
        }
        scopeCheck.admit(required.value(), request.getUriInfo().getPathParameters());
    }
}
