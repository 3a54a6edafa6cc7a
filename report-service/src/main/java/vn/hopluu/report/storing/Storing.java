package vn.hopluu.report.storing;

import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.time.Duration;
import java.util.concurrent.Semaphore;
import java.util.function.Supplier;

/// Where every transaction begins that stores what a request brings. None waits long for a lock: whoever finds that
/// others have what it needs ends its transaction and waits outside, without a connection of the pool and in bounded
/// number, so that a report that is held delays nobody but itself.
@ApplicationScoped
public class Storing {

    /// How long a transaction waits for one lock: for somebody else's insert of the same key, mostly. Rows are asked
    /// for without waiting.
    public static final Duration LOCK_WAIT = Duration.ofMillis(50);

    /// So many requests wait at a time; the next is refused at once.
    static final int WAITING = 16;

    /// How long a request waits for what others hold.
    private static final Duration PATIENCE = Duration.ofSeconds(2);

    private static final long PAUSE_MS = 100;
    private static final int TRIES_WHEN_OVERTAKEN = 4;
    private static final int TRIES_WHILE_AWAY = 2;
    private static final int TRANSACTION_SECONDS = 30;

    private final EntityManager database;
    private final Semaphore waiting = new Semaphore(WAITING);

    Storing(EntityManager database) {
        this.database = database;
    }

    /// One try, in a transaction of its own.
    ///
    /// @throws RuntimeException what the database says ([Collision]), or what `work` throws
    public <T> T transaction(Supplier<T> work) {
        return transaction(LOCK_WAIT, work);
    }

    /// @param lockWait how long it waits for one lock
    public <T> T transaction(Duration lockWait, Supplier<T> work) {
        return transaction(lockWait, Duration.ofSeconds(TRANSACTION_SECONDS), work);
    }

    /// @param lockWait how long it waits for one lock
    /// @param within how long the transaction may last
    public <T> T transaction(Duration lockWait, Duration within, Supplier<T> work) {
        return QuarkusTransaction.requiringNew()
                .timeout(Math.toIntExact(within.toSeconds()))
                .call(() -> {
                    waitAtMost(lockWait);
                    T done = work.get();
                    // Here rather than by the commit, which would log each lost race as a failure of its own
                    database.flush();
                    return done;
                });
    }

    /// Tries until nobody holds what it needs.
    ///
    /// @throws HttpProblem 503 where others hold it for longer, or the database does not answer; or what
    ///     `work` throws
    public <T> T patiently(Supplier<T> work) {
        return patiently(work, 1);
    }

    /// The same for work that meets its own success where it is done already: it is tried again after a commit whose
    /// outcome nobody saw.
    ///
    /// @throws HttpProblem as [#patiently]
    public <T> T repeatably(Supplier<T> work) {
        return patiently(work, TRIES_WHILE_AWAY);
    }

    private <T> T patiently(Supplier<T> work, int triesWhileAway) {
        Tries tries = new Tries(triesWhileAway);
        try {
            while (true) {
                try {
                    return transaction(work);
                } catch (RuntimeException e) {
                    tries.failed(e);
                }
            }
        } finally {
            tries.end();
        }
    }

    private void waitAtMost(Duration lockWait) {
        database.createNativeQuery("select set_config('lock_timeout', ?1, true)", String.class)
                .setParameter(1, Long.toString(lockWait.toMillis()))
                .getSingleResult();
    }

    /// What is left of one request's patience.
    private final class Tries {

        private final long until = System.nanoTime() + PATIENCE.toNanos();
        private int overtaken = TRIES_WHEN_OVERTAKEN;
        private int away;
        private boolean waits;

        Tries(int away) {
            this.away = away;
        }

        /// Returns where it may be tried again.
        void failed(RuntimeException failure) {
            switch (Collision.of(failure)) {
                case HELD -> waitOrRefuse();
                case OVERTAKEN -> {
                    if (--overtaken == 0) {
                        throw Collision.held();
                    }
                }
                case AWAY -> {
                    if (--away == 0) {
                        throw Collision.outage(failure);
                    }
                }
                case NONE -> throw failure;
            }
        }

        private void waitOrRefuse() {
            waits = waits || waiting.tryAcquire();
            if (!waits || System.nanoTime() >= until) {
                throw Collision.held();
            }
            try {
                Thread.sleep(PAUSE_MS);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                throw Collision.held();
            }
        }

        void end() {
            if (waits) {
                waiting.release();
            }
        }
    }
}
