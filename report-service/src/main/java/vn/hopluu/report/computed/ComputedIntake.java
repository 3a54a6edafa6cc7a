package vn.hopluu.report.computed;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import vn.hopluu.events.ComputedTotals;
import vn.hopluu.events.Topic;
import vn.hopluu.inbox.Intake;
import vn.hopluu.inbox.ReceivedEvent;
import vn.hopluu.inbox.RefusedMessage;

/// Keeps the newest total of each unit and campaign. One of a unit or a form that is not known yet waits for nobody: it
/// is
/// kept by its key, and read when somebody asks for a report of that unit.
@ApplicationScoped
class ComputedIntake implements Intake {

    private final EntityManager database;

    ComputedIntake(EntityManager database) {
        this.database = database;
    }

    /// Never renamed, or everything is read again.
    @Override
    public String name() {
        return "computed";
    }

    @Override
    public List<Topic> topics() {
        return List.of(Topic.COMPUTED);
    }

    /// In one order for every replica; of several states of one total the newest stands for all.
    @Override
    public List<RefusedMessage> apply(List<ReceivedEvent> batch) {
        Map<String, ComputedTotals> newest = new TreeMap<>();
        for (ReceivedEvent received : batch) {
            newest.merge(
                    received.event().key(),
                    (ComputedTotals) received.event(),
                    (one, other) -> other.revision() > one.revision() ? other : one);
        }
        newest.values().forEach(ComputedIntake::keep);
        database.flush();
        return List.of();
    }

    private static void keep(ComputedTotals event) {
        ComputedTotal kept = ComputedTotal.findById(ComputedTotal.key(event), LockModeType.PESSIMISTIC_WRITE);
        if (kept == null) {
            new ComputedTotal(event).persist();
        } else if (event.revision() > kept.revision()) {
            kept.apply(event);
        }
    }
}
