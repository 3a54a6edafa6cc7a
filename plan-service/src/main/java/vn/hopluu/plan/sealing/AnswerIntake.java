package vn.hopluu.plan.sealing;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import vn.hopluu.events.CampaignClosed;
import vn.hopluu.events.Topic;
import vn.hopluu.inbox.Intake;
import vn.hopluu.inbox.ReceivedEvent;
import vn.hopluu.inbox.RefusedMessage;

/// Takes in report-service's answers to requests for seals. Statements and what is said of them lie on the topic too.
@ApplicationScoped
class AnswerIntake implements Intake {

    private final Sealing sealing;

    AnswerIntake(Sealing sealing) {
        this.sealing = sealing;
    }

    @Override
    public String name() {
        return "answers";
    }

    @Override
    public List<Topic> topics() {
        return List.of(Topic.STATEMENTS);
    }

    @Override
    public List<RefusedMessage> apply(List<ReceivedEvent> batch) {
        batch.forEach(received -> {
            if (received.event() instanceof CampaignClosed closed) {
                sealing.take(closed);
            }
        });
        return List.of();
    }
}
