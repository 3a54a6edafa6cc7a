package vn.hopluu.events;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.NullAndEmptySource;
import org.junit.jupiter.params.provider.ValueSource;

/// Whatever a broker may hold, reading ends at once with a reason; never with another exception.
class UnreadableRecordsTest {

    private static final String HANDED_IN = "{\"version\":1,\"formVersion\":1,\"cells\":[31]}";
    private static final String REPORT =
            "{\"unitId\":17,\"form\":\"DVCQ-Q\",\"period\":\"2024-Q1\",\"coverage\":\"OWN\","
                    + "\"revision\":1,\"state\":\"SUBMITTED\",\"handedIn\":" + HANDED_IN + "}";

    @Test
    void theReportThatTheCasesSpoilIsReadable() {
        Event event = EventJson.read(EventType.REPORT, REPORT.getBytes(UTF_8));

        assertThat(event.key()).isEqualTo("17/DVCQ-Q/2024-Q1/OWN");
    }

    @ParameterizedTest
    @NullAndEmptySource
    void aRecordWithoutPayloadIsEmpty(byte @Nullable [] payload) {
        assertThatThrownBy(() -> EventJson.read(EventType.REPORT, payload)).satisfies(reason("EMPTY", "no payload"));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("spoiled")
    void aSpoiledPayloadIsInvalidAndSaysWhy(String payload, String why) {
        assertThatThrownBy(() -> EventJson.read(EventType.REPORT, payload.getBytes(UTF_8)))
                .satisfies(reason("INVALID", why));
    }

    static Stream<Arguments> spoiled() {
        return Stream.of(
                arguments("null", "JSON literal null"),
                arguments("[]", "START_ARRAY"),
                arguments("17", "ReportChanged"),
                arguments("not JSON", "Unrecognized token"),
                arguments(REPORT.substring(0, 60), "Unexpected end-of-input"),
                arguments(REPORT + "}", "Unexpected close marker"),
                arguments(REPORT + " {}", "Trailing token"),
                arguments(with("\"revision\":1", "\"revision\":1,\"revision\":2"), "Duplicate field 'revision'"),
                arguments(with("\"revision\":1,", ""), "revision: Cannot map `null`"),
                arguments(with("\"revision\":1", "\"revision\":null"), "null"),
                arguments(with("\"revision\":1", "\"revision\":0"), "revision must be at least 1, was 0"),
                arguments(with("\"revision\":1", "\"revision\":-5"), "revision must be at least 1, was -5"),
                arguments(with("\"revision\":1", "\"revision\":1.5"), "Floating-point value"),
                arguments(with("\"revision\":1", "\"revision\":\"1\""), "Cannot coerce String"),
                arguments(with("\"revision\":1", "\"revision\":9223372036854775808"), "out of range"),
                arguments(with("\"unitId\":17", "\"unitId\":-17"), "unitId must be at least 1"),
                arguments(with("\"unitId\":17", "\"unitId\":{}"), "START_OBJECT"),
                arguments(with("DVCQ-Q", "../../etc"), "form must be a code"),
                arguments(with("\"form\":\"DVCQ-Q\",", ""), "form must be a code"),
                arguments(with("2024-Q1", "2024-Q5"), "period must read like"),
                arguments(with("\"period\":\"2024-Q1\",", ""), "period is missing"),
                arguments(with("\"OWN\"", "\"BOTH\""), "BOTH"),
                arguments(with("\"OWN\"", "0"), "0"),
                arguments(with("\"coverage\":\"OWN\",", ""), "coverage is missing"),
                arguments(with("SUBMITTED", "DRAFT"), "DRAFT"),
                arguments(with(HANDED_IN, "[31]"), "START_ARRAY"),
                arguments(with("\"version\":1,", ""), "version"),
                arguments(with("\"formVersion\":1", "\"formVersion\":0"), "formVersion must be at least 1"),
                arguments(with(",\"cells\":[31]", ""), "cells must be a list"),
                arguments(with("[31]", "null"), "cells must be a list"),
                arguments(with("[31]", "31"), "VALUE_NUMBER_INT"),
                arguments(with("[31]", "[30, true]"), "handedIn.cells[1]: "),
                arguments(with("[31]", "[\"31\"]"), "VALUE_STRING"),
                arguments(with("[31]", "[\"X\"]"), "VALUE_STRING"),
                arguments(with("[31]", "[{}]"), "START_OBJECT"),
                arguments(with("[31]", "[[31]]"), "START_ARRAY"),
                arguments(with("[31]", "[NaN]"), "Non-standard token 'NaN'"),
                arguments(with("[31]", "[1000000000000000]"), "more than 15 digits"),
                arguments(with("[31]", "[0.0000000000001]"), "more than 12 after it"),
                arguments(with("[31]", "[" + "9".repeat(1000) + "]"), "Number value length"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "1e1000000000",
                "-1e1000000000",
                "1e-1000000000",
                "1e2147483647",
                "1e-2147483647",
                "1e99999999999",
                "0e1000000000"
            })
    void aHugeExponentIsRefusedAtOnceWhereverItStands(String number) {
        for (String payload :
                new String[] {with("[31]", "[" + number + "]"), with("\"unitId\":17", "\"unitId\":" + number)}) {
            // What a huge exponent would cost is minutes and gigabytes: a second tells it from a busy machine.
            assertTimeoutPreemptively(
                    Duration.ofSeconds(20),
                    () -> assertThatThrownBy(() -> EventJson.read(EventType.REPORT, payload.getBytes(UTF_8)))
                            .isInstanceOf(UnreadableEvent.class));
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"[", "{\"a\":"})
    @Timeout(5)
    void deepNestingIsRefusedEvenInAPropertyThatNobodyKnows(String opening) {
        String payload = with("\"revision\":1", "\"revision\":1,\"later\":" + opening.repeat(10_000));

        assertThatThrownBy(() -> EventJson.read(EventType.REPORT, payload.getBytes(UTF_8)))
                .satisfies(reason("INVALID", "nesting depth"));
    }

    @Test
    void aPayloadOverOneMebibyteIsRefused() {
        byte[] payload = new byte[10 << 20];
        Arrays.fill(payload, (byte) ' ');

        assertThatThrownBy(() -> EventJson.read(EventType.REPORT, payload))
                .satisfies(reason("INVALID", "is over 1048576"));
    }

    @Test
    void bytesThatAreNotUtf8AreRefused() {
        byte[] payload = REPORT.getBytes(UTF_8);
        payload[REPORT.indexOf("DVCQ")] = (byte) 0xC3;

        assertThatThrownBy(() -> EventJson.read(EventType.REPORT, payload)).satisfies(reason("INVALID", "UTF-8"));
    }

    @Test
    void theReasonOfALongValueStaysALine() {
        String payload = with("DVCQ-Q", "x".repeat(9_000));

        UnreadableEvent unreadable = catchThrowableOfType(
                UnreadableEvent.class, () -> EventJson.read(EventType.REPORT, payload.getBytes(UTF_8)));

        assertThat(unreadable.getMessage()).hasSizeLessThan(300);
    }

    @Test
    void aNewerSchemaVersionIsNamedAsSuch() {
        Map<String, String> headers = headers();
        headers.put(EventHeaders.DATA_SCHEMA, "urn:hopluu:schema:report:2");

        assertThatThrownBy(() -> EventJson.read(headers, REPORT.getBytes(UTF_8)))
                .satisfies(reason("NEWER_VERSION", "urn:hopluu:schema:report:2 is newer than version 1"));
    }

    @ParameterizedTest
    @NullAndEmptySource
    @ValueSource(strings = {"vn.hopluu.unheard-of", "REPORT"})
    void aTypeThatNobodyKnowsIsNamedAsSuch(@Nullable String type) {
        Map<String, String> headers = headers();
        headers.remove(EventHeaders.TYPE);
        if (type != null) {
            headers.put(EventHeaders.TYPE, type);
        }

        assertThatThrownBy(() -> EventJson.read(headers, REPORT.getBytes(UTF_8)))
                .satisfies(reason("UNKNOWN_TYPE", "ce_type"));
    }

    @ParameterizedTest
    @NullAndEmptySource
    @ValueSource(
            strings = {
                "urn:hopluu:schema:unit:1",
                "urn:hopluu:schema:report:0",
                "urn:hopluu:schema:report:-1",
                "urn:hopluu:schema:report:99999999999",
                "urn:hopluu:schema:report:"
            })
    void aDataSchemaThatIsNotTheTypesOwnIsInvalid(@Nullable String dataSchema) {
        Map<String, String> headers = headers();
        headers.remove(EventHeaders.DATA_SCHEMA);
        if (dataSchema != null) {
            headers.put(EventHeaders.DATA_SCHEMA, dataSchema);
        }

        assertThatThrownBy(() -> EventJson.read(headers, REPORT.getBytes(UTF_8)))
                .satisfies(reason("INVALID", "ce_dataschema"));
    }

    private static String with(String part, String replacement) {
        assertThat(REPORT).contains(part);
        return REPORT.replace(part, replacement);
    }

    private static Map<String, String> headers() {
        return new HashMap<>(EventHeaders.of(
                EventJson.read(EventType.REPORT, REPORT.getBytes(UTF_8)), "/report-service", Instant.EPOCH));
    }

    private static Consumer<Throwable> reason(String reason, String why) {
        return thrown -> {
            assertThat(thrown).isInstanceOf(UnreadableEvent.class).hasMessageContaining(why);
            assertThat(((UnreadableEvent) thrown).reason()).isEqualTo(UnreadableEvent.Reason.valueOf(reason));
        };
    }
}
