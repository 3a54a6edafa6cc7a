package vn.hopluu.report.outbox;

import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.util.List;
import java.util.concurrent.CompletionStage;

/// Sends what lies in the outbox, lowest id first, and deletes what Kafka has acknowledged. One relay is active at a
/// time, whatever the number of replicas; a row may be sent twice, never lost.
@ApplicationScoped
class Relay {

    /// The most events of one round.
    static final int BATCH = 500;

    /// What the active relay holds: "hopluu", 1.
    static final long LOCK = 0x686f706c7575_01L;

    private final Broker broker;
    private final EntityManager database;
    private final RelayRound<OutboxRow> round = new RelayRound<>(new Rows(), this::send);

    Relay(Broker broker, EntityManager database) {
        this.broker = broker;
        this.database = database;
    }

    /// One round, in one transaction that holds the lock of the active relay.
    ///
    /// @param most how many events to send: one to try a broker that failed, [#BATCH] else
    RelayRound.Outcome round(int most) {
        return QuarkusTransaction.requiringNew()
                .timeout(2 * RelayRound.LONGEST_S)
                .call(() -> inTransaction(most));
    }

    /// One round in the caller's transaction.
    RelayRound.Outcome inTransaction(int most) {
        return round.run(most);
    }

    /// Reactive sending would carry this transaction to its own threads, which must not touch it.
    private CompletionStage<Void> send(OutboxRow row) {
        return QuarkusTransaction.suspendingExisting().call(() -> broker.send(row));
    }

    private final class Rows implements RelayRound.Table<OutboxRow> {

        @Override
        public boolean activate() {
            return (Boolean) database.createNativeQuery("select pg_try_advisory_xact_lock(?1)", Boolean.class)
                    .setParameter(1, LOCK)
                    .getSingleResult();
        }

        @Override
        public List<OutboxRow> lowest(int most) {
            return OutboxRow.lowest(most);
        }

        @Override
        public void delete(List<OutboxRow> rows) {
            OutboxRow.delete(rows);
        }
    }
}
