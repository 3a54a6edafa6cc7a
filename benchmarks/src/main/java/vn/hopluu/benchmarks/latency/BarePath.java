package vn.hopluu.benchmarks.latency;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import vn.hopluu.benchmarks.parts.Parts;

/// The least on the way of a figure: a commit, a record to Kafka and back, a commit.
final class BarePath implements AutoCloseable {

    private static final String TOPIC = "bench-way";
    private static final byte[] RECORD = new byte[700];
    private static final Duration LONGEST = Duration.ofSeconds(10);

    private final Connection connection;
    private final PreparedStatement insert;
    private final KafkaProducer<byte[], byte[]> producer;
    private final KafkaConsumer<byte[], byte[]> consumer;

    BarePath(Parts parts) throws Exception {
        connection = parts.bare();
        connection.setAutoCommit(false);
        try (var statement = connection.createStatement()) {
            statement.execute("create table way (id bigint generated always as identity primary key, content bytea)");
        }
        connection.commit();
        insert = connection.prepareStatement("insert into way (content) values (?)");
        producer = new KafkaProducer<>(
                Map.of("bootstrap.servers", parts.bootstrapServers(), "acks", "all"),
                new ByteArraySerializer(),
                new ByteArraySerializer());
        consumer = new KafkaConsumer<>(
                Map.of("bootstrap.servers", parts.bootstrapServers()),
                new ByteArrayDeserializer(),
                new ByteArrayDeserializer());
        try (Admin admin = Admin.create(Map.of("bootstrap.servers", parts.bootstrapServers()))) {
            admin.createTopics(List.of(new NewTopic(TOPIC, 1, (short) 1)))
                    .all()
                    .get(LONGEST.toMillis(), TimeUnit.MILLISECONDS);
        }
        consumer.assign(List.of(new TopicPartition(TOPIC, 0)));
        consumer.seekToEnd(consumer.assignment());
        consumer.position(new TopicPartition(TOPIC, 0));
    }

    void go() throws Exception {
        commit();
        producer.send(new ProducerRecord<>(TOPIC, 0, null, RECORD)).get();
        long begin = System.nanoTime();
        while (consumer.poll(Duration.ofMillis(500)).isEmpty()) {
            if (System.nanoTime() - begin > LONGEST.toNanos()) {
                throw new IllegalStateException("the record did not come back");
            }
        }
        commit();
    }

    private void commit() throws SQLException {
        insert.setBytes(1, RECORD);
        insert.executeUpdate();
        connection.commit();
    }

    @Override
    public void close() throws SQLException {
        consumer.close();
        producer.close();
        connection.close();
    }
}
