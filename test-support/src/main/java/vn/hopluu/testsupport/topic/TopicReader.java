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
import org.jspecify.annotations.Nullable;
import vn.hopluu.events.Event;
import vn.hopluu.events.EventJson;
import vn.hopluu.events.Topic;

/// Reads topics back from their beginnings, as a new consumer would. What it has read it keeps, so that a test may ask
/// as
/// often as it likes; a topic that was made anew is read anew.
public final class TopicReader implements AutoCloseable {

    /// 20 seconds.
    private static final int MOST_EMPTY_POLLS = 100;

    private final String bootstrapServers;
    private @Nullable KafkaConsumer<String, byte[]> connected;
    private final Map<TopicPartition, List<ConsumerRecord<String, byte[]>>> read = new HashMap<>();

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
    public synchronized List<ConsumerRecord<String, byte[]>> records(Topic topic) {
        KafkaConsumer<String, byte[]> consumer = connect();
        List<TopicPartition> partitions = consumer.partitionsFor(topic.topicName()).stream()
                .map(partition -> new TopicPartition(partition.topic(), partition.partition()))
                .toList();
        consumer.assign(partitions);
        Map<TopicPartition, Long> ends = consumer.endOffsets(partitions);
        ends.forEach((partition, end) -> seek(consumer, partition, end));
        readUpTo(consumer, ends);
        return partitions.stream()
                .flatMap(partition -> readOf(partition).stream())
                .toList();
    }

    private KafkaConsumer<String, byte[]> connect() {
        KafkaConsumer<String, byte[]> known = connected;
        if (known == null) {
            known = new KafkaConsumer<>(
                    Map.of("bootstrap.servers", bootstrapServers),
                    new StringDeserializer(),
                    new ByteArrayDeserializer());
            connected = known;
        }
        return known;
    }

    /// Behind what is known of a partition.
    private void seek(KafkaConsumer<String, byte[]> consumer, TopicPartition partition, long end) {
        List<ConsumerRecord<String, byte[]>> known = readOf(partition);
        if (!known.isEmpty() && known.getLast().offset() >= end) {
            known.clear();
        }
        if (known.isEmpty()) {
            consumer.seekToBeginning(List.of(partition));
        } else {
            consumer.seek(partition, known.getLast().offset() + 1);
        }
    }

    private List<ConsumerRecord<String, byte[]>> readOf(TopicPartition partition) {
        return read.computeIfAbsent(partition, each -> new ArrayList<>());
    }

    private void readUpTo(KafkaConsumer<String, byte[]> consumer, Map<TopicPartition, Long> ends) {
        int emptyPolls = 0;
        while (ends.entrySet().stream().anyMatch(end -> consumer.position(end.getKey()) < end.getValue())) {
            ConsumerRecords<String, byte[]> polled = consumer.poll(Duration.ofMillis(200));
            polled.forEach(record -> readOf(new TopicPartition(record.topic(), record.partition()))
                    .add(record));
            emptyPolls = polled.isEmpty() ? emptyPolls + 1 : 0;
            if (emptyPolls == MOST_EMPTY_POLLS) {
                throw new IllegalStateException("Kafka does not give what lies up to " + ends);
            }
        }
    }

    @Override
    public synchronized void close() {
        if (connected != null) {
            connected.close();
        }
    }

    /// A record's headers, as those of events are: texts.
    public static Map<String, String> headers(ConsumerRecord<?, ?> record) {
        Map<String, String> headers = new HashMap<>();
        record.headers()
                .forEach(header -> headers.put(header.key(), new String(header.value(), StandardCharsets.UTF_8)));
        return headers;
    }
}
