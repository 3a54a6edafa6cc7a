package vn.hopluu.launcher.identity;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Map;
import java.util.stream.Collectors;
import vn.hopluu.launcher.LauncherException;

/// Where a realm gives tokens (RFC 6749, 3.2).
///
/// @param realm the realm's address, such as `http://127.0.0.1:8180/realms/hopluu-demo`
record TokenEndpoint(URI realm) {

    private static final Duration CONNECT = Duration.ofSeconds(5);
    private static final Duration ANSWER = Duration.ofSeconds(30);
    private static final int OK = 200;

    /// @param lifetime how long the token holds
    record Answer(String token, Duration lifetime) {}

    /// @param form what is asked for, and by whom
    /// @throws LauncherException if the realm refuses, or does not answer
    Answer ask(Map<String, String> form) {
        URI target = URI.create(realm + "/protocol/openid-connect/token");
        HttpRequest request = HttpRequest.newBuilder(target)
                .timeout(ANSWER)
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(HttpRequest.BodyPublishers.ofString(encoded(form)))
                .build();
        try (HttpClient client = HttpClient.newBuilder()
                .version(HttpClient.Version.HTTP_1_1)
                .connectTimeout(CONNECT)
                .build()) {
            HttpResponse<String> response = client.send(request, HttpResponse.BodyHandlers.ofString());
            JsonNode body = json(response.body());
            if (response.statusCode() != OK || !body.path("access_token").isTextual()) {
                throw new LauncherException("Keycloak gives no token (" + response.statusCode() + "): "
                        + body.path("error_description")
                                .asText(body.path("error").asText(response.body())));
            }
            return new Answer(
                    body.path("access_token").asText(),
                    Duration.ofSeconds(body.path("expires_in").asLong()));
        } catch (IOException e) {
            throw new LauncherException(
                    "Keycloak does not answer at " + target + ": " + e + ". Is it running? ./hopluu status", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new LauncherException("Interrupted.", e);
        }
    }

    private static String encoded(Map<String, String> form) {
        return form.entrySet().stream()
                .map(field -> URLEncoder.encode(field.getKey(), StandardCharsets.UTF_8) + "="
                        + URLEncoder.encode(field.getValue(), StandardCharsets.UTF_8))
                .collect(Collectors.joining("&"));
    }

    private static JsonNode json(String body) {
        try {
            return new ObjectMapper().readTree(body);
        } catch (JsonProcessingException notJson) {
            return new ObjectMapper().createObjectNode();
        }
    }
}
