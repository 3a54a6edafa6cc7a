package vn.hopluu.access.assignment;

import io.quarkus.arc.properties.IfBuildProperty;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import vn.hopluu.events.AssignmentsChanged;
import vn.hopluu.events.Topic;
import vn.hopluu.inbox.Intake;
import vn.hopluu.inbox.ReceivedEvent;
import vn.hopluu.inbox.RefusedMessage;

/// Takes in what plan-service says of assignments.
@ApplicationScoped
@IfBuildProperty(name = "access.assignments", stringValue = "copied", enableIfMissing = true)
class AssignmentIntake implements Intake {

    private final AssignmentCopy copy;

    AssignmentIntake(AssignmentCopy copy) {
        this.copy = copy;
    }

    @Override
    public String name() {
        return "assignments";
    }

    @Override
    public List<Topic> topics() {
        return List.of(Topic.ASSIGNMENTS);
    }

    @Override
    public List<RefusedMessage> apply(List<ReceivedEvent> batch) {
        // In one order for every replica
        batch.stream()
                .map(received -> (AssignmentsChanged) received.event())
                .sorted((one, other) -> one.user().compareTo(other.user()))
                .forEach(copy::keep);
        return List.of();
    }
}
