package vn.hopluu.aggregation.live;

import io.smallrye.mutiny.Multi;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.BooleanSupplier;
import org.jspecify.annotations.Nullable;
import vn.hopluu.aggregation.question.Question;

/// One reader's stream: the whole state at first, unless he holds it already, then what changes.
@ApplicationScoped
class RollUpStream {

    /// A revocation acts within 5 s, also on who reads along.
    private static final Duration ALLOWED_ANEW = Duration.ofSeconds(1);

    private final RollUpFeeds feeds;
    private final Duration heartbeat;
    private final OpenStreams open;

    RollUpStream(RollUpFeeds feeds, OpenStreams open, LiveSettings settings) {
        this.open = open;
        this.feeds = feeds;
        this.heartbeat = settings.heartbeat();
    }

    /// @param id names the state that the reader holds with this event
    record Event(String id, String data) {}

    /// An event, or empty for a heartbeat.
    ///
    /// @param allowed whether the reader may still see it; where not, the stream ends
    /// @param held what the reader says he holds; anything but the present state's name gets him the whole of it
    Multi<Optional<Event>> follow(Question question, BooleanSupplier allowed, @Nullable String held) {
        Runnable ended = open.opened();
        AtomicReference<String> newest = new AtomicReference<>(Objects.requireNonNullElse(held, ""));
        Multi<Optional<Event>> events = feeds.of(question)
                .filter(state -> !state.version().equals(newest.get()))
                .map(state -> Optional.of(new Event(state.version(), state.event(newest.getAndSet(state.version())))));
        Multi<Optional<Event>> heartbeats = Multi.createFrom()
                .ticks()
                .startingAfter(heartbeat)
                .every(heartbeat)
                .onOverflow()
                .drop()
                .map(tick -> Optional.empty());
        return Multi.createBy()
                .merging()
                .streams(events, heartbeats, endings(allowed))
                .onFailure(NotAllowedAnyMore.class)
                .recoverWithCompletion()
                .onTermination()
                .invoke(ended);
    }

    /// Nothing, until the reader may not see it any more.
    private static Multi<Optional<Event>> endings(BooleanSupplier allowed) {
        return Multi.createFrom()
                .ticks()
                .every(ALLOWED_ANEW)
                .onOverflow()
                .drop()
                .filter(tick -> {
                    if (!allowed.getAsBoolean()) {
                        throw new NotAllowedAnyMore();
                    }
                    return false;
                })
                .map(tick -> Optional.empty());
    }

    private static final class NotAllowedAnyMore extends RuntimeException {
        private static final long serialVersionUID = 1;

        NotAllowedAnyMore() {
            super("the reader may not see it any more", null, false, false);
        }
    }
}
