package vn.hopluu.report.restoration;

import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;
import vn.hopluu.outbox.Tails;
import vn.hopluu.report.report.FormNotHere;
import vn.hopluu.report.standstill.Restoring;

/// When the database is held against the topic: at each start, whenever another database answers, and when somebody
/// asks. What fails is tried again until it is done.
///
/// A start waits for it, ten seconds at most. While Kafka is away nobody can tell a copy under the same number from the
/// database that was lost; reports are taken then, nothing is sent, and it is compared as soon as Kafka answers. A copy
/// under another number takes no reports before.
@ApplicationScoped
class RestorationWatch {

    private static final Logger LOG = Logger.getLogger(RestorationWatch.class);
    private static final Duration LONGEST_START = Duration.ofSeconds(10);
    private static final Duration LONGEST_STOP = Duration.ofSeconds(3);
    private static final long PAUSE_MS = 1_000;

    /// So often a form is waited for; then figures are kept without names.
    private static final int PATIENCE_FOR_FORMS = 60;

    private final Recovery recovery;
    private final Restoring restoring;
    private final AtomicReference<Tails.@Nullable From> asked = new AtomicReference<>(Tails.From.STORED_PLACES);
    private final CountDownLatch looked = new CountDownLatch(1);
    private final CountDownLatch stopped = new CountDownLatch(1);
    private final Thread thread =
            Thread.ofPlatform().name("restoration").daemon().unstarted(this::run);
    private volatile boolean waiting;
    private volatile boolean working;
    private String hindrance = "";
    private int formsWaitedFor;

    RestorationWatch(Recovery recovery, Restoring restoring) {
        this.recovery = recovery;
        this.restoring = restoring;
    }

    void start(@Observes StartupEvent event, MeterRegistry meters) throws InterruptedException {
        meters.gauge("hopluu.restoring", this, watch -> watch.waiting ? 1 : 0);
        thread.start();
        if (!looked.await(LONGEST_START.toMillis(), TimeUnit.MILLISECONDS)) {
            LOG.warn("the start goes on while the topic of reports is read");
        }
    }

    void stop(@Observes ShutdownEvent event) throws InterruptedException {
        stopped.countDown();
        thread.interrupt();
        thread.join(LONGEST_STOP);
    }

    /// Compares, soon.
    void ask(Tails.From from) {
        asked.accumulateAndGet(from, (before, now) -> before == Tails.From.BEGINNING ? Tails.From.BEGINNING : now);
    }

    /// Whether nothing was asked that is not done.
    boolean isIdle() {
        return !working && asked.get() == null;
    }

    /// Another database answers than the one that was compared, or a replica died in the middle of a recovery.
    @Scheduled(every = "5s", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    void look() {
        try {
            waiting = QuarkusTransaction.requiringNew().call(restoring::movesWait);
        } catch (RuntimeException databaseAway) {
            LOG.debugf("which database answers is not known: %s", databaseAway.getMessage());
            return;
        }
        if (waiting) {
            ask(Tails.From.STORED_PLACES);
        }
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
            boolean done = recovery.run(from, formsWaitedFor >= PATIENCE_FOR_FORMS, looked::countDown);
            if (done) {
                formsWaitedFor = 0;
                hindrance = "";
            }
            return done;
        } catch (FormNotHere e) {
            formsWaitedFor++;
            hindered(String.valueOf(e.getMessage()));
            return false;
        } catch (RuntimeException e) {
            hindered(String.valueOf(e.getMessage()));
            return false;
        }
    }

    /// One line per change.
    private void hindered(String why) {
        if (!why.equals(hindrance) && stopped.getCount() > 0) {
            hindrance = why;
            LOG.warnf("the database is not held against the topic of reports yet: %s", why);
            try {
                recovery.waitsFor(why);
            } catch (RuntimeException e) {
                LOG.debugf("why it waits is not noted: %s", e.getMessage());
            }
        }
    }
}
