package vn.hopluu.report.statement;

import io.quarkiverse.resteasy.problem.HttpProblem;
import io.smallrye.common.annotation.Blocking;
import jakarta.enterprise.context.ApplicationScoped;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.header.Header;
import org.eclipse.microprofile.reactive.messaging.Incoming;
import org.jboss.logging.Logger;
import vn.hopluu.events.EventJson;
import vn.hopluu.events.ResendRequested;
import vn.hopluu.events.UnreadableEvent;
import vn.hopluu.report.reference.Campaign;

/// Sends a campaign again where a consumer says that it holds something else than was stated. The hour between
/// two resends of a campaign makes a repeated request harmless; one that cannot be served now comes again from
/// who asked.
@ApplicationScoped
class RequestIntake {

    private static final Logger LOG = Logger.getLogger(RequestIntake.class);
    private static final int TRIES = 5;
    private static final long WAIT_MS = 1_000;

    private final Resend resend;

    RequestIntake(Resend resend) {
        this.resend = resend;
    }

    @Incoming("statements")
    @Blocking
    void take(ConsumerRecord<byte[], byte[]> message) throws InterruptedException {
        try {
            // This service's own statements lie on the topic too
            if (EventJson.read(headers(message), message.value()) instanceof ResendRequested request) {
                serve(request);
            }
        } catch (UnreadableEvent e) {
            LOG.warnf("%s@%d is passed over: %s", message.topic(), message.offset(), e.getMessage());
        }
    }

    private void serve(ResendRequested request) throws InterruptedException {
        for (int attempt = 1; attempt <= TRIES; attempt++) {
            try {
                long reports = resend.run(new Campaign.Key(request.form(), request.period()), false);
                LOG.warnf(
                        "%s: %d reports are sent again: %d with the digest %s were stated, %d with %s are held",
                        request.key(),
                        reports,
                        request.statedReports(),
                        request.statedDigest(),
                        request.heldReports(),
                        request.heldDigest());
                return;
            } catch (HttpProblem refused) {
                LOG.infof("%s is not served: %s", request.key(), refused.getDetail());
                return;
            } catch (RuntimeException e) {
                LOG.warnf("%s is tried again: %s", request.key(), e.getMessage());
                Thread.sleep(attempt * WAIT_MS);
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
