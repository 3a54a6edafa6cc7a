package vn.hopluu.aggregation.outbox;

import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.runtime.StartupEvent;
import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.control.ActivateRequestContext;
import jakarta.enterprise.event.Observes;
import java.time.Clock;
import java.time.Duration;
import java.time.OffsetDateTime;
import org.jspecify.annotations.Nullable;
import vn.hopluu.aggregation.sql.Sql;

/// How much waits for Kafka, and for how long: `hopluu.outbox.rows` and `hopluu.outbox.age.seconds`. Looked up every
/// few seconds, not whenever somebody reads the metrics.
@ApplicationScoped
class OutboxMeters {

    private final Sql sql;
    private final Clock clock;
    private volatile long rows;
    private volatile long ageSeconds;

    OutboxMeters(Sql sql, Clock clock) {
        this.sql = sql;
        this.clock = clock;
    }

    void register(@Observes StartupEvent event, MeterRegistry meters) {
        meters.gauge("hopluu.outbox.rows", this, it -> it.rows);
        meters.gauge("hopluu.outbox.age.seconds", this, it -> it.ageSeconds);
    }

    /// As of the last look.
    long rows() {
        return rows;
    }

    @Scheduled(every = "${hopluu.outbox.measure-every:5s}", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    @ActivateRequestContext
    void measure() {
        Waiting waiting = sql.query(
                        "select count(*) as waiting, (select created from outbox order by id limit 1) as oldest from outbox",
                        row -> new Waiting(row.getLong("waiting"), row.getObject("oldest", OffsetDateTime.class)))
                .getFirst();
        rows = waiting.rows();
        OffsetDateTime oldest = waiting.oldest();
        ageSeconds = oldest == null
                ? 0
                : Math.max(
                        0, Duration.between(oldest.toInstant(), clock.instant()).toSeconds());
    }

    private record Waiting(long rows, @Nullable OffsetDateTime oldest) {}
}
