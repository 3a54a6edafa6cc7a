package vn.hopluu.outbox;

import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.header.Header;
import org.jspecify.annotations.Nullable;

/// A record that lies on a topic, with its headers as texts.
@SuppressWarnings("ArrayRecordComponent") // never compared
public record SentRecord(
        String topic, int partition, long offset, String key, Map<String, String> headers, byte @Nullable [] payload) {

    /// Not compact: a compact constructor's class file does not say which arrays may be null.
    public SentRecord(
            String topic,
            int partition,
            long offset,
            String key,
            Map<String, String> headers,
            byte @Nullable [] payload) {
        this.topic = topic;
        this.partition = partition;
        this.offset = offset;
        this.key = key;
        this.headers = Map.copyOf(headers);
        this.payload = payload;
    }

    static SentRecord of(ConsumerRecord<byte[], byte[]> record) {
        Map<String, String> headers = new LinkedHashMap<>();
        for (Header header : record.headers()) {
            headers.put(header.key(), text(header.value()));
        }
        return new SentRecord(
                record.topic(), record.partition(), record.offset(), text(record.key()), headers, record.value());
    }

    /// PostgreSQL keeps no NUL in text.
    private static String text(byte @Nullable [] bytes) {
        return bytes == null ? "" : new String(bytes, StandardCharsets.UTF_8).replace('\0', '\uFFFD');
    }

    /// Where it lies, for a log: `hopluu.reports.v1-3@17`.
    @Override
    public String toString() {
        return topic + "-" + partition + "@" + offset;
    }
}
