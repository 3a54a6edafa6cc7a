package vn.hopluu.web.health;

import io.smallrye.health.api.HealthGroup;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import vn.hopluu.web.database.InstanceName;

/// Whether the replica still bears its name at Kafka alone.
@HealthGroup("delivery")
@ApplicationScoped
class NameIsHeld implements HealthCheck {

    private final CachedHealth answer;

    NameIsHeld(InstanceName name) {
        this.answer = new CachedHealth(
                Duration.ofSeconds(5),
                () -> HealthCheckResponse.named("instance name")
                        .status(name.isHeld())
                        .build());
    }

    @Override
    public HealthCheckResponse call() {
        return answer.get();
    }
}
