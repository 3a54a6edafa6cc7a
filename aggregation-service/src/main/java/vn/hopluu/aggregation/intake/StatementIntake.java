package vn.hopluu.aggregation.intake;

import io.smallrye.common.annotation.Blocking;
import jakarta.enterprise.context.ApplicationScoped;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.eclipse.microprofile.reactive.messaging.Incoming;
import vn.hopluu.aggregation.parking.KafkaMessage;
import vn.hopluu.aggregation.parking.ParkingPlace;
import vn.hopluu.aggregation.parking.Unusable;
import vn.hopluu.aggregation.parking.Unusable.Reason;
import vn.hopluu.aggregation.statement.Statements;
import vn.hopluu.events.CampaignStatement;
import vn.hopluu.events.Event;
import vn.hopluu.events.ResendRequested;

/// Takes in what report-service states of its campaigns.
@ApplicationScoped
class StatementIntake {

    private final EventReader reader;
    private final Statements statements;
    private final ParkingPlace parking;
    private final Attempts attempts;

    StatementIntake(EventReader reader, Statements statements, ParkingPlace parking, Attempts attempts) {
        this.reader = reader;
        this.statements = statements;
        this.parking = parking;
        this.attempts = attempts;
    }

    @Incoming("statements")
    @Blocking
    void take(ConsumerRecords<byte[], byte[]> records) {
        for (ConsumerRecord<byte[], byte[]> consumed : records) {
            KafkaMessage message = KafkaMessage.of(consumed);
            reader.read(message).ifPresent(event -> take(message, event));
        }
    }

    /// The same for one message that was parked: it is released where it is of use now.
    void retry(KafkaMessage parked) {
        reader.read(parked).ifPresent(event -> {
            if (take(parked, event)) {
                parking.release(parked);
            }
        });
    }

    /// @return false where it is parked
    private boolean take(KafkaMessage message, Event event) {
        switch (event) {
            case CampaignStatement statement ->
                attempts.until(() -> {
                    statements.accept(statement);
                    return true;
                });
            case ResendRequested _ -> {
                // This service's own word to report-service.
            }
            default -> {
                reader.park(message, new Unusable(Reason.UNREADABLE, "not a statement: " + event.key(), ""));
                return false;
            }
        }
        return true;
    }
}
