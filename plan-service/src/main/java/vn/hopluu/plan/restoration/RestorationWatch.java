package vn.hopluu.plan.restoration;

import io.micrometer.core.instrument.MeterRegistry;
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

/// When the database is held against its topics: at each start, whenever another database answers, and when somebody
/// asks. What fails is tried again until it is done.
///
/// A start waits for it, ten seconds at most. While Kafka is away nobody can tell a copy under the same number from the
/// database that was lost: it takes writes then, and sends nothing. A copy under another number takes none before.
@ApplicationScoped
class RestorationWatch {

    private static final Logger LOG = Logger.getLogger(RestorationWatch.class);
    private static final Duration LONGEST_START = Duration.ofSeconds(10);
    private static final Duration LONGEST_STOP = Duration.ofSeconds(3);
    private static final long PAUSE_MS = 1_000;

    private final Recovery recovery;
    private final KnownDatabase known;
    private final AtomicReference<Tails.@Nullable From> asked = new AtomicReference<>(Tails.From.STORED_PLACES);
    private final CountDownLatch looked = new CountDownLatch(1);
    private final CountDownLatch stopped = new CountDownLatch(1);
    private final Thread thread =
            Thread.ofPlatform().name("restoration").daemon().unstarted(this::run);
    private volatile boolean unknown;
    private volatile boolean working;
    private volatile String hindrance = "";

    RestorationWatch(Recovery recovery, KnownDatabase known) {
        this.recovery = recovery;
        this.known = known;
    }

    void start(@Observes StartupEvent event, MeterRegistry meters) throws InterruptedException {
        meters.gauge("hopluu.restoring", this, watch -> watch.unknown ? 1 : 0);
        thread.start();
        if (!looked.await(LONGEST_START.toMillis(), TimeUnit.MILLISECONDS)) {
            LOG.warn("the start goes on while the topics are read");
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

    /// Why it is not compared yet; empty where nothing hinders.
    String hindrance() {
        return hindrance;
    }

    /// Another database answers than the one that was compared.
    @Scheduled(every = "5s", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    void look() {
        try {
            unknown = !known.isKnown();
        } catch (RuntimeException databaseAway) {
            LOG.debugf("which database answers is not known: %s", databaseAway.getMessage());
            return;
        }
        if (unknown) {
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
            boolean done = recovery.run(from);
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
        }
    }
}
