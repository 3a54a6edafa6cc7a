package vn.hopluu.audit;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.runtime.StartupEvent;
import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import org.jboss.logging.Logger;
import vn.hopluu.web.log.Interruption;

/// Holds the blocks against the heads that were heard, at the start and every minute.
@ApplicationScoped
public class HeadComparison {

    private static final Logger LOG = Logger.getLogger(HeadComparison.class);

    private final HeadQueries heads;
    private final BlockQueries blocks;
    private final Interruption interruption = new Interruption(HeadComparison.class, "the comparison of heads");
    private volatile String difference = "";
    private volatile long newest;
    private volatile long waiting;

    HeadComparison(HeadQueries heads, BlockQueries blocks) {
        this.heads = heads;
        this.blocks = blocks;
    }

    void register(@Observes StartupEvent event, MeterRegistry meters) {
        Gauge.builder("hopluu.audit.differs", this, it -> it.difference.isEmpty() ? 0 : 1)
                .description("1 where the topic knows a block of the audit that the database has not, or has otherwise")
                .register(meters);
        Gauge.builder("hopluu.audit.block", this, it -> it.newest)
                .description("The number of the newest block of the audit")
                .register(meters);
        Gauge.builder("hopluu.audit.waiting", this, it -> it.waiting)
                .description("Rows on record that are in no block of the audit yet")
                .register(meters);
    }

    /// What differs, as of the last look; empty where nothing does.
    String difference() {
        return difference;
    }

    @Scheduled(every = "${hopluu.audit.compare-every:60s}", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    void look() {
        try {
            compare();
            interruption.over();
        } catch (RuntimeException e) {
            interruption.failed(e);
        }
    }

    /// Compares now.
    ///
    /// @return what differs; empty where nothing does
    public String compare() {
        String found = QuarkusTransaction.requiringNew()
                .call(() -> {
                    newest = blocks.newest().map(Block::number).orElse(0L);
                    waiting = blocks.waiting();
                    return heads.firstUnknown().map(HeadComparison::told);
                })
                .orElse("");
        if (!found.equals(difference)) {
            difference = found;
            if (found.isEmpty()) {
                LOG.info("the audit's blocks are those that the topic knows again");
            } else {
                LOG.errorf("%s; ./hopluu verify --audit says more", found);
            }
        }
        return found;
    }

    private static String told(HeadQueries.Unknown head) {
        return head.number() > head.newest()
                ? "the topic knows block %d of the audit and the database ends with block %d: it was put back"
                        .formatted(head.number(), head.newest())
                : "block %d of the audit is another than the topic knows: the chain was rewritten"
                        .formatted(head.number());
    }
}
