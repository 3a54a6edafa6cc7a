package vn.hopluu.plan;

import static io.restassured.RestAssured.given;

import io.restassured.response.Response;
import io.restassured.response.ValidatableResponse;

/// The service as its clients see it.
public final class Api {

    private static final int PRECONDITION_REQUIRED = 428;

    private Api() {}

    /// Overwrites what is there, as a caller does who means it; `IfMatchTest` is about those who do not say so.
    public static ValidatableResponse put(String path, String body) {
        Response answer = given().contentType("application/json").body(body).put("/api/v1" + path);
        return answer.statusCode() == PRECONDITION_REQUIRED ? put(path, body, "*") : answer.then();
    }

    public static ValidatableResponse put(String path, String body, String ifMatch) {
        return given().contentType("application/json")
                .header("If-Match", ifMatch)
                .body(body)
                .when()
                .put("/api/v1" + path)
                .then();
    }

    public static ValidatableResponse get(String path) {
        return given().urlEncodingEnabled(false).when().get("/api/v1" + path).then();
    }

    /// A page of a list; what follows is said of its items.
    public static ValidatableResponse items(String path) {
        return get(path).statusCode(200).rootPath("items");
    }

    public static ValidatableResponse post(String path) {
        return given().when().post("/api/v1" + path).then();
    }

    /// A unit that stands since 2004, under another one or under none (`null`).
    public static ValidatableResponse putUnit(String code, String name, String parent) {
        String named = parent == null ? "null" : "\"" + parent + "\"";
        return put("/units/" + code, """
                {"versions":[{"validFrom":"2004-01-01","validTo":null,"code":"%s","name":"%s","type":"DISTRICT","parent":%s}]}
                """.formatted(code, name, named));
    }

    public static ValidatableResponse putRegime(String code, String window) {
        return put("/regimes/" + code, """
                {"name":"Chế độ %s","tree":"ROUTE","window":"%s"}""".formatted(code, window));
    }

    /// A flow counted in whole numbers, broken down by `mode`: TX, TT, UQ.
    public static ValidatableResponse putIndicator(String code) {
        return put("/indicators/" + code, """
                {"nameVi":"Số lượt tiếp công dân","nameEn":"Citizen-reception sessions","measure":"lượt","valueType":"INTEGER",
                 "decimals":0,"kind":"FLOW","overTime":"SUM","numerator":null,"denominator":null,
                 "dimensions":[{"name":"mode","members":["TX","TT","UQ"]}],"codes":[]}
                """);
    }

    /// Version 1 of a half-yearly form with one cell, valid since 2021.
    public static ValidatableResponse putForm(String code, String regime, String indicator) {
        return put("/forms/" + code + "/versions/1", """
                {"name":"Báo cáo 6 tháng","regime":"%s","periodType":"HALF_YEAR","validFrom":"2021-01-01","validTo":null,
                 "cells":[{"indicator":"%s","member":null,"mandatory":true}]}
                """.formatted(regime, indicator));
    }

    public static ValidatableResponse post(String path, String body) {
        return given().contentType("application/json")
                .body(body)
                .when()
                .post("/api/v1" + path)
                .then();
    }
}
