package vn.hopluu.web.health;

import jakarta.enterprise.context.ApplicationScoped;
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

    private final DatabaseQuestion question;

    DatabaseAnswers(OwnConnection database) {
        question = new DatabaseQuestion(
                "database",
                database,
                new Interruption(DatabaseAnswers.class, "the database"),
                Duration.ofSeconds(1),
                statement -> statement.execute("select 1"));
    }

    @Override
    public HealthCheckResponse call() {
        return question.answer();
    }
}
