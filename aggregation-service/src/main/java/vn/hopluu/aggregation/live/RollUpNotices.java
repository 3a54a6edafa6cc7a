package vn.hopluu.aggregation.live;

import io.agroal.api.AgroalDataSource;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.operators.multi.processors.BroadcastProcessor;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.Arrays;
import org.postgresql.PGConnection;
import org.postgresql.PGNotification;
import vn.hopluu.aggregation.ledger.Notices;
import vn.hopluu.web.log.Interruption;

/// Hears, on a connection of its own, which campaigns have changed, from whichever replica changed them.
///
/// A notice only says "look again". One that is lost while the connection is away costs a delay: on reconnecting
/// everything is looked at again.
@ApplicationScoped
public class RollUpNotices {

    private static final int LISTEN_MILLIS = 1_000;
    private static final Duration BEFORE_RECONNECTING = Duration.ofSeconds(1);

    private final AgroalDataSource dataSource;
    private final BroadcastProcessor<String> campaigns = BroadcastProcessor.create();
    private final Interruption listening = new Interruption(RollUpNotices.class, "listening for changed roll-ups");
    private volatile boolean running;

    RollUpNotices(AgroalDataSource dataSource) {
        this.dataSource = dataSource;
    }

    /// An item whenever the campaign may have changed.
    public Multi<String> of(long campaign) {
        String id = Long.toString(campaign);
        return campaigns.filter(notice -> notice.equals(id) || notice.equals(Notices.EVERYTHING));
    }

    void start(@Observes StartupEvent event) {
        running = true;
        Thread.ofVirtual().name("rollup-notices").start(this::listenWhileRunning);
    }

    void stop(@Observes ShutdownEvent event) {
        running = false;
    }

    private void listenWhileRunning() {
        while (running) {
            try (Connection connection = dataSource.getConnection();
                    Statement statement = connection.createStatement()) {
                statement.execute("listen " + Notices.CHANNEL);
                listening.over();
                campaigns.onNext(Notices.EVERYTHING);
                listen(connection.unwrap(PGConnection.class));
                statement.execute("unlisten " + Notices.CHANNEL);
            } catch (SQLException e) {
                if (running) {
                    listening.failed(e);
                    pause();
                }
            }
        }
    }

    private void listen(PGConnection connection) throws SQLException {
        while (running) {
            PGNotification[] notices = connection.getNotifications(LISTEN_MILLIS);
            if (notices != null) {
                Arrays.stream(notices)
                        .flatMap(notice -> Arrays.stream(notice.getParameter().split(",", -1)))
                        .distinct()
                        .forEach(campaigns::onNext);
            }
        }
    }

    private void pause() {
        try {
            Thread.sleep(BEFORE_RECONNECTING);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            running = false;
        }
    }
}
