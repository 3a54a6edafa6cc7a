package vn.hopluu.systemtests;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.awaitility.core.ThrowingRunnable;

/// What the people of one season send, and what they are told: huyện Tam Đường of the samples, with the form MUA-6T
/// of the first half of 2025. A report's figures are petitions, complaints, denunciations and models, in this order.
record Season(Client client) {

    private static final List<String> INDICATORS = List.of("MDON", "MKN", "MTC", "MMH");
    private static final List<String> COUNTS = List.of(
            "expected",
            "submitted",
            "onTime",
            "late",
            "overdue",
            "pending",
            "undetermined",
            "returned",
            "resendOverdue",
            "approved",
            "transferred",
            "exempt",
            "unexpected");
    private static final String CAMPAIGN = "/MUA-6T/2025-H1";
    private static final String ASKED = "?form=MUA-6T&period=2025-H1";
    private static final Duration NEWS = Duration.ofSeconds(30);
    private static final ObjectMapper JSON = new ObjectMapper();

    void publishPlan() throws IOException {
        put("/regimes/MUA", "{\"name\": \"Chế độ báo cáo\", \"tree\": \"ADMINISTRATIVE\", \"window\": \"LEGAL\"}");
        for (JsonNode unit : sample("units/lai-chau.json")) {
            ObjectNode body = unit.deepCopy();
            body.remove("unit");
            body.putArray("routes");
            put("/units/" + unit.path("unit").asText(), body.toString());
        }
        for (Map.Entry<String, JsonNode> indicator : resource("indicators.json").properties()) {
            put("/indicators/" + indicator.getKey(), indicator.getValue().toString());
        }
        put("/forms/MUA-6T/versions/1", resource("form.json").toString());
        put("/plans/KH-MUA", resource("plan.json").toString());
        done(client.post(Client.PLAN, "/api/v1/plans/KH-MUA/publication", ""));
    }

    private void put(String path, String body) throws IOException {
        done(client.put(Client.PLAN, "/api/v1" + path, body));
    }

    ObjectNode report(String unit, int petitions, int complaints, int denunciations, int models) {
        ObjectNode report = empty(unit);
        List<Integer> amounts = List.of(petitions, complaints, denunciations, models);
        for (int i = 0; i < INDICATORS.size(); i++) {
            report.withArray("values")
                    .addObject()
                    .put("indicator", INDICATORS.get(i))
                    .put("amount", amounts.get(i));
        }
        return report;
    }

    ObjectNode nothingOccurred(String unit) {
        ObjectNode report = empty(unit);
        INDICATORS.forEach(indicator -> report.withArray("values")
                .addObject()
                .put("indicator", indicator)
                .put("state", "NO_OCCURRENCE"));
        return report;
    }

    private static ObjectNode empty(String unit) {
        return JSON.createObjectNode()
                .put("unit", unit)
                .put("form", "MUA-6T")
                .put("period", "2025-H1")
                .put("coverage", "OWN")
                .put("dataFrom", "2024-12-15")
                .put("dataTo", "2025-06-14");
    }

    /// The same with these figures missing, for a reason.
    static ObjectNode without(ObjectNode report, String... indicators) {
        for (JsonNode value : report.path("values")) {
            if (List.of(indicators).contains(value.path("indicator").asText())) {
                ((ObjectNode) value)
                        .put("state", "MISSING")
                        .put("explanation", "Chưa có số liệu")
                        .remove("amount");
            }
        }
        return report;
    }

    static ObjectNode explained(ObjectNode report, String rule) {
        report.withArray("explanations")
                .addObject()
                .put("rule", rule)
                .put("text", "Đã rà soát, số liệu đúng với thực tế");
        return report;
    }

    Client.Response draft(String unit, ObjectNode report) throws IOException {
        return client.put(Client.REPORT, path(unit), report.toString());
    }

    Client.Response handIn(ObjectNode report) throws IOException {
        return client.postReport(report.toString(), UUID.randomUUID().toString());
    }

    /// Hands it in as soon as report-service has heard of the unit and of what it owes. A refusal stores nothing.
    void handedIn(ObjectNode report) {
        awaited(() -> done(handIn(report)));
    }

    Client.Response move(String unit, String move, String body) throws IOException {
        return client.move(path(unit) + "/" + move, body);
    }

    Client.Response act(String unit, String act, String body) throws IOException {
        return client.post(Client.PLAN, "/api/v1/obligations/" + unit + CAMPAIGN + "/" + act, body);
    }

    Client.Response reform(ObjectNode body) throws IOException {
        return client.post(Client.PLAN, "/api/v1/reorganisations", body.toString());
    }

    JsonNode read(String unit) throws IOException {
        return client.get(Client.REPORT, path(unit)).body();
    }

    /// The codes of what the checks find in a report that is not handed in.
    List<String> findings(ObjectNode report) throws IOException {
        String coverage = report.path("coverage").asText();
        String path = path(report.path("unit").asText()) + "/checks?coverage=" + coverage;
        return client.post(Client.REPORT, path, report.toString())
                .body()
                .path("findings")
                .valueStream()
                .map(finding -> finding.path("rule").asText())
                .toList();
    }

    /// The targets of the plan.
    ///
    /// @param at the moment, its offset encoded
    JsonNode targets(String at) throws IOException {
        return client.get(Client.AGGREGATION, "/api/v1/targets/KH-MUA?at=" + at)
                .body()
                .path("targets");
    }

    /// What the province comes to, indicator by indicator.
    void awaitTotals(String basis, int... totals) {
        String path = "/api/v1/rollups/12" + ASKED + "&basis=" + basis;
        awaited(() -> assertThat(client.get(Client.AGGREGATION, path)
                        .body()
                        .path("cells")
                        .valueStream()
                        .mapToInt(cell -> cell.path("total").asInt(-1))
                        .toArray())
                .containsExactly(totals));
    }

    /// How far the province is.
    ///
    /// @param counts such as `expected 13, late 1`; what is not named is 0
    void awaitProgress(String counts) {
        ObjectNode expected = JSON.createObjectNode();
        COUNTS.forEach(name -> expected.put(name, 0));
        for (String count : counts.split(", ")) {
            expected.put(count.split(" ")[0], Integer.parseInt(count.split(" ")[1]));
        }
        awaited(() -> assertThat(client.get(Client.AGGREGATION, "/api/v1/progress/12" + ASKED)
                        .body()
                        .path("counts"))
                .isEqualTo(expected));
    }

    static void awaited(ThrowingRunnable assertion) {
        await().atMost(NEWS).untilAsserted(assertion);
    }

    static void done(Client.Response answer) {
        assertThat(answer.isSuccess()).as(answer.toString()).isTrue();
    }

    static JsonNode sample(String file) throws IOException {
        Path repository = Path.of("").toAbsolutePath().getParent();
        return JSON.readTree(repository.resolve("samples").resolve(file).toFile());
    }

    private static JsonNode resource(String file) throws IOException {
        try (InputStream input = Season.class.getResourceAsStream("/season/" + file)) {
            return JSON.readTree(Objects.requireNonNull(input, file));
        }
    }

    private static String path(String unit) {
        return "/api/v1/reports/" + unit + CAMPAIGN;
    }
}
