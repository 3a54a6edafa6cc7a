package vn.hopluu.report.reference;

import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import java.time.Instant;
import java.util.Map;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;

/// A record that this service could not use, with its bytes, its place and the reason.
@Entity
public class ParkedMessage extends PanacheEntityBase {

    private static final int LONGEST_DETAIL = 2_000;

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private @Nullable Long id;

    @Column
    private String topic;

    @Column
    private int partition;

    @Column
    private long recordOffset;

    @Column
    private byte @Nullable [] recordKey;

    @Column
    @JdbcTypeCode(SqlTypes.JSON)
    private Map<String, String> headers;

    @Column
    private byte @Nullable [] payload;

    @Column
    private String reason;

    @Column
    private String detail;

    @Column
    private Instant parkedAt;

    protected ParkedMessage() {}

    ParkedMessage(
            ConsumerRecord<byte[], byte[]> message,
            Map<String, String> headers,
            String reason,
            String detail,
            Instant now) {
        this.topic = message.topic();
        this.partition = message.partition();
        this.recordOffset = message.offset();
        this.recordKey = message.key();
        this.headers = headers;
        this.payload = message.value();
        this.reason = reason;
        String kept = detail.replace('\0', '\uFFFD');
        this.detail = kept.length() > LONGEST_DETAIL ? kept.substring(0, LONGEST_DETAIL) : kept;
        this.parkedAt = now;
    }

    static boolean holds(ConsumerRecord<byte[], byte[]> message) {
        return count(
                        "topic = ?1 and partition = ?2 and recordOffset = ?3",
                        message.topic(),
                        message.partition(),
                        message.offset())
                > 0;
    }
}
