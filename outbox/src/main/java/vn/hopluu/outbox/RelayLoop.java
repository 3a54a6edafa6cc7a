package vn.hopluu.outbox;

import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.function.IntFunction;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;
import vn.hopluu.web.log.Interruption;

/// Calls the relay's round on a thread of its own: at once when it is woken, and every 200 ms for what other replicas
/// or an earlier life of this one left.
///
/// While the broker is away, rows wait and writing goes on: one row is tried at growing intervals, and when the broker
/// has taken it, whole batches follow.
final class RelayLoop {

    private static final Logger LOG = Logger.getLogger(RelayLoop.class);
    private static final Duration POLL = Duration.ofMillis(200);
    private static final Duration LONGEST_BACKOFF = Duration.ofSeconds(5);
    private static final Duration LONGEST_STOP = Duration.ofSeconds(3);

    private final IntFunction<RelayRound.Outcome> round;
    private final int largestBatch;
    private final Semaphore woken = new Semaphore(0);
    private final CountDownLatch stopped = new CountDownLatch(1);
    private final Interruption reading = new Interruption(RelayLoop.class, "the outbox's table");
    private @Nullable Thread thread;

    /// One after a start or a failure: a large batch given to a broker that is away would only queue up in the
    /// producer.
    private int batch = 1;

    private Duration backoff = POLL;

    /// @param round one round, given how many rows to send at most
    RelayLoop(IntFunction<RelayRound.Outcome> round, int largestBatch) {
        this.round = round;
        this.largestBatch = largestBatch;
    }

    void start() {
        thread = Thread.ofPlatform().name("outbox-relay").daemon().start(this::run);
    }

    /// There may be something to send.
    void wake() {
        woken.release();
    }

    /// For how long the outbox could not be read; 0 where it can.
    long failingSeconds() {
        return reading.seconds();
    }

    /// Lets the round that is under way come to its end, for three seconds at most.
    void stop() throws InterruptedException {
        stopped.countDown();
        wake();
        if (thread != null) {
            thread.join(LONGEST_STOP);
            thread.interrupt();
        }
    }

    private boolean isStopped() {
        return stopped.getCount() == 0;
    }

    private void run() {
        try {
            while (!isStopped()) {
                switch (next()) {
                    case IDLE -> awaitWork();
                    case SENT -> {
                        batch = largestBatch;
                        backoff = POLL;
                    }
                    case FAILED -> backOff();
                }
            }
        } catch (InterruptedException e) {
            LOG.debug("outbox relay stopped");
        }
    }

    private RelayRound.Outcome next() {
        try {
            RelayRound.Outcome outcome = round.apply(batch);
            reading.over();
            return outcome;
        } catch (RuntimeException databaseAway) {
            if (!isStopped()) {
                reading.failed(databaseAway);
            }
            return RelayRound.Outcome.FAILED;
        }
    }

    private void awaitWork() throws InterruptedException {
        if (woken.tryAcquire(POLL.toMillis(), TimeUnit.MILLISECONDS)) {
            woken.drainPermits();
        }
    }

    private void backOff() throws InterruptedException {
        batch = 1;
        if (stopped.await(backoff.toMillis(), TimeUnit.MILLISECONDS)) {
            return;
        }
        Duration doubled = backoff.multipliedBy(2);
        backoff = doubled.compareTo(LONGEST_BACKOFF) < 0 ? doubled : LONGEST_BACKOFF;
    }
}
