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
import java.util.List;
import java.util.Map;
import vn.hopluu.launcher.LauncherException;

/// The indicators' table, `indicators.csv`: a line per indicator, in UTF-8, with commas.
final class IndicatorTable {

    private static final CsvMapper CSV = new CsvMapper();
    private static final CsvSchema WITH_HEADER = CsvSchema.emptySchema().withHeader();

    private IndicatorTable() {}

    /// @throws LauncherException if the file cannot be read or a line does not fit the header
    static List<PutRequest> read(Path file) {
        List<PutRequest> uploads = new ArrayList<>();
        try (MappingIterator<Map<String, String>> lines = CSV.readerForMapOf(String.class)
                .with(WITH_HEADER)
                .readValues(Files.readString(file).strip())) {
            while (lines.hasNext()) {
                Map<String, String> line = lines.next();
                uploads.add(new PutRequest("/indicators/" + text(file, line, "code"), body(file, line)));
            }
        } catch (IOException | NumberFormatException e) {
            throw new LauncherException("Cannot read the indicators in " + file + ": " + e.getMessage(), e);
        }
        return uploads;
    }

    private static JsonNode body(Path file, Map<String, String> line) {
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
