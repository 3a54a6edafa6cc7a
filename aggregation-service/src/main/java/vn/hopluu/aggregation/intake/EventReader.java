package vn.hopluu.aggregation.intake;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Objects;
import java.util.Optional;
import vn.hopluu.aggregation.parking.KafkaMessage;
import vn.hopluu.aggregation.parking.ParkingPlace;
import vn.hopluu.aggregation.parking.Unusable;
import vn.hopluu.events.Event;
import vn.hopluu.events.EventHeaders;
import vn.hopluu.events.EventJson;
import vn.hopluu.events.UnreadableEvent;

/// Reads one message by itself, and parks it where it cannot be read.
@ApplicationScoped
class EventReader {

    private final ParkingPlace parking;
    private final Attempts attempts;

    EventReader(ParkingPlace parking, Attempts attempts) {
        this.parking = parking;
        this.attempts = attempts;
    }

    Optional<Event> read(KafkaMessage message) {
        try {
            return Optional.of(EventJson.read(message.textHeaders(), message.payload()));
        } catch (UnreadableEvent e) {
            park(message, new Unusable(reason(e), String.valueOf(e.getMessage()), campaign(message)));
            return Optional.empty();
        }
    }

    void park(KafkaMessage message, Unusable why) {
        attempts.until(() -> {
            parking.park(message, why);
            return true;
        });
    }

    private static String campaign(KafkaMessage message) {
        return Objects.requireNonNullElse(message.textHeader(EventHeaders.CAMPAIGN), "");
    }

    private static Unusable.Reason reason(UnreadableEvent e) {
        return switch (e.reason()) {
            case NEWER_VERSION -> Unusable.Reason.NEWER_VERSION;
            case EMPTY, UNKNOWN_TYPE, INVALID -> Unusable.Reason.UNREADABLE;
        };
    }
}
