package vn.hopluu.benchmarks.parts;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import vn.hopluu.benchmarks.parts.Parts.Service;

/// Whether what was measured was also right.
public final class Verified {

    private static final Duration LONGEST = Duration.ofMinutes(5);

    private Verified() {}

    /// @return that every stored figure agrees with the naive recomputation
    /// @throws IllegalStateException where one does not: then no figure of the run counts
    public static String by(Parts parts, HttpClient client) throws IOException, InterruptedException {
        HttpResponse<String> answer = client.send(
                HttpRequest.newBuilder(URI.create(
                                "http://127.0.0.1:" + parts.port(Service.AGGREGATION) + "/api/v1/verification"))
                        .timeout(LONGEST)
                        .POST(HttpRequest.BodyPublishers.noBody())
                        .build(),
                HttpResponse.BodyHandlers.ofString());
        if (answer.statusCode() != 200 || !answer.body().contains("\"agrees\":true")) {
            throw new IllegalStateException("VOID: not every stored figure agrees: " + answer.body());
        }
        return "Every stored figure agrees with the recomputation.";
    }
}
