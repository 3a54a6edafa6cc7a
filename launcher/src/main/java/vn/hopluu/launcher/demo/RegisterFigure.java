package vn.hopluu.launcher.demo;

import com.fasterxml.jackson.databind.JsonNode;
import java.math.BigDecimal;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import vn.hopluu.launcher.LauncherException;

/// One entry of `registers/expected.json`: what a register must count.
///
/// @param register `models` or `dialogues`
/// @param amount null where the register cannot know
record RegisterFigure(
        String register,
        String unit,
        String form,
        String period,
        CellKey cell,
        @Nullable BigDecimal amount) {

    static RegisterFigure of(JsonNode node) {
        return new RegisterFigure(
                node.path("register").asText(),
                node.path("unit").asText(),
                node.path("form").asText(),
                node.path("period").asText(),
                CellKey.of(node),
                figure(node.path("amount")));
    }

    /// A line per figure that is not as expected; each unit's register is asked once per period.
    ///
    /// @throws LauncherException if report-service refuses to answer
    static List<String> differences(List<RegisterFigure> expected, Api report) {
        Map<String, JsonNode> counted = new HashMap<>();
        List<String> differences = new ArrayList<>();
        for (RegisterFigure figure : expected) {
            JsonNode values = counted.computeIfAbsent(figure.path(), path -> values(report, path));
            BigDecimal found = figure.found(values);
            boolean same = figure.amount == null ? found == null : found != null && figure.amount.compareTo(found) == 0;
            if (!same) {
                differences.add("%s %s %s %s  %s: expected %s, found %s"
                        .formatted(
                                figure.register,
                                figure.unit,
                                figure.form,
                                figure.period,
                                figure.cell,
                                shown(figure.amount),
                                shown(found)));
            }
        }
        return differences;
    }

    private static JsonNode values(Api report, String path) {
        ApiResponse answer = report.get(path);
        if (!answer.succeeded()) {
            throw new LauncherException(answer.explained());
        }
        return answer.body().path("values");
    }

    private String path() {
        return "/%s/counts?unit=%s&form=%s&period=%s"
                .formatted(register, URLEncoder.encode(unit, StandardCharsets.UTF_8), form, period);
    }

    private @Nullable BigDecimal found(JsonNode values) {
        return values.valueStream()
                .filter(value -> CellKey.of(value).equals(cell))
                .findFirst()
                .map(value -> figure(value.path("amount")))
                .orElse(null);
    }

    private static @Nullable BigDecimal figure(JsonNode node) {
        return node.isNumber() ? node.decimalValue() : null;
    }

    private static String shown(@Nullable BigDecimal amount) {
        return amount == null ? "none" : amount.toPlainString();
    }
}
