package vn.hopluu.aggregation.intake;

import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.control.ActivateRequestContext;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;
import vn.hopluu.aggregation.parking.ParkingPlace;
import vn.hopluu.aggregation.parking.ParkingPlace.Parked;
import vn.hopluu.events.Topic;

/// Tries parked messages again: soon after something they may have waited for has arrived, and every half
/// minute in any case, since another replica may have taken in what they waited for.
@ApplicationScoped
class ParkedRetry {

    private static final int PAGE = 200;
    private static final int MOST_PAGES = 50;
    private static final Duration IN_ANY_CASE = Duration.ofSeconds(30);
    /// Reports last: they wait for all the others.
    private static final List<Topic> IN_ORDER =
            List.of(Topic.UNITS, Topic.CATALOGUE, Topic.PLANS, Topic.OBLIGATIONS, Topic.STATEMENTS, Topic.REPORTS);

    private final ParkingPlace parking;
    private final Replay replay;
    private final Clock clock;
    private final AtomicBoolean arrived = new AtomicBoolean();
    private Instant last = Instant.MIN;

    ParkedRetry(ParkingPlace parking, Replay replay, Clock clock) {
        this.parking = parking;
        this.replay = replay;
        this.clock = clock;
    }

    /// Says that a message may have waited for what has just been taken in.
    void somethingArrived() {
        arrived.set(true);
    }

    @Scheduled(every = "1s", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    @ActivateRequestContext
    void retry() {
        Instant now = clock.instant();
        if (!arrived.getAndSet(false) && last.isAfter(now.minus(IN_ANY_CASE))) {
            return;
        }
        last = now;
        IN_ORDER.forEach(this::retry);
    }

    private void retry(Topic topic) {
        long after = 0;
        for (int pages = 0; pages < MOST_PAGES; pages++) {
            List<Parked> page = parking.waiting(topic.topicName(), after, PAGE);
            if (page.isEmpty()) {
                return;
            }
            replay.of(topic.topicName(), page.stream().map(Parked::message).toList());
            after = page.getLast().id();
        }
    }
}
