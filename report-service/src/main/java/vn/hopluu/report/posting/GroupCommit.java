package vn.hopluu.report.posting;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkiverse.resteasy.problem.HttpProblem;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;
import vn.hopluu.report.ReportProblem;
import vn.hopluu.report.repeat.IdempotencyRecord;
import vn.hopluu.web.database.Outage;
import vn.hopluu.web.language.Message;
import vn.hopluu.web.problem.Problem;

/// Gathers the posts that come at the same time into one transaction each time a committer is free. Nobody waits for
/// company: a lone post is a group of one at once, and groups grow only while the committers are at work. A post whose
/// report others hold leaves the group and waits aside ([DeferredPosts]); the group goes on.
@ApplicationScoped
class GroupCommit {

    private static final Logger LOG = Logger.getLogger(GroupCommit.class);
    /// One writes while the other waits for the disk.
    static final int COMMITTERS = 2;
    static final int LARGEST = 64;
    static final int QUEUED = 1_024;
    private static final int LONGEST_WAIT_S = 30;
    private static final long STOP_WITHIN_MS = 3_000;
    private static final long LOOK_UP_MS = 200;

    private final PostingGroup groups;
    private final DeferredPosts deferred;
    private final BlockingQueue<Waiting> queue = new ArrayBlockingQueue<>(QUEUED);
    private final Set<IdempotencyRecord.Key> beingAnswered = ConcurrentHashMap.newKeySet();
    private final List<Thread> committers;
    private volatile boolean stopping;

    private record Waiting(Submission submission, CompletableFuture<PostingOutcome> outcome) {}

    GroupCommit(PostingGroup groups, MeterRegistry meters) {
        this.groups = groups;
        this.deferred = new DeferredPosts(groups);
        Gauge.builder("hopluu.posts.set.aside", deferred, DeferredPosts::size)
                .description("Posts that wait because others hold their reports")
                .strongReference(true)
                .register(meters);
        this.committers = IntStream.range(0, COMMITTERS)
                .mapToObj(number ->
                        Thread.ofPlatform().name("posting-group-" + number).unstarted(this::run))
                .toList();
    }

    void start(@Observes StartupEvent event) {
        committers.forEach(Thread::start);
    }

    void stop(@Observes ShutdownEvent event) throws InterruptedException {
        stopping = true;
        for (Thread committer : committers) {
            committer.join(STOP_WITHIN_MS);
        }
        deferred.stop();
    }

    /// Completes when the post is durable or refused: with 503 where too many wait already or others hold its report,
    /// with 409 while a post with its key is being answered.
    CompletableFuture<PostingOutcome> post(Submission submission) {
        if (!beingAnswered.add(submission.key())) {
            return CompletableFuture.completedFuture(new PostingOutcome.Refused(inUse(submission.key())));
        }
        CompletableFuture<PostingOutcome> outcome = new CompletableFuture<>();
        CompletableFuture<PostingOutcome> answered = outcome.completeOnTimeout(
                        new PostingOutcome.Refused(Outage.AWAY.problem()), LONGEST_WAIT_S, TimeUnit.SECONDS)
                .whenComplete((done, failure) -> beingAnswered.remove(submission.key()));
        if (stopping || !queue.offer(new Waiting(submission, outcome))) {
            outcome.complete(new PostingOutcome.Refused(busy()));
        }
        return answered;
    }

    private void run() {
        List<Waiting> group = new ArrayList<>(LARGEST);
        while (!stopping || !queue.isEmpty()) {
            Waiting first = next();
            if (first != null) {
                group.add(first);
                queue.drainTo(group, LARGEST - 1);
                commit(group);
                group.clear();
            }
        }
    }

    private @Nullable Waiting next() {
        try {
            return queue.poll(LOOK_UP_MS, TimeUnit.MILLISECONDS);
        } catch (InterruptedException e) {
            stopping = true;
            return null;
        }
    }

    private void commit(List<Waiting> group) {
        try {
            List<PostingOutcome> outcomes =
                    groups.post(group.stream().map(Waiting::submission).toList());
            for (int i = 0; i < group.size(); i++) {
                settle(group.get(i), outcomes.get(i));
            }
        } catch (RuntimeException e) {
            LOG.errorf(e, "a group of %d posts", group.size());
            group.forEach(waiting -> waiting.outcome().completeExceptionally(e));
        }
    }

    private void settle(Waiting waiting, PostingOutcome outcome) {
        if (outcome instanceof PostingOutcome.Held) {
            deferred.add(waiting.submission(), waiting.outcome());
        } else {
            waiting.outcome().complete(outcome);
        }
    }

    private static HttpProblem inUse(IdempotencyRecord.Key key) {
        return Problem.builder(ReportProblem.KEY_IN_USE, Message.of("report.group-commit.key-in-use", key.requestKey()))
                .withHeader("Retry-After", "1")
                .build();
    }

    private static HttpProblem busy() {
        return Problem.builder(ReportProblem.BUSY, Message.of("report.group-commit.busy"))
                .withHeader("Retry-After", "1")
                .build();
    }
}
