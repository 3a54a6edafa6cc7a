package vn.hopluu.aggregation.outbox;

import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
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

    /// Above the channel's delivery.timeout.ms, below the transaction's own limit.
    private static final Duration PATIENCE = Duration.ofSeconds(15);

    private static final int TRANSACTION_SECONDS = 30;

    private final Broker broker;
    private final OutboxRows outbox;

    OutboxRelay(Broker broker, OutboxRows outbox) {
        this.broker = broker;
        this.outbox = outbox;
    }

    /// Sends the lowest rows and deletes those that the broker has.
    ///
    /// @param most how many rows
    Outcome relay(int most) {
        return QuarkusTransaction.requiringNew().timeout(TRANSACTION_SECONDS).call(() -> relayInTransaction(most));
    }

    private Outcome relayInTransaction(int most) {
        if (!outbox.lock()) {
            return Outcome.IDLE;
        }
        List<OutboxRows.Row> rows = outbox.lowest(most);
        if (rows.isEmpty()) {
            return Outcome.IDLE;
        }
        List<OutgoingRecord> records =
                rows.stream().map(OutboxRows.Row::outgoing).toList();
        // Reactive sending would carry this transaction to its own threads, which must not touch it
        Dispatch dispatch = QuarkusTransaction.suspendingExisting().call(() -> Dispatch.of(records, broker, PATIENCE));
        if (dispatch.sent() > 0) {
            outbox.delete(rows.subList(0, dispatch.sent()));
        }
        if (dispatch.failure() != null) {
            LOG.warnf("outbox row %s is not sent: %s", rows.get(dispatch.sent()).id(), dispatch.failure());
            return Outcome.FAILED;
        }
        return rows.size() < most ? Outcome.IDLE : Outcome.MORE;
    }
}
