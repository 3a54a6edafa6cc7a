package vn.hopluu.report.outbox;

import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Function;
import org.jboss.logging.Logger;

/// One round of the relay, within the transaction of whoever calls: the steps and their order, whatever the table and
/// the broker are.
///
/// @param <R> an event on its way
public final class RelayRound<R> {

    private static final Logger LOG = Logger.getLogger(RelayRound.class);
    static final int LONGEST_S = 40;

    private final Table<R> table;
    private final Function<R, CompletionStage<Void>> broker;

    /// Where events wait.
    public interface Table<R> {

        /// Becomes the active relay until the transaction ends.
        ///
        /// @return false where another one is active
        boolean activate();

        /// The events with the lowest ids, in their order.
        List<R> lowest(int most);

        /// Deletes these and no others: one with an id between theirs may have been committed after they were read.
        void delete(List<R> rows);
    }

    /// What a round came to.
    public enum Outcome {
        /// There was nothing to send, or another replica is sending.
        IDLE,
        /// All that was read is sent; there may be more.
        SENT,
        /// Something was not acknowledged and is still here.
        FAILED
    }

    /// @param broker called in the order in which events are to lie in their partitions; completes when all replicas
    ///     in sync have the event, or fails
    public RelayRound(Table<R> table, Function<R, CompletionStage<Void>> broker) {
        this.table = table;
        this.broker = broker;
    }

    /// @param most how many events to send
    public Outcome run(int most) {
        if (!table.activate()) {
            return Outcome.IDLE;
        }
        List<R> rows = table.lowest(most);
        if (rows.isEmpty()) {
            return Outcome.IDLE;
        }
        int acknowledged = send(rows);
        if (acknowledged > 0) {
            table.delete(rows.subList(0, acknowledged));
        }
        return acknowledged == rows.size() ? Outcome.SENT : Outcome.FAILED;
    }

    /// How many rows from the start are acknowledged. What follows the first failure is sent again later, so that the
    /// newest state of a report is the last in its partition. Every sending has ended when this returns: two rounds
    /// never overlap in the producer.
    private int send(List<R> rows) {
        List<CompletableFuture<Void>> sendings = rows.stream().map(this::send).toList();
        try {
            CompletableFuture.allOf(sendings.toArray(CompletableFuture[]::new)).get(LONGEST_S, TimeUnit.SECONDS);
        } catch (ExecutionException e) {
            LOG.warnf("Kafka did not take an event: %s", e.getCause());
        } catch (TimeoutException e) {
            LOG.warnf("Kafka did not answer for %d s", LONGEST_S);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        int acknowledged = 0;
        while (acknowledged < rows.size() && succeeded(sendings.get(acknowledged))) {
            acknowledged++;
        }
        return acknowledged;
    }

    private CompletableFuture<Void> send(R row) {
        try {
            return broker.apply(row).toCompletableFuture();
        } catch (RuntimeException e) {
            return CompletableFuture.failedFuture(new CompletionException(e));
        }
    }

    private static boolean succeeded(CompletableFuture<Void> sending) {
        return sending.isDone() && !sending.isCompletedExceptionally();
    }
}
