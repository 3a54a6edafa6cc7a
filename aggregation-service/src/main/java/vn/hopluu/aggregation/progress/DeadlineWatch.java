package vn.hopluu.aggregation.progress;

import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.control.ActivateRequestContext;
import vn.hopluu.inbox.reading.IntakeStatus;

/// Looks for deadlines that have passed. Every replica looks; the database sees to it that each is told of once. Nobody
/// looks while a database is being filled: a report that is not there yet is not missing.
@ApplicationScoped
class DeadlineWatch {

    /// What one look may find without holding up the next: the rest is found by that.
    private static final int MOST_BATCHES = 100;

    private final PassedDeadlines deadlines;
    private final IntakeStatus intakeStatus;

    DeadlineWatch(PassedDeadlines deadlines, IntakeStatus intakeStatus) {
        this.deadlines = deadlines;
        this.intakeStatus = intakeStatus;
    }

    @Scheduled(every = "${hopluu.deadlines.look-every:5s}", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    @ActivateRequestContext
    void look() {
        for (int batch = 0; intakeStatus.everything() && batch < MOST_BATCHES; batch++) {
            if (deadlines.tell() < PassedDeadlines.BATCH) {
                return;
            }
        }
    }
}
