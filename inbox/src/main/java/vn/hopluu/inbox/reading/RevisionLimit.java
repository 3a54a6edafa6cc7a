package vn.hopluu.inbox.reading;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import vn.hopluu.events.Event;
import vn.hopluu.inbox.place.Places;

/// How far ahead a revision may be: a day before both the clock and the highest revision accepted on its topic.
///
/// Revisions are microseconds of the sender's clock where they can be. One that is years ahead would keep every later
/// state of its thing from being used.
@ApplicationScoped
class RevisionLimit {

    private static final long MICROS = TimeUnit.DAYS.toMicros(1);

    private final Places places;
    private final Clock clock;
    private final Map<String, Long> highest = new ConcurrentHashMap<>();

    RevisionLimit(Places places, Clock clock) {
        this.places = places;
        this.clock = clock;
    }

    /// Whether the revision lies behind the horizon: too far ahead.
    boolean isBehind(String topic, long revision) {
        return isBehind(revision, clock.instant(), highest.computeIfAbsent(topic, places::highestRevision));
    }

    static boolean isBehind(long revision, Instant now, long accepted) {
        return revision - MICROS > Math.max(ChronoUnit.MICROS.between(Instant.EPOCH, now), accepted);
    }

    /// A revision that was accepted on a topic, and stored with the place behind it.
    void accepted(String topic, long revision) {
        highest.computeIfPresent(topic, (key, before) -> Math.max(before, revision));
    }

    /// For an operator.
    String describe(Event event) {
        return "%s has revision %d, which the clock reaches at %s"
                .formatted(event.key(), event.revision(), Instant.EPOCH.plus(event.revision(), ChronoUnit.MICROS));
    }
}
