package vn.hopluu.inbox.parking;

import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import vn.hopluu.events.Topic;
import vn.hopluu.inbox.KafkaMessage;
import vn.hopluu.outbox.OutgoingRecord;

/// A parked message as it goes to the dead-letter topic: its own key, headers and bytes, and beside them
/// headers that say where it lay and why it could not be used.
final class DeadLetter {

    static final String TOPIC = "hopluu_dead_topic";
    static final String PARTITION = "hopluu_dead_partition";
    static final String OFFSET = "hopluu_dead_offset";
    static final String REASON = "hopluu_dead_reason";
    static final String DETAIL = "hopluu_dead_detail";
    static final String PARKED_AT = "hopluu_dead_parked_at";
    static final String BY = "hopluu_dead_by";
    /// Only where the payload is too large to be sent again: where it is kept.
    static final String KEPT = "hopluu_dead_kept";

    /// Kafka takes no more than 1 MiB with everything.
    private static final int MOST_BYTES = 900_000;

    private DeadLetter() {}

    /// @param service whose consumer could not use it: `aggregation-service`
    static OutgoingRecord of(ParkedMessage parked, String service) {
        KafkaMessage message = parked.message();
        Map<String, byte[]> why = new LinkedHashMap<>();
        put(why, TOPIC, message.topic());
        put(why, PARTITION, Integer.toString(message.partition()));
        put(why, OFFSET, Long.toString(message.offset()));
        put(why, REASON, parked.reason());
        put(why, DETAIL, parked.detail());
        put(why, BY, service);
        put(why, PARKED_AT, parked.parkedAt().toString());
        boolean whole = length(message.payload()) + besides(message) <= MOST_BYTES;
        if (!whole) {
            put(why, KEPT, "/api/v1/parked-messages/" + parked.id() + " of " + service);
        }
        boolean described = whole || besides(message) <= MOST_BYTES;
        Map<String, byte[]> headers = new LinkedHashMap<>(described ? message.headers() : Map.of());
        headers.putAll(why);
        return new OutgoingRecord(
                Topic.REPORTS_DEAD_LETTERS.topicName(),
                described ? message.key() : null,
                whole ? message.payload() : null,
                headers);
    }

    /// How many bytes the key and the headers have.
    private static int besides(KafkaMessage message) {
        return length(message.key())
                + message.headers().entrySet().stream()
                        .mapToInt(header -> header.getKey().length() + header.getValue().length)
                        .sum();
    }

    private static int length(byte @Nullable [] bytes) {
        return bytes == null ? 0 : bytes.length;
    }

    private static void put(Map<String, byte[]> headers, String name, String value) {
        headers.put(name, value.getBytes(StandardCharsets.UTF_8));
    }
}
