package vn.hopluu.report.storing;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import javax.sql.DataSource;

/// Somebody else's transaction, which keeps what it has until it is ended.
public final class OtherTransaction implements AutoCloseable {

    private final Connection connection;

    public OtherTransaction(DataSource database) throws SQLException {
        connection = database.getConnection();
        connection.setAutoCommit(false);
    }

    public OtherTransaction run(String sql) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
        return this;
    }

    /// Undoes what it did.
    @Override
    public void close() throws SQLException {
        connection.rollback();
        connection.close();
    }
}
