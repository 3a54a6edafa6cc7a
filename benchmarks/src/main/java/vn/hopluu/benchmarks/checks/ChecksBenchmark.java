package vn.hopluu.benchmarks.checks;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import vn.hopluu.benchmarks.figures.ResultTable;
import vn.hopluu.benchmarks.parts.Parts;
import vn.hopluu.benchmarks.parts.Parts.Service;
import vn.hopluu.events.Cell;
import vn.hopluu.events.FormChanged;
import vn.hopluu.rules.ExpressionRefused;
import vn.hopluu.rules.Figure;
import vn.hopluu.rules.FormRule;

/// `./hopluu bench checks`: sixty rules over a hundred cells, evaluated alone with the earlier periods in
/// memory, and asked of the service, form by form in turn: without rules, with rules over the report alone, and
/// with rules for which the service reads two other reports. What a form's rules cost is the difference to the
/// form without any.
public final class ChecksBenchmark {

    private static final int ROUNDS = Integer.getInteger("rounds", 7);
    private static final int EVALUATIONS = Integer.getInteger("evaluations", 2_000);
    private static final int REQUESTS = Integer.getInteger("requests", 200);
    private static final int WARM_UP = 2;

    private ChecksBenchmark() {}

    /// @param repository in which report-service is packaged
    public static void run(Path repository, ResultTable table) throws Exception {
        rulesAlone(table);
        try (Parts parts = Parts.start(repository, Service.REPORT)) {
            parts.send(CheckedForms.reference());
            parts.awaitRows(
                    Service.REPORT,
                    "campaign",
                    (long) CheckedForms.forms().size() * CheckedForms.periods().size());
            parts.awaitRows(Service.REPORT, "form", CheckedForms.forms().size());
            parts.awaitRows(Service.REPORT, "indicator", CheckedForms.CELLS);
            parts.awaitRows(Service.REPORT, "unit", 1);
            ofTheService(parts.port(Service.REPORT), table);
        }
    }

    private static void rulesAlone(ResultTable table) throws ExpressionRefused {
        List<FormRule> rules = new ArrayList<>();
        Map<Figure, Cell> figures = new HashMap<>();
        for (FormChanged.Rule rule : CheckedForms.rules(20)) {
            FormRule compiled = FormRule.compile(rule, CheckedForms.scope());
            compiled.needed().forEach(figure -> figures.put(figure, value(figure)));
            rules.add(compiled);
        }
        List<Double> micros = new ArrayList<>();
        for (int round = -WARM_UP; round < ROUNDS; round++) {
            long found = 0;
            long begin = System.nanoTime();
            for (int i = 0; i < EVALUATIONS; i++) {
                for (FormRule rule : rules) {
                    found += rule.check(figure -> figures.getOrDefault(figure, Cell.UNANSWERED)).stream()
                            .count();
                }
            }
            double each = (System.nanoTime() - begin) / 1e3 / EVALUATIONS;
            if (found > 0) {
                throw new IllegalStateException("the rules should hold");
            }
            if (round >= 0) {
                micros.add(each);
            }
        }
        table.add("checks: 60 rules alone, history in memory, µs", micros);
    }

    /// As in the report: cell i holds i in every period, so a year to date of two quarters holds twice as much.
    private static Cell value(Figure figure) {
        int amount = Integer.parseInt(figure.indicator().substring(1));
        return Cell.amount(figure.from() == Figure.From.YEAR_TO_DATE ? 2L * amount : amount);
    }

    private static void ofTheService(int port, ResultTable table) throws Exception {
        try (HttpClient client = HttpClient.newHttpClient()) {
            for (String form : CheckedForms.forms()) {
                for (String period : CheckedForms.periods()) {
                    if (!period.equals(CheckedForms.PERIOD)) {
                        send(client, port, "reports", CheckedForms.body(form, period), 201);
                    }
                }
            }
            Map<String, List<Double>> millis = new HashMap<>();
            for (int round = -WARM_UP; round < ROUNDS; round++) {
                for (String form : CheckedForms.forms()) {
                    double median = medianOfChecks(client, port, form);
                    if (round >= 0) {
                        millis.computeIfAbsent(form, key -> new ArrayList<>()).add(median);
                    }
                }
            }
            table.add("checks: a check over HTTP, 100 cells, no rules, ms", millis.getOrDefault("BENCH-0", List.of()));
            table.add("checks: the same with 60 rules, no query, ms", millis.getOrDefault("BENCH-OWN", List.of()));
            table.add(
                    "checks: the same with 60 rules and their query, ms",
                    millis.getOrDefault("BENCH-HISTORY", List.of()));
            table.add("checks: 60 rules, round by round, ms", differences(millis, "BENCH-OWN"));
            table.add("checks: 60 rules and their query, round by round, ms", differences(millis, "BENCH-HISTORY"));
        }
    }

    private static List<Double> differences(Map<String, List<Double>> millis, String form) {
        List<Double> differences = new ArrayList<>();
        for (int round = 0; round < ROUNDS; round++) {
            differences.add(millis.getOrDefault(form, List.of()).get(round)
                    - millis.getOrDefault("BENCH-0", List.of()).get(round));
        }
        return differences;
    }

    private static double medianOfChecks(HttpClient client, int port, String form) throws Exception {
        String path = "reports/U1/" + form + "/" + CheckedForms.PERIOD + "/checks";
        String body = CheckedForms.body(form, CheckedForms.PERIOD);
        List<Long> nanos = new ArrayList<>();
        for (int i = 0; i < REQUESTS; i++) {
            long begin = System.nanoTime();
            String answer = send(client, port, path, body, 200);
            nanos.add(System.nanoTime() - begin);
            if (!answer.contains("\"findings\":[]")) {
                throw new IllegalStateException("the rules should hold: " + answer);
            }
        }
        return nanos.stream().sorted().skip(REQUESTS / 2).findFirst().orElseThrow() / 1e6;
    }

    private static String send(HttpClient client, int port, String path, String body, int status)
            throws IOException, InterruptedException {
        HttpResponse<String> answer = client.send(
                HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + "/api/v1/" + path))
                        .header("Content-Type", "application/json")
                        .header("Idempotency-Key", UUID.randomUUID().toString())
                        .POST(HttpRequest.BodyPublishers.ofString(body))
                        .build(),
                HttpResponse.BodyHandlers.ofString());
        if (answer.statusCode() != status) {
            throw new IOException("answered " + answer.statusCode() + ": " + answer.body());
        }
        return answer.body();
    }
}
