package vn.hopluu.report.restoration;

import java.util.Optional;
import vn.hopluu.events.ContentHash;
import vn.hopluu.events.Event;
import vn.hopluu.events.EventHeaders;
import vn.hopluu.events.EventJson;
import vn.hopluu.events.ReportChanged;
import vn.hopluu.events.UnreadableEvent;
import vn.hopluu.outbox.SentRecord;

/// Which records are what this service sent: key, headers and body agree, and the hash is that of the body.
final class Belief {

    private Belief() {}

    static Optional<ReportChanged> believed(SentRecord record) {
        return told(record).filter(event -> agrees(event, record));
    }

    /// What a record says of a report, whether it is to be believed or not.
    static Optional<ReportChanged> told(SentRecord record) {
        try {
            Event event = EventJson.read(record.headers(), record.payload());
            return event instanceof ReportChanged report ? Optional.of(report) : Optional.empty();
        } catch (UnreadableEvent e) {
            return Optional.empty();
        }
    }

    private static boolean agrees(ReportChanged event, SentRecord record) {
        return record.key().equals(event.key())
                && event.campaign().equals(record.headers().get(EventHeaders.CAMPAIGN))
                && Long.toString(event.revision()).equals(record.headers().get(EventHeaders.REVISION))
                && Long.toHexString(ContentHash.of(event)).equals(record.headers().get(EventHeaders.HASH));
    }
}
