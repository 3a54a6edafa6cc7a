package vn.hopluu.outbox;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletionStage;
import java.util.function.Function;
import vn.hopluu.web.log.Interruption;

/// One round of the relay, within the transaction of whoever calls: the steps and their order, whatever the table and
/// the broker are. A row may reach its topic twice, never not at all, and never last behind a later state of the same
/// thing.
///
/// @param <R> an event on its way; its `toString` is what a log says of it
public final class RelayRound<R> {

    /// How long a round waits for the broker: above whatever the producer may take, so that every sending has ended
    /// when the lock goes. Another replica would else send a newer state before an older one that is under way.
    static final Duration PATIENCE = Duration.ofSeconds(40);

    private final Table<R> table;
    private final Places places;
    private final Function<R, CompletionStage<RecordPosition>> broker;
    private final Interruption sending = new Interruption(RelayRound.class, "what the outbox sends to");

    /// Where events wait.
    public interface Table<R> {

        /// Becomes the active relay until the transaction ends.
        ///
        /// @return false where another one is active
        boolean activate();

        /// The events with the lowest ids, in their order: so many at most, and fewer where more would be too large.
        List<R> lowest(int most);

        /// Deletes these and no others: one with an id between theirs may have been committed after they were read.
        void delete(List<R> rows);
    }

    /// What is known of the broker's acknowledgements.
    public interface Places {

        /// Keeps how far the broker has come, in the transaction that deletes the rows: what lies behind these places
        /// is not known to the database.
        void acknowledged(List<RecordPosition> places);
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
    ///     in sync have the event and says where it lies, or fails
    public RelayRound(Table<R> table, Places places, Function<R, CompletionStage<RecordPosition>> broker) {
        this.table = table;
        this.places = places;
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
        SendResult result = SendResult.of(rows, broker, PATIENCE);
        if (result.sent() > 0) {
            table.delete(rows.subList(0, result.sent()));
            places.acknowledged(result.acknowledged());
        }
        if (result.failure() != null) {
            sending.failed("%s is not sent: %s".formatted(rows.get(result.sent()), result.failure()));
            return Outcome.FAILED;
        }
        sending.over();
        return Outcome.SENT;
    }

    /// For how long nothing could be sent; 0 where it can.
    long failingSeconds() {
        return sending.seconds();
    }
}
