package vn.hopluu.inbox.reading;

import java.util.List;
import vn.hopluu.inbox.ReceivedEvent;
import vn.hopluu.inbox.RefusedMessage;
import vn.hopluu.inbox.place.ConsumerPartition;

/// What messages say, each read alone.
///
/// @param events in the order of their messages
/// @param refused what cannot be read, or is not to be used yet
record ParsedMessages(List<ReceivedEvent> events, List<RefusedMessage> refused) {

    /// The highest revision that was accepted of a partition, 0 for none.
    long highestRevision(ConsumerPartition slice) {
        return events.stream()
                .filter(received -> received.message().partition() == slice.partition()
                        && received.message().topic().equals(slice.topic()))
                .mapToLong(received -> received.event().revision())
                .max()
                .orElse(0);
    }
}
