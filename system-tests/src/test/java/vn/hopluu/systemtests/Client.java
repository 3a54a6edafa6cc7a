package vn.hopluu.systemtests;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Function;
import vn.hopluu.launcher.stack.Stack;

/// Speaks to the services as an integrator does.
final class Client {

    static final String PLAN = "plan-service";
    static final String REPORT = "report-service";
    static final String AGGREGATION = "aggregation-service";

    private static final ObjectMapper JSON = new ObjectMapper();

    private final HttpClient http;
    private final Function<String, URI> addresses;
    private final Function<String, URI> managementAddresses;

    Client(Stack stack) {
        this(
                HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(5)).build(),
                stack::address,
                stack::managementAddress);
    }

    /// @param addresses of each service
    Client(HttpClient http, Function<String, URI> addresses, Function<String, URI> managementAddresses) {
        this.http = http;
        this.addresses = addresses;
        this.managementAddresses = managementAddresses;
    }

    /// An answer: its status, and its JSON where it has one.
    record Response(int status, JsonNode body) {
        boolean isSuccess() {
            return status / 100 == 2;
        }

        /// Another try of the same request is under way.
        boolean isKeyInUse() {
            return status == 409 && body.path("type").asText().contains("key-in-use");
        }
    }

    Response get(String service, String path) throws IOException {
        return send(request(service, path).GET());
    }

    Response put(String service, String path, String body) throws IOException {
        return send(request(service, path)
                .header("Content-Type", "application/json")
                .PUT(BodyPublishers.ofString(body)));
    }

    /// Puts something in the place of what stands there, by the tag that it has now.
    Response replace(String service, String path, String body) throws IOException {
        return send(request(service, path)
                .header("Content-Type", "application/json")
                .header("If-Match", tag(service, path))
                .PUT(BodyPublishers.ofString(body)));
    }

    private String tag(String service, String path) throws IOException {
        try {
            return http.send(request(service, path).GET().build(), BodyHandlers.discarding())
                    .headers()
                    .firstValue("ETag")
                    .orElseThrow(() -> new IOException("no tag of " + path));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException("interrupted", e);
        }
    }

    Response post(String service, String path, String body) throws IOException {
        return send(request(service, path)
                .header("Content-Type", "application/json")
                .POST(BodyPublishers.ofString(body)));
    }

    /// Moves a report, whatever anybody else did with it meanwhile.
    Response move(String path, String body) throws IOException {
        return send(request(REPORT, path)
                .header("Content-Type", "application/json")
                .header("If-Match", "*")
                .POST(BodyPublishers.ofString(body)));
    }

    /// The same once, however often it is sent.
    ///
    /// @param key the same for every try
    Response moveOnce(String path, String body, String key) throws IOException {
        return send(request(REPORT, path)
                .header("Content-Type", "application/json")
                .header("If-Match", "*")
                .header("Idempotency-Key", key)
                .POST(BodyPublishers.ofString(body)));
    }

    /// @param key the same for every try of the same report
    Response postReport(String body, String key) throws IOException {
        return send(request(REPORT, "/api/v1/reports")
                .header("Content-Type", "application/json")
                .header("Idempotency-Key", key)
                .POST(BodyPublishers.ofString(body)));
    }

    boolean isReady(String service) throws IOException {
        return send(management(service, "/q/health/ready").GET()).isSuccess();
    }

    /// @param group such as delivery
    boolean isHealthy(String service, String group) throws IOException {
        return send(management(service, "/q/health/group/" + group).GET()).isSuccess();
    }

    /// The sum of a metric's series.
    double metric(String service, String name) throws IOException {
        try {
            return http.send(management(service, "/q/metrics").GET().build(), BodyHandlers.ofLines())
                    .body()
                    .filter(line -> line.matches(name + "[{ ].*"))
                    .mapToDouble(line -> Double.parseDouble(line.substring(line.lastIndexOf(' ') + 1)))
                    .sum();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException("interrupted", e);
        }
    }

    /// Follows a stream; its lines come into the list that is returned.
    List<String> follow(String path) {
        List<String> lines = new CopyOnWriteArrayList<>();
        http.sendAsync(
                        request(AGGREGATION, path)
                                .timeout(Duration.ofMinutes(2))
                                .GET()
                                .build(),
                        BodyHandlers.ofLines())
                .thenAccept(response -> response.body().forEach(lines::add));
        return lines;
    }

    private HttpRequest.Builder request(String service, String path) {
        return request(addresses.apply(service), path);
    }

    private HttpRequest.Builder management(String service, String path) {
        return request(managementAddresses.apply(service), path);
    }

    private static HttpRequest.Builder request(URI address, String path) {
        return HttpRequest.newBuilder(URI.create(address + path)).timeout(Duration.ofSeconds(30));
    }

    private Response send(HttpRequest.Builder request) throws IOException {
        try {
            HttpResponse<byte[]> response = http.send(request.build(), BodyHandlers.ofByteArray());
            return new Response(response.statusCode(), JSON.readTree(response.body()));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException("interrupted", e);
        }
    }
}
