package vn.hopluu.plan.restoration;

import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import vn.hopluu.outbox.SendingGate;

/// Whether this database was held against its topics, so that nothing newer than it lies there.
@ApplicationScoped
class KnownDatabase implements SendingGate {

    private final EntityManager database;

    /// Whether this replica has compared since it started: a copy put back under the same number looks like the one
    /// that was lost.
    private volatile boolean compared;

    KnownDatabase(EntityManager database) {
        this.database = database;
    }

    /// Whether something may be written. While Kafka is away at a start this is said of the database that was compared
    /// last, though a copy under the same number cannot be told from it then.
    boolean isKnown() {
        return QuarkusTransaction.joiningExisting()
                .call(() -> (Boolean) database.createNativeQuery("select is_known_database()", Boolean.class)
                        .getSingleResult());
    }

    /// Nothing is sent before it is compared: what waits in a copy would lie behind what the lost database has sent,
    /// and a compacted topic would keep it.
    @Override
    public boolean isOpen() {
        return compared && isKnown();
    }

    /// Notes that it was compared. The caller has a transaction.
    void note() {
        database.createNativeQuery("insert into known_database (number)"
                        + " select oid from pg_database where datname = current_database()"
                        + " on conflict (one) do update set number = excluded.number")
                .executeUpdate();
    }

    void compared() {
        compared = true;
    }
}
