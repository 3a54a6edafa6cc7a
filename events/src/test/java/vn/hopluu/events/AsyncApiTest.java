package vn.hopluu.events;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/// `asyncapi.yaml` says what the code does. Where one of these fails, mend the document (or the code, if it is
/// wrong).
@Tag("gate")
class AsyncApiTest {

    private static final JsonNode DOCUMENT = document();

    @Test
    void itIsAnAsyncApi3Document() {
        assertThat(DOCUMENT.path("asyncapi").asText()).isEqualTo("3.0.0");
        assertThat(DOCUMENT.path("info").path("title").asText()).isNotBlank();
    }

    @Test
    void everyTopicIsAChannelAndEveryChannelATopic() {
        List<String> addresses = new ArrayList<>();
        DOCUMENT.path("channels")
                .forEach(channel -> addresses.add(channel.path("address").asText()));

        assertThat(addresses)
                .containsExactlyInAnyOrderElementsOf(
                        Arrays.stream(Topic.values()).map(Topic::topicName).toList());
    }

    @ParameterizedTest
    @EnumSource
    void aChannelNamesTheTypesThatTravelOnItsTopic(Topic topic) {
        List<String> names = new ArrayList<>();
        channel(topic)
                .path("messages")
                .forEach(message -> names.add(at(message).path("name").asText()));

        assertThat(names)
                .containsExactlyInAnyOrderElementsOf(Arrays.stream(EventType.values())
                        .filter(type -> type.topic() == topic)
                        .map(EventType::type)
                        .toList());
    }

    @ParameterizedTest
    @EnumSource
    void aChannelWithoutMessagesSaysThatItIsReserved(Topic topic) {
        // What lies among the dead letters is described by no schema
        boolean reserved = topic != Topic.REPORTS_DEAD_LETTERS
                && channel(topic).path("messages").isEmpty();

        assertThat(channel(topic).path("description").asText().contains("Reserved, nothing is sent on it yet"))
                .isEqualTo(reserved);
    }

    @ParameterizedTest
    @EnumSource
    void aChannelStatesItsTopicsPolicy(Topic topic) {
        JsonNode kafka = channel(topic).path("bindings").path("kafka");
        Map<String, String> stated = new TreeMap<>();
        kafka.path("topicConfiguration").properties().forEach(setting -> {
            JsonNode value = setting.getValue();
            stated.put(setting.getKey(), (value.isArray() ? value.get(0) : value).asText());
        });

        assertThat(kafka.path("topic").asText()).isEqualTo(topic.topicName());
        assertThat(kafka.path("partitions").asInt()).isEqualTo(topic.partitions());
        assertThat(stated).containsExactlyInAnyOrderEntriesOf(topic.settings());
    }

    @ParameterizedTest
    @EnumSource
    void aMessagesPayloadIsItsTypesSchemaFile(EventType type) {
        List<String> schemas = new ArrayList<>();
        DOCUMENT.path("components").path("messages").forEach(message -> {
            if (message.path("name").asText().equals(type.type())) {
                schemas.add(message.path("payload").path("schema").path("$ref").asText());
            }
        });

        assertThat(schemas).containsExactly("." + type.schemaResource());
    }

    @ParameterizedTest
    @EnumSource
    void theHeadersOfAnEventAreTheDescribedOnes(EventType type) {
        Event event = Golden.read(Golden.prefix(type) + "full.json");

        List<String> described = headerNames(DOCUMENT.at("/components/messages")
                .path(type.name().toLowerCase(Locale.ROOT))
                .path("headers"));

        List<String> sent =
                new ArrayList<>(EventHeaders.of(event, "/x", Instant.EPOCH).keySet());
        // The outbox adds it where the request had one
        sent.add(EventHeaders.TRACE);
        assertThat(sent).containsExactlyInAnyOrderElementsOf(described);
    }

    private static List<String> headerNames(JsonNode headers) {
        JsonNode schema = at(headers);
        List<String> names = new ArrayList<>();
        schema.path("properties").fieldNames().forEachRemaining(names::add);
        schema.path("allOf").forEach(part -> names.addAll(headerNames(part)));
        return names;
    }

    private static JsonNode channel(Topic topic) {
        for (JsonNode channel : DOCUMENT.path("channels")) {
            if (channel.path("address").asText().equals(topic.topicName())) {
                return channel;
            }
        }
        throw new AssertionError("asyncapi.yaml has no channel with the address " + topic.topicName());
    }

    private static JsonNode at(JsonNode node) {
        return node.has("$ref") ? DOCUMENT.at(node.get("$ref").asText().substring(1)) : node;
    }

    private static JsonNode document() {
        try {
            return new ObjectMapper(new YAMLFactory()).readTree(AsyncApiTest.class.getResource("/asyncapi.yaml"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
