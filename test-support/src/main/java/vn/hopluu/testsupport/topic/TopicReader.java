package vn.hopluu.testsupport.topic;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.StringDeserializer;
import vn.hopluu.events.Event;
import vn.hopluu.events.EventJson;
import vn.hopluu.events.Topic;

/// Reads a topic back from its beginning, as a new consumer would.
public final class TopicReader {

    /// 20 seconds.
    private static final int MOST_EMPTY_POLLS = 100;

    private final String bootstrapServers;

    public TopicReader(String bootstrapServers) {
        this.bootstrapServers = bootstrapServers;
    }

    /// The events under one key, in the order of the topic.
    public List<Event> events(Topic topic, String key) {
        return records(topic).stream()
                .filter(record -> key.equals(record.key()))
                .map(record -> EventJson.read(headers(record), record.value()))
                .toList();
    }

    /// Everything that lies on it now, each partition in its order.
    public List<ConsumerRecord<String, byte[]>> records(Topic topic) {
        try (KafkaConsumer<String, byte[]> consumer = new KafkaConsumer<>(
                Map.of("bootstrap.servers", bootstrapServers), new StringDeserializer(), new ByteArrayDeserializer())) {
            List<TopicPartition> partitions = consumer.partitionsFor(topic.topicName()).stream()
                    .map(partition -> new TopicPartition(partition.topic(), partition.partition()))
                    .toList();
            consumer.assign(partitions);
            consumer.seekToBeginning(partitions);
            return upTo(consumer.endOffsets(partitions), consumer);
        }
    }

    private static List<ConsumerRecord<String, byte[]>> upTo(
            Map<TopicPartition, Long> ends, KafkaConsumer<String, byte[]> consumer) {
        List<ConsumerRecord<String, byte[]>> records = new ArrayList<>();
        int emptyPolls = 0;
        while (ends.entrySet().stream().anyMatch(end -> consumer.position(end.getKey()) < end.getValue())) {
            ConsumerRecords<String, byte[]> polled = consumer.poll(Duration.ofMillis(200));
            polled.forEach(records::add);
            emptyPolls = polled.isEmpty() ? emptyPolls + 1 : 0;
            if (emptyPolls == MOST_EMPTY_POLLS) {
                throw new IllegalStateException("Kafka does not give what lies up to " + ends);
            }
        }
        return records;
    }

    /// A record's headers, as those of events are: texts.
    public static Map<String, String> headers(ConsumerRecord<?, ?> record) {
        Map<String, String> headers = new HashMap<>();
        record.headers()
                .forEach(header -> headers.put(header.key(), new String(header.value(), StandardCharsets.UTF_8)));
        return headers;
    }
}
