package vn.hopluu.plan.restoration;

import io.smallrye.health.api.HealthGroup;
import jakarta.enterprise.context.ApplicationScoped;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import vn.hopluu.outbox.RestorationWatch;

/// Nothing is written before what was lost is taken back.
@HealthGroup("writing")
@ApplicationScoped
class RestoringCheck implements HealthCheck {

    private final KnownDatabase known;
    private final RestorationWatch watch;

    RestoringCheck(KnownDatabase known, RestorationWatch watch) {
        this.known = known;
        this.watch = watch;
    }

    @Override
    public HealthCheckResponse call() {
        return HealthCheckResponse.named("restoring")
                .status(known.isKnown())
                .withData("waitsFor", watch.hindrance())
                .build();
    }
}
