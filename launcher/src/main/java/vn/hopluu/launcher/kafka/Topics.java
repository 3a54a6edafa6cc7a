package vn.hopluu.launcher.kafka;

import java.time.Duration;
import java.util.Arrays;
import java.util.Collection;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.stream.Collectors;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.AlterConfigOp;
import org.apache.kafka.clients.admin.ConfigEntry;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.clients.admin.TopicDescription;
import org.apache.kafka.common.KafkaFuture;
import org.apache.kafka.common.config.ConfigResource;
import org.apache.kafka.common.errors.UnknownTopicOrPartitionException;
import vn.hopluu.events.Topic;
import vn.hopluu.launcher.LauncherException;
import vn.hopluu.launcher.process.Wait;

/// Creates the topics of [Topic] with their policies: a missing one is made, a setting that differs is put right. Doing
/// it twice changes nothing.
public final class Topics {

    private final String bootstrapServers;
    private final Map<String, Object> client;
    private final Duration limit;

    /// @param limit for each answer of the broker
    public Topics(String bootstrapServers, Duration limit) {
        this(Map.of("bootstrap.servers", bootstrapServers), limit);
    }

    /// On a broker that wants to know who asks.
    ///
    /// @param client Kafka's own settings of a client, among them `bootstrap.servers`
    /// @param limit for each answer of the broker
    public Topics(Map<String, Object> client, Duration limit) {
        this.bootstrapServers = String.valueOf(client.get("bootstrap.servers"));
        this.client = Map.copyOf(client);
        this.limit = limit;
    }

    /// @return the topics that were missing
    /// @throws LauncherException if the broker refuses or does not answer, or if a topic has another number of
    ///     partitions than it must have
    public Set<Topic> ensure() {
        int millis = Math.toIntExact(limit.toMillis());
        Map<String, Object> settings = new HashMap<>(client);
        settings.putAll(Map.of("default.api.timeout.ms", millis, "request.timeout.ms", millis));
        try (Admin admin = Admin.create(settings)) {
            Set<String> existing = answer(admin.listTopics().names());
            Set<Topic> missing = Arrays.stream(Topic.values())
                    .filter(topic -> !existing.contains(topic.topicName()))
                    .collect(Collectors.toCollection(() -> EnumSet.noneOf(Topic.class)));
            create(admin, missing);
            Set<Topic> present = EnumSet.complementOf(EnumSet.copyOf(missing));
            checkPartitions(admin, present);
            correct(admin, present);
            awaitLeaders(admin);
            return missing;
        }
    }

    private void create(Admin admin, Set<Topic> missing) {
        List<NewTopic> topics = missing.stream()
                .map(topic -> new NewTopic(topic.topicName(), topic.partitions(), (short) 1).configs(topic.settings()))
                .toList();
        answer(admin.createTopics(topics).all());
    }

    /// More partitions would send a campaign's reports to another one, fewer are impossible: neither is done silently.
    private void checkPartitions(Admin admin, Set<Topic> present) {
        Map<String, TopicDescription> described =
                answer(admin.describeTopics(names(present)).allTopicNames());
        for (Topic topic : present) {
            TopicDescription description = described.get(topic.topicName());
            int found = description == null ? 0 : description.partitions().size();
            if (found != topic.partitions()) {
                throw new LauncherException("Topic " + topic.topicName() + " has " + found
                        + " partitions, it must have "
                        + topic.partitions() + ". Move Kafka's data folder away (the events are lost with it) or"
                        + " delete the topic.");
            }
        }
    }

    /// Sets every setting, without asking first how it stands: a broker may tell an earlier state for a moment.
    private void correct(Admin admin, Set<Topic> present) {
        Map<ConfigResource, Collection<AlterConfigOp>> settings =
                present.stream().collect(Collectors.toMap(Topics::resource, Topics::settings));
        if (!settings.isEmpty()) {
            answer(admin.incrementalAlterConfigs(settings).all());
        }
    }

    /// A broker that has just come answers before it leads its partitions, and nothing can be sent to it until then.
    private void awaitLeaders(Admin admin) {
        if (!Wait.until(limit, () -> areLed(admin))) {
            throw new LauncherException(
                    "Kafka at " + bootstrapServers + " does not lead its topics after " + limit.toSeconds() + " s.");
        }
    }

    private boolean areLed(Admin admin) {
        try {
            return answer(admin.describeTopics(names(EnumSet.allOf(Topic.class)))
                            .allTopicNames())
                    .values()
                    .stream()
                    .flatMap(topic -> topic.partitions().stream())
                    .allMatch(partition ->
                            partition.leader() != null && !partition.leader().isEmpty());
        } catch (LauncherException e) {
            if (e.getCause() != null && e.getCause().getCause() instanceof UnknownTopicOrPartitionException) {
                // It was created a moment ago, and the broker has not heard of it yet.
                return false;
            }
            throw e;
        }
    }

    private static Collection<AlterConfigOp> settings(Topic topic) {
        return topic.settings().entrySet().stream()
                .map(setting -> new ConfigEntry(setting.getKey(), setting.getValue()))
                .map(entry -> new AlterConfigOp(entry, AlterConfigOp.OpType.SET))
                .toList();
    }

    private static List<String> names(Collection<Topic> topics) {
        return topics.stream().map(Topic::topicName).toList();
    }

    private static ConfigResource resource(Topic topic) {
        return new ConfigResource(ConfigResource.Type.TOPIC, topic.topicName());
    }

    private <T> T answer(KafkaFuture<T> future) {
        try {
            return future.get(limit.toMillis(), TimeUnit.MILLISECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new LauncherException("Interrupted while waiting for Kafka.", e);
        } catch (ExecutionException | TimeoutException e) {
            throw new LauncherException(
                    "Kafka at " + bootstrapServers + " did not take the topics within " + limit.toSeconds() + " s: "
                            + e.getMessage(),
                    e);
        }
    }
}
