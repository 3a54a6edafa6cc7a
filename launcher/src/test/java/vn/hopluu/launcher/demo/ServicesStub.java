package vn.hopluu.launcher.demo;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import vn.hopluu.launcher.identity.TokenSource;

/// The three services' HTTP contract as far as the demo uses it, in one server. It sums nothing: its roll-ups
/// say what `expected.json` says.
final class ServicesStub implements AutoCloseable {

    private record ReportStub(String state, int version) {}

    private final HttpServer server;
    private final SampleFiles files;
    private final Map<String, ReportStub> reports = new ConcurrentHashMap<>();
    private final Map<String, ObjectNode> entries = new ConcurrentHashMap<>();
    private final Set<String> reorganisations = ConcurrentHashMap.newKeySet();
    final List<String> writes = new ArrayList<>();

    /// Who did what to which kind of thing.
    final Set<String> callers = ConcurrentHashMap.newKeySet();
    volatile int refusalsBeforeTheCatalogueArrives;
    volatile int refusalsBeforeTheAssignmentsArrive;
    volatile int refusalsOfReadersBeforeTheAssignmentsArrive;
    volatile String wrongUnit = "";

    ServicesStub(SampleFiles files) throws IOException {
        this.files = files;
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/api/v1/", this::answer);
        server.start();
    }

    Demo.Services addresses() {
        URI uri = URI.create("http://127.0.0.1:" + server.getAddress().getPort());
        return new Demo.Services(uri, uri, uri, TokenSource.of("administrator"), TokenSource.of("machine"));
    }

    private void answer(HttpExchange exchange) throws IOException {
        String path = exchange.getRequestURI().getPath().substring("/api/v1".length());
        String query = String.valueOf(exchange.getRequestURI().getQuery());
        callers.add(exchange.getRequestMethod() + " /" + path.split("/")[1] + " "
                + exchange.getRequestHeaders().getFirst("Authorization"));
        JsonNode body = SampleJson.MAPPER.readTree(exchange.getRequestBody());
        switch (exchange.getRequestMethod()) {
            case "GET" -> get(exchange, path, query);
            case "POST" -> post(exchange, path, query, body);
            default -> {
                writes.add("PUT " + path);
                send(exchange, 200, "{}");
            }
        }
    }

    private void get(HttpExchange exchange, String path, String query) throws IOException {
        if (path.endsWith("/counts")) {
            send(exchange, 200, counts(path, query));
        } else if (path.startsWith("/models") || path.startsWith("/dialogues")) {
            register(exchange, path, query);
        } else if (path.startsWith("/rollups/") && refusalsOfReadersBeforeTheAssignmentsArrive-- > 0) {
            send(exchange, 403, "{\"type\":\"urn:hopluu:problem:forbidden\",\"detail\":\"not yours\"}");
        } else if (path.startsWith("/rollups/")) {
            send(exchange, 200, rollUp(path.substring("/rollups/".length()), query));
        } else if (path.startsWith("/targets/")) {
            send(exchange, 200, targets(path, query));
        } else if (path.startsWith("/reorganisations/")) {
            send(exchange, reorganisations.contains(path) ? 200 : 404, "{}");
        } else {
            standing(exchange, path + "?" + query);
        }
    }

    private void post(HttpExchange exchange, String path, String query, JsonNode body) throws IOException {
        if (path.endsWith("/checks")) {
            send(exchange, 200, checks(body));
        } else if (path.endsWith("/steps")) {
            step(exchange, path, body);
        } else if (path.equals("/models") || path.equals("/dialogues")) {
            writes.add("POST " + path + " " + body.path("unit").asText());
            send(exchange, 201, SampleJson.write(entered(path, body)));
        } else if (path.endsWith("/publication")) {
            send(exchange, 200, "{}");
        } else if (path.equals("/reorganisations")) {
            writes.add("POST " + path);
            reorganisations.add(path + "/" + body.path("code").asText());
            send(exchange, 201, "{}");
        } else if (path.equals("/reports") && refusalsBeforeTheAssignmentsArrive-- > 0) {
            send(exchange, 403, "{\"type\":\"urn:hopluu:problem:forbidden\",\"detail\":\"not yours\"}");
        } else if (path.equals("/reports") && refusalsBeforeTheCatalogueArrives-- > 0) {
            send(exchange, 404, "{\"type\":\"urn:hopluu:problem:unknown-campaign\",\"detail\":\"not yet\"}");
        } else if (path.equals("/reports")) {
            writes.add("POST " + ReportKey.of(body));
            String key = ReportKey.of(body).path("");
            reports.compute(key, (k, now) -> new ReportStub("SUBMITTED", now == null ? 1 : now.version() + 1));
            standing(exchange, key);
        } else if (path.contains("/steps/")) {
            writes.add("POST " + path);
            send(exchange, 200, "{}");
        } else {
            int cut = path.lastIndexOf('/');
            writes.add("POST " + path);
            String key = path.substring(0, cut) + "?" + query;
            reports.computeIfPresent(key, (k, now) -> after(path.substring(cut + 1), now));
            standing(exchange, key);
        }
    }

    private ObjectNode entered(String path, JsonNode body) {
        ObjectNode entry = body.deepCopy();
        entry.put("id", entries.size() + 1);
        entry.putArray("steps").add("REGISTERED");
        entries.put(path + "/" + (entries.size() + 1), entry);
        return entry;
    }

    private void step(HttpExchange exchange, String path, JsonNode body) throws IOException {
        String entry = path.substring(0, path.lastIndexOf('/'));
        ObjectNode model = entries.get(entry);
        boolean read = String.valueOf(model.path("steps").size())
                .equals(exchange.getRequestHeaders().getFirst("If-Match"));
        writes.add("POST " + path + " " + body.path("step").asText());
        model.withArray("steps").add(body.path("step").asText());
        send(exchange, read ? 200 : 412, "{}");
    }

    private void register(HttpExchange exchange, String path, String query) throws IOException {
        ObjectNode entry = entries.get(path);
        if (entry != null) {
            exchange.getResponseHeaders()
                    .add("ETag", String.valueOf(entry.path("steps").size()));
            send(exchange, 200, SampleJson.write(entry));
            return;
        }
        ObjectNode page = SampleJson.MAPPER.createObjectNode();
        var list = page.putArray("items");
        entries.forEach((address, one) -> {
            if (address.startsWith(path + "/")
                    && query.startsWith("unit=" + one.path("unit").asText() + "&")) {
                list.add(one);
            }
        });
        send(exchange, 200, SampleJson.write(page));
    }

    private String counts(String path, String query) {
        ObjectNode answer = SampleJson.MAPPER.createObjectNode();
        var values = answer.putArray("values");
        for (RegisterFigure figure : files.registers().figures()) {
            boolean asked = path.equals("/" + figure.register() + "/counts")
                    && query.equals(
                            "unit=%s&form=%s&period=%s".formatted(figure.unit(), figure.form(), figure.period()));
            if (asked && figure.amount() != null) {
                ObjectNode value =
                        values.addObject().put("indicator", figure.cell().indicator());
                value.put(
                        "amount",
                        figure.unit().equals(wrongUnit) ? figure.amount().negate() : figure.amount());
                if (figure.cell().member() != null) {
                    value.put("member", figure.cell().member());
                }
            }
        }
        return SampleJson.write(answer);
    }

    private String targets(String path, String query) {
        ObjectNode answer = SampleJson.MAPPER.createObjectNode();
        var targets = answer.putArray("targets");
        files.verdicts().stream()
                .filter(verdict ->
                        path.equals("/targets/" + verdict.plan()) && query.equals("period=" + verdict.period()))
                .forEach(verdict -> targets.addObject()
                        .put("id", verdict.target())
                        .put("status", verdict.plan().equals(wrongUnit) ? "REACHED" : verdict.status())
                        .put("value", verdict.value().equals("none") ? null : verdict.value()));
        return SampleJson.write(answer);
    }

    /// As written by hand for a report as it is printed; nothing where it explains anything, or is to be wrong.
    private String checks(JsonNode body) {
        ObjectNode answer = SampleJson.MAPPER.createObjectNode();
        var found = answer.putArray("findings");
        String unit = body.path("unit").asText();
        if (!unit.equals(wrongUnit) && !body.has("explanations")) {
            found.addAll((ArrayNode) SampleJson.read(Samples.FOLDER.resolve("seed-004.findings.json"))
                    .path(unit));
        }
        return SampleJson.write(answer);
    }

    private static ReportStub after(String move, ReportStub now) {
        return switch (move) {
            case "approval" -> new ReportStub("APPROVED", now.version());
            case "return" -> new ReportStub("RETURNED", now.version());
            case "withdrawal" -> new ReportStub("WITHDRAWN", now.version());
            default -> new ReportStub("CORRECTED", now.version() + 1);
        };
    }

    private void standing(HttpExchange exchange, String key) throws IOException {
        ReportStub standing = reports.get(key);
        if (standing == null) {
            send(exchange, 404, "{\"type\":\"urn:hopluu:problem:unknown-report\"}");
        } else {
            send(exchange, 200, "{\"state\":\"%s\",\"version\":%d}".formatted(standing.state(), standing.version()));
        }
    }

    private String rollUp(String unit, String query) {
        ObjectNode answer = SampleJson.MAPPER.createObjectNode();
        answer.putObject("unit").put("code", unit).put("name", "Đơn vị " + unit);
        var cells = answer.putArray("cells");
        for (Expectation expectation : files.expectations()) {
            RollUpKey key = expectation.rollUp();
            if (key.path().equals("/rollups/" + unit + "?" + query)) {
                cells.add(cell(expectation, unit.equals(wrongUnit)));
            }
        }
        return SampleJson.write(answer);
    }

    private static ObjectNode cell(Expectation expectation, boolean wrong) {
        ObjectNode cell = SampleJson.MAPPER.createObjectNode();
        cell.put("indicator", expectation.cell().indicator());
        cell.put("member", expectation.cell().member());
        cell.put("adds", true);
        expectation.figures().forEach((field, figure) -> {
            if (figure instanceof Expectation.Figure.Number(var value)) {
                ObjectNode holder = field.equals("own") ? cell.putObject("own") : cell;
                holder.put(field.equals("own") ? "amount" : field, wrong ? value.negate() : value);
            }
        });
        return cell;
    }

    private static void send(HttpExchange exchange, int status, String body) throws IOException {
        byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
        exchange.sendResponseHeaders(status, bytes.length);
        try (var out = exchange.getResponseBody()) {
            out.write(bytes);
        }
    }

    @Override
    public void close() {
        server.stop(0);
    }
}
