package vn.hopluu.outbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.function.IntFunction;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class RelayLoopTest {

    private static final int LARGEST = 200;

    private final List<Integer> batches = new CopyOnWriteArrayList<>();
    private final FlakyBroker broker = new FlakyBroker();
    private @Nullable RelayLoop loop;

    @AfterEach
    void stop() throws InterruptedException {
        if (loop != null) {
            loop.stop();
        }
    }

    private void start(IntFunction<RelayRound.Outcome> round) {
        loop = new RelayLoop(
                most -> {
                    batches.add(most);
                    return round.apply(most);
                },
                LARGEST);
        loop.start();
    }

    @Test
    void one_row_tries_the_broker_and_whole_batches_follow() {
        ListTable table = new ListTable("a", "b", "c");

        start(new RelayRound<>(table, places -> {}, broker)::run);

        await().until(() -> table.rows().isEmpty());
        assertThat(broker.given()).containsExactly("a", "b", "c");
        assertThat(batches).startsWith(1, LARGEST);
    }

    @Test
    void while_the_broker_refuses_one_row_is_tried_and_when_it_takes_it_nothing_is_left() {
        ListTable table = new ListTable("a", "b", "c");
        broker.refuse("b");

        start(new RelayRound<>(table, places -> {}, broker)::run);
        await().until(() -> batches.size() >= 4);
        broker.accept("b");

        await().until(() -> table.rows().isEmpty());
        assertThat(batches).startsWith(1, LARGEST, 1, 1).contains(LARGEST);
        assertThat(broker.given()).startsWith("a", "b", "c", "b", "b").endsWith("b", "c");
    }

    @Test
    void what_others_left_is_found_without_being_woken() {
        ListTable table = new ListTable();
        start(new RelayRound<>(table, places -> {}, broker)::run);
        await().until(() -> !batches.isEmpty());

        table.add("a");

        await().until(() -> table.rows().isEmpty());
    }

    @Test
    void a_database_that_is_away_ends_nothing() {
        CountDownLatch away = new CountDownLatch(2);
        ListTable table = new ListTable("a");
        RelayRound<String> round = new RelayRound<>(table, places -> {}, broker);

        start(most -> {
            if (away.getCount() > 0) {
                away.countDown();
                throw new IllegalStateException("no connection");
            }
            return round.run(most);
        });

        await().until(() -> table.rows().isEmpty());
        assertThat(batches).startsWith(1, 1, 1);
    }

    @Test
    void a_round_that_hangs_does_not_hold_up_the_end_of_the_service() throws InterruptedException {
        CountDownLatch interrupted = new CountDownLatch(1);
        start(most -> {
            try {
                new CountDownLatch(1).await();
            } catch (InterruptedException e) {
                interrupted.countDown();
            }
            return RelayRound.Outcome.IDLE;
        });
        await().until(() -> !batches.isEmpty());

        stop();

        await().until(() -> interrupted.getCount() == 0);
        assertThat(batches).containsExactly(1);
    }
}
