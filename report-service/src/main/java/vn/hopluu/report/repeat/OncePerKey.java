package vn.hopluu.report.repeat;

import io.quarkiverse.resteasy.problem.HttpProblem;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.List;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import vn.hopluu.report.storing.Storing;

/// Does a thing once per key, however often it is asked for, in a transaction of its own: the answer is stored with
/// what was done, and looked up before anything else. Of two at once with the same key the later one collides, and then
/// meets the answer of the first.
@ApplicationScoped
public class OncePerKey {

    private final Storing storing;
    private final Clock clock;

    OncePerKey(Storing storing, Clock clock) {
        this.storing = storing;
        this.clock = clock;
    }

    /// Only a success is stored: what was refused may be tried again under the same key.
    ///
    /// @throws HttpProblem 422 for a key used with another body, 503 where others hold what it is about or the
    ///     database does not answer, or what `work` throws
    public RecordedResponse answer(IdempotencyRecord.Key key, byte[] fingerprint, Supplier<RecordedResponse> work) {
        try {
            return storing.repeatably(() -> inTransaction(key, fingerprint, work));
        } catch (RuntimeException refused) {
            if (mayBeItsOwnDoing(refused)) {
                RecordedResponse meanwhile = storing.repeatably(() -> given(key, fingerprint));
                if (meanwhile != null) {
                    return meanwhile;
                }
            }
            throw refused;
        }
    }

    /// Where the same request was stored after this one had looked, it is that which stands in the way.
    private static boolean mayBeItsOwnDoing(RuntimeException refused) {
        return !(refused instanceof HttpProblem problem) || problem.getStatusCode() < 500;
    }

    private RecordedResponse inTransaction(
            IdempotencyRecord.Key key, byte[] fingerprint, Supplier<RecordedResponse> work) {
        RecordedResponse given = given(key, fingerprint);
        if (given != null) {
            return given;
        }
        RecordedResponse answer = work.get();
        new IdempotencyRecord(key, fingerprint, answer, clock.instant()).persist();
        return answer;
    }

    private static @Nullable RecordedResponse given(IdempotencyRecord.Key key, byte[] fingerprint) {
        IdempotencyRecord given = IdempotencyRecord.all(List.of(key)).get(key);
        return given == null ? null : given.to(fingerprint);
    }
}
