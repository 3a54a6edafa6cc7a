package vn.hopluu.web.limit;

import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.LoadingCache;
import io.github.bucket4j.Bucket;
import io.github.bucket4j.ConsumptionProbe;
import java.time.Duration;
import java.time.temporal.ChronoUnit;
import java.util.Optional;

/// Of one kind of callers each has so much for himself.
///
/// Who has asked for nothing for as long as it takes to have all of it again is forgotten.
public final class Allowances {

    /// Callers that are remembered at a time.
    private static final int MOST = 100_000;

    private static final Duration SECOND = Duration.ofSeconds(1);

    private final LoadingCache<String, Bucket> buckets;

    /// @param perSecond requests over time
    /// @param burst requests at once
    public Allowances(int perSecond, int burst) {
        this.buckets = Caffeine.newBuilder()
                .maximumSize(MOST)
                .expireAfterAccess(SECOND.multipliedBy(burst / perSecond + 1L))
                .build(caller -> Bucket.builder()
                        .addLimit(limit -> limit.capacity(burst).refillGreedy(perSecond, SECOND))
                        .build());
    }

    /// Takes one request from what a caller has left.
    ///
    /// @return when to come back, in whole seconds; empty where the request may go on
    public Optional<Duration> taken(String caller) {
        ConsumptionProbe probe = buckets.get(caller).tryConsumeAndReturnRemaining(1);
        return probe.isConsumed()
                ? Optional.empty()
                : Optional.of(Duration.ofNanos(probe.getNanosToWaitForRefill())
                        .plus(SECOND)
                        .truncatedTo(ChronoUnit.SECONDS));
    }
}
