package vn.hopluu.aggregation.totals;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.control.ActivateRequestContext;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.jboss.logging.Logger;
import vn.hopluu.aggregation.outbox.Outbox;
import vn.hopluu.aggregation.reference.Campaign;
import vn.hopluu.inbox.reading.IntakeStatus;

/// Looks for totals that are others than were told. However many reports come between two looks, a unit is told of
/// once. Every replica looks; the database sees to it that one tells. Nobody looks while a database is being filled: a
/// total of half the reports would be told, and taken for true.
@ApplicationScoped
class TotalsWatch {

    private static final Logger LOG = Logger.getLogger(TotalsWatch.class);

    /// What one look may find without holding up the next: the rest is found by that.
    private static final int MOST_CAMPAIGNS = 20;

    private static final int MOST_BATCHES = 20;

    private final ToldTotals told;
    private final TotalsTelling telling;
    private final TopicLife life;
    private final Outbox outbox;
    private final IntakeStatus intakeStatus;
    private final Set<String> failing = ConcurrentHashMap.newKeySet();

    /// The campaign behind which the next look goes on, so that each has its turn whatever becomes of those before it.
    private long after;

    TotalsWatch(
            ToldTotals told,
            TotalsTelling telling,
            TopicLife life,
            Outbox outbox,
            IntakeStatus intakeStatus,
            MeterRegistry meters) {
        Gauge.builder("hopluu.totals.failing", failing, Collection::size)
                .description("Campaigns whose computed totals could not be told at the last try")
                .register(meters);
        this.told = told;
        this.telling = telling;
        this.life = life;
        this.outbox = outbox;
        this.intakeStatus = intakeStatus;
    }

    @Scheduled(every = "${hopluu.totals.look-every:2s}", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    @ActivateRequestContext
    void look() {
        if (!intakeStatus.everything() || outbox.isCrowded()) {
            return;
        }
        life.now().ifPresent(this::lookIn);
    }

    private synchronized void lookIn(String id) {
        List<ToldTotals.State> some = told.behind(id, after, MOST_CAMPAIGNS);
        some.forEach(state -> tell(state.campaign(), id));
        after = some.size() < MOST_CAMPAIGNS ? 0 : some.getLast().campaign().id();
    }

    /// One campaign that cannot be told of keeps no other from being.
    private void tell(Campaign campaign, String id) {
        try {
            int batches = 0;
            while (telling.tell(campaign, id) && batches < MOST_BATCHES) {
                batches++;
            }
            failing.remove(campaign.key());
        } catch (RuntimeException e) {
            if (failing.add(campaign.key())) {
                LOG.errorf(e, "the totals of %s are not told, and are tried again", campaign.key());
            }
        }
    }
}
