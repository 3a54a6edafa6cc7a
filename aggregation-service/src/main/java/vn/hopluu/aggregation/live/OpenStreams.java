package vn.hopluu.aggregation.live;

import io.quarkiverse.resteasy.problem.HttpProblem;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import java.util.concurrent.atomic.AtomicInteger;
import vn.hopluu.access.identity.CallerRights;
import vn.hopluu.aggregation.question.AggregationProblem;
import vn.hopluu.web.language.Message;
import vn.hopluu.web.limit.Limit;
import vn.hopluu.web.limit.LimitSettings;
import vn.hopluu.web.limit.RefusedByLimit;
import vn.hopluu.web.problem.Problem;
import vn.hopluu.web.problem.ProblemType;

/// How many streams are open, all together and of each user.
@ApplicationScoped
class OpenStreams {

    private final CallerRights caller;
    private final RefusedByLimit refused;
    private final int most;
    private final int mostOfUser;
    private final AtomicInteger open = new AtomicInteger();
    private final ConcurrentMap<String, Integer> ofUser = new ConcurrentHashMap<>();

    OpenStreams(CallerRights caller, RefusedByLimit refused, LiveSettings settings, LimitSettings limits) {
        this.caller = caller;
        this.refused = refused;
        this.most = settings.mostStreams();
        this.mostOfUser = limits.streamsOfUser();
    }

    /// Takes a place for a stream of who asks, who is known only if identities are on.
    ///
    /// @return to be run once, when the stream has ended
    /// @throws HttpProblem 503 where no place is free, 429 where the user holds as many as one may
    Runnable opened() {
        Optional<String> user = caller.isKnown() ? Optional.of(caller.now().user()) : Optional.empty();
        if (open.incrementAndGet() > most) {
            open.decrementAndGet();
            throw refusal(AggregationProblem.TOO_MANY_STREAMS, "all", most);
        }
        user.ifPresent(this::count);
        return () -> {
            open.decrementAndGet();
            user.ifPresent(this::close);
        };
    }

    private void count(String user) {
        if (ofUser.merge(user, 1, Integer::sum) > mostOfUser) {
            close(user);
            open.decrementAndGet();
            throw refusal(AggregationProblem.TOO_MANY_STREAMS_OF_USER, user, mostOfUser);
        }
    }

    private void close(String user) {
        ofUser.computeIfPresent(user, (key, count) -> count == 1 ? null : count - 1);
    }

    private HttpProblem refusal(ProblemType type, String whose, int bound) {
        refused.tell(Limit.STREAMS, whose);
        return Problem.of(
                type,
                type == AggregationProblem.TOO_MANY_STREAMS
                        ? Message.of("aggregation.open-streams.all", bound)
                        : Message.of("aggregation.open-streams.of-user", bound));
    }
}
