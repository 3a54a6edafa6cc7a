package vn.hopluu.systemtests;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/// A province of its own for each test: communes in districts, one form, one campaign. Loaded by REST.
final class Province {

    private static final AtomicInteger NUMBERS = new AtomicInteger();
    private static final int COMMUNES_PER_DISTRICT = 20;
    private static final Duration UNAVAILABLE = Duration.ofSeconds(60);

    private final Client client;
    final String code = "ST" + NUMBERS.incrementAndGet();
    final String form = "F-" + code;
    final int communes;

    Province(Client client, int communes) {
        this.client = client;
        this.communes = communes;
        unit(code, "PROVINCE", null);
        for (int district = 0; district * COMMUNES_PER_DISTRICT < communes; district++) {
            unit(district(district), "DISTRICT", code);
        }
        for (int commune = 0; commune < communes; commune++) {
            unit(commune(commune), "COMMUNE", district(commune / COMMUNES_PER_DISTRICT));
        }
        catalogue();
        plan();
    }

    String commune(int number) {
        return code + ".X" + number;
    }

    String report(int commune, long petitions) {
        return """
                {"unit": "%s", "form": "%s", "period": "2024-Q1", "coverage": "OWN",
                 "values": [{"indicator": "%s", "amount": %d}]}
                """.formatted(commune(commune), form, indicator(), petitions);
    }

    /// Does something with a commune's report.
    ///
    /// @param figure what a post or a correction states
    /// @param key the same for every try of the same move
    Client.Response move(int commune, Reporting.Move move, long figure, String key) throws IOException {
        String report = "/api/v1/reports/" + commune(commune) + "/" + form + "/2024-Q1";
        return switch (move) {
            case POST -> client.postReport(report(commune, figure), key);
            case CORRECTION ->
                client.moveOnce(
                        report + "/correction",
                        report(commune, figure).replace("{\"unit\"", "{\"reason\": \"đếm lại\", \"unit\""),
                        key);
            case RETURN -> client.moveOnce(report + "/return", "{\"reason\": \"thiếu phụ lục\"}", key);
            case WITHDRAWAL -> client.moveOnce(report + "/withdrawal", "{\"reason\": \"gửi nhầm\"}", key);
            case APPROVAL -> client.moveOnce(report + "/approval", "{}", key);
        };
    }

    /// Waits until report-service knows the last commune and the campaign, by asking for a draft of it.
    void awaitKnown() {
        await().atMost(Duration.ofSeconds(30))
                .untilAsserted(() -> assertThat(client.put(
                                        Client.REPORT,
                                        "/api/v1/reports/" + commune(communes - 1) + "/" + form + "/2024-Q1",
                                        report(communes - 1, 1))
                                .isSuccess())
                        .isTrue());
    }

    /// The province's total of petitions, or -1 where it is missing.
    long total() throws IOException {
        return total("submitted");
    }

    /// @param basis submitted or approved
    long total(String basis) throws IOException {
        var answer = client.get(Client.AGGREGATION, rollUpPath("") + "&basis=" + basis);
        if (!answer.isSuccess()) {
            return -1;
        }
        return answer.body().at("/cells/0/total").asLong(-1);
    }

    /// How what is held compares with what report-service states: `EQUAL`; empty where it has not been stated yet.
    String statement() throws IOException {
        for (JsonNode statement :
                client.get(Client.AGGREGATION, "/api/v1/statements").body().path("items")) {
            if (statement.path("form").asText().equals(form)) {
                return statement.path("state").asText();
            }
        }
        return "";
    }

    /// How many messages of this campaign are parked.
    long parked() throws IOException {
        return client.get(Client.AGGREGATION, "/api/v1/parked-messages?campaign=" + form + "/2024-Q1")
                .body()
                .path("items")
                .size();
    }

    /// How a commune's report stands, as its officer sees it.
    JsonNode standing(int commune) throws IOException {
        return client.get(Client.REPORT, "/api/v1/reports/" + commune(commune) + "/" + form + "/2024-Q1")
                .body();
    }

    /// Gives a commune another name.
    void rename(int commune, String name) {
        String body = unitBody(commune(commune), name, "COMMUNE", district(commune / COMMUNES_PER_DISTRICT));
        done(() -> client.replace(Client.PLAN, "/api/v1/units/" + commune(commune), body));
    }

    /// Asks for the seal of the whole province.
    void seal() {
        done(() -> client.post(
                Client.PLAN, seals(), "{\"root\": \"%s\", \"reason\": \"Chốt số liệu quý\"}".formatted(code)));
    }

    boolean isSealed() throws IOException {
        return client.get(Client.PLAN, seals() + "/" + code)
                .body()
                .path("state")
                .asText()
                .equals("SEALED");
    }

    private String seals() {
        return "/api/v1/campaigns/" + form + "/2024-Q1/seals";
    }

    /// @return its id
    long addCommune(String suffix) throws IOException {
        unit(code + "." + suffix, "Đơn vị " + suffix, "COMMUNE", district(0));
        return id(suffix);
    }

    long id(String suffix) throws IOException {
        return client.get(Client.PLAN, "/api/v1/units/" + code + "." + suffix)
                .body()
                .path("id")
                .asLong();
    }

    String name(int commune) throws IOException {
        return client.get(Client.PLAN, "/api/v1/units/" + commune(commune))
                .body()
                .at("/versions/0/name")
                .asText();
    }

    /// How many versions of a commune's report are stored.
    int versions(int commune) throws IOException {
        Client.Response answer = client.get(
                Client.REPORT, "/api/v1/reports/" + commune(commune) + "/" + form + "/2024-Q1/versions?limit=1000");
        return answer.status() == 404 ? 0 : answer.body().path("items").size();
    }

    String rollUpPath(String below) {
        return "/api/v1/rollups/" + code + below + "?form=" + form + "&period=2024-Q1";
    }

    /// 1 + 2 + … + communes: what the total is when commune i reports i + 1.
    long sumOfAll() {
        return IntStream.rangeClosed(1, communes).asLongStream().sum();
    }

    String indicator() {
        return "P-" + code;
    }

    private String district(int number) {
        return code + ".D" + number;
    }

    private void unit(String unit, String type, @Nullable String parent) {
        unit(unit, "Đơn vị " + unit, type, parent);
    }

    private void unit(String unit, String name, String type, @Nullable String parent) {
        done(() -> client.put(Client.PLAN, "/api/v1/units/" + unit, unitBody(unit, name, type, parent)));
    }

    private static String unitBody(String unit, String name, String type, @Nullable String parent) {
        return """
                {"versions": [{"validFrom": "2021-01-01", "validTo": null, "code": "%s", "name": "%s",
                               "type": "%s", "parent": %s}], "routes": []}
                """.formatted(unit, name, type, parent == null ? "null" : '"' + parent + '"');
    }

    private void catalogue() {
        done(() -> client.put(
                Client.PLAN,
                "/api/v1/regimes/R-" + code,
                "{\"name\": \"Chế độ\", \"tree\": \"ROUTE\", \"window\": \"LEGAL\"}"));
        done(() -> client.put(Client.PLAN, "/api/v1/indicators/" + indicator(), """
                {"nameVi": "Số đơn tiếp nhận", "nameEn": "Petitions received", "measure": "đơn", "valueType": "INTEGER",
                 "decimals": 0, "kind": "FLOW", "overTime": "SUM", "numerator": null, "denominator": null,
                 "dimensions": [], "codes": []}
                """));
        done(() -> client.put(Client.PLAN, "/api/v1/forms/" + form + "/versions/1", """
                {"name": "Biểu quý", "regime": "R-%s", "periodType": "QUARTER", "validFrom": "2021-01-01",
                 "validTo": null, "cells": [{"indicator": "%s", "member": null, "adds": true, "mandatory": true}]}
                """.formatted(code, indicator())));
    }

    private void plan() {
        done(() -> client.put(Client.PLAN, "/api/v1/plans/KH-" + code, """
                {"number": "1/KH-UBND", "title": "Kế hoạch", "issuer": "%s", "year": 2024,
                 "campaigns": [{"form": "%s", "period": "2024-Q1"}]}
                """.formatted(code, form)));
        done(() -> client.post(Client.PLAN, "/api/v1/plans/KH-" + code + "/publication", ""));
    }

    /// What is asked twice makes one; so whoever meets a service without its database asks again, as an officer does.
    private static void done(Request request) {
        await().atMost(UNAVAILABLE)
                .ignoreExceptionsInstanceOf(IOException.class)
                .pollDelay(Duration.ZERO)
                .pollInterval(Duration.ofMillis(500))
                .untilAsserted(() -> {
                    Client.Response answer = request.send();
                    assertThat(answer.isSuccess()).as(answer.toString()).isTrue();
                });
    }

    private interface Request {
        Client.Response send() throws IOException;
    }
}
