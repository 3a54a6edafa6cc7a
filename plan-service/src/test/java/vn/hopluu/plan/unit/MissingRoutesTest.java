package vn.hopluu.plan.unit;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;

import io.restassured.response.ValidatableResponse;
import org.junit.jupiter.api.Test;
import vn.hopluu.plan.Api;
import vn.hopluu.plan.PlanServiceTest;

/// Communes of a district report to UBND huyện through Phòng Nội vụ (qua Phòng Nội vụ), those of the
/// other past it.
@PlanServiceTest
class MissingRoutesTest {

    @Test
    void aNewUnitWithoutTheRouteOfThoseBesideItIsToldOfWithThatRoute() {
        district("MRA");
        commune("MRA", "1", route("MRA", "PNV")).statusCode(201).body("withoutRoute", nullValue());

        commune("MRA", "2", "")
                .statusCode(201)
                .body("withoutRoute.count", is(1))
                .body("withoutRoute.units.unit", contains("MRA-2"))
                .body("withoutRoute.units.unitId", contains(notNullValue()))
                .body("withoutRoute.units.name", contains("Xã 2"))
                .body("withoutRoute.units.regime", contains("MRA-R"))
                .body("withoutRoute.units.lacks", contains("ROUTE"))
                .body("withoutRoute.units[0].proposed.recipient", is("MRA-H"))
                .body("withoutRoute.units[0].proposed.intermediary", is("MRA-PNV"))
                .body("withoutRoute.units[0].message", containsString("has no reporting route under «Chế độ MRA-R»"));
        Api.get("/units/MRA-2").body("withoutRoute", nullValue());
        commune("MRA", "2", route("MRA", "PNV")).statusCode(200).body("withoutRoute", nullValue());
    }

    @Test
    void aRouteThatPassesTheOfficeByIsToldOfWhereThoseBesidePassIt() {
        district("MRB");
        commune("MRB", "1", route("MRB", "PNV")).statusCode(201);

        commune("MRB", "2", route("MRB", null))
                .statusCode(201)
                .body("withoutRoute.units.lacks", contains("COLLECTING_OFFICE"))
                .body("withoutRoute.units[0].proposed.intermediary", is("MRB-PNV"));
    }

    @Test
    void nothingIsProposedWhereThoseBesideReportOneThisWayOneThat() {
        district("MRC");
        commune("MRC", "1", route("MRC", "PNV")).statusCode(201);
        commune("MRC", "2", route("MRC", "VP")).statusCode(201);

        commune("MRC", "3", "")
                .statusCode(201)
                .body("withoutRoute.units.lacks", contains("ROUTE"))
                .body("withoutRoute.units[0].proposed", nullValue())
                .body("withoutRoute.units[0].message", containsString("say who receives"));
    }

    @Test
    void whereNobodyBesideItHasARouteNoneIsMissed() {
        district("MRD");
        commune("MRD", "1", "").statusCode(201).body("withoutRoute", nullValue());

        put("MRD", "VP2", "Phòng VP2", "DISTRICT_OFFICE", route("MRD", "PNV")).statusCode(201);
        commune("MRD", "2", "").statusCode(201).body("withoutRoute", nullValue());
    }

    /// The merged commune takes the place of two whose route it lacks; the one made of parts is nobody's
    /// whole successor.
    @Test
    void whoSucceedsOthersWhollyIsProposedTheirRoute() {
        district("MRF");
        for (String number : new String[] {"1", "2", "3"}) {
            commune("MRF", number, route("MRF", "PNV")).statusCode(201);
        }
        String acts = """
                {"code":"MRF-NQ","effectiveDate":"2025-07-01","legalBasis":"Nghị quyết số 1670/NQ-UBTVQH15","acts":[
                  {"act":"MERGE","units":["MRF-1","MRF-2"],
                   "newUnit":{"code":"MRF-10","name":"Xã Mười","type":"COMMUNE","parent":"MRF-T"}},
                  {"act":"SPLIT","unit":"MRF-3","newUnits":[
                   {"code":"MRF-11","name":"Xã Mười Một","type":"COMMUNE","parent":"MRF-T"},
                   {"code":"MRF-12","name":"Xã Mười Hai","type":"COMMUNE","parent":"MRF-T",
                    "routes":[{"regime":"MRF-R","recipient":"MRF-H","intermediary":"MRF-VP"}]}]}]}
                """;

        for (String path : new String[] {"/reorganisations?dryRun=true", "/reorganisations", "/reorganisations"}) {
            Api.post(path, acts)
                    .body("withoutRoute.count", is(2))
                    .body("withoutRoute.units.unit", contains("MRF-10", "MRF-11"))
                    .body("withoutRoute.units[0].proposed.recipient", is("MRF-H"))
                    .body("withoutRoute.units[0].proposed.intermediary", is("MRF-PNV"))
                    .body("withoutRoute.units[0].message", containsString("a unit that it succeeds had one"))
                    .body("withoutRoute.units[1].proposed.intermediary", is("MRF-VP"));
        }
        Api.get("/reorganisations/MRF-NQ").statusCode(200).body("withoutRoute", nullValue());
    }

    /// Every district ended with the reform, and Phòng Nội vụ with it: the route of before leads nowhere.
    @Test
    void aRouteToAnOfficeThatEndedIsNotProposed() {
        district("MRG");
        commune("MRG", "1", route("MRG", "PNV")).statusCode(201);
        commune("MRG", "2", route("MRG", "PNV")).statusCode(201);

        Api.post("/reorganisations", """
                        {"code":"MRG-NQ","effectiveDate":"2025-07-01","legalBasis":"Nghị quyết số 1670/NQ-UBTVQH15","acts":[
                          {"act":"MERGE","units":["MRG-1","MRG-2"],
                           "newUnit":{"code":"MRG-10","name":"Xã Mười","type":"COMMUNE","parent":"MRG-T"}},
                          {"act":"ABOLISH","unit":"MRG-PNV"},{"act":"ABOLISH","unit":"MRG-VP"},
                          {"act":"ABOLISH","unit":"MRG-H"}]}
                        """)
                .statusCode(201)
                .body("withoutRoute.units.unit", contains("MRG-10"))
                .body("withoutRoute.units[0].proposed", nullValue());
    }

    private static void district(String prefix) {
        Api.putUnit(prefix + "-T", "Tỉnh", null).statusCode(201);
        Api.putUnit(prefix + "-H", "Huyện", prefix + "-T").statusCode(201);
        office(prefix, "PNV").statusCode(201);
        office(prefix, "VP").statusCode(201);
        Api.putRegime(prefix + "-R", "LEGAL").statusCode(201);
    }

    private static ValidatableResponse office(String prefix, String code) {
        return put(prefix, code, "Phòng " + code, "DISTRICT_OFFICE", "");
    }

    private static ValidatableResponse commune(String prefix, String code, String route) {
        return put(prefix, code, "Xã " + code, "COMMUNE", route);
    }

    private static ValidatableResponse put(String prefix, String code, String name, String type, String route) {
        return Api.put("/units/" + prefix + "-" + code, """
                {"versions":[{"validFrom":"2004-01-01","code":"%1$s-%2$s","name":"%3$s","type":"%4$s","parent":"%1$s-H"}],
                 "routes":[%5$s]}
                """.formatted(prefix, code, name, type, route));
    }

    private static String route(String prefix, String office) {
        return """
                {"regime":"%1$s-R","validFrom":"2023-01-01","recipient":"%1$s-H"%2$s}
                """.formatted(prefix, office == null ? "" : ",\"intermediary\":\"%s-%s\"".formatted(prefix, office));
    }
}
