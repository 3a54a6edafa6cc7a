package vn.hopluu.outbox;

import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/// The thread that holds a database against its topics: once at the start, and whenever it is asked to.
/// What fails is tried again until it is done.
final class RecoveryLoop {

    private static final Logger LOG = Logger.getLogger(RecoveryLoop.class);
    private static final Duration LONGEST_STOP = Duration.ofSeconds(3);
    private static final long PAUSE_MS = 1_000;

    private final DatabaseRecovery recovery;
    private final AtomicReference<Tails.@Nullable From> asked = new AtomicReference<>(Tails.From.STORED_PLACES);
    private final CountDownLatch looked = new CountDownLatch(1);
    private final CountDownLatch stopped = new CountDownLatch(1);
    private final Thread thread =
            Thread.ofPlatform().name("restoration").daemon().unstarted(this::run);
    private volatile boolean working;
    private volatile String hindrance = "";

    RecoveryLoop(DatabaseRecovery recovery) {
        this.recovery = recovery;
    }

    /// Starts and waits for the first try, or until something is being taken back.
    ///
    /// @return false where the wait was too short for that
    boolean start(Duration longest) throws InterruptedException {
        thread.start();
        return looked.await(longest.toMillis(), TimeUnit.MILLISECONDS);
    }

    /// Also where it was never started.
    void stop() throws InterruptedException {
        stopped.countDown();
        thread.interrupt();
        thread.join(LONGEST_STOP.toMillis());
    }

    void ask(Tails.From from) {
        asked.accumulateAndGet(from, (before, now) -> before == Tails.From.BEGINNING ? Tails.From.BEGINNING : now);
    }

    boolean isIdle() {
        return !working && asked.get() == null;
    }

    String hindrance() {
        return hindrance;
    }

    private void run() {
        try {
            do {
                working = true;
                Tails.From from = asked.getAndSet(null);
                if (from != null && !isDone(from)) {
                    ask(from);
                }
                working = false;
                looked.countDown();
            } while (!stopped.await(PAUSE_MS, TimeUnit.MILLISECONDS));
        } catch (InterruptedException e) {
            LOG.debug("restoration stopped");
        }
    }

    private boolean isDone(Tails.From from) {
        try {
            boolean done = recovery.run(from, looked::countDown);
            hindrance = "";
            return done;
        } catch (RuntimeException e) {
            hindered(String.valueOf(e.getMessage()));
            return false;
        }
    }

    /// One line per change.
    private void hindered(String why) {
        if (!why.equals(hindrance) && stopped.getCount() > 0) {
            hindrance = why;
            LOG.warnf("the database is not held against its topics yet: %s", why);
            try {
                recovery.hinderedBy(why);
            } catch (RuntimeException e) {
                LOG.debugf("why it waits is not noted: %s", e.getMessage());
            }
        }
    }
}
