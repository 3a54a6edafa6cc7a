package vn.hopluu.aggregation;

import static io.restassured.RestAssured.given;

import io.restassured.path.json.JsonPath;
import io.restassured.path.json.config.JsonPathConfig;
import io.restassured.response.ValidatableResponse;
import java.math.BigDecimal;
import java.util.Map;
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

    /// One property of the cell of an indicator's total.
    public static @Nullable Object cell(JsonPath rollUp, String indicator, String property) {
        return rollUp.get("cells.find { it.indicator == '" + indicator + "' && it.member == null }." + property);
    }

    /// The total as digits, or "missing".
    public static String total(JsonPath rollUp, String indicator) {
        return digits(cell(rollUp, indicator, "total"));
    }

    public static String digits(@Nullable Object number) {
        return number == null ? "missing" : new BigDecimal(number.toString()).toPlainString();
    }
}
