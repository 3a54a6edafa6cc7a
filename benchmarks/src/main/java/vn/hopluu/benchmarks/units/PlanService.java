package vn.hopluu.benchmarks.units;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import vn.hopluu.launcher.process.Ports;
import vn.hopluu.launcher.process.Wait;
import vn.hopluu.testsupport.Infra;

/// The packaged plan-service as a process of its own, as it runs in production.
final class PlanService implements AutoCloseable {

    static final String DATABASE = "hopluu_plan";

    private static final Duration START = Duration.ofSeconds(90);
    private static final Duration ANSWER = Duration.ofMinutes(3);

    private final Process process;
    private final URI address;
    private final URI management;
    private final HttpClient client =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

    private PlanService(Process process, URI address, URI management) {
        this.process = process;
        this.address = address;
        this.management = management;
    }

    static PlanService start(Path repository, Infra infra) throws IOException {
        List<Integer> ports = Ports.free(2);
        int port = ports.getFirst();
        int managementPort = ports.getLast();
        ProcessBuilder command = new ProcessBuilder(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx512m",
                "-Dquarkus.profile=local",
                "-Dhopluu.auth=none",
                "-jar",
                repository
                        .resolve("plan-service/target/quarkus-app/quarkus-run.jar")
                        .toString()));
        command.environment().put("QUARKUS_HTTP_PORT", Integer.toString(port));
        command.environment().put("QUARKUS_MANAGEMENT_PORT", Integer.toString(managementPort));
        command.environment().put("QUARKUS_DATASOURCE_JDBC_URL", infra.jdbcUrl(DATABASE));
        command.environment().put("QUARKUS_DATASOURCE_USERNAME", DATABASE);
        command.environment().put("QUARKUS_DATASOURCE_PASSWORD", "hopluu");
        command.environment().put("KAFKA_BOOTSTRAP_SERVERS", infra.bootstrapServers());
        Path log = repository.resolve("benchmarks/target/plan-service.log");
        Process process =
                command.redirectErrorStream(true).redirectOutput(log.toFile()).start();
        PlanService service = new PlanService(
                process, URI.create("http://127.0.0.1:" + port), URI.create("http://127.0.0.1:" + managementPort));
        Runtime.getRuntime().addShutdownHook(new Thread(process::destroyForcibly, "plan-service-close"));
        if (!Wait.until(START, service::isReady)) {
            process.destroyForcibly();
            throw new IllegalStateException("plan-service does not get ready: see " + log);
        }
        return service;
    }

    /// The answer's body.
    ///
    /// @throws IllegalStateException where it is not 200
    String get(String path) throws IOException, InterruptedException {
        return send(HttpRequest.newBuilder(address.resolve(path)).GET());
    }

    String importList(byte[] list, String day) throws IOException, InterruptedException {
        return send(HttpRequest.newBuilder(address.resolve("/api/v1/units:import?effectiveFrom=" + day))
                .header("Content-Type", "text/csv")
                .POST(HttpRequest.BodyPublishers.ofByteArray(list)));
    }

    private String send(HttpRequest.Builder request) throws IOException, InterruptedException {
        HttpResponse<String> answer =
                client.send(request.timeout(ANSWER).build(), HttpResponse.BodyHandlers.ofString());
        if (answer.statusCode() != 200) {
            throw new IllegalStateException(
                    answer.request().uri() + " was answered " + answer.statusCode() + ": " + answer.body());
        }
        return answer.body();
    }

    private boolean isReady() {
        try {
            send(HttpRequest.newBuilder(management.resolve("/q/health/ready")).GET());
            return true;
        } catch (IOException | IllegalStateException notYet) {
            return false;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    @Override
    public void close() {
        client.close();
        process.destroy();
    }
}
