package vn.hopluu.web.database;

import io.quarkus.runtime.Quarkus;
import io.quarkus.runtime.StartupEvent;
import io.vertx.core.Vertx;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Objects;
import java.util.Optional;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/// Two replicas that bear one name at Kafka push each other out for ever. So a replica's name, `hopluu.instance-id`,
/// is locked in the service's own database as long as the replica lives, before it asks Kafka for anything; who finds
/// it taken gives up and says so.
@ApplicationScoped
public class InstanceName {

    /// What was killed a moment ago may still have its session.
    private static final Duration PATIENCE = Duration.ofSeconds(15);

    private static final Duration BETWEEN_TRIES = Duration.ofSeconds(1);
    private static final Duration BETWEEN_LOOKS = Duration.ofSeconds(5);
    private static final Logger LOG = Logger.getLogger(InstanceName.class);

    /// Once per session: PostgreSQL would count how often a session takes a lock that it has.
    private static final String LOCK = """
            select exists (
                select from pg_locks
                where locktype = 'advisory' and pid = pg_backend_pid() and granted)
                or pg_try_advisory_lock(hashtextextended(?, 0))
            """;

    private final OwnConnection database;
    private final Vertx vertx;
    private final @Nullable String name;
    private boolean givenUp;

    public InstanceName(
            OwnConnection database, Vertx vertx, @ConfigProperty(name = "hopluu.instance-id") Optional<String> name) {
        this.database = database;
        this.vertx = vertx;
        this.name = name.orElse(null);
    }

    /// Before any consumer joins its group, and watched from then on.
    void start(@Observes @Priority(1) StartupEvent start) throws InterruptedException {
        if (name != null) {
            take();
            vertx.setPeriodic(BETWEEN_LOOKS.toMillis(), look -> vertx.executeBlocking(this::isHeld));
        }
    }

    /// @throws IllegalStateException where another replica goes on bearing the name
    public void take() throws InterruptedException {
        String mine = Objects.requireNonNull(name);
        long end = System.nanoTime() + PATIENCE.toNanos();
        while (!isMine(mine)) {
            if (System.nanoTime() > end) {
                throw new IllegalStateException(taken(mine));
            }
            Thread.sleep(BETWEEN_TRIES);
        }
    }

    /// Whether the name is this replica's. Where the connection broke, another may have taken it meanwhile, and
    /// then this one ends.
    public synchronized boolean isHeld() {
        String mine = name;
        if (mine == null || isMine(mine)) {
            return true;
        }
        if (!givenUp) {
            givenUp = true;
            LOG.fatal(taken(mine));
            Quarkus.asyncExit(1);
        }
        return false;
    }

    /// A database that is away says nothing of who bears the name.
    private boolean isMine(String mine) {
        try {
            return database.ask(connection -> lock(connection, mine));
        } catch (SQLException away) {
            return true;
        }
    }

    private static boolean lock(Connection connection, String mine) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(LOCK)) {
            statement.setString(1, mine);
            try (ResultSet locked = statement.executeQuery()) {
                return locked.next() && locked.getBoolean(1);
            }
        }
    }

    private static String taken(String name) {
        return "Another replica bears the name " + name + ". This one ends, or both would push each other out at Kafka."
                + " Give each replica a HOPLUU_INSTANCE_ID of its own, the same after a restart.";
    }
}
