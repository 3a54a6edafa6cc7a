package vn.hopluu.report.check;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.jspecify.annotations.Nullable;
import vn.hopluu.events.Coverage;
import vn.hopluu.events.Event;
import vn.hopluu.events.FormChanged;
import vn.hopluu.events.IndicatorChanged;
import vn.hopluu.events.Period;

/// The sample catalogue and forms as plan-service would send them, with every code marked, so that they stand beside
/// the small catalogue of the other tests.
final class SampleCatalogue {

    static final String MARK = "S4";
    private static final Path FOLDER = Path.of("..", "samples");
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final int CODE = 0;
    private static final int UNIT = 4;

    private SampleCatalogue() {}

    /// A sample file with the codes marked: `S4-DVCQ-Q`, `S4DT06`, `S4-14.BTCD`.
    static String marked(String file) {
        return text(file)
                .replaceAll("\\b(TCD|DTH|DT|DVK|DC|HC|CB|TT|KT|XL|VB)(\\d\\d)\\b", MARK + "$1$2")
                .replaceAll("\\bDVCQ-Q\\b", MARK + "-DVCQ-Q")
                .replaceAll("\\b01-(XLD|TCD)\\b", MARK + "-01-$1")
                .replace("\"14.", "\"" + MARK + "-14.");
    }

    static String plain(String marked) {
        return marked.replace(MARK + "-", "").replace(MARK, "");
    }

    static JsonNode json(String text) {
        try {
            return JSON.readTree(text);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static String text(String file) {
        try {
            return Files.readString(FOLDER.resolve(file));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static List<Event> events() {
        Map<String, IndicatorChanged> indicators = indicators();
        List<Event> events = new ArrayList<>(indicators.values());
        for (String file : List.of("forms/01-XLD.1.json", "forms/01-TCD.1.json", "forms/DVCQ-Q.json")) {
            events.add(form(json(marked(file)), indicators));
        }
        return events;
    }

    private static FormChanged form(JsonNode form, Map<String, IndicatorChanged> indicators) {
        List<FormChanged.Slot> slots =
                items(form.get("cells")).map(cell -> slot(cell, indicators)).toList();
        List<Integer> all = IntStream.range(0, slots.size()).boxed().toList();
        FormChanged.Version version = new FormChanged.Version(
                form.get("version").asInt(),
                LocalDate.parse(form.get("validFrom").asText()),
                null,
                all,
                List.of(),
                items(form.get("sections"))
                        .map(section -> new FormChanged.Section(
                                section.get("code").asText(),
                                section.get("heading").asText(),
                                null,
                                List.of()))
                        .toList(),
                items(form.get("narratives"))
                        .map(heading -> new FormChanged.Narrative(
                                heading.get("code").asText(),
                                heading.get("heading").asText(),
                                false,
                                10_000))
                        .toList(),
                items(form.get("rules")).map(SampleCatalogue::rule).toList());
        return new FormChanged(
                form.get("code").asText(),
                1,
                form.get("name").asText(),
                "DVCQ",
                Period.Type.QUARTER,
                slots,
                List.of(version));
    }

    private static FormChanged.Slot slot(JsonNode cell, Map<String, IndicatorChanged> indicators) {
        String code = cell.get("indicator").asText();
        IndicatorChanged indicator = indicators.get(code);
        if (indicator == null) {
            throw new IllegalStateException("the samples have no indicator " + code);
        }
        return new FormChanged.Slot(code, cell.path("member").textValue(), indicator.decimals(), true);
    }

    private static FormChanged.Rule rule(JsonNode rule) {
        return new FormChanged.Rule(
                rule.get("code").asText(),
                FormChanged.Severity.valueOf(rule.get("severity").asText()),
                rule.get("expression").asText(),
                rule.get("message").asText(),
                rule.hasNonNull("coverage")
                        ? Coverage.valueOf(rule.get("coverage").asText())
                        : null);
    }

    static Stream<JsonNode> items(JsonNode list) {
        return StreamSupport.stream(list.spliterator(), false);
    }

    private static Map<String, IndicatorChanged> indicators() {
        Map<String, IndicatorChanged> indicators = new HashMap<>();
        text("indicators.csv").lines().skip(1).map(SampleCatalogue::columns).forEach(line -> {
            String code = MARK + line.get(CODE);
            indicators.put(code, indicator(code, line));
        });
        return indicators;
    }

    private static IndicatorChanged indicator(String code, List<String> line) {
        return new IndicatorChanged(
                code,
                1,
                line.get(2),
                line.get(3),
                line.get(UNIT),
                IndicatorChanged.ValueType.valueOf(line.get(5)),
                Integer.parseInt(line.get(6)),
                IndicatorChanged.Kind.valueOf(line.get(7)),
                IndicatorChanged.OverTime.valueOf(line.get(8)),
                null,
                null,
                split(line.get(11), ";")
                        .map(dimension -> dimension.split(":"))
                        .map(parts -> new IndicatorChanged.Dimension(
                                parts[0], split(parts[1], ",").toList()))
                        .toList(),
                split(line.get(12), ";").toList());
    }

    private static Stream<String> split(@Nullable String text, String by) {
        return text == null || text.isEmpty() ? Stream.of() : Arrays.stream(text.split(by));
    }

    /// A line of CSV, with quotes.
    private static List<String> columns(String line) {
        List<String> columns = new ArrayList<>();
        StringBuilder column = new StringBuilder();
        boolean quoted = false;
        for (char letter : line.toCharArray()) {
            if (letter == '"') {
                quoted = !quoted;
            } else if (letter == ',' && !quoted) {
                columns.add(column.toString());
                column.setLength(0);
            } else {
                column.append(letter);
            }
        }
        columns.add(column.toString());
        return columns;
    }
}
