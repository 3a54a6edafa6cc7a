package vn.hopluu.events;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import vn.hopluu.events.UnreadableEvent.Reason;

/// A record of a topic, and the one place that says whether it is believed: only as a whole. What its key
/// says, what its headers say and what stands in its body must be one and the same, and the hash that it
/// travels with is made again from the body.
///
/// Every consumer of every service reads by this; [EventJson#read] alone looks at the body, for what a service has
/// stored itself.
public final class EventRecord {

    /// `2:9c0ffee…`, or several schemes apart by a space.
    private static final Pattern PROOF = Pattern.compile("\\d{1,4}:[0-9a-f]{1,16}( \\d{1,4}:[0-9a-f]{1,16}){0,9}");

    private EventRecord() {}

    /// @param topic on which it lies
    /// @param key its bytes, null where it has none
    /// @param headers see [EventHeaders]
    /// @return the event, which may be believed as far as a checksum goes
    /// @throws UnreadableEvent with the reason why it may not
    public static Event read(
            String topic, byte @Nullable [] key, Map<String, String> headers, byte @Nullable [] payload) {
        Event event = EventJson.read(headers, payload);
        EventType type = EventType.of(event);
        require(type.topic().topicName().equals(topic), type.type() + " does not belong on " + topic);
        require(
                event.key().equals(text(key)),
                "the key is " + Require.shown(text(key)) + ", the body speaks of " + event.key());
        requireHeader(headers, EventHeaders.REVISION, Long.toString(event.revision()));
        if (event instanceof ReportChanged report) {
            requireHeader(headers, EventHeaders.CAMPAIGN, report.campaign());
            requireHash(headers, report);
        }
        return event;
    }

    /// The hash of the highest scheme that this build knows, as a record's headers carry it: of
    /// [ContentHash#whole], or empty where the sender did not know that scheme.
    ///
    /// @throws UnreadableEvent where the header cannot be read, or names only schemes that are not known here
    public static Optional<Long> proof(Map<String, String> headers) {
        String proof = headers.get(EventHeaders.PROOF);
        if (proof == null) {
            return Optional.empty();
        }
        require(PROOF.matcher(proof).matches(), EventHeaders.PROOF + " cannot be read: " + Require.shown(proof));
        String start = ContentHash.WHOLE_SCHEME + ":";
        return Optional.of(Arrays.stream(proof.split(" ", -1))
                .filter(each -> each.startsWith(start))
                .map(each -> Long.parseUnsignedLong(each.substring(start.length()), 16))
                .findFirst()
                .orElseThrow(() -> new UnreadableEvent(
                        Reason.NEWER_VERSION,
                        EventHeaders.PROOF + " " + proof + " names no scheme that this build knows")));
    }

    private static void requireHash(Map<String, String> headers, ReportChanged report) {
        String figures = headers.get(EventHeaders.HASH);
        Optional<Long> whole = proof(headers);
        if (figures == null && whole.isEmpty()) {
            throw new UnreadableEvent(Reason.NOT_WHOLE, "a report travels with a hash of its content");
        }
        boolean figuresAgree = figures == null || figures.equals(Long.toHexString(ContentHash.of(report)));
        if (!figuresAgree
                || !whole.map(hash -> hash == ContentHash.whole(report)).orElse(true)) {
            throw new UnreadableEvent(
                    Reason.HASH_MISMATCH, "the content of " + report.key() + " is not what its hash was made of");
        }
    }

    private static void requireHeader(Map<String, String> headers, String name, String expected) {
        String found = headers.get(name);
        require(expected.equals(found), name + " is " + Require.shown(found) + ", the body says " + expected);
    }

    private static void require(boolean agrees, String detail) {
        if (!agrees) {
            throw new UnreadableEvent(Reason.NOT_WHOLE, detail);
        }
    }

    /// Null for bytes that are no text, which no event's key is.
    private static @Nullable String text(byte @Nullable [] bytes) {
        if (bytes == null) {
            return null;
        }
        try {
            return StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(bytes))
                    .toString();
        } catch (CharacterCodingException e) {
            return null;
        }
    }
}
