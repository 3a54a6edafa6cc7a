package vn.hopluu.report.reference;

import io.smallrye.common.annotation.Blocking;
import jakarta.enterprise.context.ApplicationScoped;
import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.util.LinkedHashMap;
import java.util.Map;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.header.Header;
import org.eclipse.microprofile.reactive.messaging.Incoming;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;
import vn.hopluu.events.EventRecord;
import vn.hopluu.events.UnreadableEvent;

/// Takes in what plan-service sends. The consumer never stops: a record that cannot be used is parked, and while the
/// database is away the record waits.
@ApplicationScoped
class ReferenceIntake {

    private static final Logger LOG = Logger.getLogger(ReferenceIntake.class);
    private static final int TRIES = 3;
    private static final long SHORTEST_WAIT_MS = 100;
    private static final long LONGEST_WAIT_MS = 5_000;

    private final ReferenceFiling filing;
    private final Parking parking;

    ReferenceIntake(ReferenceFiling filing, Parking parking) {
        this.filing = filing;
        this.parking = parking;
    }

    @Incoming("units")
    @Blocking
    void units(ConsumerRecord<byte[], byte[]> message) throws InterruptedException {
        take(message);
    }

    @Incoming("catalogue")
    @Blocking
    void catalogue(ConsumerRecord<byte[], byte[]> message) throws InterruptedException {
        take(message);
    }

    @Incoming("plans")
    @Blocking
    void plans(ConsumerRecord<byte[], byte[]> message) throws InterruptedException {
        take(message);
    }

    @Incoming("obligations")
    @Blocking
    void obligations(ConsumerRecord<byte[], byte[]> message) throws InterruptedException {
        take(message);
    }

    /// Ends when the record is filed or parked, or when the service stops: then the record comes again.
    private void take(ConsumerRecord<byte[], byte[]> message) throws InterruptedException {
        Map<String, String> headers = headers(message);
        long wait = SHORTEST_WAIT_MS;
        for (int failures = 0; ; ) {
            try {
                fileOrPark(message, headers, failures);
                return;
            } catch (RuntimeException e) {
                if (isAboutTheRecord(e)) {
                    failures++;
                }
                LOG.warnf("%s@%d not filed yet: %s", message.topic(), message.offset(), e.getMessage());
                Thread.sleep(wait);
                wait = Math.min(2 * wait, LONGEST_WAIT_MS);
            }
        }
    }

    private void fileOrPark(ConsumerRecord<byte[], byte[]> message, Map<String, String> headers, int failures) {
        if (failures >= TRIES) {
            parking.park(message, headers, "NOT_FILED", "the database refused it " + failures + " times");
            return;
        }
        try {
            filing.file(EventRecord.read(message.topic(), message.key(), headers, message.value()));
        } catch (UnreadableEvent e) {
            parking.park(message, headers, e.reason().name(), String.valueOf(e.getMessage()));
        } catch (IllegalArgumentException e) {
            parking.park(message, headers, UnreadableEvent.Reason.INVALID.name(), String.valueOf(e.getMessage()));
        }
    }

    /// True where the database answered and refused this record's data, or the failure is our own; false where the
    /// database could not be asked.
    private static boolean isAboutTheRecord(Throwable failure) {
        boolean database = false;
        for (@Nullable Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof SQLException sql) {
                String state = String.valueOf(sql.getSQLState());
                if (state.startsWith("22") || state.startsWith("23")) {
                    return true;
                }
                database = true;
            }
        }
        return !database;
    }

    /// PostgreSQL keeps no NUL in text, so a header that holds one is kept with a replacement character.
    private static Map<String, String> headers(ConsumerRecord<byte[], byte[]> message) {
        Map<String, String> headers = new LinkedHashMap<>();
        for (Header header : message.headers()) {
            byte[] value = header.value() == null ? new byte[0] : header.value();
            headers.put(printable(header.key()), printable(new String(value, StandardCharsets.UTF_8)));
        }
        return headers;
    }

    private static String printable(String text) {
        return text.replace('\0', '\uFFFD');
    }
}
