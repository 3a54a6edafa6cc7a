package vn.hopluu.aggregation.intake;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jboss.logging.Logger;
import vn.hopluu.aggregation.parking.KafkaMessage;
import vn.hopluu.aggregation.parking.ParkingPlace;
import vn.hopluu.aggregation.parking.Unusable;
import vn.hopluu.aggregation.parking.Unusable.Reason;
import vn.hopluu.aggregation.reference.Reference;
import vn.hopluu.events.Event;
import vn.hopluu.events.ReportChanged;
import vn.hopluu.events.UnitChanged;

/// Takes in a batch of units, catalogue entries or campaigns; one that is refused is parked alone.
@ApplicationScoped
class ReferenceBatch {

    private static final Logger LOG = Logger.getLogger(ReferenceBatch.class);

    private final EventReader reader;
    private final Reference reference;
    private final ParkingPlace parking;
    private final Attempts attempts;

    ReferenceBatch(EventReader reader, Reference reference, ParkingPlace parking, Attempts attempts) {
        this.reader = reader;
        this.reference = reference;
        this.parking = parking;
        this.attempts = attempts;
    }

    /// Returns when every message is taken in or parked.
    void take(List<KafkaMessage> messages) {
        Map<Event, KafkaMessage> events = read(messages);
        List<Event> batch = new ArrayList<>(events.keySet());
        try {
            accept(batch, events);
        } catch (RuntimeException e) {
            LOG.warnf("a batch of %d events is split: %s", batch.size(), e.getMessage());
            batch.forEach(event -> alone(event, events));
        }
    }

    /// The same for one message that was parked: it is released where it is of use now.
    void retry(KafkaMessage parked) {
        reader.read(parked).ifPresent(event -> {
            if (accept(List.of(event), Map.of(event, parked)).isEmpty()) {
                parking.release(parked);
            }
        });
    }

    private Map<Event, KafkaMessage> read(List<KafkaMessage> messages) {
        Map<Event, KafkaMessage> events = new HashMap<>();
        for (KafkaMessage message : messages) {
            reader.read(message).ifPresent(event -> {
                if (event instanceof ReportChanged) {
                    reader.park(message, new Unusable(Reason.UNREADABLE, "a report on " + message.topic(), ""));
                } else {
                    events.put(event, message);
                }
            });
        }
        return events;
    }

    private void alone(Event event, Map<Event, KafkaMessage> events) {
        try {
            accept(List.of(event), events);
        } catch (RuntimeException e) {
            reader.park(message(event, events), new Unusable(Reason.REFUSED, String.valueOf(e.getMessage()), ""));
        }
    }

    private List<UnitChanged> accept(List<Event> batch, Map<Event, KafkaMessage> events) {
        List<UnitChanged> cycles = attempts.until(() -> reference.accept(batch));
        cycles.forEach(unit -> reader.park(
                message(unit, events),
                new Unusable(Reason.CYCLE, "unit " + unit.unitId() + " would stand below itself", "")));
        return cycles;
    }

    private static KafkaMessage message(Event event, Map<Event, KafkaMessage> events) {
        KafkaMessage message = events.get(event);
        if (message == null) {
            throw new IllegalStateException("no message for " + event.key());
        }
        return message;
    }
}
