package vn.hopluu.report.outbox;

import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.jboss.logging.Logger;

/// Sends what lies in the outbox, lowest id first, and deletes what Kafka has acknowledged. One relay is active at a
/// time, whatever the number of replicas; a row may be sent twice, never lost.
@ApplicationScoped
class Relay {

    /// The most events of one round.
    static final int BATCH = 500;

    private static final Logger LOG = Logger.getLogger(Relay.class);
    /// What the active relay holds: "hopluu", 1.
    static final long LOCK = 0x686f706c7575_01L;
    private static final int LONGEST_ROUND_S = 40;

    private final Broker broker;
    private final EntityManager database;

    Relay(Broker broker, EntityManager database) {
        this.broker = broker;
        this.database = database;
    }

    /// What a round came to.
    enum Outcome {
        /// There was nothing to send, or another replica is sending.
        IDLE,
        /// All that was read is sent; there may be more.
        SENT,
        /// Something was not acknowledged and is still here.
        FAILED
    }

    /// One round, in one transaction that holds the lock of the active relay.
    ///
    /// @param most how many events to send: one to try a broker that failed, [#BATCH] else
    Outcome round(int most) {
        return QuarkusTransaction.requiringNew().timeout(2 * LONGEST_ROUND_S).call(() -> inTransaction(most));
    }

    /// One round in the caller's transaction.
    Outcome inTransaction(int most) {
        if (!isActive()) {
            return Outcome.IDLE;
        }
        List<OutboxRow> rows = OutboxRow.lowest(most);
        if (rows.isEmpty()) {
            return Outcome.IDLE;
        }
        // Reactive sending would carry this transaction to its own threads, which must not touch it
        int acknowledged = QuarkusTransaction.suspendingExisting().call(() -> send(rows));
        if (acknowledged > 0) {
            OutboxRow.delete(rows.subList(0, acknowledged));
        }
        return acknowledged == rows.size() ? Outcome.SENT : Outcome.FAILED;
    }

    private boolean isActive() {
        return (Boolean) database.createNativeQuery("select pg_try_advisory_xact_lock(?1)", Boolean.class)
                .setParameter(1, LOCK)
                .getSingleResult();
    }

    /// How many rows from the start are acknowledged. What follows the first failure is sent again later, so that the
    /// newest state of a report is the last in its partition. Every sending has ended when this returns: two rounds
    /// never overlap in the producer.
    private int send(List<OutboxRow> rows) {
        List<CompletableFuture<Void>> sendings = rows.stream().map(this::send).toList();
        try {
            CompletableFuture.allOf(sendings.toArray(CompletableFuture[]::new)).get(LONGEST_ROUND_S, TimeUnit.SECONDS);
        } catch (ExecutionException e) {
            LOG.warnf("Kafka did not take an event: %s", e.getCause());
        } catch (TimeoutException e) {
            LOG.warnf("Kafka did not answer for %d s", LONGEST_ROUND_S);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        int acknowledged = 0;
        while (acknowledged < rows.size() && succeeded(sendings.get(acknowledged))) {
            acknowledged++;
        }
        return acknowledged;
    }

    private CompletableFuture<Void> send(OutboxRow row) {
        try {
            return broker.send(row).toCompletableFuture();
        } catch (RuntimeException e) {
            return CompletableFuture.failedFuture(new CompletionException(e));
        }
    }

    private static boolean succeeded(CompletableFuture<Void> sending) {
        return sending.isDone() && !sending.isCompletedExceptionally();
    }
}
