package vn.hopluu.aggregation.progress;

import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.control.ActivateRequestContext;

/// Looks for deadlines that have passed. Every replica looks; the database sees to it that each is told of once.
@ApplicationScoped
class DeadlineWatch {

    /// What one look may find without holding up the next: the rest is found by that.
    private static final int MOST_BATCHES = 100;

    private final PassedDeadlines deadlines;

    DeadlineWatch(PassedDeadlines deadlines) {
        this.deadlines = deadlines;
    }

    @Scheduled(every = "5s", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    @ActivateRequestContext
    void look() {
        for (int batch = 0; batch < MOST_BATCHES; batch++) {
            if (deadlines.tell() < PassedDeadlines.BATCH) {
                return;
            }
        }
    }
}
