package vn.hopluu.plan.outbox;

import java.util.List;
import vn.hopluu.events.Event;
import vn.hopluu.events.EventType;
import vn.hopluu.plan.lock.WriteLock;

/// How the things of one kind stand now, each told by one event. Each feature that sends events has one of these.
public interface StandingEvents {

    EventType type();

    /// Whose lock keeps them from changing while they are read and sent.
    WriteLock.Register register();

    /// The next events in the order of their keys.
    ///
    /// @param key the [key][Event#key()] of the last event of the page before, empty for the first page
    List<? extends Event> after(String key, int most);

    /// What stands behind the slash of a key such as `regime/DVCQ`; empty for no key.
    static String codeIn(String key) {
        return key.substring(key.indexOf('/') + 1);
    }
}
