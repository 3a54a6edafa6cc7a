package vn.hopluu.aggregation.intake;

import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.control.ActivateRequestContext;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Consumer;
import vn.hopluu.aggregation.parking.ParkingPlace;
import vn.hopluu.aggregation.parking.ParkingPlace.Parked;
import vn.hopluu.events.Topic;

/// Tries parked messages again: soon after something they may have waited for has arrived, and every half minute in any
/// case, since another replica may have taken in what they waited for.
@ApplicationScoped
class ParkedRetry {

    private static final int PAGE = 200;
    private static final int MOST_PAGES = 50;
    private static final Duration IN_ANY_CASE = Duration.ofSeconds(30);
    private static final List<Topic> REFERENCE = List.of(Topic.UNITS, Topic.CATALOGUE, Topic.PLANS, Topic.OBLIGATIONS);

    private final ParkingPlace parking;
    private final ReferenceBatch reference;
    private final ReportReader reader;
    private final SplittingFold fold;
    private final Clock clock;
    private final AtomicBoolean arrived = new AtomicBoolean();
    private Instant last = Instant.MIN;

    ParkedRetry(ParkingPlace parking, ReferenceBatch reference, ReportReader reader, SplittingFold fold, Clock clock) {
        this.parking = parking;
        this.reference = reference;
        this.reader = reader;
        this.fold = fold;
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
        REFERENCE.forEach(topic -> eachPage(topic, page -> page.forEach(parked -> reference.retry(parked.message()))));
        eachPage(
                Topic.REPORTS,
                page -> fold.retry(page.stream()
                        .flatMap(parked -> reader.read(parked.message()).stream())
                        .toList()));
    }

    private void eachPage(Topic topic, Consumer<List<Parked>> use) {
        long after = 0;
        for (int pages = 0; pages < MOST_PAGES; pages++) {
            List<Parked> page = parking.waiting(topic.topicName(), after, PAGE);
            if (page.isEmpty()) {
                return;
            }
            use.accept(page);
            after = page.getLast().id();
        }
    }
}
