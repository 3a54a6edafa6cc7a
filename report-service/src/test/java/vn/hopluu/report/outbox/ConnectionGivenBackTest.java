package vn.hopluu.report.outbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.common.TestResourceScope;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.persistence.EntityManager;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.logging.Handler;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import vn.hopluu.testsupport.InfraResource;

/// What the connection pool says of a transaction that sends something: it warned of each that its connection was still
/// in use at the commit, ten thousand times in half an hour of load.
@QuarkusTest
@WithTestResource(
        value = InfraResource.class,
        scope = TestResourceScope.GLOBAL,
        initArgs = @ResourceArg(name = "database", value = "hopluu_report"))
class ConnectionGivenBackTest {

    private static final String FORM = "GIVEN-BACK";

    private static final Logger POOL = Logger.getLogger("io.agroal.pool");

    private final Outbox outbox;
    private final EntityManager database;
    private final List<String> said = new CopyOnWriteArrayList<>();
    private final Handler listening = new Handler() {
        @Override
        public void publish(LogRecord line) {
            said.add(line.getMessage());
        }

        @Override
        public void flush() {}

        @Override
        public void close() {}
    };

    ConnectionGivenBackTest(Outbox outbox, EntityManager database) {
        this.outbox = outbox;
        this.database = database;
    }

    /// The service's own relay waits meanwhile: it would send what is to be counted.
    @BeforeEach
    void listen() {
        POOL.addHandler(listening);
        QuarkusTransaction.begin();
        database.createNativeQuery("select 1 from pg_advisory_xact_lock(?1)", Integer.class)
                .setParameter(1, OutboxRows.LOCK)
                .getSingleResult();
    }

    @AfterEach
    void stop() {
        QuarkusTransaction.rollback();
        POOL.removeHandler(listening);
    }

    @Test
    void a_transaction_that_sends_something_has_given_its_connection_back_before_it_commits() {
        QuarkusTransaction.requiringNew().run(() -> {
            database.createNativeQuery("select 1", Integer.class).getSingleResult();
            outbox.put(TestEvents.returned(1, FORM), Instant.EPOCH, null);
        });

        assertThat(said).isEmpty();
        assertThat(waiting()).isEqualTo(1);
    }

    @Test
    void what_was_put_is_written_although_the_persistence_context_was_emptied_since() {
        QuarkusTransaction.requiringNew().run(() -> {
            outbox.put(TestEvents.returned(1, FORM), Instant.EPOCH, null);
            database.clear();
        });

        assertThat(waiting()).isEqualTo(1);
    }

    @Test
    void what_was_put_in_a_transaction_that_fails_is_not_written() {
        assertThatThrownBy(() -> QuarkusTransaction.requiringNew().run(() -> {
                    outbox.put(TestEvents.returned(1, FORM), Instant.EPOCH, null);
                    throw new IllegalStateException("refused by the test");
                }))
                .hasMessageContaining("refused by the test");

        assertThat(waiting()).isZero();
    }

    /// Takes away what it counts.
    private int waiting() {
        return QuarkusTransaction.requiringNew()
                .call(() -> database.createNativeQuery("delete from outbox where campaign = '" + FORM + "/2024-Q1'")
                        .executeUpdate());
    }
}
