package vn.hopluu.aggregation.statement;

import io.smallrye.health.api.HealthGroup;
import jakarta.enterprise.context.ApplicationScoped;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;

/// Down while what is held of a campaign is not what was stated.
@HealthGroup("delivery")
@ApplicationScoped
class StatementsAgree implements HealthCheck {

    private final StatementComparisons comparisons;

    StatementsAgree(StatementComparisons comparisons) {
        this.comparisons = comparisons;
    }

    @Override
    public HealthCheckResponse call() {
        long unequal = comparisons.unequal();
        return HealthCheckResponse.named("statements of campaigns")
                .status(unequal == 0)
                .withData("unequal", unequal)
                .build();
    }
}
