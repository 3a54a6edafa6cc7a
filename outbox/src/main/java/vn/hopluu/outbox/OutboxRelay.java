package vn.hopluu.outbox;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.TransactionPhase;
import jakarta.enterprise.inject.Instance;
import java.util.concurrent.CompletionStage;

/// Carries a service's committed outbox rows to Kafka, as long as the service runs: each round in a transaction of its
/// own, which holds the lock of the active relay.
@ApplicationScoped
class OutboxRelay {

    private static final int TRANSACTION_SECONDS = Math.toIntExact(2 * RelayRound.PATIENCE.toSeconds());

    private final KafkaBroker broker;
    private final RelayRound<WaitingRecord> round;
    private final RelayLoop loop;

    /// @throws IllegalArgumentException where the table's batch is larger than the channel's buffer is made for
    OutboxRelay(OutboxTable table, StoredPlaces places, Instance<SendingGate> gate, KafkaBroker broker) {
        int largest = table.largestBatch();
        if (largest < 1 || largest > OutboxTable.MOST_ROWS) {
            throw new IllegalArgumentException(
                    "a batch of 1 to %d rows, not %d".formatted(OutboxTable.MOST_ROWS, largest));
        }
        this.broker = broker;
        this.round = new RelayRound<>(
                gate.isUnsatisfied() ? table : new GatedTable<>(table, gate.get()::isOpen), places, this::send);
        this.loop = new RelayLoop(this::inOwnTransaction, largest);
    }

    void start(@Observes StartupEvent start) {
        loop.start();
    }

    void stop(@Observes ShutdownEvent stop) throws InterruptedException {
        loop.stop();
    }

    void wake(@Observes(during = TransactionPhase.AFTER_SUCCESS) OutboxFilled filled) {
        loop.wake();
    }

    /// For how long rows could not be read or not be sent; 0 where both goes on.
    long failingSeconds() {
        return Math.max(loop.failingSeconds(), round.failingSeconds());
    }

    private RelayRound.Outcome inOwnTransaction(int most) {
        return QuarkusTransaction.requiringNew().timeout(TRANSACTION_SECONDS).call(() -> round.run(most));
    }

    /// Reactive sending would carry the round's transaction to its own threads, which must not touch it.
    private CompletionStage<RecordPosition> send(WaitingRecord waiting) {
        return QuarkusTransaction.suspendingExisting().call(() -> broker.send(waiting.outgoing()));
    }
}
