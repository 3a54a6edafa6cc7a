package vn.hopluu.plan.sealing;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import vn.hopluu.events.ClosingRequested;
import vn.hopluu.events.Event;
import vn.hopluu.events.EventType;
import vn.hopluu.plan.lock.WriteLock;
import vn.hopluu.plan.outbox.StateEvents;

/// Each request for a seal, as it was last made, taken back or ended.
@ApplicationScoped
class SealRequestStateEvents implements StateEvents {

    @Override
    public EventType type() {
        return EventType.CLOSING;
    }

    @Override
    public WriteLock.Register register() {
        return WriteLock.Register.CATALOGUE;
    }

    @Override
    public List<ClosingRequested> after(String key, int most) {
        return SealKey.after("pages is not null", key, most).stream()
                .map(Seal::toRequest)
                .toList();
    }

    @Override
    public boolean takeBack(Event event) {
        ClosingRequested told = (ClosingRequested) event;
        SealKey key = new SealKey(told.form(), told.period(), told.unitId());
        Seal row = Seal.findById(key);
        Seal seal = row == null ? new Seal(key) : row;
        if (!seal.becomeRequested(told)) {
            return false;
        }
        seal.persist();
        return true;
    }
}
