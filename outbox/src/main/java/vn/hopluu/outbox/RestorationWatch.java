package vn.hopluu.outbox;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.inject.Instance;
import java.time.Duration;
import org.jboss.logging.Logger;

/// When a database is held against its topics: at each start, whenever another database answers, and when
/// somebody asks. What fails is tried again until it is done. Does nothing in a service that brings no
/// [DatabaseRecovery].
///
/// A start waits for it, ten seconds at most. While Kafka is away nobody can tell a copy under the same
/// number from the database that was lost: it takes writes then, sends nothing, and is compared as soon
/// as Kafka answers. A copy under another number takes none before.
@ApplicationScoped
public class RestorationWatch {

    private static final Logger LOG = Logger.getLogger(RestorationWatch.class);
    private static final Duration LONGEST_START = Duration.ofSeconds(10);

    /// Of a service that takes nothing back: what it sends is derived, and is derived again.
    private static final DatabaseRecovery NONE = new DatabaseRecovery() {
        @Override
        public boolean run(Tails.From from, Runnable begun) {
            return true;
        }

        @Override
        public boolean isDue() {
            return false;
        }
    };

    private final DatabaseRecovery recovery;
    private final RecoveryLoop loop;
    private volatile boolean due;

    RestorationWatch(Instance<DatabaseRecovery> recovery) {
        this.recovery = recovery.isUnsatisfied() ? NONE : recovery.get();
        this.loop = new RecoveryLoop(this.recovery);
    }

    void start(@Observes StartupEvent event, MeterRegistry meters) throws InterruptedException {
        if (recovery == NONE) {
            return;
        }
        Gauge.builder("hopluu.restoring", this, watch -> watch.due ? 1 : 0)
                .description("1 while the database has not been held against its topics")
                .register(meters);
        if (!loop.start(LONGEST_START)) {
            LOG.warn("the start goes on while the topics are read");
        }
    }

    void stop(@Observes ShutdownEvent event) throws InterruptedException {
        loop.stop();
    }

    /// Compares, soon.
    public void ask(Tails.From from) {
        loop.ask(from);
    }

    /// Whether nothing was asked that is not done.
    public boolean isIdle() {
        return loop.isIdle();
    }

    /// Why it is not compared yet; empty where nothing hinders.
    public String hindrance() {
        return loop.hindrance();
    }

    @Scheduled(every = "5s", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    void look() {
        try {
            due = recovery.isDue();
        } catch (RuntimeException databaseAway) {
            LOG.debugf("which database answers is not known: %s", databaseAway.getMessage());
            return;
        }
        if (due) {
            ask(Tails.From.STORED_PLACES);
        }
    }
}
