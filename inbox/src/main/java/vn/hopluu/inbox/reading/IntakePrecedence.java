package vn.hopluu.inbox.reading;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;
import vn.hopluu.inbox.Intake;
import vn.hopluu.inbox.place.ConsumerPartition;

/// Lets a consumer begin only when others have come, whichever replica they run in, to the ends that their topics
/// had when it started: a report is of no use before its unit. The wait is bounded; what comes too early then is
/// parked, and tried again.
final class IntakePrecedence {

    private static final Logger LOG = Logger.getLogger(IntakePrecedence.class);

    private final String waiting;
    private final List<Intake> first;
    private final IntakeProgress progress;
    private final Clock clock;
    private final Duration longest;
    private @Nullable Instant since;
    private Map<ConsumerPartition, Long> ends = Map.of();
    private boolean over;

    IntakePrecedence(String waiting, List<Intake> first, IntakeProgress progress, Clock clock, Duration longest) {
        this.waiting = waiting;
        this.first = first;
        this.progress = progress;
        this.clock = clock;
        this.longest = longest;
        this.over = first.isEmpty();
    }

    /// Whether the wait is over.
    ///
    /// @throws RuntimeException where Kafka or the database does not answer
    boolean isOver() {
        if (over) {
            return true;
        }
        Instant begun = since;
        if (begun == null) {
            ends = progress.ends(first);
            begun = clock.instant();
            since = begun;
        }
        if (progress.isAt(first, ends)) {
            over = true;
        } else if (clock.instant().isAfter(begun.plus(longest))) {
            LOG.warnf("%s does not wait any longer: %s is still behind after %s", waiting, names(), longest);
            over = true;
        }
        return over;
    }

    /// Begins the wait again.
    void again() {
        since = null;
        over = first.isEmpty();
    }

    private List<String> names() {
        return first.stream().map(Intake::name).toList();
    }
}
