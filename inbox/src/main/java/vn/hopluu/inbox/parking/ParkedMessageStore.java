package vn.hopluu.inbox.parking;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Objects;
import vn.hopluu.events.EventHeaders;
import vn.hopluu.inbox.KafkaMessage;
import vn.hopluu.inbox.RefusedMessage;
import vn.hopluu.inbox.Unusable;
import vn.hopluu.web.database.Sql;

/// Keeps messages that could not be used: bytes, headers, place and reason. Nothing that came is ever lost.
@ApplicationScoped
public class ParkedMessageStore {

    private final Sql sql;
    private final Clock clock;

    public ParkedMessageStore(Sql sql, Clock clock) {
        this.sql = sql;
        this.clock = clock;
    }

    /// Parks messages, or renews the reason of those that are parked already.
    ///
    /// @return those of which something is new: parked only now, or for another reason than before
    public List<RefusedMessage> park(List<RefusedMessage> refused) {
        return refused.stream().filter(it -> park(it.message(), it.why())).toList();
    }

    private boolean park(KafkaMessage message, Unusable why) {
        return sql.update(
                        """
                        insert into parked_message (topic, topic_id, kafka_partition, kafka_offset, message_key,
                            header_names, header_values, payload, reason, detail, waiting, campaign, parked_at)
                        values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, nullif(?, ''), ?)
                        on conflict (topic, topic_id, kafka_partition, kafka_offset) do update
                            set reason = excluded.reason, detail = excluded.detail, waiting = excluded.waiting,
                                campaign = excluded.campaign
                            where parked_message.reason <> excluded.reason
                        """,
                        message.topic(),
                        message.topicId(),
                        message.partition(),
                        message.offset(),
                        message.key(),
                        message.headers().keySet().toArray(String[]::new),
                        message.headers().values().toArray(byte[][]::new),
                        message.payload(),
                        why.reason().name(),
                        why.detail().replace('\0', ' '),
                        why.reason().waiting(),
                        campaign(message, why).replace('\0', ' '),
                        OffsetDateTime.now(clock))
                == 1;
    }

    /// Takes messages that could be used after all out of the parking place.
    public void release(List<KafkaMessage> used) {
        used.forEach(message -> sql.update(
                "delete from parked_message"
                        + " where topic = ? and topic_id = ? and kafka_partition = ? and kafka_offset = ?",
                message.topic(),
                message.topicId(),
                message.partition(),
                message.offset()));
    }

    /// Gives what was parked before topics had ids the id of the topic that it lay on.
    public void adopt(String topic, String topicId) {
        sql.update("update parked_message set topic_id = ? where topic_id = '' and topic = ?", topicId, topic);
    }

    /// How many messages of a campaign are parked.
    public long count(String campaign) {
        return sql.query("select count(*) from parked_message where campaign = ?", row -> row.getLong(1), campaign)
                .getFirst();
    }

    private static String campaign(KafkaMessage message, Unusable why) {
        return why.campaign().isEmpty()
                ? Objects.requireNonNullElse(message.textHeader(EventHeaders.CAMPAIGN), "")
                : why.campaign();
    }
}
