package vn.hopluu.aggregation;

import io.quarkus.runtime.ShutdownEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.clients.producer.RecordMetadata;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jspecify.annotations.Nullable;
import vn.hopluu.events.Event;
import vn.hopluu.events.EventHeaders;
import vn.hopluu.events.EventJson;
import vn.hopluu.events.EventType;

/// Sends events to the topics as the other services do.
@ApplicationScoped
public class Sender {

    private final KafkaProducer<byte[], byte[]> producer;
    private final Clock clock;

    Sender(@ConfigProperty(name = "kafka.bootstrap.servers") String bootstrapServers, Clock clock) {
        producer = new KafkaProducer<>(
                Map.of("bootstrap.servers", bootstrapServers, "acks", "all", "max.block.ms", "10000"),
                new ByteArraySerializer(),
                new ByteArraySerializer());
        this.clock = clock;
    }

    void close(@Observes ShutdownEvent event) {
        producer.close();
    }

    public void send(Event event) {
        send(
                EventType.of(event).topic().topicName(),
                event.key(),
                EventHeaders.of(event, "/test", clock.instant()),
                EventJson.write(event));
    }

    /// Sends them in order, and waits once for all of them.
    public void sendAll(List<? extends Event> events) {
        List<Future<RecordMetadata>> sent = events.stream()
                .map(event -> producer.send(record(
                        EventType.of(event).topic().topicName(),
                        event.key(),
                        EventHeaders.of(event, "/test", clock.instant()),
                        EventJson.write(event))))
                .toList();
        sent.forEach(Sender::await);
    }

    public void send(String topic, @Nullable String key, Map<String, String> headers, byte @Nullable [] payload) {
        await(producer.send(record(topic, key, headers, payload)));
    }

    private static ProducerRecord<byte[], byte[]> record(
            String topic, @Nullable String key, Map<String, String> headers, byte @Nullable [] payload) {
        ProducerRecord<byte[], byte[]> sent =
                new ProducerRecord<>(topic, key == null ? null : key.getBytes(StandardCharsets.UTF_8), payload);
        headers.forEach((name, value) -> sent.headers().add(name, value.getBytes(StandardCharsets.UTF_8)));
        return sent;
    }

    private static void await(Future<RecordMetadata> sent) {
        try {
            sent.get(10, TimeUnit.SECONDS);
        } catch (Exception e) {
            throw new IllegalStateException("could not send", e);
        }
    }
}
