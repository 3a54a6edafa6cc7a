package vn.hopluu.outbox;

import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// What waits in an outbox.
///
/// @param oldest when the oldest row was written, or null where none waits
public record Backlog(long rows, @Nullable Instant oldest) {

    /// How long the oldest row has waited; 0 where none waits.
    long ageSeconds(Instant now) {
        return oldest == null ? 0 : Math.max(0, Duration.between(oldest, now).toSeconds());
    }
}
