package vn.hopluu.report.outbox;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.common.TestResourceScope;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.persistence.EntityManager;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import vn.hopluu.outbox.Backlog;
import vn.hopluu.outbox.OutgoingRecord;
import vn.hopluu.outbox.RecordPosition;
import vn.hopluu.outbox.RelayRound;
import vn.hopluu.outbox.WaitingRecord;
import vn.hopluu.testsupport.InfraResource;

/// The round of the module outbox on this service's table.
@QuarkusTest
@WithTestResource(
        value = InfraResource.class,
        scope = TestResourceScope.GLOBAL,
        initArgs = @ResourceArg(name = "database", value = "hopluu_report"))
class OutboxRowsTest {

    private static final String FORM = "RELAY-TEST";

    private final OutboxRows rows;
    private final Outbox outbox;
    private final EntityManager database;

    OutboxRowsTest(OutboxRows rows, Outbox outbox, EntityManager database) {
        this.rows = rows;
        this.outbox = outbox;
        this.database = database;
    }

    /// A broker that refuses one event once.
    private static final class Faltering {
        private final List<String> taken = new ArrayList<>();
        private final int fails;
        private int calls;

        Faltering(int fails) {
            this.fails = fails;
        }

        CompletionStage<RecordPosition> send(WaitingRecord waiting) {
            if (++calls == fails) {
                return CompletableFuture.failedFuture(new IllegalStateException("broker away"));
            }
            taken.add(key(waiting.outgoing()));
            return CompletableFuture.completedFuture(
                    new RecordPosition(waiting.outgoing().topic(), 0, 0));
        }
    }

    @Test
    void after_a_failed_sending_the_relay_starts_again_from_the_lowest_unsent_event() {
        Faltering broker = new Faltering(3);
        RelayRound<WaitingRecord> round = new RelayRound<>(rows, places -> {}, broker::send);

        // In one transaction that is not committed, so that the service's own relay never sees these events
        List<RelayRound.Outcome> outcomes = asActiveRelay(() -> {
            fill(5);
            return List.of(round.run(500), round.run(500));
        });

        assertThat(outcomes).containsExactly(RelayRound.Outcome.FAILED, RelayRound.Outcome.SENT);
        assertThat(broker.taken)
                .as("the third failed: it and all after it come again, in order")
                .containsExactly(key(1), key(2), key(4), key(5), key(3), key(4), key(5));
    }

    @Test
    void a_broker_that_failed_is_tried_with_one_event() {
        Faltering broker = new Faltering(-1);
        RelayRound<WaitingRecord> round = new RelayRound<>(rows, places -> {}, broker::send);

        RelayRound.Outcome outcome = asActiveRelay(() -> {
            fill(5);
            return round.run(1);
        });

        assertThat(outcome).isEqualTo(RelayRound.Outcome.SENT);
        assertThat(broker.taken).containsExactly(key(1));
    }

    @Test
    void what_waits_is_counted_from_its_oldest_row() {
        Backlog backlog = asActiveRelay(() -> {
            fill(3);
            return rows.backlog();
        });

        assertThat(backlog).isEqualTo(new Backlog(3, Instant.EPOCH));
    }

    @Test
    void many_events_of_one_transaction_are_written_before_its_end_in_their_order() {
        List<String> written = asActiveRelay(() -> {
            IntStream.rangeClosed(1, 1_200).forEach(i -> outbox.put(TestEvents.returned(i, FORM), Instant.EPOCH, null));
            return rows.lowest(2_000).stream()
                    .map(waiting -> key(waiting.outgoing()))
                    .toList();
        });

        assertThat(written)
                .as("only those of the last, unfinished lot are still in memory")
                .isEqualTo(IntStream.rangeClosed(1, 1_000)
                        .mapToObj(OutboxRowsTest::key)
                        .toList());
    }

    @Test
    void only_one_relay_is_active() {
        boolean second = asActiveRelay(() -> QuarkusTransaction.requiringNew().call(rows::activate));

        assertThat(second).isFalse();
    }

    /// Runs in a transaction that holds the lock of the active relay, and rolls it back.
    private <T> T asActiveRelay(Supplier<T> work) {
        QuarkusTransaction.begin();
        try {
            database.createNativeQuery("select 1 from pg_advisory_xact_lock(?1)", Integer.class)
                    .setParameter(1, OutboxRows.LOCK)
                    .getSingleResult();
            // Whatever else writes meanwhile waits, so that these tests' rows are the only ones
            database.createNativeQuery("lock table outbox in exclusive mode").executeUpdate();
            OutboxRow.deleteAll();
            return work.get();
        } finally {
            QuarkusTransaction.rollback();
        }
    }

    private static void fill(int count) {
        IntStream.rangeClosed(1, count)
                .forEach(i -> new OutboxRow(
                                TestEvents.returned(i, FORM), FORM + "/2024-Q1", "05ae03bb8369", Instant.EPOCH, null)
                        .persist());
    }

    private static String key(OutgoingRecord outgoing) {
        return new String(outgoing.key(), StandardCharsets.UTF_8);
    }

    private static String key(int unitId) {
        return unitId + "/" + FORM + "/2024-Q1/OWN";
    }
}
