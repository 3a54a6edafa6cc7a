package vn.hopluu.aggregation.outbox;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// A Kafka record on its way out, byte for byte: a dead letter may have no key, no payload, and headers that are no
/// text.
@SuppressWarnings("ArrayRecordComponent") // never compared
public record OutgoingRecord(
        String topic, byte @Nullable [] key, byte @Nullable [] payload, Map<String, byte[]> headers) {

    public OutgoingRecord {
        headers = Collections.unmodifiableMap(new LinkedHashMap<>(headers));
    }
}
