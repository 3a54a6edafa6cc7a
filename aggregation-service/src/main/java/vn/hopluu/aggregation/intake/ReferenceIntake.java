package vn.hopluu.aggregation.intake;

import io.smallrye.common.annotation.Blocking;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.List;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.eclipse.microprofile.reactive.messaging.Incoming;
import vn.hopluu.aggregation.parking.KafkaMessage;

/// Takes units, the catalogue and campaigns from Kafka, as they come, and wakes what has waited for them.
@ApplicationScoped
class ReferenceIntake {

    private final ReferenceBatch batch;
    private final ParkedRetry retry;

    ReferenceIntake(ReferenceBatch batch, ParkedRetry retry) {
        this.batch = batch;
        this.retry = retry;
    }

    @Incoming("reference")
    @Blocking
    void take(ConsumerRecords<byte[], byte[]> records) {
        List<KafkaMessage> messages = new ArrayList<>(records.count());
        for (ConsumerRecord<byte[], byte[]> consumed : records) {
            messages.add(KafkaMessage.of(consumed));
        }
        batch.take(messages);
        retry.somethingArrived();
    }
}
