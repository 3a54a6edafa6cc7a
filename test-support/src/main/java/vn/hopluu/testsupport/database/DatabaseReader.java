package vn.hopluu.testsupport.database;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import org.eclipse.microprofile.config.Config;
import org.eclipse.microprofile.config.ConfigProvider;

/// Whoever may only read the database of the service under test.
final class DatabaseReader {

    private DatabaseReader() {}

    /// One session.
    ///
    /// @return the first column of what the last of them answers
    static List<String> ask(String... statements) throws SQLException {
        Config config = ConfigProvider.getConfig();
        try (Connection connection = DriverManager.getConnection(
                        config.getValue("quarkus.datasource.jdbc.url", String.class),
                        config.getValue("quarkus.flyway.placeholders.reader", String.class),
                        config.getValue("quarkus.flyway.password", String.class));
                Statement statement = connection.createStatement()) {
            boolean isAnswered = false;
            for (String one : statements) {
                isAnswered = statement.execute(one);
            }
            return isAnswered ? DatabaseRolesContract.column(statement) : List.of();
        }
    }
}
