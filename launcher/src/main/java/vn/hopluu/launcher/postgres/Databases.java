package vn.hopluu.launcher.postgres;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.regex.Pattern;
import vn.hopluu.launcher.LauncherException;

/// One database per service and one of the identity provider, each owned by a role of the same name: none can read
/// another's.
public final class Databases {

    /// The services' databases.
    public static final List<String> ALL = List.of("hopluu_plan", "hopluu_report", "hopluu_aggregation");

    /// The identity provider's database.
    public static final String IDENTITY = "hopluu_identity";

    private static final Pattern NAME = Pattern.compile("[a-z][a-z0-9_]{0,62}");

    private Databases() {}

    /// Creates a service's role and database, unless they are there.
    ///
    /// @throws LauncherException if the server refuses
    public static void ensure(PostgresServer server, String database) {
        ensure(server, database, server.passwords().ofServices());
    }

    /// Creates the identity provider's role and database, unless they are there, with a password of its own.
    ///
    /// @throws LauncherException if the server refuses
    public static void ensureIdentity(PostgresServer server) {
        ensure(server, IDENTITY, server.passwords().ofIdentity());
    }

    private static void ensure(PostgresServer server, String database, String password) {
        try (Connection connection = server.connect("postgres")) {
            ensure(connection, database, password);
        } catch (SQLException e) {
            throw new LauncherException("PostgreSQL did not take the database " + database + ": " + e.getMessage(), e);
        }
    }

    /// Creates the role and the database over a connection that may do so; a role that is there gets the password.
    public static void ensure(Connection connection, String database, String password) throws SQLException {
        if (!NAME.matcher(database).matches()) {
            throw new IllegalArgumentException("a database's name is lower case letters, digits and _: " + database);
        }
        try (Statement statement = connection.createStatement()) {
            boolean isThere = exists(connection, "SELECT 1 FROM pg_roles WHERE rolname = ?", database);
            statement.execute(
                    (isThere ? "ALTER" : "CREATE") + " ROLE " + database + " LOGIN PASSWORD '" + password + "'");
            if (!exists(connection, "SELECT 1 FROM pg_database WHERE datname = ?", database)) {
                statement.execute("CREATE DATABASE " + database + " OWNER " + database);
                statement.execute("REVOKE CONNECT ON DATABASE " + database + " FROM PUBLIC");
            }
        }
    }

    private static boolean exists(Connection connection, String sql, String name) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
            statement.setString(1, name);
            try (ResultSet rows = statement.executeQuery()) {
                return rows.next();
            }
        }
    }
}
