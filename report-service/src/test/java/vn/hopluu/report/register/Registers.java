package vn.hopluu.report.register;

import static io.restassured.RestAssured.given;

import io.restassured.response.Response;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;

/// What the tests of both registers say and read.
public final class Registers {

    private Registers() {}

    public static Response post(String path, String body) {
        return post(path, body, UUID.randomUUID().toString());
    }

    public static Response post(String path, String body, String key) {
        return given().contentType("application/json")
                .header("Idempotency-Key", key)
                .body(body)
                .post("/api/v1/" + path);
    }

    /// Posts to an entry with the tag that it has now.
    public static Response act(String path, String entry, String body) {
        String tag = given().get("/api/v1/" + entry).header("ETag");
        return given().contentType("application/json")
                .header("If-Match", tag)
                .body(body)
                .post("/api/v1/" + path);
    }

    /// The figures that are not 0, by cell.
    public static Map<String, Integer> counts(String query) {
        Map<String, Integer> counts = new TreeMap<>();
        Response answer = given().get("/api/v1/" + query);
        answer.jsonPath().<Map<String, Object>>getList("values").forEach(value -> {
            String member = value.containsKey("member") ? "." + value.get("member") : "";
            counts.put(value.get("indicator") + member, (Integer) value.get("amount"));
        });
        counts.values().removeIf(amount -> amount == 0);
        return counts;
    }
}
