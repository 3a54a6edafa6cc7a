package vn.hopluu.outbox;

import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.scheduler.Scheduled;
import io.smallrye.common.annotation.Identifier;
import io.smallrye.health.api.HealthGroup;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.AdminClientConfig;
import org.apache.kafka.clients.admin.DescribeClusterOptions;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.jspecify.annotations.Nullable;
import vn.hopluu.web.log.Interruption;

/// Whether the broker answers. Looked up every few seconds, not whenever somebody asks: so a broker that goes away
/// while there is nothing to send is told of too, once.
@HealthGroup("delivery")
@ApplicationScoped
class BrokerReachable implements HealthCheck {

    private static final int PATIENCE_MS = 3_000;
    private static final Duration LONGEST_CLOSE = Duration.ofSeconds(1);

    private final Map<String, Object> settings;
    private final Interruption interruption = new Interruption(BrokerReachable.class, "the broker");
    private @Nullable Admin admin;
    private boolean stopped;
    private volatile boolean reachable;

    BrokerReachable(
            @Identifier("default-kafka-broker") Map<String, Object> kafka,
            @ConfigProperty(name = "mp.messaging.outgoing.outbox.bootstrap.servers") Optional<String> servers) {
        this.settings = new HashMap<>(kafka);
        servers.ifPresent(own -> settings.put(AdminClientConfig.BOOTSTRAP_SERVERS_CONFIG, own));
        // While it is away one try a second is enough
        settings.put(AdminClientConfig.RECONNECT_BACKOFF_MS_CONFIG, "1000");
        settings.put(AdminClientConfig.RECONNECT_BACKOFF_MAX_MS_CONFIG, "5000");
    }

    @Override
    public HealthCheckResponse call() {
        return HealthCheckResponse.named("broker")
                .status(reachable)
                .withData("awaySeconds", interruption.seconds())
                .build();
    }

    @Scheduled(every = "${hopluu.broker.look-every:5s}", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    synchronized void look() throws InterruptedException {
        if (stopped) {
            return;
        }
        try {
            open().describeCluster(new DescribeClusterOptions().timeoutMs(PATIENCE_MS))
                    .clusterId()
                    .get(PATIENCE_MS + 500L, TimeUnit.MILLISECONDS);
            reachable = true;
            interruption.over();
        } catch (ExecutionException | TimeoutException away) {
            reachable = false;
            interruption.failed(away);
        }
    }

    synchronized void stop(@Observes ShutdownEvent stop) {
        stopped = true;
        if (admin != null) {
            admin.close(LONGEST_CLOSE);
        }
    }

    private Admin open() {
        Admin present = admin;
        if (present == null) {
            present = Admin.create(settings);
            admin = present;
        }
        return present;
    }
}
