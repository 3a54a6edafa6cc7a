package vn.hopluu.report.importing;

import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import org.jboss.logging.Logger;

/// Forgets imports whose time is over. What was committed stands in the reports.
@ApplicationScoped
class ImportExpiry {

    private static final Logger LOG = Logger.getLogger(ImportExpiry.class);

    private final Clock clock;

    ImportExpiry(Clock clock) {
        this.clock = clock;
    }

    @Scheduled(every = "10m", delayed = "3m")
    @Transactional
    void forget() {
        long forgotten = ReportImport.deleteExpired(clock.instant());
        if (forgotten > 0) {
            LOG.infof("forgot %d imports", forgotten);
        }
    }
}
