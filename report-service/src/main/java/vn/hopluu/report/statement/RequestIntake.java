package vn.hopluu.report.statement;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import vn.hopluu.events.ResendRequested;
import vn.hopluu.events.Topic;
import vn.hopluu.inbox.Intake;
import vn.hopluu.inbox.ReceivedEvent;
import vn.hopluu.inbox.RefusedMessage;

/// Takes requests to send a campaign again, from a consumer that holds something else than was stated. They are kept
/// before they are served. One that is old, as those are that are read again, is passed over: who asked asks again
/// every hour. This service's own statements lie on the topic too.
@ApplicationScoped
class RequestIntake implements Intake {

    private final Clock clock;

    RequestIntake(Clock clock) {
        this.clock = clock;
    }

    @Override
    public String name() {
        return "statements";
    }

    @Override
    public List<Topic> topics() {
        return List.of(Topic.STATEMENTS);
    }

    /// A campaign is known before it is sent again.
    @Override
    public List<String> waitsFor() {
        return List.of("reference");
    }

    @Override
    public List<RefusedMessage> apply(List<ReceivedEvent> batch) {
        batch.forEach(received -> {
            if (received.event() instanceof ResendRequested request && !isOld(request)) {
                ResendRequest.keep(request, clock.instant());
            }
        });
        return List.of();
    }

    private boolean isOld(ResendRequested request) {
        Instant asked = Instant.EPOCH.plus(request.revision(), ChronoUnit.MICROS);
        return asked.isBefore(clock.instant().minus(Resend.INTERVAL));
    }
}
