package vn.hopluu.inbox.parking;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import vn.hopluu.inbox.Unusable;
import vn.hopluu.web.database.Sql;

/// The rows of parked messages, as operators and dead letters look at them.
@ApplicationScoped
public class ParkedMessageQueries {

    private static final String[] ENDURING = Arrays.stream(Unusable.Reason.values())
            .filter(Unusable.Reason::endures)
            .map(Enum::name)
            .toArray(String[]::new);

    private final Sql sql;

    ParkedMessageQueries(Sql sql) {
        this.sql = sql;
    }

    /// Which messages are asked for; null: any.
    record Filter(
            ParkedMessage.@Nullable State state,
            @Nullable String campaign,
            @Nullable String reason,
            @Nullable String topic) {}

    public Optional<ParkedMessage> find(long id) {
        return sql.query("select * from parked_message where id = ?", ParkedMessage::read, id).stream()
                .findFirst();
    }

    /// A page in the order of parking, without the payloads.
    ///
    /// @param after the id to go on behind, 0 at first
    List<ParkedMessage> page(Filter filter, long after, int most) {
        return sql.query(
                """
                select id, topic, topic_id, kafka_partition, kafka_offset, message_key, header_names, header_values,
                    null::bytea as payload, reason, detail, waiting, campaign, parked_at, dead_at, discarded_at,
                    discard_reason, replays, let_in_at
                from parked_message
                where id > ? and coalesce(campaign, '') = coalesce(?, campaign, '') and reason = coalesce(?, reason)
                    and topic = coalesce(?, topic)
                    and case coalesce(?, '')
                        when 'WAITING' then waiting and dead_at is null and discarded_at is null
                        when 'HOPELESS' then not waiting and dead_at is null and discarded_at is null
                        when 'DEAD' then dead_at is not null and discarded_at is null
                        when 'DISCARDED' then discarded_at is not null
                        else true end
                order by id limit ?
                """,
                ParkedMessage::read,
                after,
                filter.campaign(),
                filter.reason(),
                filter.topic(),
                filter.state() == null ? null : filter.state().name(),
                most);
    }

    /// What is to be copied to the dead-letter topic, locked until the transaction ends. Another replica passes
    /// over what is locked here.
    List<ParkedMessage> hopeless(Instant parkedBefore, int most) {
        return sql.query("""
                select * from parked_message
                where dead_at is null and discarded_at is null and not (reason = any(?))
                    and (not waiting or parked_at <= ?)
                order by id limit ? for update skip locked
                """, ParkedMessage::read, ENDURING, parkedBefore.atOffset(ZoneOffset.UTC), most);
    }

    /// The next messages of a topic that wait for something, in the order they were parked.
    ///
    /// @param after the id to go on from, 0 at first
    public List<ParkedMessage> waiting(String topic, long after, int most) {
        return sql.query("""
                select * from parked_message
                where waiting and discarded_at is null and topic = ? and id > ? order by id limit ?
                """, ParkedMessage::read, topic, after, most);
    }

    void dead(List<Long> ids, Instant now) {
        sql.update(
                "update parked_message set dead_at = ? where id = any(?)",
                now.atOffset(ZoneOffset.UTC),
                ids.toArray(Long[]::new));
    }

    /// @return whether it was there and not discarded before
    boolean discard(long id, String reason, Instant now) {
        return sql.update(
                        "update parked_message set discarded_at = ?, discard_reason = ? where id = ? and discarded_at is null",
                        now.atOffset(ZoneOffset.UTC),
                        reason,
                        id)
                == 1;
    }

    /// Counts that a person has it tried again.
    public void replayed(long id) {
        sql.update("update parked_message set replays = replays + 1 where id = ?", id);
    }

    /// Decides that a message is used though its revision is far ahead.
    public void letIn(long id, Instant now) {
        sql.update("update parked_message set let_in_at = ? where id = ?", now.atOffset(ZoneOffset.UTC), id);
    }

    /// How many there are of each kind.
    List<ParkedMeters.ParkedCount> counts() {
        return sql.query(
                """
                select case when discarded_at is not null then 'DISCARDED' when dead_at is not null then 'DEAD'
                        when waiting then 'WAITING' else 'HOPELESS' end as state,
                    reason, count(*) as messages
                from parked_message group by 1, 2
                """,
                row -> new ParkedMeters.ParkedCount(
                        row.getString("state"), row.getString("reason"), row.getLong("messages")));
    }
}
