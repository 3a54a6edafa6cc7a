package vn.hopluu.report.restoration;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.smallrye.health.api.HealthGroup;
import jakarta.enterprise.context.ApplicationScoped;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import vn.hopluu.report.standstill.Restoring;

/// No report is taken while one is taken back.
@HealthGroup("writing")
@ApplicationScoped
class RestoringCheck implements HealthCheck {

    private final Restoring restoring;

    RestoringCheck(Restoring restoring) {
        this.restoring = restoring;
    }

    @Override
    public HealthCheckResponse call() {
        boolean waits = QuarkusTransaction.requiringNew().call(restoring::movesWait);
        return HealthCheckResponse.named("restoring").status(!waits).build();
    }
}
