package vn.hopluu.report.outbox;

import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;
import vn.hopluu.events.ContentHash;
import vn.hopluu.events.EventHeaders;
import vn.hopluu.events.EventJson;
import vn.hopluu.events.ReportChanged;

/// One event on its way to Kafka.
@Entity
@Table(name = "outbox")
class OutboxRow extends PanacheEntityBase {

    private static final String SOURCE = "/report-service";

    // An identity, not a pooled sequence: it is taken while the report's row is locked, so the ids of one report's
    // events are in the order of its revisions, whichever replica made them.
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

    OutboxRow(ReportChanged event, Instant now) {
        recordKey = event.key();
        campaign = event.campaign();
        revision = event.revision();
        contentHash = ContentHash.of(event);
        payload = EventJson.write(event);
        headers = EventHeaders.of(event, SOURCE, now);
        createdAt = now;
    }

    /// The oldest rows, at most so many, in the order in which they are to be sent.
    static List<OutboxRow> lowest(int count) {
        return OutboxRow.<OutboxRow>find("order by id").page(0, count).list();
    }

    /// Deletes these and no others: a row with an id between theirs may have been committed after they were read.
    static void delete(List<OutboxRow> rows) {
        delete("id in ?1", rows.stream().map(OutboxRow::id).toList());
    }

    long id() {
        if (id == null) {
            throw new IllegalStateException("not stored yet");
        }
        return id;
    }

    String recordKey() {
        return recordKey;
    }

    byte[] payload() {
        return payload;
    }

    Map<String, String> headers() {
        return headers;
    }
}
