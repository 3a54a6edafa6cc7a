package vn.hopluu.web.log;

import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.scheduler.FailedExecution;
import io.quarkus.scheduler.SuccessfulExecution;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.jboss.logging.Logger;
import vn.hopluu.web.database.Outage;

/// What a scheduler finds when the database is away is told of once, and once when it is back; what else it fails
/// with, each time with its stack. The scheduler's own words are switched off in this module's settings.
@ApplicationScoped
class ScheduledFailures {

    private static final Logger LOG = Logger.getLogger(ScheduledFailures.class);

    /// By method: as many as a service schedules.
    private final Map<String, Interruption> interruptions = new ConcurrentHashMap<>();

    private volatile boolean stopping;

    /// What is cut off by the end of the service has not failed.
    void stop(@Observes @Priority(1) ShutdownEvent stop) {
        stopping = true;
    }

    void failed(@Observes FailedExecution failed) {
        if (stopping) {
            return;
        }
        String task = failed.getExecution().getTrigger().getMethodDescription();
        if (Outage.behind(failed.getException()).isPresent()) {
            interruptions
                    .computeIfAbsent(task, name -> new Interruption(ScheduledFailures.class, name))
                    .failed(failed.getException());
        } else {
            LOG.errorf(failed.getException(), "%s failed", task);
        }
    }

    void succeeded(@Observes SuccessfulExecution done) {
        Interruption interruption =
                interruptions.get(done.getExecution().getTrigger().getMethodDescription());
        if (interruption != null) {
            interruption.over();
        }
    }
}
