package vn.hopluu.aggregation.statement;

import jakarta.annotation.PreDestroy;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.ListOffsetsResult.ListOffsetsResultInfo;
import org.apache.kafka.clients.admin.OffsetSpec;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.common.KafkaFuture;
import org.apache.kafka.common.TopicPartition;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jspecify.annotations.Nullable;
import vn.hopluu.events.Topic;

/// How far the topic of reports reaches, and how far it has been taken in by all replicas together.
@ApplicationScoped
class ReportsTopic {

    private static final Duration PATIENCE = Duration.ofSeconds(5);

    private final String group;
    private final String bootstrapServers;
    private @Nullable Admin admin;

    ReportsTopic(
            @ConfigProperty(name = "quarkus.application.name") String service,
            @ConfigProperty(name = "kafka.bootstrap.servers") String bootstrapServers) {
        this.group = service + "-reports";
        this.bootstrapServers = bootstrapServers;
    }

    /// Kafka did not answer.
    static final class Away extends RuntimeException {
        private static final long serialVersionUID = 1L;

        Away(Throwable cause) {
            super(cause);
        }
    }

    /// The offset behind the last record, by partition.
    ///
    /// @throws Away where Kafka does not answer
    Map<Integer, Long> ends() {
        return byPartition(
                answer(admin().listOffsets(partitions()
                                .collect(Collectors.toMap(Function.identity(), partition -> OffsetSpec.latest())))
                        .all()),
                ListOffsetsResultInfo::offset);
    }

    /// The offset behind the last record that was acknowledged, by partition; absent where none was.
    ///
    /// @throws Away where Kafka does not answer
    Map<Integer, Long> acknowledged() {
        return byPartition(
                answer(admin().listConsumerGroupOffsets(group).partitionsToOffsetAndMetadata()),
                OffsetAndMetadata::offset);
    }

    private static java.util.stream.Stream<TopicPartition> partitions() {
        return IntStream.range(0, Topic.REPORTS.partitions())
                .mapToObj(partition -> new TopicPartition(Topic.REPORTS.topicName(), partition));
    }

    private static <T> Map<Integer, Long> byPartition(Map<TopicPartition, T> values, Function<T, Long> offset) {
        return values.entrySet().stream()
                .filter(entry -> entry.getValue() != null)
                .collect(
                        Collectors.toMap(entry -> entry.getKey().partition(), entry -> offset.apply(entry.getValue())));
    }

    private static <T> T answer(KafkaFuture<T> asked) {
        try {
            return asked.get(PATIENCE.toMillis(), TimeUnit.MILLISECONDS);
        } catch (ExecutionException | TimeoutException e) {
            throw new Away(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new Away(e);
        }
    }

    private synchronized Admin admin() {
        Admin known = admin;
        if (known == null) {
            known = Admin.create(Map.of(
                    "bootstrap.servers", bootstrapServers,
                    "request.timeout.ms", Long.toString(PATIENCE.toMillis()),
                    "default.api.timeout.ms", Long.toString(PATIENCE.toMillis())));
            admin = known;
        }
        return known;
    }

    @PreDestroy
    synchronized void close() {
        if (admin != null) {
            admin.close(PATIENCE);
        }
    }
}
