package vn.hopluu.report.posting;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executors;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import vn.hopluu.report.storing.Collision;

/// Posts whose reports others hold. Each is tried by itself, again and again, until it goes or its patience is over, on
/// threads of its own and with no connection between two tries: those that wait cost the others nothing.
final class DeferredPosts {

    static final int MOST = 256;
    static final Duration PATIENCE = Duration.ofSeconds(2);
    private static final long PAUSE_MS = 100;
    private static final int THREADS = 2;

    private final PostingGroup groups;
    private final Semaphore places = new Semaphore(MOST);
    private final AtomicInteger named = new AtomicInteger();
    private final ScheduledExecutorService workers = Executors.newScheduledThreadPool(
            THREADS,
            work -> Thread.ofPlatform()
                    .name("posting-aside-" + named.getAndIncrement())
                    .unstarted(work));

    DeferredPosts(PostingGroup groups) {
        this.groups = groups;
    }

    /// How many wait.
    int size() {
        return MOST - places.availablePermits();
    }

    /// Completes the outcome, within [#PATIENCE] and the tries of those before it: with 503 where the report is held
    /// for longer, or where too many wait already.
    void add(Submission submission, CompletableFuture<PostingOutcome> outcome) {
        if (!places.tryAcquire()) {
            outcome.complete(new PostingOutcome.Refused(Collision.held()));
            return;
        }
        later(submission, outcome, System.nanoTime() + PATIENCE.toNanos());
    }

    /// What waits is tried once more.
    void stop() {
        workers.shutdown();
    }

    private void done(CompletableFuture<PostingOutcome> outcome, PostingOutcome done) {
        places.release();
        outcome.complete(done);
    }

    private void later(Submission submission, CompletableFuture<PostingOutcome> outcome, long until) {
        try {
            // The task completes the outcome itself, whatever becomes of it
            var unused = workers.schedule(() -> tryAgain(submission, outcome, until), PAUSE_MS, TimeUnit.MILLISECONDS);
        } catch (RejectedExecutionException stopped) {
            done(outcome, new PostingOutcome.Refused(Collision.held()));
        }
    }

    private void tryAgain(Submission submission, CompletableFuture<PostingOutcome> outcome, long until) {
        if (System.nanoTime() >= until) {
            done(outcome, new PostingOutcome.Refused(Collision.held()));
            return;
        }
        try {
            PostingOutcome now = groups.post(List.of(submission)).getFirst();
            if (now instanceof PostingOutcome.Held) {
                later(submission, outcome, until);
            } else {
                done(outcome, now);
            }
        } catch (RuntimeException e) {
            places.release();
            outcome.completeExceptionally(e);
        }
    }
}
