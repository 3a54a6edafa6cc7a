package vn.hopluu.testsupport;

import java.sql.DriverManager;
import java.time.Duration;
import org.testcontainers.DockerClientFactory;
import org.testcontainers.kafka.KafkaContainer;
import org.testcontainers.postgresql.PostgreSQLContainer;
import vn.hopluu.launcher.kafka.Topics;
import vn.hopluu.launcher.postgres.Databases;
import vn.hopluu.launcher.postgres.Passwords;

/// Kafka's and PostgreSQL's official images. Testcontainers itself removes them when this JVM is gone.
final class ContainerInfra implements Infra {

    private static final String KAFKA = "apache/kafka:4.1.1";
    private static final String POSTGRES = "postgres:18";
    private static final Duration ANSWER = Duration.ofSeconds(60);

    private final KafkaContainer kafka = new KafkaContainer(KAFKA).withEnv("KAFKA_AUTO_CREATE_TOPICS_ENABLE", "false");
    private final PostgreSQLContainer postgres = new PostgreSQLContainer(POSTGRES);

    private ContainerInfra() {}

    static ContainerInfra start() {
        if (!DockerClientFactory.instance().isDockerAvailable()) {
            throw new IllegalStateException("-Dinfra=testcontainers needs a Docker engine, and none answers."
                    + " Start one, or leave -Dinfra out: Kafka and PostgreSQL are then embedded.");
        }
        ContainerInfra infra = new ContainerInfra();
        infra.kafka.start();
        infra.postgres.start();
        return infra;
    }

    @Override
    public String bootstrapServers() {
        return kafka.getBootstrapServers();
    }

    @Override
    public String jdbcUrl(String database) {
        return "jdbc:postgresql://" + postgres.getHost() + ":"
                + postgres.getMappedPort(PostgreSQLContainer.POSTGRESQL_PORT) + "/" + database;
    }

    @Override
    public void createDatabase(String database) {
        Databases.ensure(
                name -> DriverManager.getConnection(jdbcUrl(name), postgres.getUsername(), postgres.getPassword()),
                database,
                Passwords.known());
    }

    @Override
    public void createTopics() {
        new Topics(bootstrapServers(), ANSWER).ensure();
    }

    @Override
    public void close() {
        kafka.stop();
        postgres.stop();
    }
}
