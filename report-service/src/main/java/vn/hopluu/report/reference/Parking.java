package vn.hopluu.report.reference;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.Map;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.jboss.logging.Logger;

/// Keeps the records that could not be used.
@ApplicationScoped
class Parking {

    private static final Logger LOG = Logger.getLogger(Parking.class);

    private final Clock clock;

    Parking(Clock clock) {
        this.clock = clock;
    }

    @Transactional(Transactional.TxType.REQUIRES_NEW)
    void park(ConsumerRecord<byte[], byte[]> message, Map<String, String> headers, String reason, String detail) {
        if (!ParkedMessage.holds(message)) {
            new ParkedMessage(message, headers, reason, detail, clock.instant()).persist();
            LOG.warnf(
                    "parked %s-%d@%d: %s: %s", message.topic(), message.partition(), message.offset(), reason, detail);
        }
    }
}
