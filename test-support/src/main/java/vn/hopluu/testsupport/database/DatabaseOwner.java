package vn.hopluu.testsupport.database;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import org.eclipse.microprofile.config.Config;
import org.eclipse.microprofile.config.ConfigProvider;

/// Whoever owns the database of the service under test, and can do in it what the service cannot: change
/// the schema, go past its guards.
public final class DatabaseOwner {

    private DatabaseOwner() {}

    /// One transaction.
    ///
    /// @throws IllegalStateException with the database's words, where it refuses one of them
    public static void run(String... statements) {
        run(List.of(statements));
    }

    /// One transaction.
    ///
    /// @throws IllegalStateException with the database's words, where it refuses one of them
    public static void run(List<String> statements) {
        Config config = ConfigProvider.getConfig();
        try (Connection connection = DriverManager.getConnection(
                        config.getValue("quarkus.datasource.jdbc.url", String.class),
                        config.getValue("quarkus.flyway.username", String.class),
                        config.getValue("quarkus.flyway.password", String.class));
                Statement statement = connection.createStatement()) {
            connection.setAutoCommit(false);
            for (String one : statements) {
                statement.execute(one);
            }
            connection.commit();
        } catch (SQLException e) {
            throw new IllegalStateException(e.getMessage(), e);
        }
    }

    /// Goes past the guards of a table for one statement.
    public static void tamper(String table, String statement) {
        run(
                "alter table " + table + " disable trigger user",
                statement,
                "alter table " + table + " enable trigger user");
    }
}
