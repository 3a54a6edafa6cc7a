package vn.hopluu.audit;

import io.smallrye.health.api.HealthGroup;
import jakarta.enterprise.context.ApplicationScoped;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;

/// Whether the blocks are those that the topic knows. It takes no replica out of service: an operator is to
/// look.
@HealthGroup("audit")
@ApplicationScoped
class AuditHealth implements HealthCheck {

    private final HeadComparison comparison;

    AuditHealth(HeadComparison comparison) {
        this.comparison = comparison;
    }

    @Override
    public HealthCheckResponse call() {
        String difference = comparison.difference();
        return difference.isEmpty()
                ? HealthCheckResponse.up("audit")
                : HealthCheckResponse.named("audit")
                        .down()
                        .withData("differs", difference)
                        .build();
    }
}
