package vn.hopluu.benchmarks.parts;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.clients.producer.RecordMetadata;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.jspecify.annotations.Nullable;
import vn.hopluu.events.Event;
import vn.hopluu.events.EventHeaders;
import vn.hopluu.events.EventJson;
import vn.hopluu.events.EventType;
import vn.hopluu.launcher.Libraries;
import vn.hopluu.launcher.kafka.KafkaBroker;
import vn.hopluu.launcher.kafka.Topics;
import vn.hopluu.launcher.postgres.Databases;
import vn.hopluu.launcher.postgres.Passwords;
import vn.hopluu.launcher.postgres.PostgresBinaries;
import vn.hopluu.launcher.postgres.PostgresServer;
import vn.hopluu.launcher.process.ChildProcess;
import vn.hopluu.launcher.process.Folders;
import vn.hopluu.launcher.process.LogFile;
import vn.hopluu.launcher.process.Ports;
import vn.hopluu.launcher.process.Wait;

/// PostgreSQL with fsync, Kafka and packaged services, each in its own process, in a folder that is deleted at the end.
public final class Parts implements AutoCloseable {

    private static final Duration START = Duration.ofSeconds(90);
    private static final Duration FILING = Duration.ofMinutes(3);
    private static final String BARE = "hopluu_bare";
    private static final String PASSWORD = Passwords.KNOWN;

    private final Path folder;
    private final PostgresServer postgres;
    private final KafkaBroker kafka;
    private final Map<Service, Integer> servicePorts = new LinkedHashMap<>();
    private final List<Process> processes = new ArrayList<>();
    private @Nullable KafkaProducer<String, byte[]> producer;

    /// A packaged service and its database.
    public enum Service {
        REPORT("report-service", "hopluu_report"),
        AGGREGATION("aggregation-service", "hopluu_aggregation");

        private final String module;
        private final String database;

        Service(String module, String database) {
            this.module = module;
            this.database = database;
        }
    }

    private Parts(Path folder, List<Service> services) {
        this.folder = folder;
        List<Integer> ports = Ports.free(3 + services.size());
        postgres = new PostgresServer(
                PostgresBinaries.unpackedIn(Libraries.find().folder().resolveSibling("postgres"), Clock.systemUTC()),
                folder.resolve("postgres"),
                ports.get(0),
                new LogFile(folder.resolve("postgres.log")),
                PostgresServer.Durability.FULL,
                Passwords.known());
        kafka = new KafkaBroker(
                folder.resolve("kafka"),
                ports.get(1),
                ports.get(2),
                new LogFile(folder.resolve("kafka.log")),
                List.of(),
                true);
        for (int i = 0; i < services.size(); i++) {
            servicePorts.put(services.get(i), ports.get(3 + i));
        }
    }

    /// @param repository in which the services are packaged
    public static Parts start(Path repository, Service... services) throws IOException {
        Parts parts = new Parts(Files.createTempDirectory("hopluu-bench"), List.of(services));
        try {
            parts.startAll(repository);
            return parts;
        } catch (RuntimeException e) {
            parts.close();
            throw e;
        }
    }

    private void startAll(Path repository) {
        Process broker = kafka.start();
        processes.add(broker);
        postgres.startAndAwait(START, process -> {});
        Databases.ensureOwned(postgres, BARE, PASSWORD);
        kafka.awaitReady(broker, START);
        new Topics(kafka.bootstrapServers(), START).ensure();
        servicePorts.forEach((service, port) -> start(repository, service, port));
        servicePorts.forEach((service, port) -> {
            if (!Wait.until(START, () -> Ports.answers(port))) {
                throw new IllegalStateException(log(service).tailBlock(40));
            }
        });
    }

    private void start(Path repository, Service service, int port) {
        Databases.ensure(postgres, service.database);
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx512m",
                "-XX:+UseSerialGC",
                "-Dquarkus.profile=local",
                "-Dhopluu.auth=none"));
        String more = System.getProperty("service.options", "");
        if (!more.isBlank()) {
            command.addAll(List.of(more.split(" ")));
        }
        command.addAll(List.of(
                "-jar",
                repository
                        .resolve(service.module + "/target/quarkus-app/quarkus-run.jar")
                        .toString()));
        Map<String, String> settings = Map.of(
                "QUARKUS_HTTP_PORT", Integer.toString(port),
                "QUARKUS_DATASOURCE_JDBC_URL", postgres.jdbcUrl(service.database),
                "KAFKA_BOOTSTRAP_SERVERS", kafka.bootstrapServers());
        processes.add(new ChildProcess(command, settings, folder, log(service), false).start());
    }

    private LogFile log(Service service) {
        return new LogFile(folder.resolve(service.module + ".log"));
    }

    public int port(Service service) {
        return Objects.requireNonNull(servicePorts.get(service), service.module);
    }

    public String bootstrapServers() {
        return kafka.bootstrapServers();
    }

    /// A database with nothing in it, for what is compared with; user and password as [#bare] uses them.
    public String bareUrl() {
        return postgres.jdbcUrl(BARE);
    }

    /// A connection to the empty database.
    public Connection bare() throws SQLException {
        return DriverManager.getConnection(postgres.jdbcUrl(BARE), BARE, PASSWORD);
    }

    /// Sends events as their services would, and waits until Kafka has them.
    public void send(List<? extends Event> events) throws Exception {
        sendAll(events.stream().map(Parts::message).toList());
    }

    /// An event as its service would send it.
    public static ProducerRecord<String, byte[]> message(Event event) {
        ProducerRecord<String, byte[]> message =
                new ProducerRecord<>(EventType.of(event).topic().topicName(), event.key(), EventJson.write(event));
        EventHeaders.of(event, "/benchmarks", Clock.systemUTC().instant())
                .forEach((name, value) -> message.headers().add(name, value.getBytes(StandardCharsets.UTF_8)));
        return message;
    }

    /// Sends messages and waits until Kafka has them.
    public void sendAll(List<ProducerRecord<String, byte[]>> messages) throws Exception {
        List<Future<RecordMetadata>> sendings = new ArrayList<>();
        for (ProducerRecord<String, byte[]> message : messages) {
            sendings.add(producer().send(message));
        }
        for (Future<RecordMetadata> sending : sendings) {
            sending.get();
        }
    }

    private KafkaProducer<String, byte[]> producer() {
        if (producer == null) {
            producer = new KafkaProducer<>(
                    Map.of("bootstrap.servers", kafka.bootstrapServers(), "linger.ms", 5),
                    new StringSerializer(),
                    new ByteArraySerializer());
        }
        return producer;
    }

    /// Waits until a table of a service has so many rows.
    public void awaitRows(Service service, String table, long rows) {
        if (!Wait.until(FILING, () -> count(service, "select count(*) from " + table) >= rows)) {
            throw new IllegalStateException(service.module + " did not file " + rows + " rows of " + table + " in "
                    + FILING.toSeconds() + " s\n" + log(service).tailBlock(20));
        }
    }

    /// Waits until aggregation-service's sweeper has laid the structure of so many campaigns down. It does so when they
    /// are announced, not when their first reports come.
    public void awaitStructures(int campaigns) {
        awaitRows(
                Service.AGGREGATION,
                "campaign where tree_revision = (select revision from tree where exists (select from campaign_edge"
                        + " where campaign_id = campaign.id))",
                campaigns);
    }

    /// A connection to a service's database.
    public Connection databaseOf(Service service) throws SQLException {
        return DriverManager.getConnection(postgres.jdbcUrl(service.database), service.database, PASSWORD);
    }

    /// The one number that a query of a service's database gives.
    public long count(Service service, String query) {
        try (Connection connection = databaseOf(service);
                ResultSet rows = connection.createStatement().executeQuery(query)) {
            rows.next();
            return rows.getLong(1);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    @Override
    public void close() throws IOException {
        if (producer != null) {
            producer.close(Duration.ofSeconds(5));
        }
        for (Process process : processes.reversed()) {
            process.destroy();
            try {
                if (!process.waitFor(10, TimeUnit.SECONDS)) {
                    process.destroyForcibly().waitFor(10, TimeUnit.SECONDS);
                }
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        }
        PostgresServer.stopOrphan(postgres.folder());
        if (!Boolean.getBoolean("keep")) {
            Folders.delete(folder);
        }
    }
}
