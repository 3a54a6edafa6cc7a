package vn.hopluu.aggregation.intake;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import vn.hopluu.aggregation.ledger.Received;
import vn.hopluu.aggregation.parking.KafkaMessage;
import vn.hopluu.aggregation.parking.Unusable;
import vn.hopluu.events.Event;
import vn.hopluu.events.ReportChanged;

/// Makes a report of a message, or parks the message.
@ApplicationScoped
class ReportReader {

    private final EventReader events;

    ReportReader(EventReader events) {
        this.events = events;
    }

    Optional<Received> read(KafkaMessage message) {
        Optional<Event> event = events.read(message);
        if (event.isPresent() && !(event.get() instanceof ReportChanged)) {
            events.park(message, new Unusable(Unusable.Reason.UNREADABLE, "not a report", ""));
        }
        return event.filter(ReportChanged.class::isInstance)
                .map(report -> new Received(message, (ReportChanged) report));
    }
}
