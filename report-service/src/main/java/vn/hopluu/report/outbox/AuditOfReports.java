package vn.hopluu.report.outbox;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import vn.hopluu.audit.AuditedService;
import vn.hopluu.events.AuditHead;

/// This service's audit: moves, versions, returns, steps, and what was done to the registers.
@ApplicationScoped
class AuditOfReports implements AuditedService {

    private final Outbox outbox;
    private final Clock clock;

    AuditOfReports(Outbox outbox, Clock clock) {
        this.outbox = outbox;
        this.clock = clock;
    }

    @Override
    public String name() {
        return "report-service";
    }

    @Override
    public void send(AuditHead head) {
        outbox.put(head, clock.instant());
    }
}
