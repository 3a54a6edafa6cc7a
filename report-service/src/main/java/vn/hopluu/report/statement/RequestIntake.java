package vn.hopluu.report.statement;

import io.smallrye.common.annotation.Blocking;
import jakarta.enterprise.context.ApplicationScoped;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.header.Header;
import org.eclipse.microprofile.reactive.messaging.Incoming;
import org.jboss.logging.Logger;
import vn.hopluu.events.EventRecord;
import vn.hopluu.events.ResendRequested;
import vn.hopluu.events.UnreadableEvent;

/// Takes requests to send a campaign again, from a consumer that holds something else than was stated. They
/// are kept before they are served.
@ApplicationScoped
class RequestIntake {

    private static final Logger LOG = Logger.getLogger(RequestIntake.class);
    private static final long SHORTEST_WAIT_MS = 100;
    private static final long LONGEST_WAIT_MS = 5_000;

    private final ServingRequests requests;

    RequestIntake(ServingRequests requests) {
        this.requests = requests;
    }

    @Incoming("statements")
    @Blocking
    void take(ConsumerRecord<byte[], byte[]> message) throws InterruptedException {
        try {
            // This service's own statements lie on the topic too
            if (EventRecord.read(message.topic(), message.key(), headers(message), message.value())
                    instanceof ResendRequested request) {
                keep(request);
            }
        } catch (UnreadableEvent e) {
            LOG.warnf("%s@%d is passed over: %s", message.topic(), message.offset(), e.getMessage());
        }
    }

    /// Ends when it is kept, or when the service stops: then the record comes again.
    private void keep(ResendRequested request) throws InterruptedException {
        for (long wait = SHORTEST_WAIT_MS; ; wait = Math.min(2 * wait, LONGEST_WAIT_MS)) {
            try {
                requests.keep(request);
                return;
            } catch (RuntimeException e) {
                LOG.warnf("%s is not kept yet: %s", request.key(), e.getMessage());
                Thread.sleep(wait);
            }
        }
    }

    private static Map<String, String> headers(ConsumerRecord<byte[], byte[]> message) {
        Map<String, String> headers = new HashMap<>();
        for (Header header : message.headers()) {
            headers.put(header.key(), header.value() == null ? "" : new String(header.value(), StandardCharsets.UTF_8));
        }
        return headers;
    }
}
