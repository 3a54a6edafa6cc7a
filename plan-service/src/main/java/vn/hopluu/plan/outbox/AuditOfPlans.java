package vn.hopluu.plan.outbox;

import jakarta.enterprise.context.ApplicationScoped;
import vn.hopluu.audit.AuditedService;
import vn.hopluu.events.AuditHead;

/// This service's audit: acts, publications, reorganisations, exclusions, statements on tasks and assignments.
@ApplicationScoped
class AuditOfPlans implements AuditedService {

    private final Outbox outbox;

    AuditOfPlans(Outbox outbox) {
        this.outbox = outbox;
    }

    @Override
    public String name() {
        return "plan-service";
    }

    @Override
    public void send(AuditHead head) {
        outbox.write(head);
    }
}
