package vn.hopluu.aggregation.intake;

import io.smallrye.faulttolerance.api.ExponentialBackoff;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.temporal.ChronoUnit;
import java.util.function.Supplier;
import org.eclipse.microprofile.faulttolerance.Retry;
import vn.hopluu.aggregation.sql.SqlFailure;

/// Tries again for as long as the database is away or busy: a message is never given up because of that, and the
/// consumer never stops. Every single attempt is bounded by the connection pool's and the transaction's timeouts.
@ApplicationScoped
class Attempts {

    /// The database was away or busy.
    static final class Passing extends RuntimeException {
        private static final long serialVersionUID = 1L;

        Passing(Throwable cause) {
            super(cause);
        }
    }

    @Retry(
            maxRetries = -1,
            delay = 100,
            delayUnit = ChronoUnit.MILLIS,
            maxDuration = 0,
            jitter = 50,
            retryOn = Passing.class)
    @ExponentialBackoff(maxDelay = 5, maxDelayUnit = ChronoUnit.SECONDS)
    <T> T until(Supplier<T> succeeds) {
        try {
            return succeeds.get();
        } catch (RuntimeException e) {
            if (SqlFailure.isPassing(e)) {
                throw new Passing(e);
            }
            throw e;
        }
    }
}
