package vn.hopluu.report.outbox;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Status;
import jakarta.transaction.Synchronization;
import jakarta.transaction.TransactionSynchronizationRegistry;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import org.hibernate.Session;

/// Writes a transaction's events at its end, in one statement. Their ids are taken then, while the rows of their
/// reports are still locked: one report's events are in the order of its revisions, whichever replica made them.
///
/// In plain SQL, because Hibernate inserts rows with an identity one by one.
@ApplicationScoped
class OutboxWriter {

    private static final String INSERT = "insert into outbox"
            + " (record_key, campaign, revision, content_hash, payload, headers, created_at)"
            + " values (?, ?, ?, ?, ?, cast(? as jsonb), ?)";

    private final TransactionSynchronizationRegistry transactions;
    private final EntityManager database;

    OutboxWriter(TransactionSynchronizationRegistry transactions, EntityManager database) {
        this.transactions = transactions;
        this.database = database;
    }

    /// The caller has a transaction.
    void add(OutboxRow row) {
        if (transactions.getResource(this) instanceof Rows rows) {
            rows.list.add(row);
        } else {
            Rows rows = new Rows();
            rows.list.add(row);
            transactions.putResource(this, rows);
            transactions.registerInterposedSynchronization(rows);
        }
    }

    private final class Rows implements Synchronization {

        private final List<OutboxRow> list = new ArrayList<>();

        @Override
        public void beforeCompletion() {
            if (transactions.getTransactionStatus() == Status.STATUS_ACTIVE) {
                database.unwrap(Session.class).doWork(connection -> write(connection, list));
            }
        }

        @Override
        public void afterCompletion(int status) {}
    }

    private static void write(Connection connection, List<OutboxRow> rows) throws SQLException {
        try (PreparedStatement insert = connection.prepareStatement(INSERT)) {
            for (OutboxRow row : rows) {
                row.bind(insert);
                insert.addBatch();
            }
            insert.executeBatch();
        }
    }
}
