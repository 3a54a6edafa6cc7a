package vn.hopluu.launcher.command;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.PrintWriter;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.concurrent.Callable;
import java.util.stream.StreamSupport;
import picocli.CommandLine.Command;
import picocli.CommandLine.ParentCommand;
import vn.hopluu.launcher.LauncherException;
import vn.hopluu.launcher.Main;

/// `./hopluu verify`.
@Command(
        name = "verify",
        description = "Compares every stored figure with a naive recomputation. Ends with 0 only if all agree.",
        mixinStandardHelpOptions = true)
public final class VerifyCommand implements Callable<Integer> {

    private static final Duration CONNECT = Duration.ofSeconds(5);
    private static final Duration ANSWER = Duration.ofMinutes(10);
    private static final int DIFFERENCES_SHOWN = 50;

    @ParentCommand
    private Main main = new Main();

    @Override
    public Integer call() {
        JsonNode answer = ask(main.stack().address("aggregation-service").resolve("/api/v1/verification"));
        return report(answer, main.out());
    }

    static int report(JsonNode answer, PrintWriter out) {
        out.println("campaigns " + answer.path("campaigns").asLong() + ", rows "
                + answer.path("rows").asLong() + ", cells compared "
                + answer.path("cells").asLong());
        JsonNode differences = answer.path("differences");
        StreamSupport.stream(differences.spliterator(), false)
                .limit(DIFFERENCES_SHOWN)
                .forEach(difference -> out.println("  differs: " + difference));
        if (differences.size() > DIFFERENCES_SHOWN) {
            out.println("  and " + (differences.size() - DIFFERENCES_SHOWN) + " more");
        }
        boolean agrees = answer.path("agrees").asBoolean(false) && differences.isEmpty();
        out.println(agrees ? "Everything agrees." : "NOT EVERYTHING AGREES.");
        return agrees ? 0 : 1;
    }

    private static JsonNode ask(URI address) {
        HttpRequest request = HttpRequest.newBuilder(address)
                .timeout(ANSWER)
                .header("Accept", "application/json")
                .POST(HttpRequest.BodyPublishers.noBody())
                .build();
        try (HttpClient client = HttpClient.newBuilder().connectTimeout(CONNECT).build()) {
            HttpResponse<String> response = client.send(request, HttpResponse.BodyHandlers.ofString());
            if (response.statusCode() != 200) {
                throw new LauncherException("aggregation-service answered " + response.statusCode() + " to " + address
                        + ":\n" + response.body());
            }
            return new ObjectMapper().readTree(response.body());
        } catch (IOException e) {
            throw new LauncherException(
                    "aggregation-service does not answer at " + address + ": " + e + ". Is it running? ./hopluu status",
                    e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new LauncherException("Interrupted.", e);
        }
    }
}
