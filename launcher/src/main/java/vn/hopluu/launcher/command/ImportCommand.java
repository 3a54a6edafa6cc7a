package vn.hopluu.launcher.command;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.PrintWriter;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;
import vn.hopluu.launcher.LauncherException;
import vn.hopluu.launcher.Main;

/// `./hopluu import FILE --effective-from DATE`.
@Command(
        name = "import",
        description =
                "Takes in an official list of units (CSV). All of it or nothing: where anything is wrong, every line"
                        + " is named with what to do, and the command ends with 1.",
        mixinStandardHelpOptions = true)
public final class ImportCommand implements Callable<Integer> {

    private static final Duration CONNECT = Duration.ofSeconds(5);
    private static final Duration ANSWER = Duration.ofMinutes(3);
    private static final int OK = 200;

    @ParentCommand
    private Main main = new Main();

    @Mixin
    private Caller caller = new Caller();

    @Parameters(paramLabel = "FILE", description = "Columns level, code, parent, name or full_name, type; UTF-8.")
    private Path file = Path.of("");

    @Option(
            names = "--effective-from",
            paramLabel = "DATE",
            description = "From which day on the list holds, as 2023-04-10; lines may name their own.")
    private @Nullable LocalDate effectiveFrom;

    @Option(names = "--dry-run", description = "Says the same and writes nothing.")
    private boolean dryRun;

    @Option(names = "--accept-renames", description = "A unit of the same type and parent may get another name.")
    private boolean acceptRenames;

    @Override
    public Integer call() {
        PrintWriter out = main.out();
        out.println("Đang nhập " + file + " ...");
        out.flush();
        HttpResponse<String> answer =
                send(main.stack().address("plan-service").resolve("/api/v1/units:import?" + query()));
        return report(answer.statusCode(), answer.body(), out);
    }

    /// Prints what became of the list.
    ///
    /// @return 0 where it was taken
    static int report(int status, String body, PrintWriter out) {
        JsonNode answer = json(body);
        if (status != OK) {
            out.println(answer.path("detail").asText("plan-service answered " + status + ": " + body));
            table(answer.path("errors"), "Lỗi", out);
            untold(answer.path("findings").asInt() - answer.path("errors").size(), "lỗi", out);
            return 1;
        }
        out.println((answer.path("dryRun").asBoolean() ? "Chạy thử, không ghi gì: " : "Đã nhập: ")
                + answer.path("lines").asInt() + " dòng, "
                + answer.path("created").asInt() + " đơn vị mới, "
                + answer.path("changed").asInt() + " đổi tên, "
                + answer.path("unchanged").asInt() + " không đổi.");
        if (!answer.path("ignoredColumns").isEmpty()) {
            out.println("Không dùng các cột: " + answer.path("ignoredColumns"));
        }
        table(answer.path("notes"), "Ghi chú", out);
        untold(answer.path("noteCount").asInt() - answer.path("notes").size(), "ghi chú", out);
        return 0;
    }

    private static void table(JsonNode findings, String reason, PrintWriter out) {
        if (findings.isEmpty()) {
            return;
        }
        out.println("Dòng | " + reason + " | Hướng xử lý");
        findings.forEach(finding -> out.println(place(finding) + " | "
                + finding.path("reason").asText() + " | "
                + finding.path("rule").asText()));
    }

    private static String place(JsonNode finding) {
        int line = finding.path("line").asInt();
        return line == 0 ? finding.path("pointer").asText("") : Integer.toString(line);
    }

    private static void untold(int more, String what, PrintWriter out) {
        if (more > 0) {
            out.println("và " + more + " " + what + " nữa.");
        }
    }

    private String query() {
        return "dryRun=" + dryRun + "&renames=" + (acceptRenames ? "accept" : "refuse")
                + (effectiveFrom == null ? "" : "&effectiveFrom=" + effectiveFrom);
    }

    private HttpResponse<String> send(URI address) {
        try (HttpClient client = HttpClient.newBuilder()
                .version(HttpClient.Version.HTTP_1_1)
                .connectTimeout(CONNECT)
                .build()) {
            return client.send(
                    caller.operator(main.stack())
                            .identify(HttpRequest.newBuilder(address))
                            .timeout(ANSWER)
                            .header("Content-Type", "text/csv")
                            .header("Accept", "application/json, application/problem+json")
                            .POST(HttpRequest.BodyPublishers.ofFile(file))
                            .build(),
                    HttpResponse.BodyHandlers.ofString());
        } catch (FileNotFoundException e) {
            throw new LauncherException("There is no file " + file + ", or it cannot be read.", e);
        } catch (IOException e) {
            throw new LauncherException(
                    "plan-service does not answer at " + address + ": " + e + ". Is it running? ./hopluu status", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new LauncherException("Interrupted.", e);
        }
    }

    private static JsonNode json(String body) {
        try {
            return new ObjectMapper().readTree(body);
        } catch (IOException notJson) {
            return new ObjectMapper().createObjectNode();
        }
    }
}
