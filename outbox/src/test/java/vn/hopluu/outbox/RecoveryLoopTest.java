package vn.hopluu.outbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class RecoveryLoopTest {

    private static final Duration SOON = Duration.ofSeconds(10);

    private final ScriptedRecovery recovery = new ScriptedRecovery();
    private final RecoveryLoop loop = new RecoveryLoop(recovery);

    @AfterEach
    void stop() throws InterruptedException {
        recovery.end.countDown();
        loop.stop();
    }

    @Test
    void a_start_waits_for_the_first_comparison_and_what_is_done_is_not_repeated() throws InterruptedException {
        boolean looked = loop.start(SOON);

        assertThat(looked).isTrue();
        assertThat(loop.isIdle()).isTrue();
        assertThat(recovery.runs).containsExactly(Tails.From.STORED_PLACES);
    }

    @Test
    void what_fails_is_tried_until_it_is_done_and_each_reason_is_told_once() throws InterruptedException {
        recovery.failing.addAll(List.of("Kafka is away", "Kafka is away", "no such form"));

        loop.start(SOON);
        String first = loop.hindrance();
        await().atMost(SOON).until(loop::isIdle);

        assertThat(first).isEqualTo("Kafka is away");
        assertThat(loop.hindrance()).isEmpty();
        assertThat(recovery.told).containsExactly("Kafka is away", "no such form");
        assertThat(recovery.runs).hasSize(4);
    }

    @Test
    void who_asks_for_everything_gets_it_though_less_is_asked_afterwards() throws InterruptedException {
        loop.start(SOON);
        recovery.failing.add("Kafka is away");
        loop.ask(Tails.From.BEGINNING);
        loop.ask(Tails.From.STORED_PLACES);

        await().atMost(SOON).until(() -> recovery.runs.size() >= 3 && loop.isIdle());

        assertThat(recovery.runs).containsExactly(Tails.From.STORED_PLACES, Tails.From.BEGINNING, Tails.From.BEGINNING);
    }

    @Test
    void a_start_waits_no_longer_once_something_is_being_taken_back() throws InterruptedException {
        recovery.takesLong = true;

        boolean looked = loop.start(SOON);

        assertThat(looked).isTrue();
        assertThat(loop.isIdle()).isFalse();
    }

    /// Fails as often as it is told to, by these reasons.
    private static final class ScriptedRecovery implements DatabaseRecovery {

        private final List<Tails.From> runs = new CopyOnWriteArrayList<>();
        private final List<String> failing = new CopyOnWriteArrayList<>();
        private final List<String> told = new CopyOnWriteArrayList<>();
        private final CountDownLatch end = new CountDownLatch(1);
        private volatile boolean takesLong;

        @Override
        public boolean run(Tails.From from, Runnable begun) {
            runs.add(from);
            if (takesLong) {
                begun.run();
                awaitEnd();
            }
            if (!failing.isEmpty()) {
                throw new IllegalStateException(failing.removeFirst());
            }
            return true;
        }

        @Override
        public boolean isDue() {
            return false;
        }

        @Override
        public void hinderedBy(String reason) {
            told.add(reason);
        }

        private void awaitEnd() {
            try {
                end.await();
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        }
    }
}
