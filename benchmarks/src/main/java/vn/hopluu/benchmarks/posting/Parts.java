package vn.hopluu.benchmarks.posting;

import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.clients.producer.RecordMetadata;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringSerializer;
import vn.hopluu.events.Event;
import vn.hopluu.events.EventHeaders;
import vn.hopluu.events.EventJson;
import vn.hopluu.events.EventType;
import vn.hopluu.launcher.Libraries;
import vn.hopluu.launcher.kafka.KafkaBroker;
import vn.hopluu.launcher.kafka.Topics;
import vn.hopluu.launcher.postgres.Databases;
import vn.hopluu.launcher.postgres.PostgresBinaries;
import vn.hopluu.launcher.postgres.PostgresServer;
import vn.hopluu.launcher.process.ChildProcess;
import vn.hopluu.launcher.process.Folders;
import vn.hopluu.launcher.process.LogFile;
import vn.hopluu.launcher.process.Ports;
import vn.hopluu.launcher.process.Wait;

/// PostgreSQL with fsync, Kafka and the packaged report-service, each in its own process, in a folder that is deleted
/// at the end.
public final class Parts implements AutoCloseable {

    private static final Duration START = Duration.ofSeconds(60);
    private static final String DATABASE = "hopluu_report";
    private static final String BARE = "hopluu_bare";

    private final Path folder;
    private final PostgresServer postgres;
    private final KafkaBroker kafka;
    private final int servicePort;
    private final List<Process> processes = new ArrayList<>();

    private Parts(Path folder) {
        this.folder = folder;
        List<Integer> ports = Ports.free(4);
        postgres = new PostgresServer(
                PostgresBinaries.unpackedIn(Libraries.find().folder().resolveSibling("postgres")),
                folder.resolve("postgres"),
                ports.get(0),
                new LogFile(folder.resolve("postgres.log")),
                PostgresServer.Durability.FULL);
        kafka = new KafkaBroker(
                folder.resolve("kafka"),
                ports.get(1),
                ports.get(2),
                new LogFile(folder.resolve("kafka.log")),
                List.of(),
                true);
        servicePort = ports.get(3);
    }

    public static Parts start(Path repository) throws IOException {
        Parts parts = new Parts(Files.createTempDirectory("hopluu-bench"));
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
        Databases.ensure(postgres, DATABASE);
        Databases.ensure(postgres, BARE);
        kafka.awaitReady(broker, START);
        new Topics(kafka.bootstrapServers(), START).ensure();
        processes.add(service(repository));
        if (!Wait.until(START, () -> Ports.answers(servicePort))) {
            throw new IllegalStateException(new LogFile(folder.resolve("service.log")).tailBlock(40));
        }
    }

    private Process service(Path repository) {
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx512m",
                "-XX:+UseSerialGC",
                "-Dquarkus.profile=local"));
        String more = System.getProperty("service.options", "");
        if (!more.isBlank()) {
            command.addAll(List.of(more.split(" ")));
        }
        command.addAll(List.of(
                "-jar",
                repository
                        .resolve("report-service/target/quarkus-app/quarkus-run.jar")
                        .toString()
                        .replace('/', File.separatorChar)));
        Map<String, String> settings = Map.of(
                "QUARKUS_HTTP_PORT", Integer.toString(servicePort),
                "QUARKUS_DATASOURCE_JDBC_URL", postgres.jdbcUrl(DATABASE),
                "KAFKA_BOOTSTRAP_SERVERS", kafka.bootstrapServers());
        return new ChildProcess(command, settings, folder, new LogFile(folder.resolve("service.log")), false).start();
    }

    public int servicePort() {
        return servicePort;
    }

    String bareUrl() {
        return postgres.jdbcUrl(BARE);
    }

    /// Sends what plan-service would send, and waits until the service has filed it.
    void announce(Reports reports) throws Exception {
        announce(reports.reference());
        awaitFiled("unit", Reports.UNITS);
        awaitFiled("campaign", Reports.campaigns());
    }

    /// Sends what plan-service would send.
    public void announce(List<Event> events) throws Exception {
        List<Future<RecordMetadata>> sendings = new ArrayList<>();
        try (KafkaProducer<String, byte[]> producer = new KafkaProducer<>(
                Map.of("bootstrap.servers", kafka.bootstrapServers()),
                new StringSerializer(),
                new ByteArraySerializer())) {
            for (Event event : events) {
                ProducerRecord<String, byte[]> message = new ProducerRecord<>(
                        EventType.of(event).topic().topicName(), event.key(), EventJson.write(event));
                EventHeaders.of(event, "/plan-service", Clock.systemUTC().instant())
                        .forEach((name, value) -> message.headers().add(name, value.getBytes(StandardCharsets.UTF_8)));
                sendings.add(producer.send(message));
            }
            for (Future<RecordMetadata> sending : sendings) {
                sending.get();
            }
        }
    }

    /// Waits until the service has so many rows of the reference data.
    public void awaitFiled(String table, long count) {
        if (!Wait.until(START, () -> filed(table) == count)) {
            throw new IllegalStateException("the service did not file the reference data: " + table);
        }
    }

    private long filed(String table) {
        try (var connection = DriverManager.getConnection(postgres.jdbcUrl(DATABASE), DATABASE, "hopluu");
                ResultSet rows = connection.createStatement().executeQuery("select count(*) from " + table)) {
            rows.next();
            return rows.getLong(1);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    @Override
    public void close() throws IOException {
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
