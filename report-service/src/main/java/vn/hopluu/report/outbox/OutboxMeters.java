package vn.hopluu.report.outbox;

import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.runtime.StartupEvent;
import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Tuple;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;

/// How much waits for Kafka, and for how long: `hopluu.outbox.rows` and `hopluu.outbox.age.seconds`. Looked up every
/// few seconds, not whenever somebody reads the metrics.
@ApplicationScoped
class OutboxMeters {

    private final EntityManager database;
    private final Clock clock;
    private volatile long rows;
    private volatile long ageSeconds;

    OutboxMeters(EntityManager database, Clock clock) {
        this.database = database;
        this.clock = clock;
    }

    void register(@Observes StartupEvent event, MeterRegistry meters) {
        meters.gauge("hopluu.outbox.rows", this, it -> it.rows);
        meters.gauge("hopluu.outbox.age.seconds", this, it -> it.ageSeconds);
    }

    @Scheduled(every = "${hopluu.outbox.measure-every:5s}", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    void measure() {
        Tuple outbox = (Tuple) database.createNativeQuery(
                        "select count(*) as waiting,"
                                + " (select created_at from outbox order by id limit 1) as oldest from outbox",
                        Tuple.class)
                .getSingleResult();
        Instant oldest = outbox.get("oldest", Instant.class);
        rows = outbox.get("waiting", Long.class);
        ageSeconds = oldest == null
                ? 0
                : Math.max(0, Duration.between(oldest, clock.instant()).toSeconds());
    }
}
