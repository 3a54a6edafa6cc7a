package vn.hopluu.report.importing;

import io.quarkus.hibernate.orm.PersistenceUnitExtension;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Singleton;
import jakarta.persistence.EntityManager;
import jakarta.transaction.TransactionSynchronizationRegistry;
import java.util.ArrayList;
import java.util.List;
import org.hibernate.Session;
import org.hibernate.resource.jdbc.spi.StatementInspector;
import org.jspecify.annotations.Nullable;

/// Looks into the persistence context at each statement of the transaction that asks for a statement: how many entities
/// it holds, and which statements there were.
@PersistenceUnitExtension
@Singleton
public class PersistenceWatch implements StatementInspector {

    private final transient Instance<EntityManager> database;
    private final transient Instance<TransactionSynchronizationRegistry> transactions;
    private final List<String> statements = new ArrayList<>();
    private @Nullable String mark;
    private @Nullable Object watched;
    private int most;

    PersistenceWatch(Instance<EntityManager> database, Instance<TransactionSynchronizationRegistry> transactions) {
        this.database = database;
        this.transactions = transactions;
    }

    /// From now on, the first transaction that prepares a statement in which this stands.
    synchronized void watchWhoSays(String some) {
        mark = some;
        watched = null;
        most = 0;
        statements.clear();
    }

    @Override
    public synchronized String inspect(String sql) {
        if (mark != null) {
            look(sql, mark);
        }
        return sql;
    }

    private void look(String sql, String some) {
        Object transaction = transactions.get().getTransactionKey();
        if (watched == null && transaction != null && sql.contains(some)) {
            watched = transaction;
        }
        if (watched != null && watched.equals(transaction)) {
            statements.add(sql);
            most = Math.max(
                    most, database.get().unwrap(Session.class).getStatistics().getEntityCount());
        }
    }

    /// The most entities that the persistence context held.
    synchronized int mostEntities() {
        return most;
    }

    /// All statements since the first in which this stands.
    synchronized List<String> since(String some) {
        int first = 0;
        while (first < statements.size() && !statements.get(first).contains(some)) {
            first++;
        }
        return List.copyOf(statements.subList(first, statements.size()));
    }
}
