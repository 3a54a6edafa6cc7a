package vn.hopluu.web.health;

import io.smallrye.health.api.HealthGroup;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import vn.hopluu.web.database.OwnConnection;
import vn.hopluu.web.log.Interruption;

/// Whether the database takes a write now, found out by one: the row of `writing_probe` is committed, which a database
/// that is read-only refuses; and some temporary pages, which a full disk has no place for even where the row's page
/// has.
@HealthGroup("writing")
@ApplicationScoped
class DatabaseTakesWrites implements HealthCheck {

    /// More than the least memory that a sort may have, so that it goes to the disk.
    private static final String PAGES = "select count(*) from (select number from generate_series(1, 8000) number"
            + " order by -number offset 1) as sorted";

    private final DatabaseQuestion question;

    DatabaseTakesWrites(OwnConnection database) {
        question = new DatabaseQuestion(
                "database takes writes",
                database,
                new Interruption(DatabaseTakesWrites.class, "writing to the database"),
                Duration.ofSeconds(5),
                DatabaseTakesWrites::write);
    }

    @Override
    public HealthCheckResponse call() {
        return question.answer();
    }

    private static void write(Statement statement) throws SQLException {
        statement.executeUpdate("update writing_probe set written = now() where id = 1");
        statement.execute("set work_mem = '64kB'");
        statement.execute(PAGES);
    }
}
