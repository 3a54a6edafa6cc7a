package vn.hopluu.report.statement;

import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.TransactionPhase;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Tuple;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.logging.Logger;
import vn.hopluu.report.outbox.Outbox;
import vn.hopluu.report.reference.Campaign;

/// Remembers which campaigns have changed, and has them stated when they are quiet. In memory, because a row per
/// campaign would make all its posts queue for that row; after a start the database is asked once.
@ApplicationScoped
class QuietCampaigns {

    private static final Logger LOG = Logger.getLogger(QuietCampaigns.class);

    private final Statements statements;
    private final EntityManager database;
    private final Clock clock;
    private final Duration quiet;
    private final Map<Campaign.Key, Instant> changed = new ConcurrentHashMap<>();
    private boolean caughtUp;

    QuietCampaigns(
            Statements statements,
            EntityManager database,
            Clock clock,
            @ConfigProperty(name = "hopluu.statements.quiet", defaultValue = "PT30S") Duration quiet) {
        this.statements = statements;
        this.database = database;
        this.clock = clock;
        this.quiet = quiet;
    }

    void note(@Observes(during = TransactionPhase.AFTER_SUCCESS) Outbox.Filled filled) {
        if (!filled.statement()) {
            changed.put(key(filled.campaign()), clock.instant());
        }
    }

    @Scheduled(every = "${hopluu.statements.look-every:5s}", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    void stateTheQuiet() {
        if (!caughtUp) {
            catchUp();
            caughtUp = true;
        }
        Instant before = clock.instant().minus(quiet);
        changed.forEach((campaign, at) -> {
            if (!at.isAfter(before)) {
                state(campaign, at);
            }
        });
    }

    private void state(Campaign.Key campaign, Instant at) {
        try {
            if (statements.state(campaign)) {
                // Where it has changed meanwhile, it stays
                changed.remove(campaign, at);
            }
        } catch (RuntimeException e) {
            LOG.warnf("%s is stated later: %s", campaign, e.getMessage());
        }
    }

    /// What this service wrote before its last stop.
    private void catchUp() {
        List<?> unstated = database.createNativeQuery(
                        "select r.form, r.period from report r left join campaign_statement s"
                                + " on s.form = r.form and s.period = r.period where r.revision > 0"
                                + " group by r.form, r.period, s.as_of having max(r.revision) > coalesce(s.as_of, 0)",
                        Tuple.class)
                .getResultList();
        for (Object row : unstated) {
            Tuple campaign = (Tuple) row;
            changed.putIfAbsent(
                    new Campaign.Key(campaign.get(0, String.class), campaign.get(1, String.class)), Instant.EPOCH);
        }
    }

    /// `DVCQ-Q/2024-Q1`; neither part holds a slash.
    private static Campaign.Key key(String campaign) {
        int slash = campaign.indexOf('/');
        return new Campaign.Key(campaign.substring(0, slash), campaign.substring(slash + 1));
    }
}
