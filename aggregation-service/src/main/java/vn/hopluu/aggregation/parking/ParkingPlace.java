package vn.hopluu.aggregation.parking;

import io.micrometer.core.instrument.MeterRegistry;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jboss.logging.Logger;
import vn.hopluu.aggregation.sql.Sql;

/// Keeps messages that could not be used: bytes, headers, place and reason. Nothing that came is ever lost.
@ApplicationScoped
public class ParkingPlace {

    private static final Logger LOG = Logger.getLogger(ParkingPlace.class);

    private final Sql sql;
    private final Clock clock;
    private final MeterRegistry meters;

    public ParkingPlace(Sql sql, Clock clock, MeterRegistry meters) {
        this.sql = sql;
        this.clock = clock;
        this.meters = meters;
    }

    /// Parks a message, or renews the reason of one that is parked already.
    public void park(KafkaMessage message, Unusable why) {
        LOG.warnf("parked %s: %s: %s", message.place(), why.reason(), why.detail());
        meters.counter("hopluu.parked", "reason", why.reason().name()).increment();
        Optional<ReportHeaders> report = ReportHeaders.of(message);
        sql.update(
                """
                insert into parked_message (topic, kafka_partition, kafka_offset, message_key, header_names,
                    header_values, payload, reason, detail, waiting, campaign, parked_at,
                    unit_id, coverage, revision, hash)
                values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, nullif(?, ''), ?, ?, ?, ?, ?)
                on conflict (topic, kafka_partition, kafka_offset) do update
                    set reason = excluded.reason, detail = excluded.detail, waiting = excluded.waiting,
                        campaign = excluded.campaign
                """,
                message.topic(),
                message.partition(),
                message.offset(),
                message.key(),
                message.headers().keySet().toArray(String[]::new),
                message.headers().values().toArray(byte[][]::new),
                message.payload(),
                why.reason().name(),
                why.detail().replace('\0', ' '),
                why.reason().waiting(),
                why.campaign().isEmpty() ? report.map(ReportHeaders::campaign).orElse("") : why.campaign(),
                OffsetDateTime.now(clock),
                report.map(ReportHeaders::unit).orElse(null),
                report.map(ReportHeaders::coverage).orElse(null),
                report.map(ReportHeaders::revision).orElse(null),
                report.map(ReportHeaders::hash).orElse(null));
    }

    /// Takes a message that could be used after all out of the parking place.
    public void release(KafkaMessage message) {
        sql.update(
                "delete from parked_message where topic = ? and kafka_partition = ? and kafka_offset = ?",
                message.topic(),
                message.partition(),
                message.offset());
    }

    /// The next messages of a topic that wait for something, in the order they were parked.
    ///
    /// @param after the id to go on from, 0 at first
    public List<Parked> waiting(String topic, long after, int limit) {
        return sql.query("""
                select id, topic, kafka_partition, kafka_offset, message_key, header_names, header_values, payload
                from parked_message where waiting and discarded_at is null and topic = ? and id > ? order by id limit ?
                """, ParkingPlace::read, topic, after, limit);
    }

    /// How many messages of a campaign are parked.
    public long count(String campaign) {
        return sql.query("select count(*) from parked_message where campaign = ?", row -> row.getLong(1), campaign)
                .getFirst();
    }

    /// The newest parked state of each report of a campaign, for comparing what is held with what was stated.
    /// What was discarded is not among them: a discard must not make a missing figure look right.
    public List<StandIn> standIns(String campaign) {
        return sql.query(
                """
                select distinct on (unit_id, coverage) unit_id, coverage, revision, hash
                from parked_message
                where campaign = ? and unit_id is not null and discarded_at is null and not (reason = any(?))
                order by unit_id, coverage, revision desc
                """,
                row -> new StandIn(
                        row.getLong("unit_id") + "/" + campaign + "/" + row.getString("coverage"),
                        row.getLong("revision"),
                        row.getLong("hash")),
                campaign,
                Arrays.stream(Unusable.Reason.values())
                        .filter(reason -> !reason.standsIn())
                        .map(Enum::name)
                        .toArray(String[]::new));
    }

    /// A report that is known here though not applied.
    ///
    /// @param key `17/DVCQ-Q/2024-Q1/OWN`
    public record StandIn(String key, long revision, long hash) {}

    /// A parked message and its place in the order of parking.
    public record Parked(long id, KafkaMessage message) {}

    private static Parked read(ResultSet row) throws SQLException {
        Object[] names = array(row.getArray("header_names"));
        Object[] values = array(row.getArray("header_values"));
        Map<String, byte[]> headers = new LinkedHashMap<>();
        for (int i = 0; i < names.length; i++) {
            headers.put((String) names[i], (byte[]) values[i]);
        }
        return new Parked(
                row.getLong("id"),
                new KafkaMessage(
                        row.getString("topic"),
                        row.getInt("kafka_partition"),
                        row.getLong("kafka_offset"),
                        row.getBytes("message_key"),
                        headers,
                        row.getBytes("payload")));
    }

    private static Object[] array(Array array) throws SQLException {
        return (Object[]) array.getArray();
    }
}
