package vn.hopluu.report.statement;

import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.time.Clock;
import java.time.Duration;
import vn.hopluu.report.outbox.Outbox;
import vn.hopluu.report.reference.Campaign;

/// States what a campaign comes to. The statement goes through the outbox, behind the events that it speaks of.
@ApplicationScoped
class Statements {

    private final HashBackfill hashBackfill;
    private final ChangedCampaigns changed;
    private final Outbox outbox;
    private final EntityManager database;
    private final Clock clock;
    private final Duration quiet;

    Statements(
            HashBackfill hashBackfill,
            ChangedCampaigns changed,
            Outbox outbox,
            EntityManager database,
            Clock clock,
            StatementSettings settings) {
        this.hashBackfill = hashBackfill;
        this.changed = changed;
        this.outbox = outbox;
        this.database = database;
        this.clock = clock;
        this.quiet = settings.quiet();
    }

    /// States the campaign where it is quiet, unless it has been stated twice in the same words.
    ///
    /// @return whether it is stated now
    boolean state(Campaign.Key campaign) {
        hashBackfill.complete(campaign);
        return QuarkusTransaction.requiringNew().call(() -> inTransaction(campaign));
    }

    private boolean inTransaction(Campaign.Key campaign) {
        StatedCampaign row = StatedCampaign.locked(campaign);
        if (!changed.forget(campaign, quiet)) {
            return false;
        }
        Snapshot snapshot = Snapshot.of(database, campaign);
        if (!row.wants(snapshot, quiet)) {
            return false;
        }
        outbox.put(row.state(snapshot, clock.instant()), clock.instant());
        return true;
    }
}
