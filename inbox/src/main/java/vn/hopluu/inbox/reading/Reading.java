package vn.hopluu.inbox.reading;

import java.util.List;
import vn.hopluu.inbox.ReceivedEvent;
import vn.hopluu.inbox.Refused;
import vn.hopluu.inbox.place.Slice;

/// What messages say, each read alone.
///
/// @param events in the order of their messages
/// @param refused what cannot be read, or is not to be used yet
record Reading(List<ReceivedEvent> events, List<Refused> refused) {

    /// The highest revision that was accepted of a partition, 0 for none.
    long highestRevision(Slice slice) {
        return events.stream()
                .filter(received -> received.message().partition() == slice.partition()
                        && received.message().topic().equals(slice.topic()))
                .mapToLong(received -> received.event().revision())
                .max()
                .orElse(0);
    }
}
