package vn.hopluu.report.posting;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.hopluu.testsupport.Patience.await;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Semaphore;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import vn.hopluu.report.repeat.IdempotencyRecord;
import vn.hopluu.report.repeat.RecordedResponse;

class GroupCommitTest {

    /// Stores nothing, and only when the test lets it.
    private static final class Held extends PostingGroup {

        private final Semaphore let = new Semaphore(0);
        private final List<Integer> sizes = Collections.synchronizedList(new ArrayList<>());

        Held() {
            super(null, null, null, null, null, Clock.systemUTC());
        }

        @Override
        List<PostingOutcome> post(List<Submission> group) {
            sizes.add(group.size());
            let.acquireUninterruptibly();
            return group.stream()
                    .map(submission -> (PostingOutcome) new PostingOutcome.Answered(
                            new RecordedResponse(201, submission.key().requestKey(), null)))
                    .toList();
        }
    }

    private final Held groups = new Held();
    private final GroupCommit commits = new GroupCommit(groups, new SimpleMeterRegistry());

    @BeforeEach
    void start() {
        commits.start(new StartupEvent());
    }

    @AfterEach
    void stop() throws InterruptedException {
        groups.let.release(10_000);
        commits.stop(new ShutdownEvent());
    }

    @Test
    void a_lone_post_is_a_group_of_one_and_what_comes_meanwhile_is_the_next_group() {
        List<CompletableFuture<PostingOutcome>> first = busyCommitters();
        List<CompletableFuture<PostingOutcome>> later = new ArrayList<>();
        for (int i = 0; i < 100; i++) {
            later.add(commits.post(submission("later-" + i)));
        }

        groups.let.release(10_000);

        assertThat(first).extracting(CompletableFuture::join).allMatch(PostingOutcome.Answered.class::isInstance);
        for (int i = 0; i < later.size(); i++) {
            assertThat(later.get(i).join())
                    .isEqualTo(new PostingOutcome.Answered(new RecordedResponse(201, "later-" + i, null)));
        }
        assertThat(groups.sizes.subList(0, 2)).containsExactly(1, 1);
        assertThat(groups.sizes.subList(2, groups.sizes.size())).containsExactlyInAnyOrder(64, 36);
    }

    @Test
    void a_post_that_finds_the_queue_full_is_refused_at_once_and_may_be_sent_again() {
        busyCommitters();
        for (int i = 0; i < GroupCommit.QUEUED; i++) {
            commits.post(submission("queued-" + i));
        }

        PostingOutcome outcome = commits.post(submission("one-too-many")).join();

        assertThat(outcome).isInstanceOfSatisfying(PostingOutcome.Refused.class, refused -> {
            assertThat(refused.problem().getStatusCode()).isEqualTo(503);
            assertThat(refused.problem().getHeaders()).containsEntry("Retry-After", "1");
        });
        groups.let.release(10_000);
        await().until(() -> groups.sizes.size() > 2);
        assertThat(commits.post(submission("one-too-many")).join()).isInstanceOf(PostingOutcome.Answered.class);
    }

    @Test
    void a_post_whose_key_is_being_answered_is_refused() {
        busyCommitters();
        commits.post(submission("twice"));

        PostingOutcome outcome = commits.post(submission("twice")).join();

        assertThat(outcome)
                .isInstanceOfSatisfying(
                        PostingOutcome.Refused.class,
                        refused -> assertThat(refused.problem().getStatusCode()).isEqualTo(409));
    }

    private List<CompletableFuture<PostingOutcome>> busyCommitters() {
        List<CompletableFuture<PostingOutcome>> first = new ArrayList<>();
        for (int i = 0; i < GroupCommit.COMMITTERS; i++) {
            int taken = i + 1;
            first.add(commits.post(submission("first-" + i)));
            await().until(() -> groups.sizes.size() == taken);
        }
        return first;
    }

    private static Submission submission(String key) {
        return new Submission(new IdempotencyRecord.Key("somebody", key), new byte[0], new Submission.Unfit(null));
    }
}
