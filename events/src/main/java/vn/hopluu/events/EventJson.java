package vn.hopluu.events;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import java.io.IOException;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// Events to bytes and back. Readers pass over fields they do not know, since events only gain fields.
public final class EventJson {

    private static final ObjectMapper JSON = JsonMapper.builder()
            .addModule(new JavaTimeModule())
            .addModule(CellJson.module())
            .disable(SerializationFeature.WRITE_DATES_AS_TIMESTAMPS)
            .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .enable(DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES)
            .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            .defaultPropertyInclusion(
                    JsonInclude.Value.construct(JsonInclude.Include.ALWAYS, JsonInclude.Include.ALWAYS))
            .build();

    static {
        JSON.getFactory()
                .setStreamReadConstraints(StreamReadConstraints.builder()
                        .maxNestingDepth(20)
                        .maxNumberLength(40)
                        .maxStringLength(10_000)
                        .build());
    }

    private EventJson() {}

    public static byte[] write(Event event) {
        try {
            return JSON.writeValueAsBytes(event);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("an event is always writable: " + event.key(), e);
        }
    }

    /// Reads what a record's headers say it is.
    ///
    /// @param headers the record's headers, see [EventHeaders]
    /// @throws UnreadableEvent where the kind is not known, the payload is of a newer version, or it is not valid
    public static Event read(Map<String, String> headers, byte @Nullable [] payload) {
        EventType type = EventType.ofType(headers.getOrDefault(EventHeaders.TYPE, ""))
                .orElseThrow(() -> new UnreadableEvent(
                        UnreadableEvent.Reason.UNKNOWN_TYPE, "ce_type " + headers.get(EventHeaders.TYPE)));
        requireKnownVersion(type, headers.get(EventHeaders.DATA_SCHEMA));
        return read(type, payload);
    }

    /// Reads a payload of a known kind.
    ///
    /// @throws UnreadableEvent where it is not valid
    public static Event read(EventType type, byte @Nullable [] payload) {
        if (payload == null || payload.length == 0) {
            throw new UnreadableEvent(UnreadableEvent.Reason.EMPTY, "no payload");
        }
        try {
            return JSON.readValue(payload, type.record());
        } catch (IOException | IllegalArgumentException e) {
            throw new UnreadableEvent(UnreadableEvent.Reason.INVALID, firstLine(e));
        }
    }

    private static void requireKnownVersion(EventType type, @Nullable String dataSchema) {
        String prefix = type.dataSchema().substring(0, type.dataSchema().lastIndexOf(':') + 1);
        if (dataSchema == null || !dataSchema.matches(Pattern.quote(prefix) + "[1-9][0-9]{0,3}")) {
            throw new UnreadableEvent(UnreadableEvent.Reason.INVALID, "ce_dataschema " + dataSchema);
        }
        int version = Integer.parseInt(dataSchema.substring(prefix.length()));
        if (version > type.schemaVersion()) {
            throw new UnreadableEvent(
                    UnreadableEvent.Reason.NEWER_VERSION,
                    dataSchema + " is newer than version " + type.schemaVersion() + ", which this build reads");
        }
    }

    private static String firstLine(Exception e) {
        String message = e instanceof JsonProcessingException json ? json.getOriginalMessage() : e.getMessage();
        return String.valueOf(message).lines().findFirst().orElse("");
    }
}
