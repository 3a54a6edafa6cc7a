package vn.hopluu.inbox.reading;

import jakarta.enterprise.context.ApplicationScoped;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.HealthCheckResponseBuilder;
import org.eclipse.microprofile.health.Readiness;

/// Says beside the readiness which consumers have not taken in everything yet. It keeps no request away: what is here
/// is answered, and delivery is another question.
@Readiness
@ApplicationScoped
class ReplayingHealth implements HealthCheck {

    private final Inbox inbox;

    ReplayingHealth(Inbox inbox) {
        this.inbox = inbox;
    }

    @Override
    public HealthCheckResponse call() {
        HealthCheckResponseBuilder answer =
                HealthCheckResponse.named("taken in so far").up();
        inbox.loops().stream()
                .filter(loop -> !loop.status().state().flows())
                .forEach(loop -> answer.withData(loop.name(), DeliveryHealth.describe(loop.status())));
        return answer.build();
    }
}
