package vn.hopluu.launcher.command;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.function.UnaryOperator;
import vn.hopluu.launcher.LauncherException;
import vn.hopluu.launcher.identity.TokenSource;
import vn.hopluu.launcher.stack.Stack;

/// One request to a running service, whose work may take a while.
///
/// @param service its name, for messages
/// @param address where it answers
/// @param tokens of whoever asks
record ServiceCall(String service, URI address, TokenSource tokens) {

    private static final Duration CONNECT = Duration.ofSeconds(5);
    private static final Duration ANSWER = Duration.ofMinutes(10);

    static ServiceCall to(Stack stack, String service, TokenSource tokens) {
        return new ServiceCall(service, stack.address(service), tokens);
    }

    /// @return the JSON that was answered with 200 or 202
    /// @throws LauncherException for any other answer, and for none
    JsonNode post(String path) {
        return send(path, request -> request.POST(HttpRequest.BodyPublishers.noBody()));
    }

    /// @return the JSON that was answered with 200 or 202
    /// @throws LauncherException for any other answer, and for none
    JsonNode get(String path) {
        return send(path, HttpRequest.Builder::GET);
    }

    private JsonNode send(String path, UnaryOperator<HttpRequest.Builder> method) {
        URI target = address.resolve(path);
        HttpRequest request = method.apply(tokens.identify(
                        HttpRequest.newBuilder(target).timeout(ANSWER).header("Accept", "application/json")))
                .build();
        try (HttpClient client = HttpClient.newBuilder().connectTimeout(CONNECT).build()) {
            HttpResponse<String> response = client.send(request, HttpResponse.BodyHandlers.ofString());
            if (response.statusCode() != 200 && response.statusCode() != 202) {
                throw new LauncherException(
                        service + " answered " + response.statusCode() + " to " + target + ":\n" + response.body());
            }
            return new ObjectMapper().readTree(response.body());
        } catch (IOException e) {
            throw new LauncherException(
                    service + " does not answer at " + target + ": " + e + ". Is it running? ./hopluu status", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new LauncherException("Interrupted.", e);
        }
    }
}
