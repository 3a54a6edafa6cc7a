package vn.hopluu.report.statement;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.control.ActivateRequestContext;
import jakarta.persistence.EntityManager;
import java.time.Clock;
import java.time.Instant;
import org.jboss.logging.Logger;
import vn.hopluu.events.CampaignClosed;
import vn.hopluu.report.closing.ClosingRequests;
import vn.hopluu.report.closing.ClosingRequests.Asked;
import vn.hopluu.report.outbox.Outbox;
import vn.hopluu.report.reference.Campaign;

/// Closes a campaign for a unit where plan-service asks for it, and answers with what the reports below come to. The
/// answer is written in the transaction that closes, behind the events of all that was stored before.
///
/// It wants the campaign alone for a moment. Who stores a long time makes it try again, and between two tries posts go
/// on.
@ApplicationScoped
class ClosingOnRequest {

    private static final Logger LOG = Logger.getLogger(ClosingOnRequest.class);
    private static final int ALONE_WITHIN_MS = 200;
    private static final long BETWEEN_TRIES_MS = 100;
    /// Then other requests have their turn, and the next look goes on.
    private static final int TRIES = 10;

    private final ClosingRequests requests;
    private final HashBackfill hashBackfill;
    private final Outbox outbox;
    private final EntityManager database;
    private final Clock clock;

    ClosingOnRequest(
            ClosingRequests requests, HashBackfill hashBackfill, Outbox outbox, EntityManager database, Clock clock) {
        this.requests = requests;
        this.hashBackfill = hashBackfill;
        this.outbox = outbox;
        this.database = database;
        this.clock = clock;
    }

    @Scheduled(every = "${hopluu.closings.look-every:1s}", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    @ActivateRequestContext
    void closeWhatIsAsked() throws InterruptedException {
        for (Asked asked : requests.open(clock.instant())) {
            try {
                hashBackfill.complete(new Campaign.Key(asked.form(), asked.period()));
                close(asked);
            } catch (RuntimeException e) {
                LOG.warnf("%s is closed later: %s", asked, e.getMessage());
            }
        }
    }

    private void close(Asked asked) throws InterruptedException {
        for (int attempt = 1; attempt <= TRIES; attempt++) {
            try {
                QuarkusTransaction.requiringNew().run(() -> alone(asked));
                return;
            } catch (HeldByOthers e) {
                Thread.sleep(BETWEEN_TRIES_MS);
            }
        }
        LOG.infof("%s waits for those who store reports of it", asked);
    }

    /// Others store reports of the campaign; nothing was done.
    private static final class HeldByOthers extends RuntimeException {
        private static final long serialVersionUID = 1;
    }

    private void alone(Asked asked) {
        if (!requests.holdAlone(asked, ALONE_WITHIN_MS)) {
            throw new HeldByOthers();
        }
        Instant now = clock.instant();
        if (!requests.close(asked, now)) {
            return;
        }
        Snapshot snapshot = Snapshot.of(database, asked);
        outbox.put(
                new CampaignClosed(
                        asked.form(),
                        asked.period(),
                        asked.unit(),
                        asked.request(),
                        now,
                        snapshot.reports(),
                        Long.toHexString(snapshot.digest()),
                        snapshot.asOf()),
                now);
        LOG.infof("%s is closed with %d reports", asked, snapshot.reports());
    }
}
