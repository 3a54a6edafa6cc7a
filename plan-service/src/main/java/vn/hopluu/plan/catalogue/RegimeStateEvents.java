package vn.hopluu.plan.catalogue;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import vn.hopluu.events.Event;
import vn.hopluu.events.EventType;
import vn.hopluu.events.RegimeChanged;
import vn.hopluu.plan.lock.WriteLock;
import vn.hopluu.plan.outbox.StateEvents;

@ApplicationScoped
class RegimeStateEvents implements StateEvents {

    @Override
    public EventType type() {
        return EventType.REGIME;
    }

    @Override
    public WriteLock.Register register() {
        return WriteLock.Register.CATALOGUE;
    }

    @Override
    public List<RegimeChanged> after(String key, int most) {
        return Regime.<Regime>find("code > ?1 order by code", StateEvents.codeIn(key)).page(0, most).list().stream()
                .map(Regime::toEvent)
                .toList();
    }

    @Override
    public boolean takeBack(Event event) {
        RegimeChanged told = (RegimeChanged) event;
        Regime row = Regime.findById(told.code());
        if (row == null) {
            row = new Regime(told.code());
        } else if (told.revision() <= row.revision()) {
            return false;
        }
        row.become(told);
        row.persist();
        return true;
    }
}
