package vn.hopluu.plan.unit;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import vn.hopluu.events.Event;
import vn.hopluu.events.EventType;
import vn.hopluu.events.UnitChanged;
import vn.hopluu.plan.lock.WriteLock;
import vn.hopluu.plan.outbox.StateEvents;

@ApplicationScoped
class UnitStateEvents implements StateEvents {

    @Override
    public EventType type() {
        return EventType.UNIT;
    }

    @Override
    public WriteLock.Register register() {
        return WriteLock.Register.UNITS;
    }

    @Override
    public List<UnitChanged> after(String key, int most) {
        return Unit.<Unit>find("id > ?1 order by id", key.isEmpty() ? 0 : Long.parseLong(key))
                .page(0, most)
                .list()
                .stream()
                .map(Unit::toEvent)
                .toList();
    }

    @Override
    public boolean takeBack(Event event) {
        UnitChanged told = (UnitChanged) event;
        Unit row = Unit.findById(told.unitId());
        if (row == null) {
            row = new Unit(told.unitId());
        } else if (told.revision() <= row.revision()) {
            return false;
        }
        row.become(told);
        row.persist();
        return true;
    }
}
