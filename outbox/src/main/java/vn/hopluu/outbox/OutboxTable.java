package vn.hopluu.outbox;

/// A service's own table of what waits for Kafka. Each service has one bean of this kind.
public interface OutboxTable extends RelayRound.Table<WaitingRecord> {

    /// The most rows of one round in any service: what the channel's buffer is made for.
    int MOST_ROWS = 500;

    /// The most rows of one round: as many as are quickly read and held, [#MOST_ROWS] at most.
    int largestBatch();

    /// What waits now.
    Backlog backlog();
}
