package vn.hopluu.report.statement;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.runtime.StartupEvent;
import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Duration;
import vn.hopluu.report.reference.Campaign;
import vn.hopluu.web.log.Interruption;

/// Has campaigns stated when they are quiet.
@ApplicationScoped
class StatingQuietCampaigns {

    private static final int MOST_AT_ONCE = 50;

    private final Statements statements;
    private final ChangedCampaigns changed;
    private final Duration quiet;
    private final Interruption stating = new Interruption(StatingQuietCampaigns.class, "stating quiet campaigns");
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
        boolean allStated =
                changed.quiet(quiet, MOST_AT_ONCE).stream().map(this::state).reduce(true, Boolean::logicalAnd);
        if (allStated) {
            stating.over();
        }
        waiting = changed.waiting();
    }

    /// @return false where it is to be stated later
    private boolean state(Campaign.Key campaign) {
        try {
            statements.state(campaign);
            return true;
        } catch (RuntimeException e) {
            stating.failed(campaign + ": " + e.getMessage());
            return false;
        }
    }
}
