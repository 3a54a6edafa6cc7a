package vn.hopluu.plan.sealing;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import vn.hopluu.events.Event;
import vn.hopluu.events.EventType;
import vn.hopluu.events.SealChanged;
import vn.hopluu.plan.lock.WriteLock;
import vn.hopluu.plan.outbox.StateEvents;

/// Each seal that was ever set, as it was last set or broken.
@ApplicationScoped
class SealStateEvents implements StateEvents {

    private final SealEdges edges;

    SealStateEvents(SealEdges edges) {
        this.edges = edges;
    }

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
        return SealKey.after("sealRevision is not null", key, most).stream()
                .map(seal -> seal.toEvent(isOfBefore(seal) ? edges.page(seal.key(), 0) : List.of()))
                .toList();
    }

    @Override
    public boolean takeBack(Event event) {
        SealChanged told = (SealChanged) event;
        SealKey key = new SealKey(told.form(), told.period(), told.rootId());
        Seal row = Seal.findById(key);
        Seal seal = row == null ? new Seal(key) : row;
        if (!seal.becomeSealed(told)) {
            return false;
        }
        seal.persist();
        return true;
    }

    private static boolean isOfBefore(Seal seal) {
        return seal.is(SealState.SEALED) && seal.pages() == 0;
    }
}
