package vn.hopluu.outbox;

import io.smallrye.common.annotation.Identifier;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;

/// Opens what lies on topics behind what this database knows. Whoever reads holds the lock of the active relay: else a
/// record that is under way would look like one that was lost.
@ApplicationScoped
public class Tails {

    private static final int PATIENCE_MS = 5_000;

    private final Map<String, Object> broker;
    private final TopicLayouts topics;
    private final StoredPlaces places;

    Tails(@Identifier("default-kafka-broker") Map<String, Object> broker, TopicLayouts topics, StoredPlaces places) {
        this.broker = broker;
        this.topics = topics;
        this.places = places;
    }

    /// What is to be read of a topic.
    public enum From {
        /// From the places that the database knows.
        STORED_PLACES,
        /// Everything.
        BEGINNING
    }

    /// @return empty where there is no such topic
    /// @throws KafkaAway where the broker does not say what it has
    public Optional<Tail> open(String topic, From from) {
        return topics.now(topic).map(layout -> open(layout, from == From.BEGINNING ? Map.of() : places.of(layout)));
    }

    private Tail open(TopicLayout layout, Map<Integer, Long> known) {
        KafkaConsumer<byte[], byte[]> consumer =
                new KafkaConsumer<>(settings(), new ByteArrayDeserializer(), new ByteArrayDeserializer());
        try {
            return new Tail(layout, consumer, known);
        } catch (RuntimeException e) {
            consumer.close();
            throw e;
        }
    }

    private Map<String, Object> settings() {
        Map<String, Object> settings = new HashMap<>(broker);
        settings.put(ConsumerConfig.ENABLE_AUTO_COMMIT_CONFIG, false);
        settings.put(ConsumerConfig.ALLOW_AUTO_CREATE_TOPICS_CONFIG, false);
        settings.put(ConsumerConfig.AUTO_OFFSET_RESET_CONFIG, "earliest");
        settings.put(ConsumerConfig.REQUEST_TIMEOUT_MS_CONFIG, PATIENCE_MS);
        settings.put(ConsumerConfig.DEFAULT_API_TIMEOUT_MS_CONFIG, PATIENCE_MS);
        return settings;
    }
}
