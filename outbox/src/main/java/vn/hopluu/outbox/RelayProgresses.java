package vn.hopluu.outbox;

import io.smallrye.health.api.HealthGroup;
import jakarta.enterprise.context.ApplicationScoped;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;

/// Whether what is written into the outbox leaves it: the relay's rounds succeed, and no row has waited long.
@HealthGroup("delivery")
@ApplicationScoped
class RelayProgresses implements HealthCheck {

    /// Longer than a broker takes to choose another leader, shorter than anybody would wait for a total.
    private static final int PATIENCE_SECONDS = 30;

    private final OutboxRelay relay;
    private final OutboxMeters meters;

    RelayProgresses(OutboxRelay relay, OutboxMeters meters) {
        this.relay = relay;
        this.meters = meters;
    }

    @Override
    public HealthCheckResponse call() {
        long failing = relay.failingSeconds();
        long age = meters.ageSeconds();
        return HealthCheckResponse.named("outbox")
                .status(failing < PATIENCE_SECONDS && age < PATIENCE_SECONDS)
                .withData("rows", meters.rows())
                .withData("oldestSeconds", age)
                .withData("failingSeconds", failing)
                .build();
    }
}
