package vn.hopluu.aggregation;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static vn.hopluu.testsupport.Patience.await;

import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BiFunction;
import java.util.stream.Stream;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import vn.hopluu.events.CampaignStatement;
import vn.hopluu.events.Event;
import vn.hopluu.events.EventHeaders;
import vn.hopluu.events.EventJson;
import vn.hopluu.events.ReportChanged;
import vn.hopluu.events.Topic;
import vn.hopluu.testsupport.topic.TopicReader;
import vn.hopluu.web.database.Sql;

/// Every kind of message that cannot be used: it is parked with its bytes, headers, place and reason, its
/// neighbours are applied, and where nothing can mend it, it is on the dead-letter topic, once.
@QuarkusTest
class BadMessagesTest {

    @Inject
    Sender sender;

    @Inject
    TopicReader topics;

    @Inject
    Sql sql;

    /// A record to be sent.
    private record Bad(Topic topic, @Nullable String key, Map<String, String> headers, byte @Nullable [] payload) {}

    /// @param reason what it is parked for
    /// @param dead whether it is a dead letter at once
    private record Case(String name, String reason, boolean dead, BiFunction<World, ReportChanged, Bad> message) {
        @Override
        public String toString() {
            return name;
        }
    }

    static Stream<Case> cases() {
        return Stream.of(
                dead("nothing at all", (world, good) -> new Bad(Topic.REPORTS, null, Map.of(), null)),
                dead("a null value", payload(bytes -> null)),
                dead("an empty value", payload(bytes -> new byte[0])),
                dead("not JSON", payload(bytes -> "{".getBytes(UTF_8))),
                dead("a truncated value", payload(bytes -> Arrays.copyOf(bytes, bytes.length - 7))),
                dead("trailing tokens", payload(bytes -> (new String(bytes, UTF_8) + "{}").getBytes(UTF_8))),
                dead("bytes that are no text", payload(bytes -> new byte[] {(byte) 0xc3, 0x28, 0, -1})),
                dead("a list", text("[]")),
                dead("a revision that is missing", replaced("\"revision\":1,", "")),
                dead("revision 0", replaced("\"revision\":1,", "\"revision\":0,")),
                dead("a negative revision", replaced("\"revision\":1,", "\"revision\":-1,")),
                dead("an amount beyond any number", replaced("[7]", "[1e1000000000]")),
                dead("a value as large as Kafka carries", payload(bytes -> new byte[1_000_000])),
                dead("no headers", header(EventHeaders.TYPE, null)),
                dead("a type that nobody knows", header(EventHeaders.TYPE, "vn.hopluu.weather")),
                dead("a schema of another thing", header(EventHeaders.DATA_SCHEMA, "urn:hopluu:schema:unit:1")),
                forged("the event of a unit", (world, good) -> sent(Topic.REPORTS, World.unit(world.commune, 9, null))),
                forged("a report among the units", (world, good) -> sent(Topic.UNITS, good)),
                forged("a report among the statements", (world, good) -> sent(Topic.STATEMENTS, good)),
                forged(
                        "a statement among the plans",
                        (world, good) ->
                                sent(Topic.PLANS, new CampaignStatement(world.form, World.PERIOD, 1, 0, "0", 0))),
                forged("the key of another unit", (world, good) -> {
                    Bad bad = sent(Topic.REPORTS, good);
                    String key = world.submitted(world.district, 1, "7").key();
                    return new Bad(bad.topic(), key, bad.headers(), bad.payload());
                }),
                forged("no key", (world, good) -> {
                    Bad bad = sent(Topic.REPORTS, good);
                    return new Bad(bad.topic(), null, bad.headers(), bad.payload());
                }),
                forged("another revision beside it", header(EventHeaders.REVISION, "2")),
                forged("the campaign of another one", header(EventHeaders.CAMPAIGN, "X/2024-Q1")),
                forged("a unit under another key", (world, good) -> {
                    Bad bad = sent(Topic.UNITS, World.unit(world.commune, 9, null));
                    return new Bad(bad.topic(), Long.toString(world.district), bad.headers(), bad.payload());
                }),
                new Case("a state that is not what was hashed", "HASH_MISMATCH", true, replaced("SUBMITTED", "LOCKED")),
                new Case(
                        "a newer schema",
                        "NEWER_VERSION",
                        false,
                        header(EventHeaders.DATA_SCHEMA, "urn:hopluu:schema:report:2")),
                new Case("a content that is not what was hashed", "HASH_MISMATCH", true, replaced("[7]", "[8]")),
                new Case(
                        "more cells than the form has",
                        "UNKNOWN_FORM",
                        false,
                        (world, good) -> sent(Topic.REPORTS, world.submitted(world.commune, 1, "1", "2", "3", "4"))),
                new Case(
                        "more decimals than the slot has",
                        "UNFIT",
                        true,
                        (world, good) -> sent(Topic.REPORTS, world.submitted(world.commune, 1, "7.5"))),
                new Case(
                        "a unit that nobody announced",
                        "UNKNOWN_UNIT",
                        false,
                        (world, good) -> sent(Topic.REPORTS, world.submitted(9_999_999, 1, "7"))),
                new Case("a campaign that nobody announced", "UNKNOWN_CAMPAIGN", false, (world, good) -> {
                    World nowhere = new World(null);
                    return sent(Topic.REPORTS, nowhere.submitted(world.commune, 1, "7"));
                }));
    }

    @ParameterizedTest
    @MethodSource("cases")
    void it_is_parked_whole_its_neighbours_are_applied_and_it_is_a_dead_letter_at_most_once(Case bad) {
        World world = new World(sender).units().form().campaign();
        String mark = "test-" + world.province;
        Bad message = bad.message().apply(world, world.submitted(world.commune, 1, "7"));
        Map<String, String> headers = new HashMap<>(message.headers());
        headers.put(mark, bad.name());

        sender.send(world.submitted(world.otherCommune, 1, "5"));
        sender.send(message.topic().topicName(), message.key(), headers, message.payload());
        sender.send(world.submitted(world.district, 1, "3"));

        await().untilAsserted(() -> assertThat(world.total(world.province, 0)).isEqualTo("8"));
        await().untilAsserted(() -> assertThat(parked(mark)).hasSize(1));
        assertThat(parked(mark).getFirst())
                .isEqualTo(new Kept(bad.reason(), message.topic().topicName()));
        if (bad.dead()) {
            await().untilAsserted(() -> assertThat(letters(mark)).hasSize(1));
            isWhole(letters(mark).getFirst(), bad, message);
        } else {
            await().during(Duration.ofMillis(800))
                    .untilAsserted(() -> assertThat(letters(mark)).isEmpty());
        }
    }

    private static void isWhole(ConsumerRecord<String, byte[]> letter, Case bad, Bad message) {
        Map<String, String> headers = TopicReader.headers(letter);
        assertThat(headers)
                .containsEntry("hopluu_dead_topic", message.topic().topicName())
                .containsEntry("hopluu_dead_reason", bad.reason())
                .containsKeys("hopluu_dead_partition", "hopluu_dead_offset", "hopluu_dead_detail");
        if (headers.containsKey("hopluu_dead_kept")) {
            assertThat(bad.name()).contains("as large as");
            assertThat(headers.get("hopluu_dead_kept")).contains("/api/v1/parked-messages/");
            assertThat(letter.value()).isNull();
        } else {
            assertThat(letter.value()).isEqualTo(message.payload());
        }
        assertThat(headers).containsAllEntriesOf(message.headers());
        assertThat(letter.key()).isEqualTo(message.key());
    }

    private record Kept(String reason, String topic) {}

    private List<Kept> parked(String mark) {
        return sql.query(
                "select reason, topic from parked_message where ? = any(header_names)",
                row -> new Kept(row.getString(1), row.getString(2)),
                mark);
    }

    private List<ConsumerRecord<String, byte[]>> letters(String mark) {
        return topics.records(Topic.REPORTS_DEAD_LETTERS).stream()
                .filter(letter -> letter.headers().lastHeader(mark) != null)
                .toList();
    }

    private static Case dead(String name, BiFunction<World, ReportChanged, Bad> message) {
        return new Case(name, "UNREADABLE", true, message);
    }

    private static Case forged(String name, BiFunction<World, ReportChanged, Bad> message) {
        return new Case(name, "NOT_WHOLE", true, message);
    }

    private static Bad sent(Topic topic, Event event) {
        return new Bad(topic, event.key(), EventHeaders.of(event, "/test", Instant.EPOCH), EventJson.write(event));
    }

    private static BiFunction<World, ReportChanged, Bad> payload(
            java.util.function.Function<byte[], byte @Nullable []> change) {
        return (world, good) -> {
            Bad whole = sent(Topic.REPORTS, good);
            return new Bad(whole.topic(), whole.key(), whole.headers(), change.apply(EventJson.write(good)));
        };
    }

    private static BiFunction<World, ReportChanged, Bad> text(String payload) {
        return payload(bytes -> payload.getBytes(UTF_8));
    }

    private static BiFunction<World, ReportChanged, Bad> replaced(String part, String other) {
        return payload(bytes -> {
            String text = new String(bytes, UTF_8);
            assertThat(text).contains(part);
            return text.replace(part, other).getBytes(UTF_8);
        });
    }

    private static BiFunction<World, ReportChanged, Bad> header(String name, @Nullable String value) {
        return (world, good) -> {
            Bad whole = sent(Topic.REPORTS, good);
            Map<String, String> headers = new HashMap<>(whole.headers());
            if (value == null) {
                headers.remove(name);
            } else {
                headers.put(name, value);
            }
            return new Bad(whole.topic(), whole.key(), headers, whole.payload());
        };
    }
}
