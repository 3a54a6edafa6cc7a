package vn.hopluu.testsupport.database;

import java.io.IOException;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import javax.sql.DataSource;

/// The tests' own PostgreSQL, made to say nothing or to take no writes, until it is closed.
public final class UnwillingDatabase implements AutoCloseable {

    private static final int LARGEST_POOL = 40;
    private static final String END_OTHER_SESSIONS = "select count(pg_terminate_backend(pid)) from pg_stat_activity"
            + " where datname = current_database() and usename = current_user and pid <> pg_backend_pid()";

    private final List<ThrowingStep> back = new ArrayList<>();

    private interface ThrowingStep {
        void run() throws SQLException, IOException, InterruptedException;
    }

    private interface Work<T> {
        T on(Statement statement) throws SQLException;
    }

    private UnwillingDatabase() {}

    /// One that is there and answers nothing: all its processes stand still, and their connections stay open.
    public static UnwillingDatabase silent(DataSource database) throws SQLException, IOException, InterruptedException {
        UnwillingDatabase silent = new UnwillingDatabase();
        ProcessHandle postmaster = postmaster(database);
        silent.back.add(() -> signal("CONT", family(postmaster)));
        // Who starts sessions first: one that is started meanwhile would go on
        signal("STOP", List.of(postmaster));
        signal("STOP", family(postmaster));
        return silent;
    }

    /// One that is read-only for every session that is new from now on; the present ones end.
    public static UnwillingDatabase readOnly(DataSource database) throws SQLException {
        UnwillingDatabase readOnly = new UnwillingDatabase();
        String name = text(database, "select current_database()");
        // The session that asks is the one that goes on
        readOnly.back.add(() -> run(
                database,
                "set session characteristics as transaction read write",
                "alter role current_user in database " + name + " reset default_transaction_read_only",
                END_OTHER_SESSIONS));
        run(
                database,
                "alter role current_user in database " + name + " set default_transaction_read_only = on",
                END_OTHER_SESSIONS,
                "set session characteristics as transaction read only");
        return readOnly;
    }

    /// It is as before.
    @Override
    public void close() throws SQLException, IOException, InterruptedException {
        for (ThrowingStep step : back) {
            step.run();
        }
    }

    private static List<ProcessHandle> family(ProcessHandle postmaster) {
        return Stream.concat(Stream.of(postmaster), postmaster.descendants()).toList();
    }

    private static ProcessHandle postmaster(DataSource database) throws SQLException {
        long backend = Long.parseLong(text(database, "select pg_backend_pid()"));
        return ProcessHandle.of(backend).flatMap(ProcessHandle::parent).orElseThrow();
    }

    private static void signal(String signal, List<ProcessHandle> processes) throws IOException, InterruptedException {
        List<String> command = new ArrayList<>(List.of("kill", "-" + signal));
        processes.forEach(process -> command.add(Long.toString(process.pid())));
        new ProcessBuilder(command).inheritIO().start().waitFor();
    }

    private static void run(DataSource database, String... sql) throws SQLException {
        on(database, statement -> {
            for (String one : sql) {
                statement.execute(one);
            }
            return sql.length;
        });
    }

    private static String text(DataSource database, String sql) throws SQLException {
        return on(database, statement -> {
            try (ResultSet row = statement.executeQuery(sql)) {
                row.next();
                return row.getString(1);
            }
        });
    }

    /// The pool may still give out sessions that were ended: once each.
    private static <T> T on(DataSource database, Work<T> work) throws SQLException {
        for (int stale = 0; ; stale++) {
            try (Connection connection = database.getConnection();
                    Statement statement = connection.createStatement()) {
                return work.on(statement);
            } catch (SQLException broken) {
                if (stale == LARGEST_POOL) {
                    throw broken;
                }
            }
        }
    }
}
