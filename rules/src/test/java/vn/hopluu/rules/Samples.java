package vn.hopluu.rules;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.dataformat.csv.CsvMapper;
import com.fasterxml.jackson.dataformat.csv.CsvSchema;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.jspecify.annotations.Nullable;
import vn.hopluu.events.Coverage;
import vn.hopluu.events.FormChanged;
import vn.hopluu.events.IndicatorChanged;

/// The repository's sample catalogue and forms, read from their files.
final class Samples {

    private static final Path FOLDER = Path.of("..", "samples");
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final List<Map<String, String>> TABLE = table();
    private static final Map<String, IndicatorChanged> INDICATORS = indicators();

    private Samples() {}

    static List<Map<String, String>> indicatorTable() {
        return TABLE;
    }

    static Stream<Path> formFiles() {
        try {
            return Files.list(FOLDER.resolve("forms")).sorted().toList().stream();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static JsonNode json(String file) {
        return json(FOLDER.resolve(file));
    }

    static JsonNode json(Path file) {
        try {
            return JSON.readTree(Files.readString(file));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static Stream<JsonNode> items(JsonNode list) {
        return StreamSupport.stream(list.spliterator(), false);
    }

    static FormChanged.Rule rule(JsonNode rule) {
        return new FormChanged.Rule(
                rule.get("code").asText(),
                FormChanged.Severity.valueOf(rule.get("severity").asText()),
                rule.get("expression").asText(),
                rule.get("message").asText(),
                rule.hasNonNull("coverage")
                        ? Coverage.valueOf(rule.get("coverage").asText())
                        : null);
    }

    /// A report's values as figures.
    static TestFigures figures(JsonNode report) {
        return TestFigures.of(items(report.get("values"))
                .flatMap(value -> Stream.of(name(value), answer(value)))
                .toArray());
    }

    private static Object answer(JsonNode value) {
        if (value.has("amount")) {
            return value.get("amount").asInt();
        }
        return value.has("answer")
                ? value.get("answer").asBoolean()
                : value.get("state").asText();
    }

    private static String name(JsonNode cell) {
        return Figure.ofReport(
                        cell.get("indicator").asText(), cell.path("member").textValue())
                .toString();
    }

    /// What the rules of a sample form may name.
    static final class Scope implements FormScope {

        private final Set<String> figures = new HashSet<>();
        private final Set<String> headings = new HashSet<>();

        Scope(JsonNode form) {
            items(form.get("cells")).map(Samples::name).forEach(figures::add);
            items(form.path("narratives"))
                    .map(heading -> heading.get("code").asText())
                    .forEach(headings::add);
        }

        @Override
        public Optional<IndicatorChanged> indicator(String code) {
            return Optional.ofNullable(INDICATORS.get(code));
        }

        @Override
        public boolean hasForm(String code) {
            return formFiles().anyMatch(file -> json(file).get("code").asText().equals(code));
        }

        @Override
        public boolean shows(String indicator, @Nullable String member) {
            return figures.contains(Figure.ofReport(indicator, member).toString());
        }

        @Override
        public boolean formShows(String form, String indicator, @Nullable String member) {
            return formFiles()
                    .map(Samples::json)
                    .filter(other -> other.get("code").asText().equals(form))
                    .anyMatch(other -> new Scope(other).shows(indicator, member));
        }

        @Override
        public boolean hasHeading(String heading) {
            return headings.contains(heading);
        }
    }

    private static List<Map<String, String>> table() {
        try (var lines = new CsvMapper()
                .readerForMapOf(String.class)
                .with(CsvSchema.emptySchema().withHeader())
                .<Map<String, String>>readValues(
                        FOLDER.resolve("indicators.csv").toFile())) {
            return lines.readAll();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Map<String, IndicatorChanged> indicators() {
        Map<String, IndicatorChanged> indicators = new HashMap<>();
        for (Map<String, String> line : TABLE) {
            indicators.put(
                    line.get("code"),
                    new IndicatorChanged(
                            line.get("code"),
                            1,
                            line.get("name_vi"),
                            line.get("name_en"),
                            line.get("unit"),
                            IndicatorChanged.ValueType.valueOf(line.get("value_type")),
                            Integer.parseInt(line.get("decimals")),
                            IndicatorChanged.Kind.valueOf(line.get("kind")),
                            IndicatorChanged.OverTime.valueOf(line.get("over_time")),
                            text(line.get("numerator")),
                            text(line.get("denominator")),
                            split(line.get("dimensions"), ";")
                                    .map(dimension -> dimension.split(":"))
                                    .map(parts -> new IndicatorChanged.Dimension(
                                            parts[0], split(parts[1], ",").toList()))
                                    .toList(),
                            split(line.get("codes"), ";").toList()));
        }
        return indicators;
    }

    private static @Nullable String text(String value) {
        return value.isEmpty() ? null : value;
    }

    private static Stream<String> split(String text, String by) {
        return text.isEmpty() ? Stream.of() : Arrays.stream(text.split(by));
    }
}
