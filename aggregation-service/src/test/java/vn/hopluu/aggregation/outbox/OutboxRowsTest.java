package vn.hopluu.aggregation.outbox;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;
import vn.hopluu.outbox.OutgoingRecord;
import vn.hopluu.outbox.RecordPosition;
import vn.hopluu.outbox.RelayRound;
import vn.hopluu.outbox.WaitingRecord;
import vn.hopluu.web.database.Sql;

/// The round of the module outbox on this service's table.
@QuarkusTest
class OutboxRowsTest {

    /// The topic that these tests write; nothing of it is ever sent.
    private static final String TOPIC = "outbox-rows-test";

    private static final int MEGABYTE = 1 << 20;

    @Inject
    Outbox outbox;

    @Inject
    OutboxRows rows;

    @Inject
    Sql sql;

    private final List<Integer> given = new ArrayList<>();
    private int refused = -1;

    @Test
    void after_a_failure_the_round_starts_again_at_the_lowest_unsent_row() {
        refused = 2;

        asActiveRelay(() -> {
            outbox.pass(List.of(record(1), record(2), record(3)));
            new RelayRound<>(rows, places -> {}, this::send).run(200);
            refused = -1;
            return new RelayRound<>(rows, places -> {}, this::send).run(200);
        });

        assertThat(given)
                .as("the second failed: it and all after it come again, in order")
                .containsExactly(1, 2, 3, 2, 3);
    }

    @Test
    void no_more_than_eight_megabytes_are_read_at_once() {
        asActiveRelay(() -> {
            outbox.pass(List.of(record(5 * MEGABYTE), record(2 * MEGABYTE), record(2 * MEGABYTE), record(1)));
            return new RelayRound<>(rows, places -> {}, this::send).run(200);
        });

        assertThat(given).containsExactly(5 * MEGABYTE, 2 * MEGABYTE);
    }

    @Test
    void what_waits_is_counted_from_its_oldest_row() {
        asActiveRelay(() -> {
            long before = rows.backlog().rows();
            outbox.pass(List.of(record(1), record(2)));
            assertThat(rows.backlog().rows()).isEqualTo(before + 2);
            assertThat(rows.backlog().oldest()).isNotNull();
            return null;
        });
    }

    @Test
    void only_one_relay_is_active() {
        boolean second = asActiveRelay(() -> QuarkusTransaction.requiringNew().call(rows::activate));

        assertThat(second).isFalse();
    }

    /// Runs in a transaction that holds the lock of the active relay, and rolls it back: the service's own relay never
    /// sees these rows.
    private <T> T asActiveRelay(Supplier<T> work) {
        QuarkusTransaction.begin();
        try {
            sql.query("select 1 from pg_advisory_xact_lock(?)", row -> row.getInt(1), OutboxRows.LOCK);
            // Whatever else writes meanwhile waits, so that these tests' rows are the only ones
            sql.update("lock table outbox in exclusive mode");
            sql.update("delete from outbox");
            return work.get();
        } finally {
            QuarkusTransaction.rollback();
        }
    }

    private CompletionStage<RecordPosition> send(WaitingRecord waiting) {
        byte[] payload = waiting.outgoing().payload();
        int length = payload == null ? 0 : payload.length;
        given.add(length);
        return length == refused
                ? CompletableFuture.failedFuture(new IllegalStateException("refused by the test"))
                : CompletableFuture.completedFuture(
                        new RecordPosition(waiting.outgoing().topic(), 0, 0));
    }

    /// @param length of its payload, by which it is told from others
    private static OutgoingRecord record(int length) {
        return new OutgoingRecord(TOPIC, null, new byte[length], Map.of());
    }
}
