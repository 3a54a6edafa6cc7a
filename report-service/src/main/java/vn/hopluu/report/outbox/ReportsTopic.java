package vn.hopluu.report.outbox;

import io.smallrye.reactive.messaging.MutinyEmitter;
import io.smallrye.reactive.messaging.kafka.api.OutgoingKafkaRecordMetadata;
import jakarta.enterprise.context.ApplicationScoped;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.CompletionStage;
import org.apache.kafka.common.header.internals.RecordHeaders;
import org.eclipse.microprofile.reactive.messaging.Channel;
import org.eclipse.microprofile.reactive.messaging.Message;
import org.eclipse.microprofile.reactive.messaging.OnOverflow;

/// The topics `hopluu.reports.v1` and `hopluu.statements.v1`, by one producer.
@ApplicationScoped
class ReportsTopic implements Broker {

    private final MutinyEmitter<byte[]> reports;

    ReportsTopic(
            @Channel("reports") @OnOverflow(value = OnOverflow.Strategy.BUFFER, bufferSize = 2 * Relay.BATCH)
                    MutinyEmitter<byte[]> reports) {
        this.reports = reports;
    }

    @Override
    public CompletionStage<Void> send(OutboxRow row) {
        RecordHeaders headers = new RecordHeaders();
        row.headers().forEach((name, value) -> headers.add(name, value.getBytes(StandardCharsets.UTF_8)));
        return reports.sendMessage(Message.of(row.payload())
                        .addMetadata(OutgoingKafkaRecordMetadata.<String>builder()
                                .withTopic(row.topic())
                                .withKey(row.recordKey())
                                .withHeaders(headers)
                                .build()))
                .subscribeAsCompletionStage();
    }
}
