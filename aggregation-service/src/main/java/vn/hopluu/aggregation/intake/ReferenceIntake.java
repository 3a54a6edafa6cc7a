package vn.hopluu.aggregation.intake;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import java.util.List;
import vn.hopluu.aggregation.reference.CampaignKnown;
import vn.hopluu.aggregation.reference.Reference;
import vn.hopluu.events.CampaignChanged;
import vn.hopluu.events.Topic;
import vn.hopluu.events.UnitChanged;
import vn.hopluu.inbox.AfterCommit;
import vn.hopluu.inbox.Intake;
import vn.hopluu.inbox.ReceivedEvent;
import vn.hopluu.inbox.RefusedMessage;
import vn.hopluu.inbox.Unusable;
import vn.hopluu.inbox.Unusable.Reason;

/// Takes units, the catalogue and campaigns, as they come.
@ApplicationScoped
class ReferenceIntake implements Intake {

    static final String NAME = "reference";

    private final Reference reference;
    private final AfterCommit afterCommit;
    private final Event<CampaignKnown> known;

    ReferenceIntake(Reference reference, AfterCommit afterCommit, Event<CampaignKnown> known) {
        this.reference = reference;
        this.afterCommit = afterCommit;
        this.known = known;
    }

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public List<Topic> topics() {
        return List.of(Topic.UNITS, Topic.CATALOGUE, Topic.PLANS, Topic.OBLIGATIONS);
    }

    @Override
    public List<RefusedMessage> apply(List<ReceivedEvent> batch) {
        List<UnitChanged> cycles =
                reference.accept(batch.stream().map(ReceivedEvent::event).toList());
        if (batch.stream().anyMatch(received -> received.event() instanceof CampaignChanged)) {
            afterCommit.then(() -> {
                var unused = known.fireAsync(new CampaignKnown());
            });
        }
        return batch.stream()
                .filter(received -> received.event() instanceof UnitChanged unit && cycles.contains(unit))
                .map(received -> new RefusedMessage(
                        received.message(),
                        new Unusable(Reason.CYCLE, received.event().key() + " would stand below itself", "")))
                .toList();
    }
}
