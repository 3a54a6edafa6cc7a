package vn.hopluu.launcher.stack;

import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.zip.ZipFile;
import vn.hopluu.launcher.LauncherException;
import vn.hopluu.launcher.postgres.PostgresServer;

/// What was done to the services' databases, against what this build knows. Flyway alone would pass over migrations of
/// a newer version in silence.
final class Migrations {

    private static final Pattern MIGRATION = Pattern.compile("db/migration/V(\\d{1,6})__.*\\.sql");
    private static final String APPLIED = """
            SELECT max(version::int) FROM flyway_schema_history WHERE success AND version ~ '^[0-9]{1,6}$'""";

    private final ProjectFolder home;
    private final PostgresServer postgres;

    Migrations(ProjectFolder home, PostgresServer postgres) {
        this.home = home;
        this.postgres = postgres;
    }

    /// @throws LauncherException if a newer version has migrated the service's database
    void requireKnown(Part service) {
        int known = known(service);
        int applied = applied(service);
        if (applied > known) {
            throw new LauncherException("The database " + service.database() + " was migrated to step " + applied
                    + " by a newer version; this build of " + service.partName() + " knows " + known
                    + " steps. Start the newer version on this folder. Nothing was changed.");
        }
    }

    private int applied(Part service) {
        try (Connection connection = postgres.connect(service.database());
                Statement statement = connection.createStatement()) {
            try (ResultSet there = statement.executeQuery("SELECT to_regclass('flyway_schema_history') IS NOT NULL")) {
                there.next();
                if (!there.getBoolean(1)) {
                    return 0;
                }
            }
            try (ResultSet rows = statement.executeQuery(APPLIED)) {
                rows.next();
                return rows.getInt(1);
            }
        } catch (SQLException e) {
            throw new LauncherException(
                    "PostgreSQL does not tell how far " + service.database() + " is migrated: " + e.getMessage(), e);
        }
    }

    private int known(Part service) {
        Path application = home.application(service).resolve("app");
        int highest = 0;
        try (DirectoryStream<Path> jars = Files.newDirectoryStream(application, "*.jar")) {
            for (Path jar : jars) {
                highest = Math.max(highest, highestIn(jar));
            }
        } catch (IOException e) {
            throw new LauncherException(
                    application + " cannot be read: " + e + ". Build it: ./mvnw -q package -DskipTests -Dquick", e);
        }
        return highest;
    }

    private static int highestIn(Path jar) throws IOException {
        try (ZipFile zip = new ZipFile(jar.toFile())) {
            return zip.stream()
                    .map(entry -> MIGRATION.matcher(entry.getName()))
                    .filter(Matcher::matches)
                    .mapToInt(matcher -> Integer.parseInt(matcher.group(1)))
                    .max()
                    .orElse(0);
        }
    }
}
