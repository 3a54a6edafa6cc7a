package vn.hopluu.plan.reorganisation;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import vn.hopluu.events.Event;
import vn.hopluu.events.EventType;
import vn.hopluu.events.ReorganisationChanged;
import vn.hopluu.plan.lock.WriteLock;
import vn.hopluu.plan.outbox.StateEvents;

@ApplicationScoped
class ReorganisationStateEvents implements StateEvents {

    @Override
    public EventType type() {
        return EventType.REORGANISATION;
    }

    @Override
    public WriteLock.Register register() {
        return WriteLock.Register.UNITS;
    }

    @Override
    public List<ReorganisationChanged> after(String key, int most) {
        return Reorganisation.after(StateEvents.codeIn(key), most).stream()
                .map(Reorganisation::toEvent)
                .toList();
    }

    @Override
    public boolean takeBack(Event event) {
        ReorganisationChanged told = (ReorganisationChanged) event;
        Reorganisation row = Reorganisation.findById(told.code());
        if (row == null) {
            row = new Reorganisation(told.code());
        } else if (told.revision() <= row.revision()) {
            return false;
        }
        row.become(told);
        row.persist();
        return true;
    }
}
