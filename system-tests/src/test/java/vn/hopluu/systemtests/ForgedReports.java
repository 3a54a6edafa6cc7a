package vn.hopluu.systemtests;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.UnaryOperator;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.header.internals.RecordHeaders;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import vn.hopluu.events.Cell;
import vn.hopluu.events.EventHeaders;
import vn.hopluu.events.EventJson;
import vn.hopluu.events.EventType;
import vn.hopluu.events.ReportChanged;
import vn.hopluu.launcher.stack.Part;
import vn.hopluu.launcher.stack.PortPlan;

/// Copies of real records in which something is changed, put on the topic of reports by somebody who may write there.
final class ForgedReports implements AutoCloseable {

    private static final String TOPIC = "hopluu.reports.v1";
    private static final Duration PATIENCE = Duration.ofSeconds(10);

    private final String broker;
    private final KafkaProducer<byte[], byte[]> producer;

    ForgedReports(PortPlan ports) {
        broker = "127.0.0.1:" + ports.of(Part.KAFKA);
        producer = new KafkaProducer<>(
                Map.of("bootstrap.servers", broker, "max.block.ms", PATIENCE.toMillis()),
                new ByteArraySerializer(),
                new ByteArraySerializer());
    }

    /// A higher revision and another figure, with the hash of the old ones.
    void withOtherFigures(String form) throws IOException, InterruptedException {
        forge(form, UnaryOperator.identity(), payload -> higherRevision(payload).replace("10", "99"));
    }

    /// Whole, but filed under the key of a unit that did not send it.
    void underAnotherKey(String form) throws IOException, InterruptedException {
        forge(form, key -> "1" + key, UnaryOperator.identity());
    }

    /// A revision after which no report of the unit would ever be newer.
    void withTheHighestRevision(String form) throws IOException, InterruptedException {
        forge(
                form,
                UnaryOperator.identity(),
                payload -> payload.replaceFirst("\"revision\":\\d+", "\"revision\":" + Long.MAX_VALUE));
    }

    /// Whole by every hash, with other figures, three days ahead of the day.
    void wholeAndFarAhead(String form) throws IOException, InterruptedException {
        ConsumerRecord<byte[], byte[]> real = firstOf(form);
        ReportChanged event = (ReportChanged) EventJson.read(EventType.REPORT, real.value());
        ReportChanged.Figures figures = Objects.requireNonNull(event.handedIn());
        ReportChanged ahead = new ReportChanged(
                event.unitId(),
                event.form(),
                event.period(),
                event.coverage(),
                event.revision() + TimeUnit.DAYS.toMicros(3),
                ReportChanged.State.CORRECTED,
                new ReportChanged.Figures(2, figures.formVersion(), List.of(Cell.amount(77))),
                null,
                event.firstSubmittedAt(),
                event.lastSubmittedAt(),
                event.dataFrom(),
                event.dataTo(),
                false);
        RecordHeaders headers = new RecordHeaders();
        EventHeaders.of(ahead, "/report-service", Instant.now())
                .forEach((name, value) -> headers.add(name, value.getBytes(StandardCharsets.UTF_8)));
        send(new ProducerRecord<>(TOPIC, real.partition(), real.key(), EventJson.write(ahead), headers));
    }

    private static String higherRevision(String payload) {
        return payload.replaceFirst("\"revision\":(\\d+)\\d", "\"revision\":$19");
    }

    private void forge(String form, UnaryOperator<String> key, UnaryOperator<String> payload)
            throws IOException, InterruptedException {
        ConsumerRecord<byte[], byte[]> real = firstOf(form);
        send(new ProducerRecord<>(
                TOPIC,
                real.partition(),
                key.apply(text(real.key())).getBytes(StandardCharsets.UTF_8),
                payload.apply(text(real.value())).getBytes(StandardCharsets.UTF_8),
                new RecordHeaders(real.headers())));
    }

    private void send(ProducerRecord<byte[], byte[]> record) throws IOException, InterruptedException {
        try {
            producer.send(record).get(PATIENCE.toSeconds(), TimeUnit.SECONDS);
        } catch (ExecutionException | TimeoutException e) {
            throw new IOException(e);
        }
    }

    private ConsumerRecord<byte[], byte[]> firstOf(String form) throws IOException {
        try (KafkaConsumer<byte[], byte[]> consumer = new KafkaConsumer<>(
                Map.of("bootstrap.servers", broker), new ByteArrayDeserializer(), new ByteArrayDeserializer())) {
            List<TopicPartition> partitions = consumer.partitionsFor(TOPIC, PATIENCE).stream()
                    .map(partition -> new TopicPartition(TOPIC, partition.partition()))
                    .toList();
            consumer.assign(partitions);
            consumer.seekToBeginning(partitions);
            long end = System.nanoTime() + PATIENCE.toNanos();
            while (System.nanoTime() < end) {
                for (ConsumerRecord<byte[], byte[]> record : consumer.poll(Duration.ofMillis(200))) {
                    if (text(record.key()).contains("/" + form + "/")) {
                        return record;
                    }
                }
            }
        }
        throw new IOException("no record of " + form + " on " + TOPIC);
    }

    private static String text(byte[] bytes) {
        return new String(bytes, StandardCharsets.UTF_8);
    }

    @Override
    public void close() {
        producer.close(PATIENCE);
    }
}
