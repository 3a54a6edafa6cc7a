package vn.hopluu.web.health;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import org.eclipse.microprofile.health.HealthCheckResponse;
import vn.hopluu.web.database.OwnConnection;
import vn.hopluu.web.log.Interruption;

/// What a health check asks the database, on its own connection: up where it answers, else down with its
/// reason. The answer is kept for a moment.
final class DatabaseQuestion {

    /// The statements that are asked.
    @FunctionalInterface
    interface Asking {
        void on(Statement statement) throws SQLException;
    }

    private final String name;
    private final OwnConnection database;
    private final Interruption interruption;
    private final Asking asking;
    private final CachedHealth answer;

    /// @param name of the check, in its answer
    /// @param interruption tells the log when the database stops answering, and when it answers again
    DatabaseQuestion(String name, OwnConnection database, Interruption interruption, Duration kept, Asking asking) {
        this.name = name;
        this.database = database;
        this.interruption = interruption;
        this.asking = asking;
        this.answer = new CachedHealth(kept, this::ask);
    }

    HealthCheckResponse answer() {
        return answer.get();
    }

    private HealthCheckResponse ask() {
        try {
            database.ask(this::ask);
            interruption.over();
            return HealthCheckResponse.up(name);
        } catch (SQLException refused) {
            interruption.failed(refused);
            return HealthCheckResponse.named(name)
                    .down()
                    .withData("reason", String.valueOf(refused.getMessage()))
                    .build();
        }
    }

    private boolean ask(Connection connection) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            asking.on(statement);
            return true;
        }
    }
}
