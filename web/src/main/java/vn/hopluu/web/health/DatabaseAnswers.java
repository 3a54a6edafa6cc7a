package vn.hopluu.web.health;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.Readiness;
import vn.hopluu.web.database.OwnConnection;
import vn.hopluu.web.log.Interruption;

/// Without its database a replica answers nothing, so it should get no requests. Told within three seconds, also where
/// the database is there and says nothing.
@Readiness
@ApplicationScoped
class DatabaseAnswers implements HealthCheck {

    private final OwnConnection database;
    private final Interruption interruption = new Interruption(DatabaseAnswers.class, "the database");
    private final KeptAnswer answer = new KeptAnswer(Duration.ofSeconds(1), this::look);

    DatabaseAnswers(OwnConnection database) {
        this.database = database;
    }

    @Override
    public HealthCheckResponse call() {
        return answer.get();
    }

    private HealthCheckResponse look() {
        try {
            database.ask(DatabaseAnswers::ask);
            interruption.over();
            return HealthCheckResponse.up("database");
        } catch (SQLException away) {
            interruption.failed(away);
            return HealthCheckResponse.named("database")
                    .down()
                    .withData("reason", String.valueOf(away.getMessage()))
                    .build();
        }
    }

    private static boolean ask(Connection connection) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            return statement.execute("select 1");
        }
    }
}
