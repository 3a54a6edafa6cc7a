package vn.hopluu.aggregation.intake;

import io.smallrye.common.annotation.Blocking;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.List;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.eclipse.microprofile.reactive.messaging.Incoming;
import vn.hopluu.aggregation.ledger.Received;
import vn.hopluu.aggregation.parking.KafkaMessage;

/// Takes reports from Kafka. Each record is read alone; what cannot be read is parked, the rest is folded as one batch,
/// and only then is the batch acknowledged. The consumer never stops for what is in a record.
@ApplicationScoped
class ReportIntake {

    private final ReportReader reader;
    private final SplittingFold fold;

    ReportIntake(ReportReader reader, SplittingFold fold) {
        this.reader = reader;
        this.fold = fold;
    }

    @Incoming("reports")
    @Blocking
    void take(ConsumerRecords<byte[], byte[]> records) {
        List<Received> readable = new ArrayList<>(records.count());
        for (ConsumerRecord<byte[], byte[]> consumed : records) {
            reader.read(KafkaMessage.of(consumed)).ifPresent(readable::add);
        }
        fold.fold(readable);
    }
}
