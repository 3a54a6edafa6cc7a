package vn.hopluu.report.posting;

import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.List;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/// Does a thing once per key, however often it is asked for, in a transaction of its own: the answer is stored with
/// what was done. Of two at once with the same key the later one collides, and then meets the answer of the first.
@ApplicationScoped
class OncePerKey {

    private static final int TRIES = 4;

    private final Clock clock;

    OncePerKey(Clock clock) {
        this.clock = clock;
    }

    /// Only a success is stored: what was refused may be tried again under the same key.
    ///
    /// @throws io.quarkiverse.resteasy.problem.HttpProblem 422 for a key used with another body, 503 where the
    ///     database does not answer, or what `work` throws
    Answer answer(GivenAnswer.Key key, byte[] fingerprint, Supplier<Answer> work) {
        for (int attempt = 1; ; attempt++) {
            try {
                return QuarkusTransaction.requiringNew().call(() -> inTransaction(key, fingerprint, work));
            } catch (RuntimeException e) {
                if (attempt == TRIES || !Collision.mayPass(e)) {
                    throw Collision.isOutage(e) ? Collision.outage() : e;
                }
            }
        }
    }

    private Answer inTransaction(GivenAnswer.Key key, byte[] fingerprint, Supplier<Answer> work) {
        @Nullable GivenAnswer given = GivenAnswer.all(List.of(key)).get(key);
        if (given != null) {
            return switch (given.to(fingerprint)) {
                case Outcome.Answered(Answer answer) -> answer;
                case Outcome.Refused(var problem) -> throw problem;
            };
        }
        Answer answer = work.get();
        new GivenAnswer(key, fingerprint, answer, clock.instant()).persist();
        return answer;
    }
}
