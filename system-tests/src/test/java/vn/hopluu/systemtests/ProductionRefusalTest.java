package vn.hopluu.systemtests;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.SocketTimeoutException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// A service in production without identities ends before it has asked anybody for anything.
class ProductionRefusalTest {

    private static final Path REPOSITORY = Path.of("").toAbsolutePath().getParent();
    private static final Path JAVA = Path.of(System.getProperty("java.home"), "bin", "java");

    @TempDir
    Path folder;

    @ParameterizedTest
    @ValueSource(strings = {"plan-service", "report-service", "aggregation-service"})
    void production_without_identities_touches_neither_schema_nor_consumer_group(String service) throws Exception {
        try (ServerSocket database = listening();
                ServerSocket broker = listening()) {
            Path output = folder.resolve(service + ".log");
            Process process = start(service, database, broker, output);

            assertThat(process.waitFor(90, TimeUnit.SECONDS)).isTrue();
            assertThat(process.exitValue()).isEqualTo(1);
            assertThat(Files.readString(output)).contains("hopluu.auth=none is refused in the prod profile");
            assertThatThrownBy(database::accept).isInstanceOf(SocketTimeoutException.class);
            assertThatThrownBy(broker::accept).isInstanceOf(SocketTimeoutException.class);
        }
    }

    private static ServerSocket listening() throws IOException {
        ServerSocket socket = new ServerSocket(0, 8, InetAddress.getLoopbackAddress());
        socket.setSoTimeout(1);
        return socket;
    }

    private static Process start(String service, ServerSocket database, ServerSocket broker, Path output)
            throws IOException {
        Path jar = REPOSITORY.resolve(service).resolve("target/quarkus-app/quarkus-run.jar");
        ProcessBuilder builder = new ProcessBuilder(JAVA.toString(), "-jar", jar.toString())
                .redirectErrorStream(true)
                .redirectOutput(output.toFile());
        builder.environment().put("HOPLUU_AUTH", "none");
        builder.environment()
                .putAll(Map.of(
                        "QUARKUS_PROFILE",
                        "prod",
                        "QUARKUS_HTTP_PORT",
                        "0",
                        "QUARKUS_MANAGEMENT_PORT",
                        "0",
                        "QUARKUS_DATASOURCE_JDBC_URL",
                        "jdbc:postgresql://127.0.0.1:" + database.getLocalPort() + "/production",
                        "KAFKA_BOOTSTRAP_SERVERS",
                        "127.0.0.1:" + broker.getLocalPort()));
        return builder.start();
    }
}
