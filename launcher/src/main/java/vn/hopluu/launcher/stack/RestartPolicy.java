package vn.hopluu.launcher.stack;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;

/// How often a part has died lately, and what follows from that: when it is started again, and when no longer.
final class RestartPolicy {

    /// So many within [#WINDOW] are too many.
    static final int MOST = 5;

    static final Duration WINDOW = Duration.ofMinutes(10);

    /// Before the first start again, the second and so on. A disk that is full for a minute is waited for.
    private static final List<Duration> WAITS =
            List.of(Duration.ZERO, Duration.ofSeconds(5), Duration.ofSeconds(15), Duration.ofSeconds(45));

    private final Deque<Instant> moments = new ArrayDeque<>();

    void add(Instant moment) {
        moments.addLast(moment);
        while (moments.getFirst().isBefore(moment.minus(WINDOW))) {
            moments.removeFirst();
        }
    }

    int count() {
        return moments.size();
    }

    boolean areTooMany() {
        return moments.size() >= MOST;
    }

    /// When the part is started again, counted from its last death.
    ///
    /// @throws java.util.NoSuchElementException if it never died
    Instant nextStart() {
        return moments.getLast().plus(WAITS.get(Math.min(moments.size(), WAITS.size()) - 1));
    }
}
