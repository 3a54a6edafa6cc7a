package vn.hopluu.aggregation.live;

import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.infrastructure.Infrastructure;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jspecify.annotations.Nullable;
import vn.hopluu.aggregation.rollup.AggregationProblem;
import vn.hopluu.aggregation.rollup.ChildrenView;
import vn.hopluu.aggregation.rollup.RollUps;
import vn.hopluu.inbox.place.Incarnation;
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
    private final Incarnation incarnation;
    private final Duration heartbeat;
    private final AtomicInteger open = new AtomicInteger();

    RollUpStream(
            RollUps rollUps,
            RollUpNotices notices,
            Incarnation incarnation,
            @ConfigProperty(name = "hopluu.live.heartbeat", defaultValue = "PT10S") Duration heartbeat) {
        this.rollUps = rollUps;
        this.notices = notices;
        this.incarnation = incarnation;
        this.heartbeat = heartbeat;
    }

    /// A new state, or empty for a heartbeat.
    ///
    /// @param seen what the reader has
    Multi<Optional<State>> follow(RollUps.Question question, Seen seen) {
        if (open.incrementAndGet() > MOST_STREAMS) {
            open.decrementAndGet();
            throw Problem.of(
                    AggregationProblem.TOO_MANY_STREAMS,
                    MOST_STREAMS + " streams are open here already. Try again later, or poll with If-None-Match.");
        }
        AtomicReference<Seen> newest = new AtomicReference<>(seen);
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

    private Optional<State> newer(RollUps.Question question, AtomicReference<Seen> newest) {
        String life = incarnation.id();
        ChildrenView view = rollUps.withChildren(question).view();
        Seen now = new Seen(life, view.version());
        Seen before = newest.getAndUpdate(seen -> now.isNewerThan(seen) ? now : seen);
        return now.isNewerThan(before) ? Optional.of(new State(now, view)) : Optional.empty();
    }

    /// A version, and the incarnation of the database that gave it: after another one began, no version of before is
    /// higher than one of now.
    record Seen(String incarnation, long version) {

        static final Seen NOTHING = new Seen("", 0);

        private static final Pattern TEXT = Pattern.compile("([0-9a-f]{1,40})\\.([0-9]{1,18})");

        /// What is not one of ours is as nothing: the reader gets the whole state.
        static Seen read(@Nullable String text) {
            Matcher found = TEXT.matcher(text == null ? "" : text);
            return found.matches() ? new Seen(found.group(1), Long.parseLong(found.group(2))) : NOTHING;
        }

        boolean isNewerThan(Seen other) {
            return version > 0 && (!incarnation.equals(other.incarnation) || version > other.version);
        }

        @Override
        public String toString() {
            return incarnation + "." + version;
        }
    }

    /// A whole state and its name.
    record State(Seen id, ChildrenView view) {}

    private record Look(boolean heartbeat, Optional<State> state) {}
}
