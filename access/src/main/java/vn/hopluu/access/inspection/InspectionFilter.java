package vn.hopluu.access.inspection;

import jakarta.annotation.Priority;
import jakarta.ws.rs.Priorities;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.ext.Provider;

/// After what an address does not take was refused: that reads nothing.
@Provider
@Priority(Priorities.USER)
class InspectionFilter implements ContainerRequestFilter {

    private final InspectionReadings readings;

    InspectionFilter(InspectionReadings readings) {
        this.readings = readings;
    }

    @Override
    public void filter(ContainerRequestContext request) {
        String query = request.getUriInfo().getRequestUri().getRawQuery();
        readings.note(
                request.getMethod(),
                request.getUriInfo().getRequestUri().getRawPath() + (query == null ? "" : "?" + query));
    }
}
