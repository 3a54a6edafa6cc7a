package vn.hopluu.plan.assignment;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.List;
import vn.hopluu.events.AssignmentsChanged;
import vn.hopluu.events.Event;
import vn.hopluu.events.EventType;
import vn.hopluu.plan.lock.WriteLock;
import vn.hopluu.plan.outbox.StateEvents;

@ApplicationScoped
class AssignmentStateEvents implements StateEvents {

    private final Clock clock;

    AssignmentStateEvents(Clock clock) {
        this.clock = clock;
    }

    @Override
    public EventType type() {
        return EventType.ASSIGNMENTS;
    }

    @Override
    public WriteLock.Register register() {
        return WriteLock.Register.ASSIGNMENTS;
    }

    @Override
    public List<AssignmentsChanged> after(String key, int most) {
        return Assignee.<Assignee>find("user > ?1 order by user", key).page(0, most).list().stream()
                .map(Assignee::toEvent)
                .toList();
    }

    @Override
    public boolean takeBack(Event event) {
        AssignmentsChanged told = (AssignmentsChanged) event;
        Assignee row = Assignee.findById(told.user());
        if (row == null) {
            row = new Assignee(told.user());
        } else if (told.revision() <= row.revision()) {
            return false;
        }
        List<AssignmentsChanged.Assignment> before = row.told();
        row.become(told);
        row.persist();
        new AssignmentChange(row, before, AssignmentChange.NOBODY_KNOWN, clock.instant()).persist();
        return true;
    }
}
