package vn.hopluu.outbox;

import io.smallrye.common.annotation.Identifier;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.AdminClientConfig;
import org.apache.kafka.clients.admin.TopicDescription;
import org.apache.kafka.common.errors.UnknownTopicOrPartitionException;

/// Asks the broker for topics' ids and partitions, and remembers the answers: an id changes only where somebody deletes
/// the topic.
@ApplicationScoped
public class TopicLayouts {

    private static final Duration PATIENCE = Duration.ofSeconds(4);

    private final Map<String, Object> broker;
    private final Map<String, TopicLayout> known = new ConcurrentHashMap<>();

    TopicLayouts(@Identifier("default-kafka-broker") Map<String, Object> broker) {
        this.broker = broker;
    }

    /// As it was when it was asked for last.
    ///
    /// @return empty where there is no such topic
    /// @throws KafkaAway where the broker does not say
    Optional<TopicLayout> remembered(String topic) {
        TopicLayout layout = known.get(topic);
        return layout == null ? now(topic) : Optional.of(layout);
    }

    /// @return empty where there is no such topic
    /// @throws KafkaAway where the broker does not say
    public Optional<TopicLayout> now(String topic) {
        known.remove(topic);
        try (Admin admin = Admin.create(settings())) {
            TopicDescription described = Objects.requireNonNull(
                    admin.describeTopics(List.of(topic)).allTopicNames().get().get(topic));
            TopicLayout layout = new TopicLayout(
                    topic,
                    described.topicId().toString(),
                    described.partitions().size());
            known.put(topic, layout);
            return Optional.of(layout);
        } catch (ExecutionException e) {
            if (e.getCause() instanceof UnknownTopicOrPartitionException) {
                return Optional.empty();
            }
            throw new BrokerUnavailable(topic + " is not described", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new BrokerUnavailable("stopped while " + topic + " was asked for", e);
        }
    }

    private Map<String, Object> settings() {
        Map<String, Object> settings = new HashMap<>(broker);
        settings.put(AdminClientConfig.REQUEST_TIMEOUT_MS_CONFIG, Math.toIntExact(PATIENCE.toMillis()));
        settings.put(AdminClientConfig.DEFAULT_API_TIMEOUT_MS_CONFIG, Math.toIntExact(PATIENCE.toMillis()));
        return settings;
    }
}
