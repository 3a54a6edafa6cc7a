package vn.hopluu.launcher.postgres;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import java.util.function.Consumer;
import vn.hopluu.launcher.LauncherException;
import vn.hopluu.launcher.process.ChildProcess;
import vn.hopluu.launcher.process.LogFile;
import vn.hopluu.launcher.process.Wait;

/// A real PostgreSQL in processes of its own, listening on 127.0.0.1 alone. Its data survives a restart.
///
/// @param binaries the programs
/// @param folder where its data is
/// @param port where clients connect
/// @param log its output
/// @param durability whether a commit is on the disk when it is acknowledged
/// @param passwords who gets in
public record PostgresServer(
        PostgresBinaries binaries, Path folder, int port, LogFile log, Durability durability, Passwords passwords) {

    /// What a commit promises.
    public enum Durability {
        /// Acknowledged means on the disk.
        FULL("on"),
        /// For tests whose data nobody keeps.
        NONE("off");

        private final String setting;

        Durability(String setting) {
            this.setting = setting;
        }
    }

    /// Who may do everything in every database.
    public static final String SUPERUSER = "postgres";

    static final int TAIL_LINES = 20;
    private static final String WRONG_PASSWORD = "28P01";
    static final Duration RETRY = Duration.ofMillis(500);

    public Path dataFolder() {
        return dataFolder(folder);
    }

    private static Path dataFolder(Path folder) {
        return folder.resolve("data");
    }

    public String jdbcUrl(String database) {
        return "jdbc:postgresql://127.0.0.1:" + port + "/" + database;
    }

    /// Stops a PostgreSQL that still runs on the data folder, left over by a launcher that was killed.
    ///
    /// @param folder the folder given to a server
    /// @return its pid, if there was one
    public static Optional<Long> stopOrphan(Path folder) {
        return Postmaster.stop(dataFolder(folder));
    }

    /// Creates the data folder the first time, starts the server and returns at once.
    ///
    /// @throws LauncherException if the data folder cannot be made or used
    private Process start() {
        PostgresOwner owner = PostgresOwner.choose();
        new DataFolder(this, owner).prepare();
        List<String> command = new ArrayList<>(owner.prefix());
        command.addAll(List.of(
                binaries.program("postgres").toString(), "-D", dataFolder().toString(), "-p", Integer.toString(port)));
        settings().forEach((name, value) -> command.addAll(List.of("-c", name + "=" + value)));
        return new ChildProcess(command, Map.of("LC_ALL", "C.UTF-8"), folder, log, false).start();
    }

    /// Starts the server and waits until it takes connections. After a kill -9 the last server's own children need a
    /// moment to go; until then the new one ends at once and is started again.
    ///
    /// @param onStart is given every process that is started
    /// @throws LauncherException if it ends before that, or takes longer than the limit
    public void startAndAwait(Duration limit, Consumer<Process> onStart) {
        long deadline = System.nanoTime() + limit.toNanos();
        while (true) {
            Process process = start();
            onStart.accept(process);
            Duration rest = Duration.ofNanos(Math.max(0, deadline - System.nanoTime()));
            boolean connected = Wait.until(rest, () -> !process.isAlive() || takesConnections());
            if (connected && process.isAlive()) {
                return;
            }
            if (process.isAlive() || !isHeldByTheLastOne() || System.nanoTime() > deadline) {
                throw failure(process, limit);
            }
            Wait.pause(RETRY);
        }
    }

    /// By its children's shared memory, or by its pid while nobody has asked for its exit code yet.
    private boolean isHeldByTheLastOne() {
        return log.tail(5).stream()
                .anyMatch(
                        line -> line.contains("is still in use") || line.contains("\"postmaster.pid\" already exists"));
    }

    private LauncherException failure(Process process, Duration limit) {
        String what = process.isAlive()
                ? "PostgreSQL took no connection within " + limit.toSeconds() + " s."
                : "PostgreSQL ended at once (exit code " + process.exitValue() + ").";
        return new LauncherException(what + "\n" + log.tailBlock(TAIL_LINES) + "\n" + wayOut());
    }

    /// A connection of the superuser.
    public Connection connect(String database) throws SQLException {
        Properties properties = new Properties();
        properties.setProperty("user", SUPERUSER);
        properties.setProperty("password", passwords.ofSuperuser());
        properties.setProperty("connectTimeout", "5");
        properties.setProperty("socketTimeout", "30");
        return DriverManager.getConnection(jdbcUrl(database), properties);
    }

    private boolean takesConnections() {
        try (Connection connection = connect("postgres")) {
            return connection.isValid(1);
        } catch (SQLException e) {
            if (WRONG_PASSWORD.equals(e.getSQLState())) {
                throw new LauncherException(
                        "PostgreSQL does not know the password in " + passwords.file()
                                + ": the data folder comes from elsewhere. Stop everything and move the file away: the"
                                + " next start sets new passwords. No data is lost.",
                        e);
            }
            return false;
        }
    }

    private String wayOut() {
        return "If its data folder is damaged, move it away (the data in it is lost with it):\n    mv " + dataFolder()
                + " " + dataFolder() + ".damaged";
    }

    private Map<String, String> settings() {
        return Map.ofEntries(
                Map.entry("listen_addresses", "127.0.0.1"),
                // The path of a socket is limited to 107 bytes, the folder's is not.
                Map.entry("unix_socket_directories", ""),
                Map.entry("fsync", durability.setting),
                Map.entry("synchronous_commit", durability.setting),
                Map.entry("full_page_writes", durability.setting),
                Map.entry("max_wal_size", "256MB"),
                Map.entry("shared_buffers", "32MB"),
                Map.entry("max_connections", "200"),
                Map.entry("jit", "off"),
                Map.entry("timezone", "UTC"),
                Map.entry("log_timezone", "UTC"),
                Map.entry("log_line_prefix", "%m [%p] %d "));
    }
}
