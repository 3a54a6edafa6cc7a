package vn.hopluu.plan.outbox;

import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.time.Duration;
import java.util.List;
import org.jboss.logging.Logger;

/// Carries committed outbox rows to the broker: in the order of their ids, one replica at a time, each row deleted only
/// when the broker has it. A row may reach its topic twice, never not at all, and never last behind a later state of
/// the same thing.
@ApplicationScoped
class OutboxRelay {

    /// What became of a batch.
    enum Outcome {
        /// Nothing is left for this replica to send, for now.
        IDLE,
        /// All of the batch is sent and more may wait.
        MORE,
        /// The broker did not take all of it.
        FAILED
    }

    private static final Logger LOG = Logger.getLogger(OutboxRelay.class);

    /// The number that all replicas lock; it means nothing beyond being the same one.
    private static final long LOCK = 7_526_466_502_186_102_849L;

    /// Above the channel's delivery.timeout.ms, below the transaction's own limit.
    private static final Duration PATIENCE = Duration.ofSeconds(15);

    private static final int TRANSACTION_SECONDS = 30;

    private final Broker broker;
    private final EntityManager database;

    OutboxRelay(Broker broker, EntityManager database) {
        this.broker = broker;
        this.database = database;
    }

    /// Sends the lowest rows and deletes those that the broker has.
    ///
    /// @param most how many rows
    Outcome relay(int most) {
        return QuarkusTransaction.requiringNew().timeout(TRANSACTION_SECONDS).call(() -> relayInTransaction(most));
    }

    private Outcome relayInTransaction(int most) {
        if (!isTheActiveOne()) {
            return Outcome.IDLE;
        }
        List<OutboxRow> rows = OutboxRow.lowest(most);
        if (rows.isEmpty()) {
            return Outcome.IDLE;
        }
        Dispatch dispatch = Dispatch.of(rows.stream().map(OutboxRow::toRecord).toList(), broker, PATIENCE);
        if (dispatch.sent() > 0) {
            OutboxRow.delete(rows.subList(0, dispatch.sent()));
        }
        if (dispatch.failure() != null) {
            LOG.warnf("outbox row %s is not sent: %s", rows.get(dispatch.sent()).id, dispatch.failure());
            return Outcome.FAILED;
        }
        return rows.size() < most ? Outcome.IDLE : Outcome.MORE;
    }

    private boolean isTheActiveOne() {
        Object locked = database.createNativeQuery("select pg_try_advisory_xact_lock(?1)", Boolean.class)
                .setParameter(1, LOCK)
                .getSingleResult();
        return Boolean.TRUE.equals(locked);
    }
}
