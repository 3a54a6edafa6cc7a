package vn.hopluu.outbox;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.TopicPartition;

/// What lies on a topic between the places that a database knows and the ends as they were when it was opened.
public final class Tail implements AutoCloseable {

    private static final Duration POLL = Duration.ofMillis(500);

    /// How long the broker may bring nothing before it counts as away.
    private static final int MOST_EMPTY_POLLS = 40;

    private final TopicLayout layout;
    private final Consumer<byte[], byte[]> consumer;
    private final Map<TopicPartition, Long> ends;
    private final long length;

    /// @param known per partition the first offset to read; the beginning where it is absent
    /// @throws KafkaAway where the broker does not say what it has
    Tail(TopicLayout layout, Consumer<byte[], byte[]> consumer, Map<Integer, Long> known) {
        this.layout = layout;
        this.consumer = consumer;
        List<TopicPartition> partitions = IntStream.range(0, layout.partitions())
                .mapToObj(number -> new TopicPartition(layout.topic(), number))
                .toList();
        try {
            ends = Map.copyOf(consumer.endOffsets(partitions));
            Map<TopicPartition, Long> beginnings = consumer.beginningOffsets(partitions);
            consumer.assign(partitions);
            long records = 0;
            for (TopicPartition partition : partitions) {
                long from =
                        Math.max(known.getOrDefault(partition.partition(), 0L), beginnings.getOrDefault(partition, 0L));
                consumer.seek(partition, from);
                records += Math.max(0, ends.getOrDefault(partition, 0L) - from);
            }
            length = records;
        } catch (KafkaException e) {
            throw new BrokerUnavailable("the ends of " + layout.topic() + " are not known", e);
        }
    }

    public TopicLayout layout() {
        return layout;
    }

    /// How many records it has, at most: a compacted topic has gaps.
    public long length() {
        return length;
    }

    /// Per partition the offset after its last record.
    public Map<Integer, Long> ends() {
        return ends.entrySet().stream()
                .collect(Collectors.toMap(end -> end.getKey().partition(), Map.Entry::getValue));
    }

    /// The next records, 500 at most, in the order of their partitions; none at the end.
    ///
    /// @throws KafkaAway where the broker brings nothing for 20 seconds
    public List<SentRecord> next() {
        try {
            for (int empty = 0; empty < MOST_EMPTY_POLLS; empty++) {
                if (isRead()) {
                    return List.of();
                }
                List<SentRecord> records = poll();
                if (!records.isEmpty()) {
                    return records;
                }
            }
        } catch (KafkaException e) {
            throw new BrokerUnavailable(layout.topic() + " is not read", e);
        }
        throw new BrokerUnavailable(
                layout.topic() + " is not read", new IllegalStateException("nothing came for 20 seconds"));
    }

    private List<SentRecord> poll() {
        List<SentRecord> records = new ArrayList<>();
        for (ConsumerRecord<byte[], byte[]> record : consumer.poll(POLL)) {
            if (record.offset() < ends.getOrDefault(new TopicPartition(record.topic(), record.partition()), 0L)) {
                records.add(SentRecord.of(record));
            }
        }
        return records;
    }

    private boolean isRead() {
        return ends.entrySet().stream().allMatch(end -> consumer.position(end.getKey()) >= end.getValue());
    }

    @Override
    public void close() {
        consumer.close(org.apache.kafka.clients.consumer.CloseOptions.timeout(Duration.ofSeconds(1)));
    }
}
