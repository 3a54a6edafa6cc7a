package vn.hopluu.inbox;

import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.header.Header;
import org.jspecify.annotations.Nullable;

/// One record as it came, byte for byte.
///
/// @param topicId Kafka's own id of the topic, which changes when a topic is made anew under its name
@SuppressWarnings("ArrayRecordComponent") // never compared: its identity is topic, partition and offset
public record KafkaMessage(
        String topic,
        String topicId,
        int partition,
        long offset,
        byte @Nullable [] key,
        Map<String, byte[]> headers,
        byte @Nullable [] payload) {

    public static KafkaMessage of(ConsumerRecord<byte[], byte[]> consumed, String topicId) {
        Map<String, byte[]> headers = new LinkedHashMap<>();
        for (Header header : consumed.headers()) {
            headers.put(header.key().replace('\0', ' '), header.value() == null ? new byte[0] : header.value());
        }
        return new KafkaMessage(
                consumed.topic(),
                topicId,
                consumed.partition(),
                consumed.offset(),
                consumed.key(),
                headers,
                consumed.value());
    }

    public KafkaMessage {
        headers = Collections.unmodifiableMap(headers);
    }

    /// One header as text, null where it is not there.
    public @Nullable String textHeader(String name) {
        byte[] value = headers.get(name);
        return value == null ? null : new String(value, StandardCharsets.UTF_8);
    }

    /// The headers as text.
    public Map<String, String> textHeaders() {
        Map<String, String> text = new LinkedHashMap<>();
        headers.forEach((name, value) -> text.put(name, new String(value, StandardCharsets.UTF_8)));
        return text;
    }

    /// Where it lies: `hopluu.reports.v1/3@120`.
    public String place() {
        return topic + "/" + partition + "@" + offset;
    }
}
