package vn.hopluu.plan.planning;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import vn.hopluu.events.Event;
import vn.hopluu.events.EventType;
import vn.hopluu.events.PlanChanged;
import vn.hopluu.plan.lock.WriteLock;
import vn.hopluu.plan.outbox.StateEvents;

@ApplicationScoped
class PlanStateEvents implements StateEvents {

    private final PlanEvents events;

    PlanStateEvents(PlanEvents events) {
        this.events = events;
    }

    @Override
    public EventType type() {
        return EventType.PLAN;
    }

    @Override
    public WriteLock.Register register() {
        return WriteLock.Register.CATALOGUE;
    }

    @Override
    public List<PlanChanged> after(String key, int most) {
        return Plan.published(StateEvents.codeIn(key), most).stream()
                .map(events::of)
                .toList();
    }

    @Override
    public boolean takeBack(Event event) {
        PlanChanged told = (PlanChanged) event;
        Plan row = Plan.findById(told.code());
        if (row == null) {
            row = new Plan(told.code());
        } else if (told.revision() <= row.revision()) {
            return false;
        }
        row.become(told);
        row.persist();
        TargetExclusion.recover(told);
        TaskStatement.recover(told);
        return true;
    }
}
