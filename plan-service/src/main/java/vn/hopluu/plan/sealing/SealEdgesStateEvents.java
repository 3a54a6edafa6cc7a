package vn.hopluu.plan.sealing;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.List;
import vn.hopluu.events.Event;
import vn.hopluu.events.EventType;
import vn.hopluu.events.SealedUnits;
import vn.hopluu.plan.lock.WriteLock;
import vn.hopluu.plan.outbox.StateEvents;

/// The pages of units of each request for a seal.
@ApplicationScoped
class SealEdgesStateEvents implements StateEvents {

    private final SealEdges edges;

    SealEdgesStateEvents(SealEdges edges) {
        this.edges = edges;
    }

    @Override
    public EventType type() {
        return EventType.EDGES;
    }

    @Override
    public WriteLock.Register register() {
        return WriteLock.Register.CATALOGUE;
    }

    @Override
    public List<SealedUnits> after(String key, int most) {
        List<SealedUnits> found = new ArrayList<>();
        String seal = key;
        if (!key.isEmpty()) {
            int slash = key.lastIndexOf('/');
            seal = key.substring(0, slash);
            addPages(SealKey.of(seal), Integer.parseInt(key.substring(slash + 1)) + 1, most, found);
        }
        List<Seal> next = SealKey.after("pages is not null", seal, most);
        for (Seal one : next) {
            addPages(one.key(), 0, most, found);
        }
        return found;
    }

    private void addPages(SealKey key, int first, int most, List<SealedUnits> found) {
        Seal seal = Seal.findById(key);
        for (int page = first; seal != null && page < seal.pages() && found.size() < most; page++) {
            found.add(seal.page(page, edges.page(key, page)));
        }
    }

    @Override
    public boolean takeBack(Event event) {
        SealedUnits told = (SealedUnits) event;
        SealKey key = new SealKey(told.form(), told.period(), told.unitId());
        Seal row = Seal.findById(key);
        if (row != null && told.revision() <= row.request()) {
            return false;
        }
        edges.takeBack(key, told);
        return true;
    }
}
