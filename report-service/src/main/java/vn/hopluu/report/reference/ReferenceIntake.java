package vn.hopluu.report.reference;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import vn.hopluu.events.Topic;
import vn.hopluu.inbox.Intake;
import vn.hopluu.inbox.ReceivedEvent;
import vn.hopluu.inbox.RefusedMessage;

/// Takes in what plan-service says.
@ApplicationScoped
public class ReferenceIntake implements Intake {

    /// Others wait for it. Never renamed, or everything is read again.
    public static final String NAME = "reference";

    private final ReferenceStore store;

    ReferenceIntake(ReferenceStore store) {
        this.store = store;
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
        store.file(batch.stream().map(ReceivedEvent::event).toList());
        return List.of();
    }
}
