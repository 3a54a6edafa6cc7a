package vn.hopluu.report.statement;

import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import vn.hopluu.report.outbox.Outbox;
import vn.hopluu.report.reference.Campaign;

/// States what a campaign comes to. The statement goes through the outbox, behind the events that it speaks of.
@ApplicationScoped
class Statements {

    private final Hashes hashes;
    private final Outbox outbox;
    private final EntityManager database;
    private final Clock clock;
    private final Duration quiet;

    Statements(
            Hashes hashes,
            Outbox outbox,
            EntityManager database,
            Clock clock,
            @ConfigProperty(name = "hopluu.statements.quiet", defaultValue = "PT30S") Duration quiet) {
        this.hashes = hashes;
        this.outbox = outbox;
        this.database = database;
        this.clock = clock;
        this.quiet = quiet;
    }

    /// Unless the newest event of the campaign, whichever replica wrote it, is younger than the quiet that a statement
    /// waits for, or has been stated already.
    ///
    /// @return false where the campaign is not quiet yet
    boolean state(Campaign.Key campaign) {
        hashes.complete(campaign);
        return QuarkusTransaction.requiringNew().call(() -> inTransaction(campaign));
    }

    private boolean inTransaction(Campaign.Key campaign) {
        StatedCampaign row = StatedCampaign.locked(campaign);
        Snapshot snapshot = Snapshot.of(database, campaign);
        Instant now = clock.instant();
        if (snapshot.asOf() > ChronoUnit.MICROS.between(Instant.EPOCH, now.minus(quiet))) {
            return false;
        }
        if (!row.states(snapshot)) {
            outbox.put(row.state(snapshot, now), now);
        }
        return true;
    }
}
