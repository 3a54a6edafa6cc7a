package vn.hopluu.aggregation.intake;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import vn.hopluu.aggregation.ledger.FoldResult;
import vn.hopluu.aggregation.ledger.Received;
import vn.hopluu.aggregation.ledger.ReportFold;
import vn.hopluu.aggregation.statement.Statements;
import vn.hopluu.events.ReportChanged;
import vn.hopluu.events.Topic;
import vn.hopluu.inbox.AfterCommit;
import vn.hopluu.inbox.Intake;
import vn.hopluu.inbox.ReceivedEvent;
import vn.hopluu.inbox.RefusedMessage;

/// Takes reports: what can be used is folded as one batch. Units, forms and campaigns come first.
@ApplicationScoped
class ReportIntake implements Intake {

    private final ReportFold fold;
    private final AfterCommit afterCommit;
    private final Counter applied;
    private final Counter outdated;

    ReportIntake(ReportFold fold, AfterCommit afterCommit, MeterRegistry meters) {
        this.fold = fold;
        this.afterCommit = afterCommit;
        this.applied = Counter.builder("hopluu.reports.applied")
                .description("States of reports that were added up")
                .register(meters);
        this.outdated = Counter.builder("hopluu.reports.outdated")
                .description("States of reports that were not newer than what is held")
                .register(meters);
    }

    @Override
    public String name() {
        return Statements.CONSUMER_OF_REPORTS;
    }

    @Override
    public List<Topic> topics() {
        return List.of(Topic.REPORTS);
    }

    @Override
    public List<String> waitsFor() {
        return List.of(ReferenceIntake.NAME);
    }

    /// A campaign's reports stay together.
    @Override
    public String part(ReceivedEvent received) {
        return ((ReportChanged) received.event()).campaign();
    }

    @Override
    public List<RefusedMessage> apply(List<ReceivedEvent> batch) {
        List<Received> reports = batch.stream()
                .map(received -> new Received(received.message(), (ReportChanged) received.event()))
                .toList();
        Map<Received, FoldResult> outcomes = fold.fold(reports);
        List<RefusedMessage> refused = new ArrayList<>();
        int used = 0;
        int late = 0;
        for (Received received : reports) {
            switch (outcomes.get(received)) {
                case FoldResult.Refused why -> refused.add(new RefusedMessage(received.message(), why.why()));
                case FoldResult.Outdated _ -> late++;
                case FoldResult.Applied _ -> used++;
                case null ->
                    throw new IllegalStateException(
                            "nothing became of " + received.message().place());
            }
        }
        count(used, late);
        return refused;
    }

    private void count(int used, int late) {
        afterCommit.then(() -> {
            applied.increment(used);
            outdated.increment(late);
        });
    }
}
