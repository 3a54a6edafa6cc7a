package vn.hopluu.inbox.reading;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.List;
import vn.hopluu.events.Event;
import vn.hopluu.events.EventRecord;
import vn.hopluu.events.UnreadableEvent;
import vn.hopluu.inbox.KafkaMessage;
import vn.hopluu.inbox.ReceivedEvent;
import vn.hopluu.inbox.RefusedMessage;
import vn.hopluu.inbox.Unusable;
import vn.hopluu.inbox.Unusable.Reason;

/// Reads messages, each by itself: one that cannot be used, or is not believed, keeps no other from being used.
@ApplicationScoped
class EventReader {

    private final RevisionLimit limit;

    EventReader(RevisionLimit limit) {
        this.limit = limit;
    }

    ParsedMessages read(List<KafkaMessage> messages) {
        List<ReceivedEvent> events = new ArrayList<>(messages.size());
        List<RefusedMessage> refused = new ArrayList<>();
        for (KafkaMessage message : messages) {
            read(message, false, events, refused);
        }
        return new ParsedMessages(events, refused);
    }

    /// @param letIn whether its revision may be as far ahead as it is
    void read(KafkaMessage message, boolean letIn, List<ReceivedEvent> events, List<RefusedMessage> refused) {
        try {
            Event event = EventRecord.read(message.topic(), message.key(), message.textHeaders(), message.payload());
            if (!letIn && limit.isBehind(message.topic(), event.revision())) {
                refused.add(refusal(message, Reason.FAR_AHEAD, limit.describe(event)));
            } else {
                events.add(new ReceivedEvent(message, event));
            }
        } catch (UnreadableEvent e) {
            refused.add(refusal(message, reason(e), String.valueOf(e.getMessage())));
        }
    }

    private static RefusedMessage refusal(KafkaMessage message, Reason reason, String detail) {
        return new RefusedMessage(message, new Unusable(reason, detail, ""));
    }

    private static Reason reason(UnreadableEvent e) {
        return switch (e.reason()) {
            case NEWER_VERSION -> Reason.NEWER_VERSION;
            case NOT_WHOLE -> Reason.NOT_WHOLE;
            case HASH_MISMATCH -> Reason.HASH_MISMATCH;
            case EMPTY, UNKNOWN_TYPE, INVALID -> Reason.UNREADABLE;
        };
    }
}
