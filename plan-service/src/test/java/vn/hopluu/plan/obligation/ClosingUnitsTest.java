package vn.hopluu.plan.obligation;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.nullValue;

import io.restassured.response.ValidatableResponse;
import org.junit.jupiter.api.Test;
import vn.hopluu.plan.Api;
import vn.hopluu.plan.PlanServiceTest;

@PlanServiceTest
class ClosingUnitsTest {

    @Test
    void aUnitThatStillOwesReportsIsNotClosedUntilSomebodySaysWhatBecomesOfThem() {
        owing("CU");

        close("CU-A", "2023-06-03")
                .statusCode(409)
                .body("type", is("urn:hopluu:problem:still-owes"))
                .body("errors.value", contains("CU-F/2023-H1 (OWN)"));
        Api.get("/units/CU-A").body("versions[0].validTo", nullValue());

        given().contentType("application/json")
                .body("{\"id\":\"CU-X\",\"reason\":\"Đơn vị giải thể\"}")
                .post("/api/v1/obligations/CU-A/CU-F/2023-H1/exemption")
                .then()
                .statusCode(200);
        close("CU-A", "2023-06-03").statusCode(200);
    }

    @Test
    void aReportThatIsDueWhileTheUnitStandsIsNoReasonToKeepIt() {
        owing("CV");

        close("CV-A", "2023-06-04").statusCode(200);
    }

    /// Unit A owes the half-year report by 4/6/2023.
    private static void owing(String prefix) {
        Api.putUnit(prefix + "-106", "Huyện", null).statusCode(201);
        Api.putUnit(prefix + "-A", "Xã A", prefix + "-106").statusCode(201);
        Api.putRegime(prefix + "-R", "CALENDAR").statusCode(201);
        Api.putIndicator(prefix + "-1").statusCode(201);
        Api.putForm(prefix + "-F", prefix + "-R", prefix + "-1").statusCode(201);
        Api.put("/plans/" + prefix + "-KH", """
                {"number":"01/KH","title":"Kế hoạch","issuer":"%1$s-106","year":2023,
                 "campaigns":[{"form":"%1$s-F","period":"2023-H1","demands":[
                   {"population":{"units":["%1$s-A"]},
                    "deadline":{"kind":"DAY_OF_YEAR","month":6,"day":5,"boundary":"EXCLUSIVE"}}]}]}
                """.formatted(prefix)).statusCode(201);
        Api.post("/plans/" + prefix + "-KH/publication").statusCode(200);
    }

    private static ValidatableResponse close(String code, String lastDay) {
        return Api.put("/units/" + code + "@2023-01-01", """
                {"versions":[{"validFrom":"2004-01-01","validTo":"%s","code":"%s","name":"Xã A","type":"DISTRICT","parent":"%s"}]}
                """.formatted(lastDay, code, code.replace("-A", "-106")));
    }
}
