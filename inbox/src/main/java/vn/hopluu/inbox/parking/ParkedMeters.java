package vn.hopluu.inbox.parking;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.MultiGauge;
import io.micrometer.core.instrument.Tags;
import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import org.jboss.logging.Logger;
import vn.hopluu.inbox.RefusedMessage;
import vn.hopluu.inbox.Unusable;

/// How much is parked: `hopluu.parked` counts what was parked or found another reason, `hopluu.parked.messages` is what
/// is there now, by state and reason. Looked up every few seconds, not whenever somebody reads the metrics.
@ApplicationScoped
public class ParkedMeters {

    private static final Logger LOG = Logger.getLogger(ParkedMeters.class);

    private final ParkedMessageQueries rows;
    private final MeterRegistry meters;
    private final MultiGauge now;
    private volatile List<ParkedCount> counts = List.of();

    ParkedMeters(ParkedMessageQueries rows, MeterRegistry meters) {
        this.rows = rows;
        this.meters = meters;
        this.now = MultiGauge.builder("hopluu.parked.messages")
                .description("Messages that are parked now")
                .register(meters);
        // There from the start, so that the first one is seen as an increase
        for (Unusable.Reason reason : Unusable.Reason.values()) {
            counter(reason);
        }
    }

    private Counter counter(Unusable.Reason reason) {
        return Counter.builder("hopluu.parked")
                .description("Messages that could not be used")
                .tag("reason", reason.name())
                .register(meters);
    }

    /// So many parked messages of one kind.
    public record ParkedCount(String state, String reason, long messages) {}

    /// Tells of messages after the transaction that parked them.
    public void parked(List<RefusedMessage> refused) {
        for (RefusedMessage one : refused) {
            counter(one.why().reason()).increment();
            LOG.warnf(
                    "parked %s: %s: %s",
                    one.message().place(), one.why().reason(), one.why().detail());
        }
    }

    /// What is parked, as of the last look.
    public List<ParkedCount> counts() {
        return counts;
    }

    @Scheduled(every = "${hopluu.parked.measure-every:5s}", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    void measure() {
        counts = rows.counts();
        now.register(
                counts.stream()
                        .map(count -> MultiGauge.Row.of(
                                Tags.of("state", count.state(), "reason", count.reason()), count.messages()))
                        .toList(),
                true);
    }
}
