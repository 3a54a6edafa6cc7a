package vn.hopluu.inbox.parking;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Arrays;
import java.util.Base64;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import vn.hopluu.inbox.KafkaMessage;

/// A message that could not be used, as it is answered.
///
/// @param detail which value, which rule
public record ParkedMessageView(
        long id,

        @Schema(enumeration = {"WAITING", "HOPELESS", "DEAD", "DISCARDED"})
        String state,

        String reason,
        String detail,
        @Nullable String campaign,
        String topic,
        int partition,
        long offset,

        @Schema(description = "The record's key as text; null: it has none") @Nullable
        String key,

        Map<String, String> headers,

        @Schema(description = "The first 64 KiB in base 64; null in a list, and where the record has none") @Nullable
        String payload,

        Instant parkedAt,
        @Nullable Instant deadAt,
        @Nullable Instant discardedAt,
        @Nullable String discardReason,
        int replays,

        @Schema(description = "Only of FAR_AHEAD: when a person let it in") @Nullable
        Instant letInAt) {

    private static final int MOST_BYTES = 1 << 16;

    public static ParkedMessageView of(ParkedMessage parked) {
        KafkaMessage message = parked.message();
        byte[] key = message.key();
        byte[] payload = message.payload();
        return new ParkedMessageView(
                parked.id(),
                parked.state().name(),
                parked.reason(),
                parked.detail(),
                parked.campaign(),
                message.topic(),
                message.partition(),
                message.offset(),
                key == null ? null : new String(key, StandardCharsets.UTF_8),
                message.textHeaders(),
                payload == null
                        ? null
                        : Base64.getEncoder()
                                .encodeToString(Arrays.copyOf(payload, Math.min(MOST_BYTES, payload.length))),
                parked.parkedAt(),
                parked.deadAt(),
                parked.discardedAt(),
                parked.discardReason(),
                parked.replays(),
                parked.letInAt());
    }
}
