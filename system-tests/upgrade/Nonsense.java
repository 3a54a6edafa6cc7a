import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.ByteArraySerializer;

/// Sends a record that is no event, which a consumer has to park: `java -cp … Nonsense.java BOOTSTRAP_SERVERS TOPIC`.
public final class Nonsense {

    private Nonsense() {}

    public static void main(String[] arguments) throws Exception {
        Map<String, Object> settings = Map.of("bootstrap.servers", arguments[0], "delivery.timeout.ms", 30_000,
                "request.timeout.ms", 10_000, "linger.ms", 0);
        byte[] nonsense = "no event".getBytes(StandardCharsets.UTF_8);
        try (KafkaProducer<byte[], byte[]> producer =
                new KafkaProducer<>(settings, new ByteArraySerializer(), new ByteArraySerializer())) {
            producer.send(new ProducerRecord<>(arguments[1], nonsense, nonsense)).get(40, TimeUnit.SECONDS);
        }
    }
}
