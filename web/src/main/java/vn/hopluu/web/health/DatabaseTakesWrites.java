package vn.hopluu.web.health;

import io.smallrye.health.api.HealthGroup;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
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

    private final OwnConnection database;
    private final Interruption interruption = new Interruption(DatabaseTakesWrites.class, "writing to the database");
    private final KeptAnswer answer = new KeptAnswer(Duration.ofSeconds(5), this::look);

    DatabaseTakesWrites(OwnConnection database) {
        this.database = database;
    }

    @Override
    public HealthCheckResponse call() {
        return answer.get();
    }

    private HealthCheckResponse look() {
        try {
            database.ask(DatabaseTakesWrites::write);
            interruption.over();
            return HealthCheckResponse.up("database takes writes");
        } catch (SQLException refused) {
            interruption.failed(refused);
            return HealthCheckResponse.named("database takes writes")
                    .down()
                    .withData("reason", String.valueOf(refused.getMessage()))
                    .build();
        }
    }

    private static boolean write(Connection connection) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.executeUpdate("update writing_probe set written = now() where id = 1");
            statement.execute("set work_mem = '64kB'");
            return statement.execute(PAGES);
        }
    }
}
