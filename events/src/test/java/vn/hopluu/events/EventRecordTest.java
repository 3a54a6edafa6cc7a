package vn.hopluu.events;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

/// A record is believed only as a whole.
class EventRecordTest {

    private static final String KEY = "17/DVCQ-Q/2024-Q1/OWN";
    private static final String REPORTS = "hopluu.reports.v1";

    /// As v0.1.0 sent it: `printf '17/DVCQ-Q/2024-Q1/OWN\n1\n31 N \n-' | sha256sum | cut -c1-16`.
    private static final Map<String, String> HEADERS_OF_BEFORE = Map.of(
            "ce_type", "vn.hopluu.report",
            "ce_dataschema", "urn:hopluu:schema:report:1",
            "hopluu_revision", "1",
            "hopluu_campaign", "DVCQ-Q/2024-Q1",
            "hopluu_hash", "89268ec358d02639");

    /// Of scheme 2, see EventHeadersTest.
    private static final String PROOF = "2:3be984f06b2d4fa5";

    private static final String BODY = """
            {"unitId": 17, "form": "DVCQ-Q", "period": "2024-Q1", "coverage": "OWN", "revision": 1, "state": "SUBMITTED",
             "handedIn": {"version": 1, "formVersion": 1, "cells": [31, "N"]}, "approved": null,
             "firstSubmittedAt": "2024-03-01T01:00:00Z", "lastSubmittedAt": "2024-03-01T01:00:00Z",
             "dataFrom": null, "dataTo": null, "resend": false}
            """;

    @ParameterizedTest
    @EnumSource
    void whatIsSentIsBelieved(EventType type) {
        Event event = Golden.read(Golden.prefix(type) + "full.json");

        Event read = EventRecord.read(
                type.topic().topicName(),
                event.key().getBytes(UTF_8),
                EventHeaders.of(event, "/a-service", Instant.EPOCH),
                EventJson.write(event));

        assertThat(read).isEqualTo(event);
    }

    @Test
    void aReportOfBeforeIsBelievedByTheHashOfItsFigures() {
        assertThat(read(REPORTS, KEY, HEADERS_OF_BEFORE, BODY).key()).isEqualTo(KEY);
    }

    @Test
    void aLaterSchemeBesideAKnownOneChangesNothing() {
        assertThat(read(REPORTS, KEY, with("hopluu_proof", PROOF + " 3:1234"), BODY)
                        .key())
                .isEqualTo(KEY);
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("notWhole")
    void whatIsNotWholeIsNotBelieved(
            String name, String reason, String topic, @Nullable String key, Map<String, String> headers, String body) {
        assertThatThrownBy(() -> read(topic, key, headers, body))
                .isInstanceOf(UnreadableEvent.class)
                .extracting(thrown -> ((UnreadableEvent) thrown).reason().name())
                .isEqualTo(reason);
    }

    static Stream<Arguments> notWhole() {
        Map<String, String> proved = with("hopluu_proof", PROOF);
        String another = BODY.replace("\"unitId\": 17", "\"unitId\": 16");
        return Stream.of(
                arguments("another key", "NOT_WHOLE", REPORTS, "14/DVCQ-Q/2024-Q1/OWN", proved, BODY),
                arguments("another unit in the body", "NOT_WHOLE", REPORTS, KEY, proved, another),
                arguments("no key", "NOT_WHOLE", REPORTS, null, proved, BODY),
                arguments("another topic", "NOT_WHOLE", "hopluu.units.v1", KEY, proved, BODY),
                arguments("another revision", "NOT_WHOLE", REPORTS, KEY, with("hopluu_revision", "2"), BODY),
                arguments("no revision", "NOT_WHOLE", REPORTS, KEY, without("hopluu_revision"), BODY),
                arguments("no campaign", "NOT_WHOLE", REPORTS, KEY, without("hopluu_campaign"), BODY),
                arguments("another campaign", "NOT_WHOLE", REPORTS, KEY, with("hopluu_campaign", "X/2024-Q1"), BODY),
                arguments("no hash", "NOT_WHOLE", REPORTS, KEY, without("hopluu_hash"), BODY),
                arguments("a hash of no scheme", "NOT_WHOLE", REPORTS, KEY, with("hopluu_proof", "9c0ffee"), BODY),
                arguments("only a later scheme", "NEWER_VERSION", REPORTS, KEY, with("hopluu_proof", "3:1"), BODY),
                arguments("other figures", "HASH_MISMATCH", REPORTS, KEY, HEADERS_OF_BEFORE, replaced("[31", "[32")),
                arguments("another hash", "HASH_MISMATCH", REPORTS, KEY, with("hopluu_hash", "1"), BODY),
                arguments("another state", "HASH_MISMATCH", REPORTS, KEY, proved, replaced("SUBMITTED", "LOCKED")),
                arguments("another moment", "HASH_MISMATCH", REPORTS, KEY, proved, replaced("T01:00", "T02:00")),
                arguments(
                        "another version",
                        "HASH_MISMATCH",
                        REPORTS,
                        KEY,
                        proved,
                        replaced("{\"version\": 1", "{\"version\": 2")),
                arguments("empty", "EMPTY", REPORTS, KEY, proved, ""));
    }

    private static Event read(String topic, @Nullable String key, Map<String, String> headers, String body) {
        return EventRecord.read(topic, key == null ? null : key.getBytes(UTF_8), headers, body.getBytes(UTF_8));
    }

    private static String replaced(String part, String replacement) {
        assertThat(BODY).contains(part);
        return BODY.replace(part, replacement);
    }

    private static Map<String, String> with(String name, String value) {
        Map<String, String> headers = new LinkedHashMap<>(HEADERS_OF_BEFORE);
        headers.put(name, value);
        return headers;
    }

    private static Map<String, String> without(String name) {
        Map<String, String> headers = new LinkedHashMap<>(HEADERS_OF_BEFORE);
        headers.remove(name);
        return headers;
    }
}
