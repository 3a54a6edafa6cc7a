package vn.hopluu.aggregation.live;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.infrastructure.Infrastructure;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;
import vn.hopluu.aggregation.figures.RollUpsOfChildren;
import vn.hopluu.aggregation.figures.UnitWithChildren;
import vn.hopluu.aggregation.question.Question;
import vn.hopluu.aggregation.revalidation.Answer;
import vn.hopluu.inbox.place.Incarnation;

/// Looks at what is followed, once for all who follow the same: at most once in 250 ms, when a notice came, somebody
/// joined, or nothing was heard for as long as a heartbeat.
@ApplicationScoped
class RollUpFeeds {

    private static final Duration TICK = Duration.ofMillis(250);

    private final RollUpsOfChildren rollUps;
    private final RollUpNotices notices;
    private final Incarnation incarnation;
    private final ObjectMapper json;
    private final long ticksBetweenLooks;
    private final Map<Key, Feed> feeds = new ConcurrentHashMap<>();

    RollUpFeeds(
            RollUpsOfChildren rollUps,
            RollUpNotices notices,
            Incarnation incarnation,
            ObjectMapper json,
            LiveSettings settings) {
        this.rollUps = rollUps;
        this.notices = notices;
        this.incarnation = incarnation;
        this.json = json;
        this.ticksBetweenLooks = Math.max(1, settings.heartbeat().dividedBy(TICK));
    }

    private record Key(long campaign, long unit, Enum<?> basis) {}

    /// @param wanted whether somebody wants a look at the next tick
    private record Feed(AtomicBoolean wanted, Multi<RollUpState> states) {}

    /// The states, each newer than the one before; the present one within a tick. Who is slow misses some, and is right
    /// again with the next.
    Multi<RollUpState> of(Question question) {
        Key key = new Key(question.campaign().id(), question.unit(), question.basis());
        return Multi.createFrom().deferred(() -> {
            Feed feed = feeds.computeIfAbsent(key, absent -> begin(absent, question));
            feed.wanted().set(true);
            return feed.states().onOverflow().dropPreviousItems();
        });
    }

    private Feed begin(Key key, Question question) {
        AtomicBoolean wanted = new AtomicBoolean(true);
        AtomicReference<@Nullable RollUpState> last = new AtomicReference<>();
        Multi<Boolean> ticks = Multi.createFrom()
                .ticks()
                .every(TICK)
                .onOverflow()
                .drop()
                .filter(tick -> wanted.getAndSet(false) || tick % ticksBetweenLooks == 0)
                .map(tick -> true);
        Multi<Boolean> noticed = notices.of(question.campaign().id())
                .invoke(notice -> wanted.set(true))
                .map(notice -> false);
        Multi<RollUpState> states = Multi.createBy()
                .merging()
                .streams(ticks, noticed)
                .filter(look -> look)
                .onOverflow()
                .dropPreviousItems()
                .emitOn(Infrastructure.getDefaultWorkerPool(), 1)
                .map(look -> look(question, last))
                .onTermination()
                .invoke(() -> ended(key, wanted))
                .broadcast()
                .withCancellationAfterLastSubscriberDeparture()
                .toAllSubscribers();
        return new Feed(wanted, states);
    }

    /// Takes away the feed that has ended, and no newer one of the same key.
    private void ended(Key key, AtomicBoolean wanted) {
        feeds.computeIfPresent(key, (same, feed) -> feed.wanted() == wanted ? null : feed);
    }

    /// A look that finds nothing new tells of the last state again: whoever has just joined waits for it.
    private RollUpState look(Question question, AtomicReference<@Nullable RollUpState> last) {
        Answer<UnitWithChildren> answer = rollUps.of(question);
        String version = answer.tag().in("stream") + "." + incarnation.id();
        RollUpState before = last.get();
        if (before != null && before.version().equals(version)) {
            return before;
        }
        RollUpState now = RollUpState.of(version, answer.view().get(), before, this::written);
        last.set(now);
        return now;
    }

    private String written(RollUpsEvent event) {
        try {
            return json.writeValueAsString(event);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("a view is always writable", e);
        }
    }
}
