package vn.hopluu.aggregation.live;

import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.infrastructure.Infrastructure;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import vn.hopluu.aggregation.rollup.AggregationProblem;
import vn.hopluu.aggregation.rollup.ChildrenView;
import vn.hopluu.aggregation.rollup.RollUps;
import vn.hopluu.web.problem.Problem;

/// Follows one unit's roll-up: the whole state at first, then again whenever its version has grown.
///
/// Every item is a whole state, so a reader who missed some is right again with the next. Between notices it
/// looks again at every heartbeat, so even a lost notice costs at most that long.
@ApplicationScoped
class RollUpStream {

    private static final int MOST_STREAMS = 500;

    private final RollUps rollUps;
    private final RollUpNotices notices;
    private final Duration heartbeat;
    private final AtomicInteger open = new AtomicInteger();

    RollUpStream(
            RollUps rollUps,
            RollUpNotices notices,
            @ConfigProperty(name = "hopluu.live.heartbeat", defaultValue = "PT10S") Duration heartbeat) {
        this.rollUps = rollUps;
        this.notices = notices;
        this.heartbeat = heartbeat;
    }

    /// A new state, or empty for a heartbeat.
    ///
    /// @param seen the version that the reader has, 0 for none
    Multi<Optional<ChildrenView>> follow(RollUps.Question question, long seen) {
        if (open.incrementAndGet() > MOST_STREAMS) {
            open.decrementAndGet();
            throw Problem.of(
                    AggregationProblem.TOO_MANY_STREAMS,
                    MOST_STREAMS + " streams are open here already. Try again later, or poll with If-None-Match.");
        }
        AtomicLong newest = new AtomicLong(seen);
        Multi<Boolean> looks = Multi.createBy()
                .merging()
                .streams(
                        Multi.createFrom().item(false),
                        notices.of(question.campaign().id()).map(notice -> false),
                        Multi.createFrom()
                                .ticks()
                                .startingAfter(heartbeat)
                                .every(heartbeat)
                                .map(tick -> true));
        return looks.onOverflow()
                .dropPreviousItems()
                .emitOn(Infrastructure.getDefaultWorkerPool(), 1)
                .map(heartbeat -> new Look(heartbeat, newer(question, newest)))
                .filter(look -> look.heartbeat() || look.state().isPresent())
                .map(Look::state)
                .onTermination()
                .invoke(open::decrementAndGet);
    }

    private Optional<ChildrenView> newer(RollUps.Question question, AtomicLong newest) {
        ChildrenView view = rollUps.withChildren(question).view();
        return view.version() > newest.getAndAccumulate(view.version(), Math::max)
                ? Optional.of(view)
                : Optional.empty();
    }

    private record Look(boolean heartbeat, Optional<ChildrenView> state) {}
}
