package vn.hopluu.report.outbox;

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

/// Runs the relay: at once after a commit that filled the outbox, and every 200 ms for what other replicas or an
/// earlier life of this one left.
@ApplicationScoped
class RelayThread {

    private static final Logger LOG = Logger.getLogger(RelayThread.class);
    private static final Duration POLL = Duration.ofMillis(200);
    private static final Duration LONGEST_BACKOFF = Duration.ofSeconds(5);
    private static final long STOP_WITHIN_MS = 3_000;

    private final Relay relay;
    private final Semaphore woken = new Semaphore(0);
    private volatile boolean stopping;
    private @Nullable Thread thread;

    RelayThread(Relay relay) {
        this.relay = relay;
    }

    void start(@Observes StartupEvent event) {
        thread = Thread.ofPlatform().name("outbox-relay").start(this::run);
    }

    void stop(@Observes ShutdownEvent event) throws InterruptedException {
        stopping = true;
        woken.release();
        if (thread != null) {
            thread.join(STOP_WITHIN_MS);
            thread.interrupt();
        }
    }

    void wake(@Observes(during = TransactionPhase.AFTER_SUCCESS) Outbox.Filled filled) {
        woken.release();
    }

    private void run() {
        int most = 1;
        Duration backoff = POLL;
        while (!stopping) {
            RelayRound.Outcome outcome = round(most);
            switch (outcome) {
                case SENT -> {
                    most = Relay.BATCH;
                    backoff = POLL;
                }
                case IDLE -> await(POLL);
                case FAILED -> {
                    // One event alone tries a broker that failed, so that an outage never holds a batch in the producer
                    most = 1;
                    pause(backoff);
                    backoff = backoff.multipliedBy(2).compareTo(LONGEST_BACKOFF) < 0
                            ? backoff.multipliedBy(2)
                            : LONGEST_BACKOFF;
                }
            }
        }
    }

    private RelayRound.Outcome round(int most) {
        try {
            return relay.round(most);
        } catch (RuntimeException e) {
            LOG.warnf("the outbox cannot be read: %s", e.getMessage());
            return RelayRound.Outcome.FAILED;
        }
    }

    private void await(Duration longest) {
        try {
            if (woken.tryAcquire(longest.toMillis(), TimeUnit.MILLISECONDS)) {
                woken.drainPermits();
            }
        } catch (InterruptedException e) {
            stopping = true;
        }
    }

    private void pause(Duration length) {
        try {
            Thread.sleep(length);
        } catch (InterruptedException e) {
            stopping = true;
        }
    }
}
