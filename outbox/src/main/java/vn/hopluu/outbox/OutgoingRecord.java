package vn.hopluu.outbox;

import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// A Kafka record on its way out, byte for byte: a dead letter may have no key, no payload, and headers that are no
/// text.
@SuppressWarnings("ArrayRecordComponent") // never compared
public record OutgoingRecord(
        String topic, byte @Nullable [] key, byte @Nullable [] payload, Map<String, byte[]> headers) {

    /// Not compact: a compact constructor's class file does not say which arrays may be null.
    public OutgoingRecord(String topic, byte @Nullable [] key, byte @Nullable [] payload, Map<String, byte[]> headers) {
        this.topic = topic;
        this.key = key;
        this.payload = payload;
        this.headers = Collections.unmodifiableMap(new LinkedHashMap<>(headers));
    }

    /// One whose key and headers are texts, as those of events are.
    public static OutgoingRecord of(String topic, String key, byte[] payload, Map<String, String> headers) {
        Map<String, byte[]> bytes = new LinkedHashMap<>();
        headers.forEach((name, value) -> bytes.put(name, value.getBytes(StandardCharsets.UTF_8)));
        return new OutgoingRecord(topic, key.getBytes(StandardCharsets.UTF_8), payload, bytes);
    }
}
