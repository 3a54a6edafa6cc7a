package vn.hopluu.report.outbox;

import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Tuple;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;
import vn.hopluu.events.Event;
import vn.hopluu.events.EventHeaders;
import vn.hopluu.events.EventJson;
import vn.hopluu.events.EventType;
import vn.hopluu.outbox.Backlog;
import vn.hopluu.outbox.OutgoingRecord;
import vn.hopluu.outbox.WaitingRecord;

/// One event on its way to Kafka.
@Entity
@Table(name = "outbox")
class OutboxRow extends PanacheEntityBase {

    private static final String SOURCE = "/report-service";

    // Given by the database when OutboxWriter writes it
    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private @Nullable Long id;

    @Column
    private String recordKey;

    @Column
    private String campaign;

    @Column
    private long revision;

    @Column
    private long contentHash;

    @Column
    private byte[] payload;

    @Column
    @JdbcTypeCode(SqlTypes.JSON)
    private Map<String, String> headers;

    @Column
    private Instant createdAt;

    protected OutboxRow() {}

    /// @param incarnation of the database
    /// @param trace the W3C `traceparent`, or null
    OutboxRow(Event event, String campaign, String incarnation, Instant now, @Nullable String trace) {
        recordKey = event.key();
        this.campaign = campaign;
        revision = event.revision();
        payload = EventJson.write(event);
        headers = EventHeaders.of(event, SOURCE, incarnation, now);
        if (trace != null) {
            headers.put(EventHeaders.TRACE, trace);
        }
        contentHash = Long.parseUnsignedLong(headers.getOrDefault(EventHeaders.HASH, "0"), 16);
        createdAt = now;
    }

    void bind(PreparedStatement insert) throws SQLException {
        insert.setString(1, recordKey);
        insert.setString(2, campaign);
        insert.setLong(3, revision);
        insert.setLong(4, contentHash);
        insert.setBytes(5, payload);
        insert.setString(6, HeadersJson.write(headers));
        insert.setObject(7, createdAt.atOffset(ZoneOffset.UTC));
    }

    /// The oldest rows, at most so many, in the order in which they are to be sent.
    static List<OutboxRow> lowest(int count) {
        return OutboxRow.<OutboxRow>find("order by id").page(0, count).list();
    }

    /// How many wait, and since when.
    static Backlog backlog() {
        Tuple backlog = getEntityManager()
                .createQuery("select count(*) as waiting, min(createdAt) as oldest from OutboxRow", Tuple.class)
                .getSingleResult();
        return new Backlog(backlog.get("waiting", Long.class), backlog.get("oldest", Instant.class));
    }

    WaitingRecord waiting() {
        if (id == null) {
            throw new IllegalStateException("not stored yet");
        }
        return new WaitingRecord(id, OutgoingRecord.of(topic(), recordKey, payload, headers));
    }

    /// The topic of its kind of event.
    private String topic() {
        return EventType.ofType(headers.getOrDefault(EventHeaders.TYPE, ""))
                .orElseThrow()
                .topic()
                .topicName();
    }
}
