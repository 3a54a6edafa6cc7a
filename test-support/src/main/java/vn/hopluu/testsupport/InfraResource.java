package vn.hopluu.testsupport;

import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// Gives a service's tests their Kafka and PostgreSQL. The argument `database` names the service's database.
public final class InfraResource implements QuarkusTestResourceLifecycleManager {

    private String database = "";
    private @Nullable Infra infra;

    @Override
    public void init(Map<String, String> arguments) {
        String name = arguments.get("database");
        if (name == null) {
            throw new IllegalArgumentException("InfraResource needs @ResourceArg(name = \"database\", value = \"…\")");
        }
        database = name;
    }

    @Override
    public Map<String, String> start() {
        Infra started = Infra.start();
        infra = started;
        started.createDatabase(database);
        started.createTopics();
        return Map.of(
                "quarkus.datasource.jdbc.url",
                started.jdbcUrl(database),
                "quarkus.datasource.username",
                database,
                "quarkus.datasource.password",
                "hopluu",
                "kafka.bootstrap.servers",
                started.bootstrapServers());
    }

    @Override
    public void stop() {
        Infra stopping = infra;
        if (stopping != null) {
            stopping.close();
        }
    }
}
