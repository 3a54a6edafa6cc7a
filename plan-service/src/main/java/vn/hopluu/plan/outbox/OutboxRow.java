package vn.hopluu.plan.outbox;

import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import io.quarkus.panache.common.Page;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Tuple;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import vn.hopluu.events.Event;
import vn.hopluu.events.EventHeaders;
import vn.hopluu.events.EventJson;
import vn.hopluu.events.EventType;
import vn.hopluu.outbox.Backlog;
import vn.hopluu.outbox.OutgoingRecord;
import vn.hopluu.outbox.WaitingRecord;

/// A Kafka record that waits for its broker, written in the transaction of the change that it tells of.
@Entity
@Table(name = "outbox")
class OutboxRow extends PanacheEntityBase {

    private static final String SOURCE = "/plan-service";

    /// Its place in the order of sending; [Outbox] hands it out.
    @Id
    @Column(name = "id")
    Long id;

    @Column(name = "topic")
    private String topic;

    @Column(name = "record_key")
    private String key;

    @Column(name = "payload")
    private byte[] payload;

    @Column(name = "headers")
    @JdbcTypeCode(SqlTypes.JSON)
    private Map<String, String> headers;

    @Column(name = "created")
    private Instant created;

    protected OutboxRow() {}

    private OutboxRow(long id, Event event, String incarnation, Instant now) {
        this.id = id;
        this.topic = EventType.of(event).topic().topicName();
        this.key = event.key();
        this.payload = EventJson.write(event);
        this.headers = EventHeaders.of(event, SOURCE, incarnation, now);
        this.created = now;
    }

    static OutboxRow of(long id, Event event, String incarnation, Instant now) {
        return new OutboxRow(id, event, incarnation, now);
    }

    /// The lowest rows, in order.
    static List<OutboxRow> lowest(int most) {
        return OutboxRow.<OutboxRow>find("order by id").page(Page.ofSize(most)).list();
    }

    /// How many wait, and since when.
    static Backlog backlog() {
        Tuple backlog = getEntityManager()
                .createQuery("select count(*) as waiting, min(created) as oldest from OutboxRow", Tuple.class)
                .getSingleResult();
        return new Backlog(backlog.get("waiting", Long.class), backlog.get("oldest", Instant.class));
    }

    WaitingRecord waiting() {
        return new WaitingRecord(id, OutgoingRecord.of(topic, key, payload, headers));
    }
}
