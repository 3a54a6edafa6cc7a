package vn.hopluu.outbox;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.runtime.StartupEvent;
import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Clock;

/// How much waits for Kafka, and for how long: `hopluu.outbox.rows` and `hopluu.outbox.age.seconds`. Looked up every
/// few seconds, not whenever somebody reads the metrics.
@ApplicationScoped
public class OutboxMeters {

    private final OutboxTable table;
    private final Clock clock;
    private volatile long rows;
    private volatile long ageSeconds;

    OutboxMeters(OutboxTable table, Clock clock) {
        this.table = table;
        this.clock = clock;
    }

    void register(@Observes StartupEvent event, MeterRegistry meters) {
        Gauge.builder("hopluu.outbox.rows", this, it -> it.rows)
                .description("Events that wait to be sent")
                .register(meters);
        Gauge.builder("hopluu.outbox.age.seconds", this, it -> it.ageSeconds)
                .description("How long the oldest of them has waited")
                .register(meters);
    }

    /// As of the last look.
    public long rows() {
        return rows;
    }

    /// As of the last look.
    long ageSeconds() {
        return ageSeconds;
    }

    @Scheduled(every = "${hopluu.outbox.measure-every:5s}", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    void measure() {
        Backlog backlog = table.backlog();
        rows = backlog.rows();
        ageSeconds = backlog.ageSeconds(clock.instant());
    }
}
