package vn.hopluu.inbox.reading;

import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;
import org.jspecify.annotations.Nullable;
import vn.hopluu.events.Topic;
import vn.hopluu.inbox.Intake;
import vn.hopluu.inbox.parking.ParkedMessage;
import vn.hopluu.inbox.parking.ParkedMessageQueries;

/// Tries parked messages again: soon after something they may have waited for has arrived, and every half minute in any
/// case, since another replica may have taken in what they waited for, or the clock has gone on. A round tries so many;
/// the next one goes on where it ended, until each has had its turn.
@ApplicationScoped
class ParkedRetries {

    private static final int PAGE = 200;
    private static final int MOST_PAGES = 50;
    private static final Duration IN_ANY_CASE = Duration.ofSeconds(30);

    /// Where a sweep over all that waits has come to.
    private record Cursor(Topic topic, long after) {
        static final Cursor START = new Cursor(Topic.values()[0], 0);

        @Nullable
        Cursor nextTopic() {
            int next = topic.ordinal() + 1;
            return next == Topic.values().length ? null : new Cursor(Topic.values()[next], 0);
        }
    }

    private final ParkedMessageQueries rows;
    private final Batches batches;
    private final Intakes intakes;
    private final Clock clock;
    private final AtomicBoolean arrived = new AtomicBoolean();
    private Instant last = Instant.MIN;
    private @Nullable Cursor cursor;

    ParkedRetries(ParkedMessageQueries rows, Batches batches, Intakes intakes, Clock clock) {
        this.rows = rows;
        this.batches = batches;
        this.intakes = intakes;
        this.clock = clock;
    }

    /// Says that a message may have waited for what has just been taken in.
    void somethingArrived() {
        arrived.set(true);
    }

    @Scheduled(every = "1s", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    void retry() {
        if (cursor == null) {
            Instant now = clock.instant();
            if (!arrived.getAndSet(false) && last.isAfter(now.minus(IN_ANY_CASE))) {
                return;
            }
            last = now;
            cursor = Cursor.START;
        }
        for (int pages = 0; cursor != null && pages < MOST_PAGES; pages++) {
            cursor = page(cursor);
        }
    }

    private @Nullable Cursor page(Cursor from) {
        Intake intake = intakes.of(from.topic().topicName()).orElse(null);
        if (intake == null) {
            return from.nextTopic();
        }
        List<ParkedMessage> page = rows.waiting(from.topic().topicName(), from.after(), PAGE);
        if (page.isEmpty()) {
            return from.nextTopic();
        }
        batches.retry(intake, page);
        return new Cursor(from.topic(), page.getLast().id());
    }
}
