package vn.hopluu.launcher.demo;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.jspecify.annotations.Nullable;
import vn.hopluu.launcher.LauncherException;

/// What the folder `samples` holds; its README says which file is what.
///
/// @param units parents and offices on a route before those that name them
/// @param reorganisations in the order of their files' names
/// @param moves in the order in which they are made
/// @param findings what the checks find in the reports of S4, by hand
/// @param verdicts how targets stand, by hand
record SampleFiles(
        List<PutRequest> calendars,
        List<PutRequest> regimes,
        List<PutRequest> indicators,
        List<PutRequest> units,
        List<PutRequest> forms,
        List<PutRequest> homes,
        List<PutRequest> assignments,
        List<PutRequest> plans,
        List<PutRequest> reorganisations,
        List<SampleReport> reports,
        List<SampleMove> moves,
        Registers registers,
        List<SampleFindings> findings,
        List<TargetVerdict> verdicts,
        List<Expectation> expectations) {

    /// The folder `registers`.
    ///
    /// @param models each with what registers it and its steps
    /// @param figures what the registers must count
    record Registers(List<JsonNode> models, List<JsonNode> dialogues, List<RegisterFigure> figures) {}

    private static final String PERIOD_FOLDER = "[0-9]{4}-.*";
    private static final int DEPTH = 1;

    /// @throws LauncherException if a file is missing or damaged; the message names it
    static SampleFiles read(Path folder) {
        if (!Files.isDirectory(folder)) {
            throw new LauncherException("There are no samples in " + folder
                    + ". Run ./hopluu from the repository's folder, or name the folder with --samples.");
        }
        return new SampleFiles(
                addressed(entries(folder.resolve("calendars.json")), "/calendars/", "code"),
                addressed(entries(folder.resolve("regimes.json")), "/regimes/", "code"),
                IndicatorTable.read(folder.resolve("indicators.csv")),
                addressed(jsonFiles(folder.resolve("units")).flatMap(SampleFiles::entries), "/units/", "unit"),
                jsonFiles(folder.resolve("forms")).map(SampleFiles::form).toList(),
                homes(folder.resolve("homes.json")),
                addressed(entries(folder.resolve("assignments.json")), "/assignments/", "user"),
                addressed(jsonFiles(folder.resolve("plans")).map(SampleJson::read), "/plans/", "code"),
                jsonFiles(folder.resolve("reorganisations"))
                        .map(file -> new PutRequest("/reorganisations", SampleJson.read(file)))
                        .toList(),
                reports(folder.resolve("reports")),
                entries(folder.resolve("reports/moves.json"))
                        .map(node -> move(folder.resolve("reports"), node))
                        .toList(),
                registers(folder.resolve("registers")),
                findings(folder.resolve("seed-004.findings.json"), folder.resolve("reports/2024-Q1")),
                entries(folder.resolve("targets.json")).map(TargetVerdict::of).toList(),
                entries(folder.resolve("expected.json")).map(Expectation::of).toList());
    }

    private static Registers registers(Path folder) {
        return new Registers(
                entries(folder.resolve("models.json")).toList(),
                entries(folder.resolve("dialogues.json")).toList(),
                entries(folder.resolve("expected.json")).map(RegisterFigure::of).toList());
    }

    private static List<SampleFindings> findings(Path file, Path reports) {
        JsonNode written = SampleJson.read(file);
        return jsonFiles(reports)
                .map(SampleJson::read)
                .map(SampleReport::of)
                .filter(report -> written.has(report.key().unit()))
                .map(report ->
                        SampleFindings.of(report, written.path(report.key().unit())))
                .toList();
    }

    private static List<SampleReport> reports(Path folder) {
        return files(folder, path -> Files.isDirectory(path) && name(path).matches(PERIOD_FOLDER))
                .flatMap(SampleFiles::jsonFiles)
                .map(SampleJson::read)
                .map(SampleReport::of)
                .toList();
    }

    private static List<PutRequest> homes(Path file) {
        return addressed(entries(file), "/indicators/", "code").stream()
                .map(homes -> new PutRequest(homes.path() + "/homes", homes.body()))
                .toList();
    }

    private static List<PutRequest> addressed(Stream<JsonNode> nodes, String path, String name) {
        return nodes.map(node -> new PutRequest(path + node.path(name).asText(), without(node, name)))
                .toList();
    }

    private static PutRequest form(Path file) {
        JsonNode node = SampleJson.read(file);
        String path = "/forms/" + node.path("code").asText() + "/versions/"
                + node.path("version").asText();
        return new PutRequest(path, without(node, "code", "version"));
    }

    private static SampleMove move(Path folder, JsonNode node) {
        @Nullable String file = node.path("file").textValue();
        return new SampleMove(
                ReportKey.of(node),
                SampleMove.Kind.valueOf(node.path("move").asText().toUpperCase(Locale.ROOT)),
                file == null ? null : SampleJson.read(folder.resolve(file)),
                node.path("reason").textValue(),
                node.path("step").textValue(),
                node.path("cells").isArray() ? node.path("cells") : null,
                node.path("after").path("state").asText(),
                node.path("after").path("version").asInt());
    }

    private static JsonNode without(JsonNode node, String... fields) {
        ObjectNode copy = node.deepCopy();
        copy.remove(List.of(fields));
        return copy;
    }

    private static Stream<JsonNode> entries(Path file) {
        return StreamSupport.stream(SampleJson.read(file).spliterator(), false);
    }

    private static Stream<Path> jsonFiles(Path folder) {
        return files(folder, path -> name(path).endsWith(".json"));
    }

    private static Stream<Path> files(Path folder, java.util.function.Predicate<Path> wanted) {
        try (Stream<Path> files = Files.walk(folder, DEPTH)) {
            return new ArrayList<>(files.filter(file -> !file.equals(folder))
                            .filter(wanted)
                            .sorted()
                            .toList())
                    .stream();
        } catch (IOException e) {
            throw new LauncherException("Cannot read the folder " + folder + ": " + e, e);
        }
    }

    private static String name(Path path) {
        return String.valueOf(path.getFileName());
    }
}
