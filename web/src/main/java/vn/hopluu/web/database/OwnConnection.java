package vn.hopluu.web.database;

import jakarta.annotation.PreDestroy;
import jakarta.enterprise.context.Dependent;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Optional;
import java.util.Properties;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jspecify.annotations.Nullable;
import org.postgresql.Driver;

/// A connection beside the pool, of whoever has it injected. A pool that is drained by load says nothing of the
/// database; this one waits for the database alone, two seconds at most, and is made anew where it broke.
@Dependent
public class OwnConnection {

    /// Of connecting, and of each statement.
    static final Duration LONGEST = Duration.ofSeconds(2);

    private final String url;
    private final Properties settings = new Properties();
    private @Nullable Connection connection;

    /// What is done on it.
    @FunctionalInterface
    public interface Work<T> {
        T on(Connection connection) throws SQLException;
    }

    public OwnConnection(
            @ConfigProperty(name = "quarkus.datasource.jdbc.url") String url,
            @ConfigProperty(name = "quarkus.datasource.username") Optional<String> user,
            @ConfigProperty(name = "quarkus.datasource.password") Optional<String> password,
            @ConfigProperty(name = "quarkus.application.name") String application) {
        this.url = url;
        String seconds = Long.toString(LONGEST.toSeconds());
        settings.setProperty("connectTimeout", seconds);
        settings.setProperty("loginTimeout", seconds);
        settings.setProperty("socketTimeout", seconds);
        settings.setProperty("tcpKeepAlive", "true");
        settings.setProperty("ApplicationName", application + ": own connection");
        user.ifPresent(name -> settings.setProperty("user", name));
        password.ifPresent(word -> settings.setProperty("password", word));
    }

    /// One at a time, each statement committed by itself.
    ///
    /// @throws SQLException where the database refuses, or does not answer in time; the connection is gone then,
    ///     with what its session held
    public synchronized <T> T ask(Work<T> work) throws SQLException {
        try {
            return work.on(open());
        } catch (SQLException failure) {
            close();
            throw failure;
        }
    }

    private Connection open() throws SQLException {
        Connection present = connection;
        if (present == null || present.isClosed()) {
            present = new Driver().connect(url, settings);
            if (present == null) {
                throw new SQLException("not an address of PostgreSQL: " + url);
            }
            connection = present;
        }
        return present;
    }

    /// What its session held is free then.
    @PreDestroy
    public synchronized void close() {
        Connection present = connection;
        connection = null;
        if (present != null) {
            try {
                present.abort(Runnable::run);
            } catch (SQLException gone) {
                // What is to be closed is closed already.
            }
        }
    }
}
