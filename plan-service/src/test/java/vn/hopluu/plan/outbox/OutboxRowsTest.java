package vn.hopluu.plan.outbox;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.persistence.EntityManager;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;
import vn.hopluu.events.RegimeChanged;
import vn.hopluu.outbox.RecordPosition;
import vn.hopluu.outbox.RelayRound;
import vn.hopluu.outbox.WaitingRecord;
import vn.hopluu.plan.PlanServiceTest;

/// The round of the module outbox on this service's table.
@PlanServiceTest
class OutboxRowsTest {

    private final Outbox outbox;
    private final OutboxRows rows;
    private final EntityManager database;
    private final List<String> given = new ArrayList<>();
    private String refused = "none";

    OutboxRowsTest(Outbox outbox, OutboxRows rows, EntityManager database) {
        this.outbox = outbox;
        this.rows = rows;
        this.database = database;
    }

    @Test
    void afterAFailureTheRoundStartsAgainAtTheLowestUnsentRow() {
        // Given two states of one thing behind another thing's, and a broker that refuses the first of them
        refused = "regime/ROWS-2@5";

        asActiveRelay(() -> {
            outbox.writeAll(List.of(regime("ROWS-1", 5), regime("ROWS-2", 5), regime("ROWS-2", 6)));
            new RelayRound<>(rows, places -> {}, this::send).run(200);
            // When it takes all again
            refused = "none";
            return new RelayRound<>(rows, places -> {}, this::send).run(200);
        });

        // Then what was refused comes again with all behind it, so that the newest state stands last
        assertThat(given)
                .containsExactly(
                        "regime/ROWS-1@5", "regime/ROWS-2@5", "regime/ROWS-2@6", "regime/ROWS-2@5", "regime/ROWS-2@6");
    }

    @Test
    void whatWaitsIsCountedFromItsOldestRow() {
        asActiveRelay(() -> {
            long before = rows.backlog().rows();
            outbox.write(regime("ROWS-3", 5));
            assertThat(rows.backlog().rows()).isEqualTo(before + 1);
            assertThat(rows.backlog().oldest()).isNotNull();
            return null;
        });
    }

    @Test
    void onlyOneRelayIsActive() {
        boolean second = asActiveRelay(() -> QuarkusTransaction.requiringNew().call(rows::activate));

        assertThat(second).isFalse();
    }

    /// Runs in a transaction that holds the lock of the active relay, and rolls it back: the service's own relay never
    /// sees these rows.
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

    private CompletionStage<RecordPosition> send(WaitingRecord waiting) {
        String whole = new String(waiting.outgoing().headers().get("ce_id"), StandardCharsets.UTF_8);
        // Behind the last @ stands the incarnation of the database
        String id = whole.substring(0, whole.lastIndexOf('@'));
        given.add(id);
        return id.equals(refused)
                ? CompletableFuture.failedFuture(new IllegalStateException("refused by the test"))
                : CompletableFuture.completedFuture(
                        new RecordPosition(waiting.outgoing().topic(), 0, 0));
    }

    private static RegimeChanged regime(String code, long revision) {
        return new RegimeChanged(
                code,
                revision,
                "Chế độ thử",
                RegimeChanged.Tree.ADMINISTRATIVE,
                RegimeChanged.Window.LEGAL,
                false,
                null,
                null);
    }
}
