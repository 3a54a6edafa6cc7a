package vn.hopluu.inbox;

import java.util.List;
import vn.hopluu.events.Topic;

/// What a service does with the events of some topics. Each bean of this kind is one consumer with places of its own.
///
/// Events may come twice, late and in any order, on several threads and replicas at once: revisions, and locks of the
/// service's own, make that harmless.
public interface Intake {

    /// Names the consumer: its group is `<application>-<name>`. Never renamed, or everything is read again.
    String name();

    /// Whose events it takes. No two intakes of a service share one.
    List<Topic> topics();

    /// Applies what can be applied, in the transaction that is under way.
    ///
    /// @param batch in the order of each partition; each is readable and belongs on its topic
    /// @return what could not be used, and why; it is parked in the same transaction
    /// @throws RuntimeException where the batch cannot be applied as a whole. Nothing of it is kept then. It is
    ///     tried again while the database is away or busy, else split, and the culprit is parked alone
    List<RefusedMessage> apply(List<ReceivedEvent> batch);

    /// What stays together when a batch is split for the first time.
    default String part(ReceivedEvent received) {
        return received.event().key();
    }

    /// The intakes whose topics are taken in first, as far as they reach when this one starts. What comes there later
    /// may mend what is parked here.
    default List<String> waitsFor() {
        return List.of();
    }
}
