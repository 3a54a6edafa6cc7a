package vn.hopluu.inbox.place;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.List;
import vn.hopluu.web.database.Sql;

/// The table of places. A place moves in the transaction of what was derived, and never goes back within a topic's id
/// but by a person's act or where the topic itself was cut.
@ApplicationScoped
public class Places {

    private final Sql sql;
    private final Clock clock;

    public Places(Sql sql, Clock clock) {
        this.sql = sql;
        this.clock = clock;
    }

    /// Every place of a consumer; there are no more than partitions.
    public List<Place> of(String consumer) {
        return sql.query(
                "select consumer, topic, topic_id, kafka_partition, next_offset from consumer_place where consumer = ?",
                Places::read,
                consumer);
    }

    /// Sets a place where a consumer begins: it had none, its topic is another one now, or was cut behind it.
    public void set(Place place) {
        ConsumerPartition slice = place.slice();
        sql.update(
                """
                insert into consumer_place (consumer, topic, topic_id, kafka_partition, next_offset, moved_at)
                values (?, ?, ?, ?, ?, ?)
                on conflict (consumer, topic, kafka_partition) do update
                    set topic_id = excluded.topic_id, next_offset = excluded.next_offset, moved_at = excluded.moved_at
                """,
                slice.consumer(),
                slice.topic(),
                slice.topicId(),
                slice.partition(),
                place.next(),
                OffsetDateTime.now(clock));
    }

    /// Moves places behind a batch, in the transaction of what was derived from it.
    ///
    /// @throws PlaceLost where one stands before its batch, or is gone
    public void move(Collection<OffsetRange> steps) {
        for (OffsetRange step : steps) {
            ConsumerPartition slice = step.slice();
            int moved = sql.update(
                    """
                    update consumer_place set next_offset = greatest(next_offset, ?), moved_at = ?,
                        highest_revision = greatest(highest_revision, ?)
                    where consumer = ? and topic = ? and kafka_partition = ? and topic_id = ? and next_offset >= ?
                    """,
                    step.to(),
                    OffsetDateTime.now(clock),
                    step.highest(),
                    slice.consumer(),
                    slice.topic(),
                    slice.partition(),
                    slice.topicId(),
                    step.from());
            if (moved == 0) {
                throw new PlaceLost(step);
            }
        }
    }

    /// Forgets every place, so that all consumers begin anew.
    public void forget() {
        sql.update("delete from consumer_place");
    }

    /// The highest revision that was accepted on a topic, 0 where there is none.
    public long highestRevision(String topic) {
        return sql.query(
                        "select coalesce(max(highest_revision), 0) from consumer_place where topic = ?",
                        row -> row.getLong(1),
                        topic)
                .getFirst();
    }

    private static Place read(ResultSet row) throws SQLException {
        return new Place(
                new ConsumerPartition(
                        row.getString("consumer"),
                        row.getString("topic"),
                        row.getString("topic_id"),
                        row.getInt("kafka_partition")),
                row.getLong("next_offset"));
    }
}
