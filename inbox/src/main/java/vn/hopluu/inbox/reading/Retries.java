package vn.hopluu.inbox.reading;

import io.quarkus.runtime.ShutdownEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Duration;
import java.util.function.Supplier;
import org.jboss.logging.Logger;
import vn.hopluu.web.database.Outage;

/// Tries again for as long as the database is away or busy: a message is never given up because of that. Every single
/// attempt is bounded by the connection pool's and the transaction's timeouts, the whole by the service's end.
@ApplicationScoped
class Retries {

    private static final Logger LOG = Logger.getLogger(Retries.class);
    private static final Duration SHORTEST_WAIT = Duration.ofMillis(100);
    private static final Duration LONGEST_WAIT = Duration.ofSeconds(5);

    private volatile boolean stopped;

    void stop(@Observes ShutdownEvent stop) {
        stopped = true;
    }

    /// @throws Stopped where the service ends, or the thread is interrupted
    <T> T until(Supplier<T> succeeds) {
        Duration wait = SHORTEST_WAIT;
        for (boolean waited = false; ; waited = true) {
            try {
                T result = succeeds.get();
                if (waited) {
                    LOG.info("the database answers again");
                }
                return result;
            } catch (RuntimeException e) {
                if (Outage.behind(e).isEmpty()) {
                    throw e;
                }
                if (stopped) {
                    throw new Stopped(e);
                }
                if (!waited) {
                    LOG.warnf("tried until the database answers: %s", e.getMessage());
                }
                sleep(wait);
                Duration doubled = wait.multipliedBy(2);
                wait = doubled.compareTo(LONGEST_WAIT) < 0 ? doubled : LONGEST_WAIT;
            }
        }
    }

    /// The consumer is told to end.
    static final class Stopped extends RuntimeException {
        private static final long serialVersionUID = 1L;

        Stopped(Throwable cause) {
            super(cause);
        }
    }

    private static void sleep(Duration wait) {
        try {
            Thread.sleep(wait);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new Stopped(e);
        }
    }
}
