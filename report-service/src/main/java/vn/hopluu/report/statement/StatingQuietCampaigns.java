package vn.hopluu.report.statement;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.runtime.StartupEvent;
import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Duration;
import org.jboss.logging.Logger;
import vn.hopluu.report.reference.Campaign;

/// Has campaigns stated when they are quiet.
@ApplicationScoped
class StatingQuietCampaigns {

    private static final Logger LOG = Logger.getLogger(StatingQuietCampaigns.class);
    private static final int MOST_AT_ONCE = 50;

    private final Statements statements;
    private final ChangedCampaigns changed;
    private final Duration quiet;
    private volatile long waiting;

    StatingQuietCampaigns(Statements statements, ChangedCampaigns changed, StatementSettings settings) {
        this.statements = statements;
        this.changed = changed;
        this.quiet = settings.quiet();
    }

    void register(@Observes StartupEvent event, MeterRegistry meters) {
        Gauge.builder("hopluu.statements.waiting", this, it -> it.waiting)
                .description("Campaigns whose statement waits until nothing changes")
                .register(meters);
    }

    @Scheduled(every = "${hopluu.statements.look-every}", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    void stateTheQuiet() {
        changed.bringTogether();
        changed.quiet(quiet, MOST_AT_ONCE).forEach(this::state);
        waiting = changed.waiting();
    }

    private void state(Campaign.Key campaign) {
        try {
            statements.state(campaign);
        } catch (RuntimeException e) {
            LOG.warnf("%s is stated later: %s", campaign, e.getMessage());
        }
    }
}
