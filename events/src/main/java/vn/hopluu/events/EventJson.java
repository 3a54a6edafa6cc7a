package vn.hopluu.events;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.MapperFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// Events to bytes and back. Readers pass over fields they do not know, since events only gain fields.
public final class EventJson {

    /// The most bytes that a payload may have: 1 MiB, as Kafka's own default.
    private static final int LARGEST = 1 << 20;

    private static final int LONGEST_REASON = 300;

    private static final ObjectMapper JSON = JsonMapper.builder()
            .addModule(new JavaTimeModule())
            .addModule(CellJson.module())
            .disable(SerializationFeature.WRITE_DATES_AS_TIMESTAMPS)
            .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .enable(DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES)
            .enable(DeserializationFeature.FAIL_ON_NUMBERS_FOR_ENUMS)
            .disable(DeserializationFeature.ACCEPT_FLOAT_AS_INT)
            .disable(MapperFeature.ALLOW_COERCION_OF_SCALARS)
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
        if (payload.length > LARGEST) {
            throw new UnreadableEvent(
                    UnreadableEvent.Reason.INVALID, "payload of " + payload.length + " bytes is over " + LARGEST);
        }
        try {
            Event event = JSON.readValue(payload, type.record());
            if (event == null) {
                throw new UnreadableEvent(UnreadableEvent.Reason.INVALID, "payload is the JSON literal null");
            }
            return event;
        } catch (IOException | IllegalArgumentException e) {
            throw new UnreadableEvent(UnreadableEvent.Reason.INVALID, why(e));
        }
    }

    private static void requireKnownVersion(EventType type, @Nullable String dataSchema) {
        if (type.dataSchema().equals(dataSchema)) {
            return;
        }
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

    /// The place in the payload and the rule, on one line: `handedIn.cells[3]: amount has more than …`.
    private static String why(Exception e) {
        String message = e instanceof JsonProcessingException json ? json.getOriginalMessage() : e.getMessage();
        String line = String.valueOf(message).lines().findFirst().orElse("");
        String place = e instanceof JsonMappingException mapping ? place(mapping.getPath()) : "";
        return shortened(place.isEmpty() ? line : place + ": " + line);
    }

    private static String place(List<JsonMappingException.Reference> path) {
        StringBuilder place = new StringBuilder();
        for (JsonMappingException.Reference step : path) {
            if (step.getFieldName() == null) {
                place.append('[').append(step.getIndex()).append(']');
            } else {
                place.append(place.isEmpty() ? "" : ".").append(step.getFieldName());
            }
        }
        return place.toString();
    }

    private static String shortened(String text) {
        return text.length() <= LONGEST_REASON ? text : text.substring(0, LONGEST_REASON) + "…";
    }
}
