package vn.hopluu.plan.republication;

import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import java.util.Comparator;
import java.util.List;
import vn.hopluu.events.Event;
import vn.hopluu.plan.lock.WriteLock;
import vn.hopluu.plan.outbox.Outbox;
import vn.hopluu.plan.outbox.StateEvents;

/// Sends every event again as it stands, for a topic that was lost or a consumer that must be filled anew.
///
/// The revisions stay, so whoever has an event already passes over it. Each page is sent under its register's lock: an
/// older state may not come behind a newer one, or a compacted topic would keep the older.
@ApplicationScoped
class Republication {

    private static final int PAGE = 500;

    private final List<StateEvents> stateEvents;
    private final Outbox outbox;

    Republication(@Any Instance<StateEvents> stateEvents, Outbox outbox) {
        this.stateEvents = stateEvents.stream()
                .sorted(Comparator.comparing(StateEvents::type))
                .toList();
        this.outbox = outbox;
    }

    /// Kind after kind, those first that others speak of.
    List<RepublishedView> run() {
        return stateEvents.stream()
                .map(kind -> new RepublishedView(
                        kind.type().type(), kind.type().topic().topicName(), republish(kind)))
                .toList();
    }

    private long republish(StateEvents kind) {
        long sent = 0;
        String key = "";
        List<? extends Event> page;
        do {
            String after = key;
            page = QuarkusTransaction.requiringNew().call(() -> page(kind, after));
            sent += page.size();
            key = page.isEmpty() ? key : page.getLast().key();
        } while (page.size() == PAGE);
        return sent;
    }

    private List<? extends Event> page(StateEvents kind, String after) {
        WriteLock.hold(kind.register());
        List<? extends Event> events = kind.after(after, PAGE);
        outbox.writeAll(events);
        return events;
    }
}
