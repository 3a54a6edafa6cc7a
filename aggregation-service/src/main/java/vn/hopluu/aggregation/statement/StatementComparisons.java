package vn.hopluu.aggregation.statement;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.runtime.StartupEvent;
import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.control.ActivateRequestContext;
import jakarta.enterprise.event.Observes;
import java.time.Duration;
import java.util.List;
import org.jboss.logging.Logger;

/// Compares statements soon after they have come, and those that differed again from time to time, until they
/// agree. Every replica does; a comparison changes nothing but its own row.
@ApplicationScoped
class StatementComparisons {

    private static final Logger LOG = Logger.getLogger(StatementComparisons.class);
    private static final int MOST = 50;

    private final Statements statements;
    private final StatementComparison comparison;
    private final Arrivals arrivals;
    private final Duration again;
    private volatile long unequal;

    StatementComparisons(
            Statements statements, StatementComparison comparison, Arrivals arrivals, StatementSettings settings) {
        this.statements = statements;
        this.comparison = comparison;
        this.arrivals = arrivals;
        this.again = settings.compareAgain();
    }

    void register(@Observes StartupEvent event, MeterRegistry meters) {
        Gauge.builder("hopluu.statements.unequal", this, it -> it.unequal)
                .description("Campaigns of which something else is held than report-service states")
                .register(meters);
    }

    /// How many campaigns differed from their statements when they were compared last.
    long unequal() {
        return unequal;
    }

    @Scheduled(every = "${hopluu.statements.compare-every}", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    @ActivateRequestContext
    void compare() {
        List<Statement> due = statements.due(again, MOST);
        arrivals.keep(due);
        for (Statement statement : due) {
            try {
                comparison.compare(statement, arrivals.of(statement));
            } catch (RuntimeException e) {
                LOG.warnf("%s is compared later: %s", statement.campaign(), e.getMessage());
            }
        }
        unequal = statements.unequal();
    }
}
