package vn.hopluu.inbox.parking;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import vn.hopluu.inbox.KafkaMessage;

/// A message that could not be used, and what became of it since.
///
/// @param campaign `DVCQ-Q/2024-Q1` where it is known
/// @param deadAt when it was copied to the dead-letter topic
/// @param discardedAt when a person decided that it is never to be used
/// @param replays how often a person had it tried again
/// @param letInAt when a person decided that it is used though its revision is far ahead
public record ParkedMessage(
        long id,
        KafkaMessage message,
        String reason,
        String detail,
        boolean waiting,
        @Nullable String campaign,
        Instant parkedAt,
        @Nullable Instant deadAt,
        @Nullable Instant discardedAt,
        @Nullable String discardReason,
        int replays,
        @Nullable Instant letInAt) {

    /// Where a message stands.
    public enum State {
        /// It is tried again when something arrives.
        WAITING,
        /// Nothing that may still come can mend it; it is about to be copied to the dead-letter topic.
        HOPELESS,
        /// Copied to the dead-letter topic. What it waits for may still come.
        DEAD,
        /// Never to be used, by a person's act.
        DISCARDED
    }

    public State state() {
        if (discardedAt != null) {
            return State.DISCARDED;
        }
        if (deadAt != null) {
            return State.DEAD;
        }
        return waiting ? State.WAITING : State.HOPELESS;
    }

    static ParkedMessage read(ResultSet row) throws SQLException {
        OffsetDateTime parkedAt = row.getObject("parked_at", OffsetDateTime.class);
        return new ParkedMessage(
                row.getLong("id"),
                message(row),
                row.getString("reason"),
                row.getString("detail"),
                row.getBoolean("waiting"),
                row.getString("campaign"),
                parkedAt.toInstant(),
                instant(row, "dead_at"),
                instant(row, "discarded_at"),
                row.getString("discard_reason"),
                row.getInt("replays"),
                instant(row, "let_in_at"));
    }

    /// The message of a row, as it came.
    public static KafkaMessage message(ResultSet row) throws SQLException {
        Object[] names = (Object[]) row.getArray("header_names").getArray();
        Object[] values = (Object[]) row.getArray("header_values").getArray();
        Map<String, byte[]> headers = new LinkedHashMap<>();
        for (int i = 0; i < names.length; i++) {
            headers.put((String) names[i], (byte[]) values[i]);
        }
        return new KafkaMessage(
                row.getString("topic"),
                row.getString("topic_id"),
                row.getInt("kafka_partition"),
                row.getLong("kafka_offset"),
                row.getBytes("message_key"),
                headers,
                row.getBytes("payload"));
    }

    private static @Nullable Instant instant(ResultSet row, String column) throws SQLException {
        OffsetDateTime time = row.getObject(column, OffsetDateTime.class);
        return time == null ? null : time.toInstant();
    }
}
