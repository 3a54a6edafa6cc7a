package vn.hopluu.web.health;

import java.time.Duration;
import java.util.function.Supplier;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.jspecify.annotations.Nullable;

/// A health check's answer, kept for a moment: however many ask, and however often, it is found out once.
public final class CachedHealth {

    private final long keptNanos;
    private final Supplier<HealthCheckResponse> check;
    private @Nullable HealthCheckResponse answer;
    private long since;

    public CachedHealth(Duration kept, Supplier<HealthCheckResponse> check) {
        this.keptNanos = kept.toNanos();
        this.check = check;
    }

    /// The one that is kept, else a new one.
    public synchronized HealthCheckResponse get() {
        HealthCheckResponse present = answer;
        if (present == null || System.nanoTime() - since > keptNanos) {
            present = check.get();
            answer = present;
            since = System.nanoTime();
        }
        return present;
    }
}
