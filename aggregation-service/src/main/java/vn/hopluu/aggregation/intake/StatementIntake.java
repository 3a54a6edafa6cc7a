package vn.hopluu.aggregation.intake;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import vn.hopluu.aggregation.statement.Statements;
import vn.hopluu.events.CampaignStatement;
import vn.hopluu.events.Topic;
import vn.hopluu.inbox.Intake;
import vn.hopluu.inbox.ReceivedEvent;
import vn.hopluu.inbox.RefusedMessage;

/// Takes in what report-service states of its campaigns. This service's own requests lie on the topic too.
@ApplicationScoped
class StatementIntake implements Intake {

    private final Statements statements;

    StatementIntake(Statements statements) {
        this.statements = statements;
    }

    @Override
    public String name() {
        return "statements";
    }

    @Override
    public List<Topic> topics() {
        return List.of(Topic.STATEMENTS);
    }

    @Override
    public List<RefusedMessage> apply(List<ReceivedEvent> batch) {
        batch.forEach(received -> {
            if (received.event() instanceof CampaignStatement statement) {
                statements.accept(statement);
            }
        });
        return List.of();
    }
}
