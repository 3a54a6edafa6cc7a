package vn.hopluu.outbox;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import javax.sql.DataSource;

/// The lock of the one relay that sends, among all replicas of a service.
@ApplicationScoped
public class RelayLock {

    private final DataSource database;

    RelayLock(DataSource database) {
        this.database = database;
    }

    /// Takes it until the transaction that is under way ends.
    ///
    /// @param number what all replicas lock; it means nothing beyond being the same one
    /// @return false where another transaction has it
    /// @throws IllegalStateException where the database does not answer
    public boolean take(long number) {
        try (Connection connection = database.getConnection();
                PreparedStatement lock = connection.prepareStatement("select pg_try_advisory_xact_lock(?)")) {
            lock.setLong(1, number);
            try (ResultSet taken = lock.executeQuery()) {
                return taken.next() && taken.getBoolean(1);
            }
        } catch (SQLException e) {
            throw new IllegalStateException("the outbox cannot be locked", e);
        }
    }
}
