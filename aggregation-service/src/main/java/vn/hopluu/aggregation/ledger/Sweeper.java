package vn.hopluu.aggregation.ledger;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.control.ActivateRequestContext;
import jakarta.enterprise.event.ObservesAsync;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicBoolean;
import org.jboss.logging.Logger;
import vn.hopluu.aggregation.reference.Campaign;
import vn.hopluu.aggregation.reference.CampaignKnown;
import vn.hopluu.aggregation.reference.Catalogue;
import vn.hopluu.web.database.Sql;

/// Folds again the campaigns that are idle while the tree moves or the catalogue changes: a fold looks after those that
/// reports come for.
@ApplicationScoped
public class Sweeper {

    private static final Logger LOG = Logger.getLogger(Sweeper.class);
    private static final int BATCH = 100;

    private final Sql sql;
    private final Catalogue catalogue;
    private final CampaignSweep sweep;
    private final Set<String> failing = ConcurrentHashMap.newKeySet();

    /// The id behind which the next round goes on, so that each has its turn whatever becomes of those before it.
    private long after;

    /// Whether a round is asked for that has not begun.
    private final AtomicBoolean asked = new AtomicBoolean();

    Sweeper(Sql sql, Catalogue catalogue, CampaignSweep sweep, MeterRegistry meters) {
        Gauge.builder("hopluu.sweep.failing", failing, Collection::size)
                .description("Campaigns whose structure could not be brought up to date at the last try")
                .register(meters);
        this.sql = sql;
        this.catalogue = catalogue;
        this.sweep = sweep;
    }

    @Scheduled(every = "${hopluu.sweep.look-every:2s}", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    @ActivateRequestContext
    synchronized void sweep() {
        List<Campaign> some = behind();
        some.forEach(this::sweep);
        after = some.size() < BATCH ? 0 : some.getLast().id();
    }

    /// A campaign gets its forest when it is filed, and not at the next round: whatever reports on it comes soon.
    void sweepAtOnce(@ObservesAsync CampaignKnown known) {
        if (asked.compareAndSet(false, true)) {
            sweepAsked();
        }
    }

    private synchronized void sweepAsked() {
        asked.set(false);
        sweep();
    }

    /// One campaign that cannot be folded keeps no other from being.
    private void sweep(Campaign campaign) {
        try {
            catalogue.snapshot().form(campaign.form()).ifPresent(form -> sweep.sweep(campaign.key(), form));
            failing.remove(campaign.key());
        } catch (RuntimeException e) {
            if (failing.add(campaign.key())) {
                LOG.errorf(e, "%s is not brought up to the tree and its form, and is tried again", campaign.key());
            }
        }
    }

    private List<Campaign> behind() {
        return sql.query(
                "select " + Campaign.COLUMNS + " from campaign"
                        + " where (tree_revision < (select revision from tree) or summing_revision <> ("
                        + Catalogue.REVISION + ")) and id > ? order by id limit " + BATCH,
                Campaign::read,
                after);
    }
}
