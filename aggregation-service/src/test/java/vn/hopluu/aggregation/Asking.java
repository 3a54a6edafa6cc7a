package vn.hopluu.aggregation;

import static io.restassured.RestAssured.given;

import io.restassured.path.json.JsonPath;
import io.restassured.path.json.config.JsonPathConfig;
import io.restassured.response.ValidatableResponse;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// Asks for roll-ups by REST and reads figures out of the answers by their indicators.
public final class Asking {

    private Asking() {}

    public static ValidatableResponse get(String path, Map<String, ?> query) {
        return given().queryParams(query).get("/api/v1/rollups/" + path).then();
    }

    public static JsonPath json(ValidatableResponse response) {
        return response.statusCode(200)
                .extract()
                .jsonPath(
                        JsonPathConfig.jsonPathConfig().numberReturnType(JsonPathConfig.NumberReturnType.BIG_DECIMAL));
    }

    public static JsonPath ask(String path, Map<String, ?> query) {
        return json(get(path, query));
    }

    /// One property of the cell of an indicator's total: `total`, `previous.difference`.
    public static @Nullable Object cell(JsonPath rollUp, String indicator, String property) {
        Object found = cells(rollUp).get(indicator);
        for (String step : property.split("\\.")) {
            found = found == null ? null : ((Map<?, ?>) found).get(step);
        }
        return found;
    }

    /// The total as digits, or "missing".
    public static String total(JsonPath rollUp, String indicator) {
        return digits(cell(rollUp, indicator, "total"));
    }

    /// The totals of all indicators, as digits or "missing".
    public static Map<String, String> totals(JsonPath rollUp) {
        Map<String, String> totals = new TreeMap<>();
        cells(rollUp).forEach((indicator, cell) -> totals.put(indicator, digits(cell.get("total"))));
        return totals;
    }

    private static Map<String, Map<String, Object>> cells(JsonPath rollUp) {
        List<Map<String, Object>> cells = rollUp.getList("cells");
        return cells.stream()
                .filter(cell -> cell.get("member") == null)
                .collect(Collectors.toMap(cell -> String.valueOf(cell.get("indicator")), Function.identity()));
    }

    public static String digits(@Nullable Object number) {
        return number == null ? "missing" : new BigDecimal(number.toString()).toPlainString();
    }
}
