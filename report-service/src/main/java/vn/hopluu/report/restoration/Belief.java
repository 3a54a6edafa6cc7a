package vn.hopluu.report.restoration;

import java.nio.charset.StandardCharsets;
import java.util.Optional;
import vn.hopluu.events.Event;
import vn.hopluu.events.EventJson;
import vn.hopluu.events.EventRecord;
import vn.hopluu.events.ReportChanged;
import vn.hopluu.events.Topic;
import vn.hopluu.events.UnreadableEvent;
import vn.hopluu.outbox.SentRecord;

/// Which records are what this service sent.
final class Belief {

    private Belief() {}

    static Optional<ReportChanged> believed(SentRecord record) {
        try {
            return report(EventRecord.read(
                    Topic.REPORTS.topicName(),
                    record.key().getBytes(StandardCharsets.UTF_8),
                    record.headers(),
                    record.payload()));
        } catch (UnreadableEvent e) {
            return Optional.empty();
        }
    }

    /// What a record says of a report, whether it is to be believed or not.
    static Optional<ReportChanged> told(SentRecord record) {
        try {
            return report(EventJson.read(record.headers(), record.payload()));
        } catch (UnreadableEvent e) {
            return Optional.empty();
        }
    }

    private static Optional<ReportChanged> report(Event event) {
        return event instanceof ReportChanged report ? Optional.of(report) : Optional.empty();
    }
}
