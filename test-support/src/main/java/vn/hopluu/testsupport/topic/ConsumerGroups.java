package vn.hopluu.testsupport.topic;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Collection;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import vn.hopluu.events.Topic;

/// The groups that read, as `asyncapi.yaml` names them: whoever grants rights on a broker goes by it.
public final class ConsumerGroups {

    private static final String DOCUMENT = "/asyncapi.yaml";

    private ConsumerGroups() {}

    /// Wants an operation for each topic that a group of the service reads, and none for another.
    ///
    /// @param service by its application's name
    /// @param read the topics, by group
    public static void areInTheContract(String service, Map<String, ? extends Collection<Topic>> read) {
        Map<String, Set<String>> names = new TreeMap<>();
        read.forEach((group, topics) -> topics.forEach(
                topic -> names.computeIfAbsent(group, any -> new TreeSet<>()).add(topic.topicName())));

        assertThat(written(service + "-")).as("operations of %s", DOCUMENT).isEqualTo(names);
    }

    private static Map<String, Set<String>> written(String prefix) {
        JsonNode document = document();
        Map<String, Set<String>> groups = new TreeMap<>();
        for (JsonNode operation : document.path("operations")) {
            String group = operation.at("/bindings/kafka/groupId/const").asText();
            if (group.startsWith(prefix)) {
                String channel = operation.at("/channel/$ref").asText().substring(1);
                groups.computeIfAbsent(group, any -> new TreeSet<>())
                        .add(document.at(channel + "/address").asText());
            }
        }
        return groups;
    }

    private static JsonNode document() {
        try (InputStream file = Topic.class.getResourceAsStream(DOCUMENT)) {
            return new YAMLMapper().readTree(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
