package vn.hopluu.launcher.demo;

import com.fasterxml.jackson.databind.JsonNode;
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

/// The three services' HTTP contract as far as the demo uses it, in one server. It sums nothing: its roll-ups say what
/// `expected.json` says.
final class ServicesStub implements AutoCloseable {

    private record Standing(String state, int version) {}

    private final HttpServer server;
    private final SampleFiles files;
    private final Map<String, Standing> reports = new ConcurrentHashMap<>();
    private final Set<String> reorganisations = ConcurrentHashMap.newKeySet();
    final List<String> writes = new ArrayList<>();
    volatile int refusalsBeforeTheCatalogueArrives;
    volatile String wrongUnit = "";

    ServicesStub(SampleFiles files) throws IOException {
        this.files = files;
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/api/v1/", this::answer);
        server.start();
    }

    Demo.Services addresses() {
        URI uri = URI.create("http://127.0.0.1:" + server.getAddress().getPort());
        return new Demo.Services(uri, uri, uri);
    }

    private void answer(HttpExchange exchange) throws IOException {
        String path = exchange.getRequestURI().getPath().substring("/api/v1".length());
        String query = String.valueOf(exchange.getRequestURI().getQuery());
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
        if (path.startsWith("/rollups/")) {
            send(exchange, 200, rollUp(path.substring("/rollups/".length()), query));
        } else if (path.startsWith("/reorganisations/")) {
            send(exchange, reorganisations.contains(path) ? 200 : 404, "{}");
        } else {
            standing(exchange, path + "?" + query);
        }
    }

    private void post(HttpExchange exchange, String path, String query, JsonNode body) throws IOException {
        if (path.endsWith("/publication")) {
            send(exchange, 200, "{}");
        } else if (path.equals("/reorganisations")) {
            writes.add("POST " + path);
            reorganisations.add(path + "/" + body.path("code").asText());
            send(exchange, 201, "{}");
        } else if (path.equals("/reports") && refusalsBeforeTheCatalogueArrives-- > 0) {
            send(exchange, 404, "{\"type\":\"urn:hopluu:problem:unknown-campaign\",\"detail\":\"not yet\"}");
        } else if (path.equals("/reports")) {
            writes.add("POST " + ReportKey.of(body));
            String key = ReportKey.of(body).path("");
            reports.compute(key, (k, now) -> new Standing("SUBMITTED", now == null ? 1 : now.version() + 1));
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

    private static Standing after(String move, Standing now) {
        return switch (move) {
            case "approval" -> new Standing("APPROVED", now.version());
            case "return" -> new Standing("RETURNED", now.version());
            case "withdrawal" -> new Standing("WITHDRAWN", now.version());
            default -> new Standing("CORRECTED", now.version() + 1);
        };
    }

    private void standing(HttpExchange exchange, String key) throws IOException {
        Standing standing = reports.get(key);
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
