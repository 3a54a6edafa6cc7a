package vn.hopluu.launcher.demo;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import com.fasterxml.jackson.databind.node.TextNode;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import org.jspecify.annotations.Nullable;
import vn.hopluu.launcher.LauncherException;
import vn.hopluu.launcher.identity.TokenSource;

/// One service's HTTP interface. Every request has a time limit.
final class Api implements AutoCloseable {

    private static final Duration CONNECT = Duration.ofSeconds(5);
    private static final Duration REQUEST = Duration.ofSeconds(30);
    private static final int TOO_MANY = 429;
    private static final int MOST_WAITS = 30;
    /// Seconds.
    private static final long LONGEST_WAIT = 5;

    private final URI base;
    private final TokenSource tokens;
    private final HttpClient client = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(CONNECT)
            .build();

    /// @param service the service's address, such as `http://127.0.0.1:8081`
    /// @param tokens of whoever sends the requests
    Api(URI service, TokenSource tokens) {
        this.base = service;
        this.tokens = tokens;
    }

    ApiResponse get(String path) {
        return send(request(path).GET(), "GET", path);
    }

    ApiResponse put(String path, JsonNode body) {
        return send(request(path).PUT(json(body)), "PUT", path);
    }

    /// Puts the body in the place of whatever is there.
    ApiResponse overwrite(String path, JsonNode body) {
        return send(request(path).header("If-Match", "*").PUT(json(body)), "PUT", path);
    }

    ApiResponse post(String path, JsonNode body) {
        return send(request(path).POST(json(body)), "POST", path);
    }

    /// Moves a report that nobody else works on.
    ApiResponse move(String path, JsonNode body) {
        return postIfMatch(path, body, "*");
    }

    /// @param tag what was read of the entry: its `ETag`
    ApiResponse postIfMatch(String path, JsonNode body, String tag) {
        return send(request(path).header("If-Match", tag).POST(json(body)), "POST", path);
    }

    ApiResponse postOnce(String path, JsonNode body, String idempotencyKey) {
        return send(request(path).header("Idempotency-Key", idempotencyKey).POST(json(body)), "POST", path);
    }

    /// The page that a person opens.
    String root() {
        return base + "/";
    }

    URI address(String path) {
        return URI.create(base + "/api/v1" + path);
    }

    private HttpRequest.Builder request(String path) {
        return tokens.identify(HttpRequest.newBuilder(address(path)))
                .timeout(REQUEST)
                .header("Content-Type", "application/json")
                .header("Accept", "application/json, application/problem+json");
    }

    private static HttpRequest.BodyPublisher json(JsonNode body) {
        return HttpRequest.BodyPublishers.ofString(SampleJson.write(body));
    }

    private ApiResponse send(HttpRequest.Builder request, String method, String path) {
        String name = method + " " + address(path);
        try {
            HttpResponse<String> response = answer(request.build());
            return new ApiResponse(
                    name,
                    response.statusCode(),
                    response.headers().firstValue("ETag").orElse(""),
                    parsed(response.body()));
        } catch (IOException e) {
            throw new LauncherException(
                    name + " got no answer: " + e + ". See whether the service is ready: ./hopluu status", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new LauncherException("Interrupted while waiting for " + name, e);
        }
    }

    /// A service that has a limit says when there is room again.
    private HttpResponse<String> answer(HttpRequest request) throws IOException, InterruptedException {
        HttpResponse<String> response = client.send(request, BodyHandlers.ofString());
        for (int waits = 0; response.statusCode() == TOO_MANY && waits < MOST_WAITS; waits++) {
            long seconds = response.headers().firstValueAsLong("Retry-After").orElse(1);
            Thread.sleep(Duration.ofSeconds(Math.min(seconds, LONGEST_WAIT)));
            response = client.send(request, BodyHandlers.ofString());
        }
        return response;
    }

    private static JsonNode parsed(@Nullable String body) {
        if (body == null || body.isBlank()) {
            return MissingNode.getInstance();
        }
        try {
            return SampleJson.MAPPER.readTree(body);
        } catch (JsonProcessingException e) {
            return TextNode.valueOf(body);
        }
    }

    @Override
    public void close() {
        client.close();
    }
}
