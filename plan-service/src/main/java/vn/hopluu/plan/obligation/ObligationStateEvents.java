package vn.hopluu.plan.obligation;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import vn.hopluu.events.Event;
import vn.hopluu.events.EventType;
import vn.hopluu.events.ObligationChanged;
import vn.hopluu.plan.lock.WriteLock;
import vn.hopluu.plan.outbox.StateEvents;

@ApplicationScoped
class ObligationStateEvents implements StateEvents {

    @Override
    public EventType type() {
        return EventType.OBLIGATION;
    }

    @Override
    public WriteLock.Register register() {
        return WriteLock.Register.CATALOGUE;
    }

    @Override
    public List<ObligationChanged> after(String key, int most) {
        String order = " order by key.unitId, key.form, key.period, key.coverage";
        if (key.isEmpty()) {
            return Obligation.<Obligation>find("1 = 1" + order).page(0, most).stream()
                    .map(Obligation::toEvent)
                    .toList();
        }
        String[] parts = key.split("/", -1);
        return Obligation.<Obligation>find(
                        "(key.unitId, key.form, key.period, cast(key.coverage as String)) > (?1, ?2, ?3, ?4)" + order,
                        Long.parseLong(parts[0]),
                        parts[1],
                        parts[2],
                        parts[3])
                .page(0, most)
                .stream()
                .map(Obligation::toEvent)
                .toList();
    }

    @Override
    public boolean takeBack(Event event) {
        ObligationChanged told = (ObligationChanged) event;
        ObligationKey key = new ObligationKey(told.form(), told.period(), told.unitId(), told.coverage());
        Obligation row = Obligation.findById(key);
        if (row == null) {
            row = new Obligation(key);
        } else if (told.revision() <= row.revision()) {
            return false;
        }
        row.become(told);
        row.persist();
        return true;
    }
}
