package vn.hopluu.launcher.stack;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import vn.hopluu.launcher.LauncherException;
import vn.hopluu.launcher.postgres.Databases;
import vn.hopluu.launcher.postgres.PostgresServer;

/// The moment of the newest revision that the services' databases hold. Revisions are microseconds of the clock, and
/// only grow: with a clock before that moment every change would bear a moment that has not come.
final class NewestRevision {

    private static final ZoneId VIETNAM = ZoneId.of("Asia/Ho_Chi_Minh");
    private static final DateTimeFormatter MOMENT = DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm:ssXXX");
    private static final int LIMIT_SECONDS = 30;

    /// What was parked was not believed, and what says 2100 is no moment of any clock.
    private static final String TABLES = """
            SELECT quote_ident(table_name) FROM information_schema.columns
            WHERE table_schema = 'public' AND column_name = 'revision' AND data_type = 'bigint'
              AND table_name NOT LIKE 'parked%' AND table_name NOT LIKE 'waiting%'
            ORDER BY table_name""";

    private static final Instant NO_MOMENT = Instant.parse("2100-01-01T00:00:00Z");

    private final PostgresServer postgres;

    NewestRevision(PostgresServer postgres) {
        this.postgres = postgres;
    }

    /// A clock that was asked for may not stand before what is stored; the demonstration's moves on to that.
    ///
    /// @param wall the real time
    /// @throws LauncherException for a clock before that moment
    void settleClock(StateKeeper keeper, UpOptions options, Instant wall) {
        if (options.clock().isEmpty()) {
            return;
        }
        Instant asked = wall.plus(keeper.now().clockOffset());
        Optional<Instant> newest = moment().filter(moment -> !asked.isAfter(moment));
        if (newest.isEmpty()) {
            return;
        }
        if (!options.mayBeLater()) {
            throw new LauncherException("--clock " + options.clock().get() + " is before the newest revision that is"
                    + " stored, of " + newest.get().atZone(VIETNAM).format(MOMENT)
                    + ": what is changed now would bear an older moment than what it changes. Choose a later one.");
        }
        keeper.moveClock(Duration.between(wall, newest.get())
                .truncatedTo(ChronoUnit.SECONDS)
                .plusSeconds(2));
    }

    /// @return empty where nothing is stored
    /// @throws LauncherException if a database does not say
    Optional<Instant> moment() {
        long newest = 0;
        for (String database : Databases.ALL) {
            newest = Math.max(newest, newestIn(database));
        }
        return newest == 0 ? Optional.empty() : Optional.of(Instant.EPOCH.plus(newest, ChronoUnit.MICROS));
    }

    private long newestIn(String database) {
        try (Connection connection = postgres.connect(database);
                Statement statement = connection.createStatement()) {
            statement.setQueryTimeout(LIMIT_SECONDS);
            long newest = 0;
            for (String table : tables(statement)) {
                newest = Math.max(newest, newestOf(statement, table));
            }
            return newest;
        } catch (SQLException e) {
            throw new LauncherException(
                    "The database " + database + " does not tell its newest revision: " + e.getMessage(), e);
        }
    }

    private static List<String> tables(Statement statement) throws SQLException {
        List<String> tables = new ArrayList<>();
        try (ResultSet rows = statement.executeQuery(TABLES)) {
            while (rows.next()) {
                tables.add(rows.getString(1));
            }
        }
        return tables;
    }

    private static long newestOf(Statement statement, String table) throws SQLException {
        long bound = ChronoUnit.MICROS.between(Instant.EPOCH, NO_MOMENT);
        try (ResultSet rows = statement.executeQuery(
                "SELECT coalesce(max(revision), 0) FROM " + table + " WHERE revision < " + bound)) {
            rows.next();
            return rows.getLong(1);
        }
    }
}
