package vn.hopluu.launcher.demo;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.MappingIterator;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.dataformat.csv.CsvMapper;
import com.fasterxml.jackson.dataformat.csv.CsvSchema;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import vn.hopluu.launcher.LauncherException;

/// The indicators' table, `indicators.csv`, a line per indicator, and beside it `labels.csv`, a line for
/// what each member of a dimension or code of an indicator is called; both in UTF-8, with commas.
final class IndicatorTable {

    private static final CsvMapper CSV = new CsvMapper();
    private static final CsvSchema WITH_HEADER = CsvSchema.emptySchema().withHeader();

    private IndicatorTable() {}

    /// @throws LauncherException if the file cannot be read or a line does not fit the header
    static List<PutRequest> read(Path file) {
        Path names = file.resolveSibling("labels.csv");
        try {
            List<Map<String, String>> labels = Files.exists(names) ? lines(names) : List.of();
            List<PutRequest> uploads = new ArrayList<>();
            for (Map<String, String> line : lines(file)) {
                ObjectNode body = body(file, line);
                labels(names, labels, text(file, line, "code"), body);
                uploads.add(new PutRequest("/indicators/" + text(file, line, "code"), body));
            }
            return uploads;
        } catch (IOException | NumberFormatException e) {
            throw new LauncherException("Cannot read the indicators in " + file + ": " + e.getMessage(), e);
        }
    }

    private static List<Map<String, String>> lines(Path file) throws IOException {
        try (MappingIterator<Map<String, String>> lines = CSV.readerForMapOf(String.class)
                .with(WITH_HEADER)
                .readValues(Files.readString(file).strip())) {
            return lines.readAll();
        }
    }

    /// A line of the indicator's own goes before one of its dimension.
    private static void labels(Path file, List<Map<String, String>> labels, String indicator, ObjectNode body) {
        Map<String, JsonNode> byCode = new LinkedHashMap<>();
        for (JsonNode dimension : body.get("dimensions")) {
            dimension
                    .get("members")
                    .forEach(member -> named(
                                    file,
                                    labels,
                                    member.asText(),
                                    List.of(indicator, dimension.get("name").asText()))
                            .ifPresent(label -> byCode.putIfAbsent(member.asText(), label)));
        }
        body.get("codes")
                .forEach(code -> named(file, labels, code.asText(), List.of(indicator))
                        .ifPresent(label -> byCode.put(code.asText(), label)));
        byCode.values().forEach(body.putArray("labels")::add);
    }

    private static Optional<JsonNode> named(
            Path file, List<Map<String, String>> labels, String code, List<String> owners) {
        return owners.stream()
                .flatMap(owner -> labels.stream()
                        .filter(line -> text(file, line, "of").equals(owner)
                                && text(file, line, "code").equals(code)))
                .findFirst()
                .map(line -> SampleJson.MAPPER
                        .createObjectNode()
                        .put("code", code)
                        .put("nameVi", text(file, line, "name_vi"))
                        .put("nameEn", text(file, line, "name_en")));
    }

    private static ObjectNode body(Path file, Map<String, String> line) {
        ObjectNode body = SampleJson.MAPPER.createObjectNode();
        body.put("nameVi", text(file, line, "name_vi"));
        body.put("nameEn", text(file, line, "name_en"));
        body.put("measure", text(file, line, "unit"));
        body.put("valueType", text(file, line, "value_type"));
        body.put("decimals", Integer.parseInt(text(file, line, "decimals")));
        body.put("kind", text(file, line, "kind"));
        body.put("overTime", text(file, line, "over_time"));
        for (String part : List.of("numerator", "denominator")) {
            String expression = text(file, line, part);
            body.put(part, expression.isEmpty() ? null : expression);
        }
        dimensions(body.putArray("dimensions"), text(file, line, "dimensions"));
        split(text(file, line, "codes"), ";").forEach(body.putArray("codes")::add);
        return body;
    }

    /// `mode:TX,TT,UQ;occurrence:FIRST,REPEAT`.
    private static void dimensions(ArrayNode array, String text) {
        for (String dimension : split(text, ";")) {
            int colon = dimension.indexOf(':');
            ObjectNode entry = array.addObject().put("name", dimension.substring(0, colon));
            split(dimension.substring(colon + 1), ",").forEach(entry.putArray("members")::add);
        }
    }

    private static List<String> split(String text, String by) {
        return text.isEmpty() ? List.of() : List.of(text.split(by));
    }

    private static String text(Path file, Map<String, String> line, String column) {
        String value = line.get(column);
        if (value == null) {
            throw new LauncherException("A line of " + file + " has no " + column + ": " + line);
        }
        return value.strip();
    }
}
