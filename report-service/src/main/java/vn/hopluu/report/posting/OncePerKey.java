package vn.hopluu.report.posting;

import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;
import vn.hopluu.report.ReportProblem;
import vn.hopluu.web.problem.Problem;

/// Does a thing once per key, however often it is asked for: the answer is stored in the transaction of what
/// was done, so a repeat, also after a commit whose outcome nobody saw, meets its own success.
@ApplicationScoped
class OncePerKey {

    private static final int TRIES = 4;

    private final Clock clock;
    private final Set<GivenAnswer.Key> beingAnswered = ConcurrentHashMap.newKeySet();

    OncePerKey(Clock clock) {
        this.clock = clock;
    }

    /// In transactions of its own. Only a success is stored: what was refused may be tried again under the same
    /// key.
    ///
    /// @throws io.quarkiverse.resteasy.problem.HttpProblem 422 for a key used with another body, 409 while a
    ///     request with this key is being answered, 503 where the database does not answer, or what `work` throws
    Answer answer(GivenAnswer.Key key, byte[] fingerprint, Supplier<Answer> work) {
        if (!beingAnswered.add(key)) {
            throw Problem.builder(
                            ReportProblem.KEY_IN_USE,
                            "A request with the key " + key.requestKey()
                                    + " is being answered. Repeat this one in a second.")
                    .withHeader("Retry-After", "1")
                    .build();
        }
        try {
            return tried(key, fingerprint, work);
        } finally {
            beingAnswered.remove(key);
        }
    }

    private Answer tried(GivenAnswer.Key key, byte[] fingerprint, Supplier<Answer> work) {
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

    /// In the caller's transaction.
    Answer inTransaction(GivenAnswer.Key key, byte[] fingerprint, Supplier<Answer> work) {
        return GivenAnswer.of(key).map(given -> given.to(fingerprint)).orElseGet(() -> {
            Answer answer = work.get();
            new GivenAnswer(key, fingerprint, answer, clock.instant()).persist();
            return answer;
        });
    }
}
