package vn.hopluu.outbox;

import io.smallrye.reactive.messaging.OutgoingMessageMetadata;
import io.smallrye.reactive.messaging.kafka.Record;
import io.smallrye.reactive.messaging.kafka.api.OutgoingKafkaRecordMetadata;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import org.apache.kafka.clients.producer.RecordMetadata;
import org.apache.kafka.common.header.Headers;
import org.apache.kafka.common.header.internals.RecordHeaders;
import org.eclipse.microprofile.reactive.messaging.Channel;
import org.eclipse.microprofile.reactive.messaging.Emitter;
import org.eclipse.microprofile.reactive.messaging.Message;
import org.eclipse.microprofile.reactive.messaging.Metadata;
import org.eclipse.microprofile.reactive.messaging.OnOverflow;

/// Sends through the one outgoing channel; each record names its own topic.
@ApplicationScoped
public class KafkaBroker {

    static final String CHANNEL = "outbox";

    private final Emitter<Record<byte[], byte[]>> emitter;

    KafkaBroker(
            @Channel(CHANNEL) @OnOverflow(value = OnOverflow.Strategy.BUFFER, bufferSize = 2 * OutboxTable.MOST_ROWS)
                    Emitter<Record<byte[], byte[]>> emitter) {
        this.emitter = emitter;
    }

    /// Takes records in the order in which they are given.
    ///
    /// @return ends with the place where the broker has the record for good, or with the reason why it has not
    /// @throws IllegalStateException where too many are under way
    public CompletionStage<RecordPosition> send(OutgoingRecord outgoing) {
        OutgoingMessageMetadata<RecordMetadata> result = new OutgoingMessageMetadata<>();
        CompletableFuture<RecordPosition> acknowledged = new CompletableFuture<>();
        emitter.send(Message.of(
                Record.of(outgoing.key(), outgoing.payload()),
                Metadata.of(
                        OutgoingKafkaRecordMetadata.<byte[]>builder()
                                .withTopic(outgoing.topic())
                                .withHeaders(headers(outgoing))
                                .build(),
                        result),
                () -> {
                    acknowledged.complete(place(result.getResult()));
                    return CompletableFuture.completedFuture(null);
                },
                failure -> {
                    acknowledged.completeExceptionally(failure);
                    return CompletableFuture.completedFuture(null);
                }));
        return acknowledged;
    }

    private static RecordPosition place(RecordMetadata metadata) {
        return new RecordPosition(metadata.topic(), metadata.partition(), metadata.offset());
    }

    private static Headers headers(OutgoingRecord outgoing) {
        Headers headers = new RecordHeaders();
        outgoing.headers().forEach((name, value) -> headers.add(name, value));
        return headers;
    }
}
