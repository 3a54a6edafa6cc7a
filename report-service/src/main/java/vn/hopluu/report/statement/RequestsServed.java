package vn.hopluu.report.statement;

import io.smallrye.health.api.HealthGroup;
import jakarta.enterprise.context.ApplicationScoped;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;

/// Down while a request to send a campaign again fails time after time.
@HealthGroup("delivery")
@ApplicationScoped
class RequestsServed implements HealthCheck {

    private final ServingRequests requests;

    RequestsServed(ServingRequests requests) {
        this.requests = requests;
    }

    @Override
    public HealthCheckResponse call() {
        long stuck = requests.stuck();
        return HealthCheckResponse.named("requests to send a campaign again")
                .status(stuck == 0)
                .withData("stuck", stuck)
                .build();
    }
}
