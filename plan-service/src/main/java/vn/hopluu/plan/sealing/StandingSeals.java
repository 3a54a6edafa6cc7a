package vn.hopluu.plan.sealing;

import vn.hopluu.events.Event;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import vn.hopluu.events.EventType;
import vn.hopluu.events.SealChanged;
import vn.hopluu.plan.lock.WriteLock;
import vn.hopluu.plan.outbox.StandingEvents;

@ApplicationScoped
class StandingSeals implements StandingEvents {

    @Override
    public EventType type() {
        return EventType.SEAL;
    }

    @Override
    public WriteLock.Register register() {
        return WriteLock.Register.CATALOGUE;
    }

    @Override
    public List<SealChanged> after(String key, int most) {
        String order = " order by key.form, key.period, key.rootId";
        if (key.isEmpty()) {
            return Seal.<Seal>find("1 = 1" + order).page(0, most).stream()
                    .map(Seal::toEvent)
                    .toList();
        }
        String[] parts = StandingEvents.codeIn(key).split("/", -1);
        return Seal.<Seal>find(
                        "key.form > ?1 or key.form = ?1 and (key.period > ?2 or key.period = ?2 and key.rootId > ?3)"
                                + order,
                        parts[0],
                        parts[1],
                        Long.parseLong(parts[2]))
                .page(0, most)
                .stream()
                .map(Seal::toEvent)
                .toList();
    }

    @Override
    public boolean takeBack(Event event) {
        SealChanged told = (SealChanged) event;
        SealKey key = new SealKey(told.form(), told.period(), told.rootId());
        Seal row = Seal.findById(key);
        if (row == null) {
            row = new Seal(key);
        } else if (told.revision() <= row.revision()) {
            return false;
        }
        row.become(told);
        row.persist();
        return true;
    }
}
