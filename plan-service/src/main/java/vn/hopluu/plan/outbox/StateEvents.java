package vn.hopluu.plan.outbox;

import java.util.List;
import vn.hopluu.events.Event;
import vn.hopluu.events.EventType;
import vn.hopluu.plan.lock.WriteLock;

/// How the things of one kind stand now, each told by one event. Each feature that sends events has one of these.
public interface StateEvents {

    EventType type();

    /// Whose lock keeps them from changing while they are read and sent.
    WriteLock.Register register();

    /// The next events in the order of their keys.
    ///
    /// @param key the [key][Event#key()] of the last event of the page before, empty for the first page
    List<? extends Event> after(String key, int most);

    /// Makes a thing again what its newest event tells, with that event's revision, after the database was put back to
    /// a copy that knew less. Nothing is sent. What the event does not carry stays as it is, or is empty.
    ///
    /// @param event of this kind
    /// @return false where it tells nothing newer
    boolean takeBack(Event event);

    /// What stands behind the slash of a key such as `regime/DVCQ`; empty for no key.
    static String codeIn(String key) {
        return key.substring(key.indexOf('/') + 1);
    }
}
