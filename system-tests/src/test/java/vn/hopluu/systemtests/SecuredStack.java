package vn.hopluu.systemtests;

import static org.awaitility.Awaitility.await;

import java.io.File;
import java.io.IOException;
import java.io.OutputStream;
import java.io.Reader;
import java.net.URI;
import java.net.http.HttpClient;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Clock;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Properties;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.common.acl.AccessControlEntry;
import org.apache.kafka.common.acl.AclBinding;
import org.apache.kafka.common.acl.AclOperation;
import org.apache.kafka.common.acl.AclPermissionType;
import org.apache.kafka.common.resource.PatternType;
import org.apache.kafka.common.resource.ResourcePattern;
import org.apache.kafka.common.resource.ResourceType;
import vn.hopluu.launcher.Libraries;
import vn.hopluu.launcher.kafka.BrokerMain;
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

/// The three services with a broker and a database that speak to nobody in the clear, set up by the files of `deploy`
/// alone: who may do what on the broker, TLS everywhere, passwords from files.
final class SecuredStack implements AutoCloseable {

    static final List<String> SERVICES = List.of(Client.PLAN, Client.REPORT, Client.AGGREGATION);

    private static final Path REPOSITORY = Path.of("").toAbsolutePath().getParent();
    private static final Path DEPLOY = REPOSITORY.resolve("deploy");
    private static final Duration LIMIT = Duration.ofSeconds(120);
    private static final String JAVA =
            Path.of(System.getProperty("java.home"), "bin", "java").toString();

    private final List<Process> processes = new ArrayList<>();
    private final Map<String, Integer> ports = new HashMap<>();
    private final Path folder;
    private final Certificates certificates;
    private final PostgresServer postgres;

    SecuredStack() throws Exception {
        folder = Files.createTempDirectory("hopluu-secured");
        certificates = new Certificates(folder.resolve("certificates"));
        List<String> listening = new ArrayList<>(List.of("kafka", "controller", "postgres"));
        SERVICES.forEach(service -> listening.addAll(List.of(service, service + ":management")));
        List<Integer> free = Ports.free(listening.size());
        for (int i = 0; i < free.size(); i++) {
            ports.put(listening.get(i), free.get(i));
        }
        Path data = folder.resolve("postgres");
        postgres = new PostgresServer(
                PostgresBinaries.unpackedIn(Libraries.find().folder().resolveSibling("postgres"), Clock.systemUTC()),
                data,
                port("postgres"),
                log("postgres"),
                PostgresServer.Durability.NONE,
                Passwords.in(data));
        try {
            startBroker();
            startPostgres();
            for (String service : SERVICES) {
                startService(service);
            }
            awaitServices();
        } catch (Exception | Error e) {
            close();
            throw e;
        }
    }

    Client client() throws Exception {
        HttpClient http = HttpClient.newBuilder()
                .connectTimeout(Duration.ofSeconds(5))
                .sslContext(certificates.trusting())
                .build();
        return new Client(
                http,
                service -> URI.create("https://127.0.0.1:" + port(service)),
                service -> URI.create("https://127.0.0.1:" + port(service + ":management")));
    }

    int port(String part) {
        return ports.get(part);
    }

    /// What a client of Kafka needs who is called by this name.
    Map<String, Object> kafkaAs(String name) throws Exception {
        Path own = certificates.of(name);
        return Map.of(
                "bootstrap.servers",
                "127.0.0.1:" + port("kafka"),
                "security.protocol",
                "SSL",
                "ssl.truststore.type",
                "PEM",
                "ssl.truststore.location",
                own.resolve("ca.crt").toString(),
                "ssl.keystore.type",
                "PEM",
                "ssl.keystore.location",
                own.resolve("tls.pem").toString(),
                "request.timeout.ms",
                20_000,
                "default.api.timeout.ms",
                20_000);
    }

    /// A connection of a service's role.
    ///
    /// @param how what else stands in the address
    Connection database(String how) throws SQLException {
        return DriverManager.getConnection(
                "jdbc:postgresql://127.0.0.1:" + port("postgres") + "/hopluu_plan?" + how,
                "hopluu_plan",
                postgres.passwords().ofServices());
    }

    Path certificatesOf(String name) throws Exception {
        return certificates.of(name);
    }

    private void startBroker() throws Exception {
        Path own = certificates.of("kafka");
        Path home = Files.createDirectories(folder.resolve("kafka"));
        Properties settings = new Properties();
        try (Reader reader = Files.newBufferedReader(DEPLOY.resolve("kafka/server.properties"))) {
            settings.load(reader);
        }
        settings.putAll(Map.ofEntries(
                Map.entry("controller.quorum.voters", "1@127.0.0.1:" + port("controller")),
                Map.entry(
                        "listeners",
                        "CLIENTS://127.0.0.1:" + port("kafka") + ",CONTROLLER://127.0.0.1:" + port("controller")),
                Map.entry("advertised.listeners", "CLIENTS://127.0.0.1:" + port("kafka")),
                Map.entry("ssl.keystore.location", own.resolve("tls.pem").toString()),
                Map.entry("ssl.truststore.location", own.resolve("ca.crt").toString()),
                Map.entry("log.dirs", "data"),
                Map.entry("offsets.topic.replication.factor", "1"),
                Map.entry("offsets.topic.num.partitions", "4"),
                Map.entry("transaction.state.log.replication.factor", "1"),
                Map.entry("transaction.state.log.min.isr", "1"),
                Map.entry("share.coordinator.state.topic.replication.factor", "1"),
                Map.entry("share.coordinator.state.topic.min.isr", "1"),
                Map.entry("group.initial.rebalance.delay.ms", "0"),
                Map.entry("log.cleaner.dedupe.buffer.size", "4194304")));
        try (OutputStream file = Files.newOutputStream(home.resolve("server.properties"))) {
            settings.store(file, null);
        }
        String classPath = Libraries.find().brokerClassPath().stream()
                .map(Path::toString)
                .collect(Collectors.joining(File.pathSeparator));
        start(
                "kafka",
                home,
                Map.of(),
                List.of(
                        JAVA,
                        "-Xmx256m",
                        "-XX:+UseSerialGC",
                        "-Dhopluu.end-with-parent=true",
                        "-Dorg.slf4j.simpleLogger.defaultLogLevel=warn",
                        "-cp",
                        classPath,
                        BrokerMain.class.getName(),
                        "server.properties"));
        Wait.until(LIMIT, () -> Ports.answers(port("kafka")));
        grant();
        new Topics(kafkaAs("topics"), LIMIT).ensure();
    }

    /// What acls.sh tells Kafka's own program, which is no part of the build, is told to the broker here.
    private void grant() throws Exception {
        Path told = folder.resolve("told");
        Path program = Files.writeString(folder.resolve("kafka-acls"), "#!/bin/sh\necho \"$@\" >> '" + told + "'\n");
        Files.setPosixFilePermissions(program, PosixFilePermissions.fromString("rwx------"));
        ProcessBuilder script =
                new ProcessBuilder(DEPLOY.resolve("kafka/acls.sh").toString());
        script.environment().put("KAFKA_ACLS", program.toString());
        if (script.inheritIO().start().waitFor() != 0) {
            throw new IOException("acls.sh failed");
        }
        List<AclBinding> rights = new ArrayList<>();
        for (String call : Files.readAllLines(told)) {
            rights.addAll(bindings(List.of(call.split(" +"))));
        }
        try (Admin administrator = Admin.create(kafkaAs("kafka"))) {
            administrator.createAcls(rights).all().get(LIMIT.toSeconds(), TimeUnit.SECONDS);
        }
    }

    private static List<AclBinding> bindings(List<String> call) {
        AccessControlEntry entry = new AccessControlEntry(
                call.get(call.indexOf("--allow-principal") + 1),
                "*",
                AclOperation.fromString(
                        call.get(call.indexOf("--operation") + 1).replaceAll("([a-z])([A-Z])", "$1_$2")),
                AclPermissionType.ALLOW);
        PatternType pattern = PatternType.fromString(
                call.get(call.indexOf("--resource-pattern-type") + 1).toUpperCase(Locale.ROOT));
        List<AclBinding> bindings = new ArrayList<>();
        for (int i = 0; i < call.size(); i++) {
            if (call.get(i).equals("--topic") || call.get(i).equals("--group")) {
                ResourceType kind = ResourceType.fromString(call.get(i).substring(2));
                bindings.add(new AclBinding(new ResourcePattern(kind, call.get(i + 1), pattern), entry));
            }
        }
        return bindings;
    }

    private void startPostgres() throws Exception {
        postgres.startAndAwait(LIMIT, processes::add);
        Databases.ALL.forEach(database -> Databases.ensure(postgres, database));
        Path own = certificates.of("postgres");
        for (String file : List.of("tls.crt", "tls.key", "ca.crt")) {
            Path copy = Files.copy(own.resolve(file), postgres.dataFolder().resolve(file));
            Files.setOwner(copy, Files.getOwner(postgres.dataFolder()));
            Files.setPosixFilePermissions(copy, PosixFilePermissions.fromString("rw-------"));
        }
        Path rules = postgres.dataFolder().resolve("pg_hba.conf");
        Files.writeString(rules, Files.readString(DEPLOY.resolve("postgresql/pg_hba.conf")));
        try (Connection superuser = postgres.connect("postgres");
                Statement statement = superuser.createStatement()) {
            for (String line : Files.readAllLines(DEPLOY.resolve("postgresql/tls.conf"))) {
                if (!line.startsWith("#")) {
                    // Files are named as they lie in the data folder
                    statement.execute("ALTER SYSTEM SET " + line.replace("/run/secrets/hopluu/", ""));
                }
            }
            statement.execute("SELECT pg_reload_conf()");
        }
    }

    private void startService(String service) throws Exception {
        String database = "hopluu_" + service.replace("-service", "");
        Path own = certificates.of(service);
        String owner = Databases.ownerOf(database);
        Files.writeString(
                own.resolve("secrets.properties"),
                "quarkus.datasource.password=" + postgres.passwords().ofServices() + "\nquarkus.flyway.password="
                        + postgres.passwords().of(database, owner) + "\n");
        URI settings = DEPLOY.resolve("tls/service.properties").toUri();
        URI secrets = own.resolve("secrets.properties").toUri();
        Path jar = REPOSITORY.resolve(service).resolve("target/quarkus-app/quarkus-run.jar");
        start(
                service,
                folder,
                Map.ofEntries(
                        Map.entry("SMALLRYE_CONFIG_LOCATIONS", settings + "," + secrets),
                        Map.entry("HOPLUU_SECRETS", own.toString()),
                        Map.entry("HOPLUU_POSTGRES", "127.0.0.1:" + port("postgres")),
                        Map.entry("HOPLUU_KAFKA", "127.0.0.1:" + port("kafka")),
                        Map.entry("HOPLUU_AUTH", "none"),
                        Map.entry(
                                "HOPLUU_CLOCK_OFFSET",
                                Duration.between(OffsetDateTime.now(), RunningStack.DAY)
                                        .toString()),
                        Map.entry("HOPLUU_STATEMENTS_QUIET", "PT2S"),
                        Map.entry("QUARKUS_PROFILE", "local"),
                        Map.entry("QUARKUS_HTTP_SSL_PORT", Integer.toString(port(service))),
                        Map.entry("QUARKUS_MANAGEMENT_PORT", Integer.toString(port(service + ":management")))),
                List.of(JAVA, "-Xmx512m", "-XX:+UseSerialGC", "-jar", jar.toString()));
    }

    private void awaitServices() throws Exception {
        Client client = client();
        for (String service : SERVICES) {
            try {
                await().atMost(LIMIT)
                        .ignoreExceptionsInstanceOf(IOException.class)
                        .until(() -> client.isReady(service));
            } catch (RuntimeException e) {
                throw new IllegalStateException(log(service).tailBlock(60), e);
            }
        }
    }

    private void start(String part, Path where, Map<String, String> environment, List<String> command) {
        processes.add(new ChildProcess(command, environment, where, log(part), true).start());
    }

    LogFile log(String part) {
        return new LogFile(folder.resolve(part + ".log"));
    }

    @Override
    public void close() throws IOException {
        for (Process process : processes.reversed()) {
            process.destroyForcibly();
            Wait.until(Duration.ofSeconds(10), () -> !process.isAlive());
        }
        PostgresServer.stopOrphan(postgres.folder());
        Folders.delete(folder);
    }
}
