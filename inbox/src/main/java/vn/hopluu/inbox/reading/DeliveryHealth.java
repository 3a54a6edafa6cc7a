package vn.hopluu.inbox.reading;

import io.smallrye.health.api.HealthGroup;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.HealthCheckResponseBuilder;
import vn.hopluu.inbox.parking.ParkedMeters;

/// Whether messages flow in: every consumer is past the ends that it saw when it was placed. Beside it stands how
/// much is parked.
@HealthGroup("delivery")
@ApplicationScoped
class DeliveryHealth implements HealthCheck {

    private final Inbox inbox;
    private final ParkedMeters parked;

    DeliveryHealth(Inbox inbox, ParkedMeters parked) {
        this.inbox = inbox;
        this.parked = parked;
    }

    @Override
    public HealthCheckResponse call() {
        List<ConsumerLoop> loops = inbox.loops();
        HealthCheckResponseBuilder answer = HealthCheckResponse.named("consumers")
                .status(loops.stream().allMatch(loop -> loop.status().state().flows()));
        loops.forEach(loop -> answer.withData(loop.name(), describe(loop.status())));
        parked.counts()
                .forEach(count -> answer.withData("parked " + count.state() + " " + count.reason(), count.messages()));
        return answer.build();
    }

    static String describe(ConsumerStatus status) {
        return "%s in %d partitions, %d offsets behind the ends seen%s"
                .formatted(
                        status.state(),
                        status.partitions(),
                        status.behind(),
                        status.detail() == null ? "" : ": " + status.detail());
    }
}
