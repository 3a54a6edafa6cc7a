package vn.hopluu.inbox.reading;

import io.smallrye.common.annotation.Identifier;
import jakarta.annotation.PreDestroy;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.OffsetSpec;
import org.apache.kafka.clients.admin.TopicDescription;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.CooperativeStickyAssignor;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.TimeoutException;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jspecify.annotations.Nullable;
import vn.hopluu.events.Topic;
import vn.hopluu.inbox.Intake;
import vn.hopluu.inbox.place.ConsumerPartition;

/// Makes this service's Kafka clients.
@ApplicationScoped
class KafkaClients {

    static final Duration PATIENCE = Duration.ofSeconds(5);

    private static final String TIMEOUT_MS = Long.toString(PATIENCE.toMillis());

    private static final Map<String, Object> READING = Map.ofEntries(
            Map.entry(ConsumerConfig.KEY_DESERIALIZER_CLASS_CONFIG, ByteArrayDeserializer.class.getName()),
            Map.entry(ConsumerConfig.VALUE_DESERIALIZER_CLASS_CONFIG, ByteArrayDeserializer.class.getName()),
            Map.entry(ConsumerConfig.AUTO_OFFSET_RESET_CONFIG, "earliest"),
            Map.entry(ConsumerConfig.ENABLE_AUTO_COMMIT_CONFIG, "false"),
            Map.entry(ConsumerConfig.PARTITION_ASSIGNMENT_STRATEGY_CONFIG, CooperativeStickyAssignor.class.getName()),
            Map.entry(ConsumerConfig.SESSION_TIMEOUT_MS_CONFIG, "6000"),
            Map.entry(ConsumerConfig.HEARTBEAT_INTERVAL_MS_CONFIG, "2000"),
            Map.entry(ConsumerConfig.MAX_POLL_RECORDS_CONFIG, "2000"),
            Map.entry(ConsumerConfig.REQUEST_TIMEOUT_MS_CONFIG, TIMEOUT_MS),
            Map.entry(ConsumerConfig.DEFAULT_API_TIMEOUT_MS_CONFIG, TIMEOUT_MS),
            Map.entry("metadata.max.age.ms", "30000"));

    private final Map<String, Object> broker;
    private final String group;
    private final Optional<String> instanceId;
    private @Nullable Admin admin;

    KafkaClients(
            @Identifier("default-kafka-broker") Map<String, Object> broker,
            @ConfigProperty(name = "quarkus.application.name") String service,
            InboxSettings settings,
            @ConfigProperty(name = "hopluu.instance-id") Optional<String> instanceId) {
        this.broker = broker;
        this.group = settings.group().orElse(service);
        this.instanceId = instanceId;
    }

    /// @param name of the intake; the group is the service's for it
    Consumer<byte[], byte[]> consumer(String name) {
        Map<String, Object> settings = new HashMap<>(broker);
        settings.putAll(READING);
        settings.put(ConsumerConfig.GROUP_ID_CONFIG, group + "-" + name);
        settings.put(ConsumerConfig.CLIENT_ID_CONFIG, group + "-" + name);
        instanceId.ifPresent(id -> settings.put(ConsumerConfig.GROUP_INSTANCE_ID_CONFIG, id));
        return new KafkaConsumer<>(settings);
    }

    /// Kafka's ids of topics, by name.
    ///
    /// @throws RuntimeException where Kafka does not answer, or does not know one
    Map<String, String> topicIds(Collection<String> topics) {
        try {
            return admin()
                    .describeTopics(topics)
                    .allTopicNames()
                    .get(PATIENCE.toMillis(), TimeUnit.MILLISECONDS)
                    .entrySet()
                    .stream()
                    .collect(Collectors.toMap(
                            Map.Entry::getKey,
                            topic -> topic.getValue().topicId().toString()));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new Retries.Stopped(e);
        } catch (ExecutionException | java.util.concurrent.TimeoutException e) {
            throw new TimeoutException("Kafka does not say which topics it has", e);
        }
    }

    /// The ends of an intake's topics at this moment.
    ///
    /// @throws RuntimeException where Kafka does not answer, or does not know one
    Map<ConsumerPartition, Long> ends(Intake intake) {
        Collection<String> topics =
                intake.topics().stream().map(Topic::topicName).toList();
        try {
            Map<String, TopicDescription> described =
                    admin().describeTopics(topics).allTopicNames().get(PATIENCE.toMillis(), TimeUnit.MILLISECONDS);
            Map<TopicPartition, OffsetSpec> asked = described.values().stream()
                    .flatMap(topic -> topic.partitions().stream()
                            .map(partition -> new TopicPartition(topic.name(), partition.partition())))
                    .collect(Collectors.toMap(partition -> partition, partition -> OffsetSpec.latest()));
            return admin().listOffsets(asked).all().get(PATIENCE.toMillis(), TimeUnit.MILLISECONDS).entrySet().stream()
                    .collect(Collectors.toMap(
                            end -> slice(intake, end.getKey(), described),
                            end -> end.getValue().offset()));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new Retries.Stopped(e);
        } catch (ExecutionException | java.util.concurrent.TimeoutException e) {
            throw new TimeoutException("Kafka does not say how far its topics reach", e);
        }
    }

    private static ConsumerPartition slice(
            Intake intake, TopicPartition partition, Map<String, TopicDescription> described) {
        String id = Objects.requireNonNull(described.get(partition.topic()))
                .topicId()
                .toString();
        return new ConsumerPartition(intake.name(), partition.topic(), id, partition.partition());
    }

    private synchronized Admin admin() {
        Admin known = admin;
        if (known == null) {
            Map<String, Object> settings = new HashMap<>(broker);
            settings.put(ConsumerConfig.REQUEST_TIMEOUT_MS_CONFIG, TIMEOUT_MS);
            settings.put(ConsumerConfig.DEFAULT_API_TIMEOUT_MS_CONFIG, TIMEOUT_MS);
            known = Admin.create(settings);
            admin = known;
        }
        return known;
    }

    @PreDestroy
    synchronized void close() {
        if (admin != null) {
            admin.close(Duration.ofSeconds(1));
        }
    }
}
