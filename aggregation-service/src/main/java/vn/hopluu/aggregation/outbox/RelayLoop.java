package vn.hopluu.aggregation.outbox;

import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.TransactionPhase;
import java.time.Duration;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/// Calls the relay after each commit of this process, and every 200 ms for what others left behind.
///
/// While the broker is away, rows wait and writing goes on: one row is tried at growing intervals, and when the broker
/// is back the batches grow again.
@ApplicationScoped
class RelayLoop {

    static final int LARGEST_BATCH = 200;

    private static final Logger LOG = Logger.getLogger(RelayLoop.class);
    private static final Duration POLL = Duration.ofMillis(200);
    private static final Duration LONGEST_BACKOFF = Duration.ofSeconds(5);
    private static final Duration LONGEST_STOP = Duration.ofSeconds(3);

    private final OutboxRelay relay;
    private final Semaphore wake = new Semaphore(0);
    private volatile boolean running = true;
    private @Nullable Thread thread;

    /// One after a start or a failure, then doubling: a large batch given to a broker that is away would only queue up
    /// in the producer.
    private int batch = 1;

    private Duration backoff = POLL;

    RelayLoop(OutboxRelay relay) {
        this.relay = relay;
    }

    void start(@Observes StartupEvent start) {
        thread = Thread.ofPlatform().name("outbox-relay").daemon().start(this::run);
    }

    void stop(@Observes ShutdownEvent stop) throws InterruptedException {
        running = false;
        if (thread != null) {
            thread.interrupt();
            thread.join(LONGEST_STOP);
        }
    }

    void wake(@Observes(during = TransactionPhase.AFTER_SUCCESS) Outbox.Written written) {
        wake.release();
    }

    private void run() {
        try {
            while (running) {
                switch (relayBatch()) {
                    case IDLE -> {
                        grow();
                        awaitWork();
                    }
                    case MORE -> grow();
                    case FAILED -> backOff();
                }
            }
        } catch (InterruptedException stopped) {
            LOG.debug("outbox relay stopped");
        }
    }

    private OutboxRelay.Outcome relayBatch() {
        try {
            return relay.relay(batch);
        } catch (RuntimeException databaseAway) {
            if (running) {
                LOG.warnf("outbox is not read: %s", databaseAway);
            }
            return OutboxRelay.Outcome.FAILED;
        }
    }

    private void grow() {
        batch = Math.min(2 * batch, LARGEST_BATCH);
        backoff = POLL;
    }

    private void awaitWork() throws InterruptedException {
        if (wake.tryAcquire(POLL.toMillis(), TimeUnit.MILLISECONDS)) {
            wake.drainPermits();
        }
    }

    private void backOff() throws InterruptedException {
        batch = 1;
        TimeUnit.MILLISECONDS.sleep(backoff.toMillis());
        Duration doubled = backoff.multipliedBy(2);
        backoff = doubled.compareTo(LONGEST_BACKOFF) < 0 ? doubled : LONGEST_BACKOFF;
    }
}
