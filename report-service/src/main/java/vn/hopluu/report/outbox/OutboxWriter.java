package vn.hopluu.report.outbox;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.transaction.TransactionSynchronizationRegistry;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import org.hibernate.Session;
import org.hibernate.engine.spi.SessionImplementor;
import org.hibernate.engine.spi.TransactionCompletionCallbacks.BeforeCompletionCallback;

/// Writes a transaction's events at its end, in one statement; where there are many, some at a time before it, so that
/// a large file's are never all in memory. Their ids are taken while the rows of their reports are locked: one report's
/// events are in the order of its revisions, whichever replica made them.
///
/// In plain SQL, because Hibernate inserts rows with an identity one by one.
@ApplicationScoped
class OutboxWriter {

    private static final String INSERT = "insert into outbox"
            + " (record_key, campaign, revision, content_hash, payload, headers, created_at)"
            + " values (?, ?, ?, ?, ?, cast(? as jsonb), ?)";

    private static final int AT_ONCE = 500;

    private final TransactionSynchronizationRegistry transactions;
    private final EntityManager database;

    OutboxWriter(TransactionSynchronizationRegistry transactions, EntityManager database) {
        this.transactions = transactions;
        this.database = database;
    }

    /// The caller has a transaction.
    ///
    /// @return whether it is the transaction's first
    boolean add(OutboxRow row) {
        if (transactions.getResource(this) instanceof Rows rows) {
            rows.add(row);
            return false;
        }
        Rows rows = new Rows();
        rows.add(row);
        transactions.putResource(this, rows);
        // By Hibernate, which then gives the connection back: whoever asks for one later still has it at the commit
        database.unwrap(SessionImplementor.class)
                .getTransactionCompletionCallbacks()
                .registerCallback((BeforeCompletionCallback) session -> rows.write());
        return true;
    }

    /// Writes what was added so far.
    void write() {
        if (transactions.getResource(this) instanceof Rows rows) {
            rows.write();
        }
    }

    private final class Rows {

        private final List<OutboxRow> list = new ArrayList<>();

        void add(OutboxRow row) {
            list.add(row);
            if (list.size() == AT_ONCE) {
                write();
            }
        }

        void write() {
            database.unwrap(Session.class).doWork(connection -> OutboxWriter.write(connection, list));
            list.clear();
        }
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
