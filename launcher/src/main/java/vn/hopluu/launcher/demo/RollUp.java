package vn.hopluu.launcher.demo;

import com.fasterxml.jackson.databind.JsonNode;
import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/// A unit's roll-up as aggregation-service answers it.
record RollUp(String unitName, int reports, Map<CellKey, Cell> cells) {

    /// @param adds whether several units' figures are summed here
    /// @param figures by field: `total`, `computed`, `declared`, `given`, `own`
    record Cell(boolean adds, Map<String, Expectation.Figure> figures) {

        Expectation.Figure figure(String field) {
            return figures.getOrDefault(field, new Expectation.Figure.None());
        }

        static Cell of(JsonNode node) {
            Map<String, Expectation.Figure> figures = new LinkedHashMap<>();
            for (String field : new String[] {"total", "computed", "declared", "given"}) {
                figures.put(field, Expectation.Figure.of(node.path(field)));
            }
            figures.put("own", own(node.path("own")));
            return new Cell(node.path("adds").asBoolean(), figures);
        }
    }

    private static Expectation.Figure own(JsonNode answer) {
        return "NO_OCCURRENCE".equals(answer.path("state").asText())
                ? new Expectation.Figure.Number(BigDecimal.ZERO)
                : Expectation.Figure.of(answer.path("amount"));
    }

    static RollUp of(JsonNode node) {
        Map<CellKey, Cell> cells = new LinkedHashMap<>();
        node.path("cells").forEach(cell -> cells.put(CellKey.of(cell), Cell.of(cell)));
        return new RollUp(
                node.path("unit").path("name").asText(), node.path("reports").asInt(), cells);
    }

    Optional<Cell> cell(CellKey key) {
        return Optional.ofNullable(cells.get(key));
    }
}
