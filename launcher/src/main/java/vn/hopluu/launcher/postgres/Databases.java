package vn.hopluu.launcher.postgres;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import vn.hopluu.launcher.LauncherException;

/// One database per service and one of the identity provider: none can read another's.
///
/// A service's has three roles. Its owner signs in for Flyway alone, which changes the schema and says what the others
/// may do. The application, named as the database, is the service at work. The reader looks and changes nothing.
public final class Databases {

    /// The services' databases.
    public static final List<String> ALL = List.of("hopluu_plan", "hopluu_report", "hopluu_aggregation");

    /// The identity provider's database.
    public static final String IDENTITY = "hopluu_identity";

    private static final Pattern NAME = Pattern.compile("[a-z][a-z0-9_]{0,55}");

    /// Connects as somebody who may do everything.
    @FunctionalInterface
    public interface Superuser {
        Connection connect(String database) throws SQLException;
    }

    private Databases() {}

    /// The role that owns a service's database.
    public static String ownerOf(String database) {
        return database + "_owner";
    }

    /// The role that reads a service's database.
    public static String readerOf(String database) {
        return database + "_reader";
    }

    /// Creates a service's roles and database, unless they are there. One whose service still owns it is handed over
    /// to the owner.
    ///
    /// @return whether it was handed over
    /// @throws LauncherException if the server refuses
    public static boolean ensure(PostgresServer server, String database) {
        return ensure(server::connect, database, server.passwords());
    }

    /// The same where somebody else has started the server.
    ///
    /// @throws LauncherException if the server refuses
    public static boolean ensure(Superuser superuser, String database, Passwords passwords) {
        try (Connection connection = superuser.connect("postgres")) {
            requireName(database);
            ensureRole(connection, database, passwords.ofServices());
            for (String role : List.of(ownerOf(database), readerOf(database))) {
                ensureRole(connection, role, passwords.of(database, role));
            }
            ensureDatabase(connection, database, ownerOf(database));
            boolean isHandedOver = handOver(connection, superuser, database);
            execute(
                    connection,
                    "REVOKE ALL ON DATABASE " + database + " FROM PUBLIC",
                    "GRANT CONNECT, TEMPORARY ON DATABASE " + database + " TO " + database,
                    "GRANT CONNECT ON DATABASE " + database + " TO " + readerOf(database),
                    "ALTER ROLE " + readerOf(database) + " SET default_transaction_read_only = on");
            return isHandedOver;
        } catch (SQLException e) {
            throw new LauncherException("PostgreSQL did not take the database " + database + ": " + e.getMessage(), e);
        }
    }

    /// Creates the identity provider's role and database, unless they are there, with a password of its own.
    ///
    /// @throws LauncherException if the server refuses
    public static void ensureIdentity(PostgresServer server) {
        ensureOwned(server, IDENTITY, server.passwords().of(IDENTITY, IDENTITY));
    }

    /// Creates a database and the role of the same name that owns it, unless they are there.
    ///
    /// @throws LauncherException if the server refuses
    public static void ensureOwned(PostgresServer server, String database, String password) {
        try (Connection connection = server.connect("postgres")) {
            requireName(database);
            ensureRole(connection, database, password);
            ensureDatabase(connection, database, database);
            execute(connection, "REVOKE CONNECT ON DATABASE " + database + " FROM PUBLIC");
        } catch (SQLException e) {
            throw new LauncherException("PostgreSQL did not take the database " + database + ": " + e.getMessage(), e);
        }
    }

    private static void requireName(String database) {
        if (!NAME.matcher(database).matches()) {
            throw new IllegalArgumentException("a database's name is lower case letters, digits and _: " + database);
        }
    }

    /// A role that is there gets the password.
    private static void ensureRole(Connection connection, String role, String password) throws SQLException {
        boolean isThere = find(connection, "SELECT rolname FROM pg_roles WHERE rolname = ?", role)
                .isPresent();
        execute(connection, (isThere ? "ALTER" : "CREATE") + " ROLE " + role + " LOGIN PASSWORD '" + password + "'");
    }

    private static void ensureDatabase(Connection connection, String database, String owner) throws SQLException {
        if (find(connection, "SELECT datname FROM pg_database WHERE datname = ?", database)
                .isEmpty()) {
            execute(connection, "CREATE DATABASE " + database + " OWNER " + owner);
        }
    }

    /// In one transaction: everything in it and the database itself, or nothing.
    private static boolean handOver(Connection connection, Superuser superuser, String database) throws SQLException {
        Optional<String> owner =
                find(connection, "SELECT pg_get_userbyid(datdba) FROM pg_database WHERE datname = ?", database);
        if (!owner.equals(Optional.of(database))) {
            return false;
        }
        try (Connection inside = superuser.connect(database)) {
            execute(inside, "REASSIGN OWNED BY " + database + " TO " + ownerOf(database));
        }
        return true;
    }

    private static void execute(Connection connection, String... statements) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            for (String one : statements) {
                statement.execute(one);
            }
        }
    }

    private static Optional<String> find(Connection connection, String sql, String name) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
            statement.setString(1, name);
            try (ResultSet rows = statement.executeQuery()) {
                return rows.next() ? Optional.of(rows.getString(1)) : Optional.empty();
            }
        }
    }
}
