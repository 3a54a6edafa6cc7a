package vn.hopluu.report.outbox;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.common.TestResourceScope;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.persistence.EntityManager;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import vn.hopluu.events.Coverage;
import vn.hopluu.events.ReportChanged;
import vn.hopluu.testsupport.InfraResource;

@QuarkusTest
@WithTestResource(
        value = InfraResource.class,
        scope = TestResourceScope.GLOBAL,
        initArgs = @ResourceArg(name = "database", value = "hopluu_report"))
class RelayTest {

    private static final String FORM = "RELAY-TEST";

    private final EntityManager database;

    RelayTest(EntityManager database) {
        this.database = database;
    }

    /// A broker that refuses one event once.
    private static final class Faltering implements Broker {
        private final List<String> taken = new ArrayList<>();
        private final int fails;
        private int calls;

        Faltering(int fails) {
            this.fails = fails;
        }

        @Override
        public CompletionStage<Void> send(OutboxRow row) {
            if (++calls == fails) {
                return CompletableFuture.failedFuture(new IllegalStateException("broker away"));
            }
            taken.add(row.recordKey());
            return CompletableFuture.completedFuture(null);
        }
    }

    @Test
    void after_a_failed_sending_the_relay_starts_again_from_the_lowest_unsent_event() {
        Faltering broker = new Faltering(3);
        Relay relay = new Relay(broker, database);

        // In one transaction that is not committed, so that the service's own relay never sees these events
        List<RelayRound.Outcome> outcomes = asActiveRelay(() -> {
            fill(5);
            return List.of(relay.inTransaction(Relay.BATCH), relay.inTransaction(Relay.BATCH));
        });

        assertThat(outcomes).containsExactly(RelayRound.Outcome.FAILED, RelayRound.Outcome.SENT);
        assertThat(broker.taken)
                .as("the third failed: it and all after it come again, in order")
                .containsExactly(key(1), key(2), key(4), key(5), key(3), key(4), key(5));
    }

    @Test
    void a_broker_that_failed_is_tried_with_one_event() {
        Faltering broker = new Faltering(-1);
        Relay relay = new Relay(broker, database);

        RelayRound.Outcome outcome = asActiveRelay(() -> {
            fill(5);
            return relay.inTransaction(1);
        });

        assertThat(outcome).isEqualTo(RelayRound.Outcome.SENT);
        assertThat(broker.taken).containsExactly(key(1));
    }

    @Test
    void only_one_relay_is_active() {
        Faltering broker = new Faltering(-1);

        RelayRound.Outcome outcome = asActiveRelay(() -> {
            fill(1);
            return new Relay(broker, database).round(Relay.BATCH);
        });

        assertThat(outcome).isEqualTo(RelayRound.Outcome.IDLE);
        assertThat(broker.taken).isEmpty();
    }

    /// Runs in a transaction that holds the lock of the active relay, and rolls it back.
    private <T> T asActiveRelay(Supplier<T> work) {
        QuarkusTransaction.begin();
        try {
            database.createNativeQuery("select 1 from pg_advisory_xact_lock(?1)", Integer.class)
                    .setParameter(1, Relay.LOCK)
                    .getSingleResult();
            return work.get();
        } finally {
            QuarkusTransaction.rollback();
        }
    }

    private static void fill(int count) {
        IntStream.rangeClosed(1, count)
                .forEach(i -> new OutboxRow(event(i), FORM + "/2024-Q1", Instant.EPOCH, null).persist());
    }

    private static ReportChanged event(long unitId) {
        return new ReportChanged(
                unitId,
                FORM,
                "2024-Q1",
                Coverage.OWN,
                1,
                ReportChanged.State.RETURNED,
                null,
                null,
                null,
                null,
                null,
                null,
                false);
    }

    private static String key(int unitId) {
        return unitId + "/" + FORM + "/2024-Q1/OWN";
    }
}
