package vn.hopluu.launcher.demo;

import com.fasterxml.jackson.databind.JsonNode;
import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// One entry of `expected.json`: what a cell of a roll-up must say.
///
/// @param figures by the cell's field: `total`, and where the entry speaks of them `given`, `own`, `computed`,
///     `declared`; empty where the field must be null
record Expectation(RollUpKey rollUp, CellKey cell, Map<String, Figure> figures) {

    /// A number, or none.
    sealed interface Figure {
        record Number(BigDecimal value) implements Figure {
            @Override
            public boolean equals(Object other) {
                return other instanceof Number that && value.compareTo(that.value) == 0;
            }

            @Override
            public int hashCode() {
                return value.stripTrailingZeros().hashCode();
            }

            @Override
            public String toString() {
                return value.toPlainString();
            }
        }

        record None() implements Figure {
            @Override
            public String toString() {
                return "none";
            }
        }

        static Figure of(JsonNode node) {
            return node.isNumber() ? new Number(node.decimalValue()) : new None();
        }
    }

    private static final List<String> FIELDS = List.of("total", "given", "own", "computed", "declared");

    static Expectation of(JsonNode node) {
        Map<String, Figure> figures = new LinkedHashMap<>();
        for (String field : FIELDS) {
            if (node.has(field)) {
                figures.put(field, Figure.of(node.path(field)));
            }
        }
        return new Expectation(
                new RollUpKey(
                        node.path("unit").asText(),
                        node.path("form").asText(),
                        node.path("period").asText(),
                        node.path("basis").asText()),
                CellKey.of(node),
                figures);
    }
}
