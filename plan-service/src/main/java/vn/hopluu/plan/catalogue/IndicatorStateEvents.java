package vn.hopluu.plan.catalogue;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import vn.hopluu.events.Event;
import vn.hopluu.events.EventType;
import vn.hopluu.events.IndicatorChanged;
import vn.hopluu.plan.lock.WriteLock;
import vn.hopluu.plan.outbox.StateEvents;

@ApplicationScoped
class IndicatorStateEvents implements StateEvents {

    @Override
    public EventType type() {
        return EventType.INDICATOR;
    }

    @Override
    public WriteLock.Register register() {
        return WriteLock.Register.CATALOGUE;
    }

    @Override
    public List<IndicatorChanged> after(String key, int most) {
        return Indicator.<Indicator>find("code > ?1 order by code", StateEvents.codeIn(key))
                .page(0, most)
                .list()
                .stream()
                .map(Indicator::toEvent)
                .toList();
    }

    @Override
    public boolean takeBack(Event event) {
        IndicatorChanged told = (IndicatorChanged) event;
        Indicator row = Indicator.findById(told.code());
        if (row == null) {
            row = new Indicator(told.code());
        } else if (told.revision() <= row.revision()) {
            return false;
        }
        row.become(told);
        row.persist();
        return true;
    }
}
