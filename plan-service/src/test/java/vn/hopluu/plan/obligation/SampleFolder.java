package vn.hopluu.plan.obligation;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import vn.hopluu.plan.Api;

/// The repository's samples, put into the service with a prefix before each code, beside what other tests put there.
final class SampleFolder {

    static final String PREFIX = "SMP-";

    private static final Path FOLDER = Path.of("..", "samples");
    private static final ObjectMapper JSON = new ObjectMapper();

    private final Set<String> codes = new HashSet<>();

    SampleFolder() {
        entries("regimes.json").forEach(regime -> codes.add(regime.path("code").asText()));
        entries("calendars.json")
                .forEach(calendar -> codes.add(calendar.path("code").asText()));
        files("units")
                .forEach(file ->
                        read(file).forEach(unit -> codes.add(unit.path("unit").asText())));
        Stream.of("forms", "plans")
                .flatMap(SampleFolder::files)
                .forEach(file -> codes.add(read(file).path("code").asText()));
    }

    void loadCatalogue() {
        entries("calendars.json").forEach(entry -> put("/calendars/", "code", entry));
        entries("regimes.json").forEach(entry -> put("/regimes/", "code", entry));
        indicators();
        files("units").forEach(file -> read(file).forEach(unit -> put("/units/", "unit", unit)));
        files("forms").forEach(file -> {
            ObjectNode form = (ObjectNode) prefixed(read(file));
            String path = "/forms/" + form.remove("code").asText() + "/versions/"
                    + form.remove("version").asText();
            accepted(path, form);
        });
    }

    void publishPlans() {
        files("plans").forEach(file -> {
            ObjectNode plan = (ObjectNode) prefixed(read(file));
            String path = "/plans/" + plan.remove("code").asText();
            accepted(path, plan);
            Api.post(path + "/publication").statusCode(200);
        });
    }

    /// The expectation file of a plan: who owes what, by hand.
    static JsonNode expected(String plan) {
        return read(FOLDER.resolve("obligations").resolve(plan + ".json"));
    }

    private void put(String path, String name, JsonNode entry) {
        ObjectNode body = (ObjectNode) prefixed(entry);
        accepted(path + body.remove(name).asText(), body);
    }

    /// Another test may have put an indicator of the catalogue already, with what else it says.
    private static void indicators() {
        List<List<String>> lines = lines(FOLDER.resolve("indicators.csv"));
        List<String> header = lines.getFirst();
        for (List<String> line : lines.subList(1, lines.size())) {
            ObjectNode body = JSON.createObjectNode();
            body.put("nameVi", cell(header, line, "name_vi"));
            body.put("nameEn", cell(header, line, "name_en"));
            body.put("measure", cell(header, line, "unit"));
            body.put("valueType", cell(header, line, "value_type"));
            body.put("decimals", Integer.parseInt(cell(header, line, "decimals")));
            body.put("kind", cell(header, line, "kind"));
            body.put("overTime", cell(header, line, "over_time"));
            for (String part : List.of("numerator", "denominator")) {
                String expression = cell(header, line, part);
                body.put(part, expression.isEmpty() ? null : expression);
            }
            dimensions(body.putArray("dimensions"), cell(header, line, "dimensions"));
            Stream.of(cell(header, line, "codes").split(";"))
                    .filter(code -> !code.isEmpty())
                    .forEach(body.putArray("codes")::add);
            Api.put("/indicators/" + cell(header, line, "code"), body.toString());
        }
    }

    private static void dimensions(ArrayNode array, String text) {
        for (String dimension : text.isEmpty() ? new String[0] : text.split(";")) {
            int colon = dimension.indexOf(':');
            Stream.of(dimension.substring(colon + 1).split(","))
                    .forEach(array.addObject()
                            .put("name", dimension.substring(0, colon))
                            .putArray("members")::add);
        }
    }

    private static void accepted(String path, JsonNode body) {
        int status = Api.put(path, body.toString()).extract().statusCode();
        if (status != 200 && status != 201) {
            throw new AssertionError(path + " was answered with " + status + ": "
                    + Api.put(path, body.toString()).extract().asString());
        }
    }

    private JsonNode prefixed(JsonNode node) {
        if (node.isTextual()) {
            return TextNode.valueOf(prefixed(node.asText()));
        }
        if (node.isArray()) {
            ArrayNode array = JSON.createArrayNode();
            node.forEach(item -> array.add(prefixed(item)));
            return array;
        }
        if (node.isObject()) {
            ObjectNode object = JSON.createObjectNode();
            node.properties().forEach(field -> object.set(field.getKey(), prefixed(field.getValue())));
            return object;
        }
        return node;
    }

    /// A code, or an expression that names forms.
    private String prefixed(String text) {
        return codes.contains(text) ? PREFIX + text : text.replaceAll("(form|submitted)\\(\"", "$1(\"" + PREFIX);
    }

    private static Iterable<JsonNode> entries(String file) {
        return read(FOLDER.resolve(file));
    }

    private static Stream<Path> files(String folder) {
        try (Stream<Path> files = Files.list(FOLDER.resolve(folder))) {
            return files.sorted().toList().stream();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static JsonNode read(Path file) {
        try {
            return JSON.readTree(Files.readString(file));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String cell(List<String> header, List<String> line, String column) {
        return line.get(header.indexOf(column)).strip();
    }

    private static List<List<String>> lines(Path file) {
        try {
            return Files.readAllLines(file).stream()
                    .filter(line -> !line.isBlank())
                    .map(SampleFolder::cells)
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// A line of comma-separated values in which a quoted cell may hold commas.
    private static List<String> cells(String line) {
        List<String> cells = new ArrayList<>();
        StringBuilder cell = new StringBuilder();
        boolean quoted = false;
        for (char letter : line.toCharArray()) {
            if (letter == '"') {
                quoted = !quoted;
            } else if (letter == ',' && !quoted) {
                cells.add(cell.toString());
                cell.setLength(0);
            } else {
                cell.append(letter);
            }
        }
        cells.add(cell.toString());
        return cells;
    }
}
