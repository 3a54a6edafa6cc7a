package vn.hopluu.plan.planning;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.is;

import io.restassured.response.ValidatableResponse;
import org.junit.jupiter.api.Test;
import vn.hopluu.plan.Api;
import vn.hopluu.plan.PlanServiceTest;

/// A target over the communes 1 and 2 of a district; the district itself is none of them.
@PlanServiceTest
class TargetExclusionTest {

    @Test
    void a_unit_leaves_the_population_by_an_act_with_a_reason_and_once() {
        published("TXA");

        exclude("TXA", "TXA-1", "TXA-ACT", "Đã chuyển thành phường")
                .statusCode(200)
                .body("unit", is("TXA-1"));
        exclude("TXA", "TXA-1", "TXA-ACT", "Đã chuyển thành phường").statusCode(200);
        exclude("TXA", "TXA-2", "TXA-ACT", "Lý do khác")
                .statusCode(422)
                .body("type", is("urn:hopluu:problem:act-id-taken"));

        exclude("TXA", "TXA-1", "TXA-AGAIN", "Lần nữa").statusCode(409).body("detail", containsString("TXA-ACT"));

        Api.items("/plans/TXA-KH/targets/TXA-T1/exclusions")
                .body("unit", contains("TXA-1"))
                .body("name", contains("Xã Một"))
                .body("reason", contains("Đã chuyển thành phường"));
    }

    @Test
    void only_a_unit_that_counts_can_leave_and_only_a_target_of_the_plan_itself() {
        published("TXB");

        exclude("TXB", "TXB-106", "TXB-ACT", "Không tính")
                .statusCode(422)
                .body("type", is("urn:hopluu:problem:not-in-population"));
        Api.post("/plans/TXB-KH/targets/TXB-T9/exclusions", "{\"id\":\"TXB-A\",\"unit\":\"TXB-1\",\"reason\":\"x\"}")
                .statusCode(404)
                .body("type", is("urn:hopluu:problem:unknown-target"));
        Api.post("/plans/TXB-KH/targets/TXB-T1/exclusions", "{\"id\":\"TXB-A\",\"reason\":\"x\"}")
                .statusCode(422)
                .body("errors.pointer", contains("/unit"));
        exclude("TXB", "TXB-1", "TXB-ACT", " ").statusCode(422).body("errors.pointer", contains("/reason"));
    }

    @Test
    void the_population_of_a_draft_is_stated_in_the_draft() {
        draft("TXC");

        exclude("TXC", "TXC-1", "TXC-ACT", "Không tính").statusCode(409);
    }

    private static ValidatableResponse exclude(String prefix, String unit, String id, String reason) {
        return Api.post(
                "/plans/" + prefix + "-KH/targets/" + prefix + "-T1/exclusions",
                "{\"id\":\"%s\",\"unit\":\"%s\",\"reason\":\"%s\",\"legalBasis\":\"Công văn 12\"}"
                        .formatted(id, unit, reason));
    }

    private static void published(String prefix) {
        draft(prefix);
        Api.post("/plans/" + prefix + "-KH/publication").statusCode(200);
    }

    private static void draft(String prefix) {
        Api.putIndicator(prefix + "I").statusCode(201);
        Api.putUnit(prefix + "-106", "Huyện", null).statusCode(201);
        Api.putUnit(prefix + "-1", "Xã Một", prefix + "-106").statusCode(201);
        Api.putUnit(prefix + "-2", "Xã Hai", prefix + "-106").statusCode(201);
        Api.put("/plans/" + prefix + "-KH", """
                {"number":"1/KH","title":"Kế hoạch","issuer":"P-106","year":2023,"campaigns":[],
                 "targets":[{"id":"P-T1","text":"95%","population":{"of":"UNITS","under":"P-106"},
                   "expression":"share(INDICATOR >= 1)","op":">=","threshold":0.95}]}""".replace("P-", prefix + "-").replace("INDICATOR", prefix + "I"))
                .statusCode(201);
    }
}
