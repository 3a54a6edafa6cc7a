package vn.hopluu.report.repeat;

import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Duration;
import org.jboss.logging.Logger;

/// Forgets answers that nobody will ask for again. A repeat after that meets the report itself, which is handed
/// in: 409.
@ApplicationScoped
class IdempotencyExpiry {

    private static final Logger LOG = Logger.getLogger(IdempotencyExpiry.class);

    private final Clock clock;
    private final Duration kept;

    IdempotencyExpiry(Clock clock, IdempotencySettings settings) {
        this.clock = clock;
        this.kept = settings.kept();
    }

    @Scheduled(every = "1h", delayed = "5m")
    @Transactional
    void forget() {
        long forgotten = IdempotencyRecord.deleteBefore(clock.instant().minus(kept));
        if (forgotten > 0) {
            LOG.infof("forgot %d answers older than %s", forgotten, kept);
        }
    }
}
