package vn.hopluu.plan.outbox;

import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import io.quarkus.panache.common.Page;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import vn.hopluu.events.Event;
import vn.hopluu.events.EventHeaders;
import vn.hopluu.events.EventJson;
import vn.hopluu.events.EventType;

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

    private OutboxRow(long id, Event event, Instant now) {
        this.id = id;
        this.topic = EventType.of(event).topic().topicName();
        this.key = event.key();
        this.payload = EventJson.write(event);
        this.headers = EventHeaders.of(event, SOURCE, now);
        this.created = now;
    }

    static OutboxRow of(long id, Event event, Instant now) {
        return new OutboxRow(id, event, now);
    }

    /// The lowest rows, in order.
    static List<OutboxRow> lowest(int most) {
        return OutboxRow.<OutboxRow>find("order by id").page(Page.ofSize(most)).list();
    }

    /// Deletes exactly these: a row with a lower id may have been committed since they were read.
    static void delete(List<OutboxRow> sent) {
        delete("id in ?1", sent.stream().map(row -> row.id).toList());
    }

    OutgoingRecord toRecord() {
        return new OutgoingRecord(topic, key, payload, headers);
    }
}
