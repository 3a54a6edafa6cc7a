package vn.hopluu.access.limit;

import jakarta.annotation.Priority;
import jakarta.ws.rs.Priorities;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.ext.Provider;

/// Before anything is read for a caller.
@Provider
@Priority(Priorities.AUTHORIZATION + 50)
class CallerLimitFilter implements ContainerRequestFilter {

    private final CallerLimits limits;

    CallerLimitFilter(CallerLimits limits) {
        this.limits = limits;
    }

    @Override
    public void filter(ContainerRequestContext request) {
        limits.takeOne();
    }
}
