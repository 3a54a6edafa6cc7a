package vn.hopluu.audit;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.List;
import vn.hopluu.events.AuditHead;
import vn.hopluu.events.Topic;
import vn.hopluu.inbox.Intake;
import vn.hopluu.inbox.ReceivedEvent;
import vn.hopluu.inbox.RefusedMessage;

/// Hears the heads that this service has said. A database that was put back stands at the place of its day, and
/// hears what it has forgotten.
@ApplicationScoped
class HeadIntake implements Intake {

    private final AuditedService service;
    private final HeadQueries heads;
    private final Clock clock;

    HeadIntake(AuditedService service, HeadQueries heads, Clock clock) {
        this.service = service;
        this.heads = heads;
        this.clock = clock;
    }

    @Override
    public String name() {
        return "audit";
    }

    @Override
    public List<Topic> topics() {
        return List.of(Topic.AUDIT);
    }

    @Override
    public List<RefusedMessage> apply(List<ReceivedEvent> batch) {
        batch.forEach(received -> {
            if (received.event() instanceof AuditHead head && head.service().equals(service.name())) {
                heads.heard(head, clock.instant());
            }
        });
        heads.forgetOld();
        return List.of();
    }
}
