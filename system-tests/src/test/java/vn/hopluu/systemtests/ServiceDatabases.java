package vn.hopluu.systemtests;

import java.io.IOException;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import vn.hopluu.launcher.stack.Part;

/// The services' databases as their operator has them: copied, put back, cut off.
final class ServiceDatabases {

    private static final String COPY = "_copy";

    private static final String POSTGRES = "postgres";

    private final Connect connect;

    /// A superuser's connection to a database.
    interface Connect {
        Connection open(String database) throws SQLException;
    }

    ServiceDatabases(Connect connect) {
        this.connect = connect;
    }

    /// Ends every connection of every service.
    void cutConnections() throws IOException {
        run("select pg_terminate_backend(pid) from pg_stat_activity where datname like 'hopluu%'");
    }

    /// Copies a service's database as it stands. The service must not run or must be paused.
    void copy(Part service) throws IOException {
        String database = service.database();
        run(
                endConnections(database),
                "drop database if exists " + database + COPY,
                "create database %s template %s owner %s".formatted(database + COPY, database, database));
    }

    /// Puts the copy in the place of the database. The service must not run or must be paused.
    void putBack(Part service) throws IOException {
        String database = service.database();
        run(
                endConnections(database),
                "drop database " + database,
                "create database %s template %s owner %s".formatted(database, database + COPY, database));
    }

    /// Puts an empty database in its place. The service must not run or must be paused.
    void empty(Part service) throws IOException {
        String database = service.database();
        run(
                endConnections(database),
                "drop database " + database,
                "create database %s owner %s".formatted(database, database));
    }

    /// Holds up, from now on, one commit in a hundred that has something to send: it takes place long after its
    /// service has given up waiting, or not at all.
    void delayCommits(Part service, int seconds) throws IOException {
        run(service.database(), List.of("""
                create or replace function delay_commit() returns trigger language plpgsql as $$
                begin
                  if random() < 0.01 then perform pg_sleep(%d); end if;
                  return null;
                end $$
                """.formatted(seconds), """
                create constraint trigger delay_commit after insert on outbox
                deferrable initially deferred for each row execute function delay_commit()
                """));
    }

    void delayCommitsNoMore(Part service) throws IOException {
        run(service.database(), List.of("drop trigger delay_commit on outbox"));
    }

    private static String endConnections(String database) {
        return "select pg_terminate_backend(pid) from pg_stat_activity where datname = '" + database + "'";
    }

    private void run(String... statements) throws IOException {
        run(POSTGRES, List.of(statements));
    }

    private void run(String database, List<String> statements) throws IOException {
        try (Connection connection = connect.open(database);
                Statement statement = connection.createStatement()) {
            for (String sql : statements) {
                statement.execute(sql);
            }
        } catch (SQLException e) {
            throw new IOException(e.getMessage(), e);
        }
    }
}
