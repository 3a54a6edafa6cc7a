package vn.hopluu.launcher.postgres;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import vn.hopluu.launcher.Libraries;
import vn.hopluu.launcher.process.ChildProcess;
import vn.hopluu.launcher.process.LogFile;
import vn.hopluu.launcher.process.Ports;

/// The script for a province, run by the machine's psql where there is one, makes what the launcher makes.
@Tag("slow")
@Timeout(120)
class DeployedDatabasesTest {

    private static final String ROLES =
            "select rolname || ' ' || rolcanlogin || rolsuper || rolcreatedb || rolcreaterole"
                    + " || rolbypassrls || coalesce(rolconfig::text, '') from pg_roles where rolname like 'hopluu%' order by 1";
    private static final String RIGHTS = "select datname || ' ' || pg_get_userbyid(datdba) || ' '"
            + " || (select string_agg(each::text, ' ' order by each::text) from unnest(datacl) as each)"
            + " from pg_database where datname like 'hopluu%' order by 1";
    private static final String OWNERS =
            "select relname || ' ' || pg_get_userbyid(relowner) from pg_class" + " where relname = 'kept'";

    @TempDir
    private Path folder;

    private PostgresServer server;

    @BeforeEach
    void start() {
        server = new PostgresServer(
                PostgresBinaries.unpackedIn(Libraries.find().folder().resolveSibling("postgres"), Clock.systemUTC()),
                folder.resolve("postgres"),
                Ports.free(1).getFirst(),
                new LogFile(folder.resolve("postgres.log")),
                PostgresServer.Durability.NONE,
                Passwords.known());
        server.startAndAwait(Duration.ofSeconds(60), process -> {});
    }

    @AfterEach
    void stop() {
        PostgresServer.stopOrphan(server.folder());
    }

    @Test
    void itMakesWhatTheLauncherMakesAndHandsOverWhatAServiceOwned() throws Exception {
        String psql = ChildProcess.onPath("psql").orElse("");
        assumeTrue(!psql.isEmpty(), "there is no psql on the PATH");
        Databases.ensureOwned(server, "hopluu_report", Passwords.KNOWN);
        try (Connection connection = server.connect("hopluu_report")) {
            connection.createStatement().execute("set role hopluu_report; create table kept (id bigint)");
        }

        run(psql);
        List<String> first = made();
        run(psql);
        List<String> second = made();
        Databases.ALL.forEach(database -> Databases.ensure(server, database));

        assertThat(first).hasSize(9 + 3 + 1).contains("kept hopluu_report_owner");
        assertThat(second).isEqualTo(first);
        assertThat(made()).isEqualTo(first);
    }

    private List<String> made() throws SQLException {
        List<String> found = new ArrayList<>(ask("postgres", ROLES));
        found.addAll(ask("postgres", RIGHTS));
        found.addAll(ask("hopluu_report", OWNERS));
        return found;
    }

    private List<String> ask(String database, String sql) throws SQLException {
        List<String> found = new ArrayList<>();
        try (Connection connection = server.connect(database);
                ResultSet rows = connection.createStatement().executeQuery(sql)) {
            while (rows.next()) {
                found.add(rows.getString(1));
            }
        }
        return found;
    }

    private void run(String psql) throws Exception {
        ProcessBuilder builder = new ProcessBuilder(
                psql,
                "-X",
                "-q",
                "-h",
                "127.0.0.1",
                "-p",
                Integer.toString(server.port()),
                "-U",
                "postgres",
                "-d",
                "postgres",
                "-f",
                "../deploy/postgresql/databases.sql");
        builder.environment()
                .putAll(Map.of(
                        "PGPASSWORD", Passwords.KNOWN,
                        "HOPLUU_DB_PASSWORD", Passwords.KNOWN,
                        "HOPLUU_OWNER_PASSWORD", Passwords.KNOWN,
                        "HOPLUU_READER_PASSWORD", Passwords.KNOWN));
        Process script = builder.redirectErrorStream(true).start();
        String said = new String(script.getInputStream().readAllBytes());
        assertThat(script.waitFor(30, TimeUnit.SECONDS)).isTrue();
        assertThat(script.exitValue()).as(said).isZero();
    }
}
