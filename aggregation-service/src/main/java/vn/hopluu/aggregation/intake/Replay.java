package vn.hopluu.aggregation.intake;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import org.jboss.logging.Logger;
import vn.hopluu.aggregation.parking.KafkaMessage;
import vn.hopluu.aggregation.parking.Unusable;
import vn.hopluu.aggregation.parking.Unusable.Reason;
import vn.hopluu.events.Topic;

/// Tries messages again that were parked: what can be used now is released, what cannot stays with its newest
/// reason.
@ApplicationScoped
class Replay {

    private static final Logger LOG = Logger.getLogger(Replay.class);

    private final ReferenceBatch reference;
    private final ReportReader reader;
    private final SplittingFold fold;
    private final StatementIntake statements;
    private final EventReader parked;

    Replay(
            ReferenceBatch reference,
            ReportReader reader,
            SplittingFold fold,
            StatementIntake statements,
            EventReader parked) {
        this.reference = reference;
        this.reader = reader;
        this.fold = fold;
        this.statements = statements;
        this.parked = parked;
    }

    /// Messages of one topic. One that fails does not keep its neighbours from being tried.
    void of(String topic, List<KafkaMessage> messages) {
        if (topic.equals(Topic.REPORTS.topicName())) {
            fold.retry(messages.stream()
                    .flatMap(message -> reader.read(message).stream())
                    .toList());
        } else if (topic.equals(Topic.STATEMENTS.topicName())) {
            messages.forEach(message -> alone(message, () -> statements.retry(message)));
        } else {
            messages.forEach(message -> alone(message, () -> reference.retry(message)));
        }
    }

    private void alone(KafkaMessage message, Runnable attempt) {
        try {
            attempt.run();
        } catch (RuntimeException e) {
            LOG.warnf("%s is refused again: %s", message.place(), e.getMessage());
            parked.park(message, new Unusable(Reason.REFUSED, String.valueOf(e.getMessage()), ""));
        }
    }
}
