package vn.hopluu.plan.planning;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.nullValue;

import io.restassured.response.ValidatableResponse;
import org.junit.jupiter.api.Test;
import vn.hopluu.plan.Api;
import vn.hopluu.plan.PlanServiceTest;

/// The window of the first half of 2023 is 1/1 to 30/6 (regime CALENDAR).
@PlanServiceTest
class CutOffTest {

    @Test
    void a_cut_off_that_a_plan_orders_is_fixed_with_the_obligation() {
        plan("CUA", ",\"cutOff\":\"2023-05-31\"").statusCode(201);
        Api.post("/plans/CUA-KH/publication").statusCode(200).body("campaigns[0].demands[0].cutOff", is("2023-05-31"));

        Api.get("/obligations/CUA-1/CUA-F/2023-H1").body("cutOff", is("2023-05-31"));
    }

    @Test
    void where_none_is_ordered_the_windows_last_day_is_meant() {
        plan("CUB", "").statusCode(201);
        Api.post("/plans/CUB-KH/publication").statusCode(200);

        Api.get("/obligations/CUB-1/CUB-F/2023-H1").body("cutOff", nullValue());
    }

    @Test
    void a_cut_off_is_a_day_of_the_window() {
        plan("CUC", ",\"cutOff\":\"2023-07-01\"")
                .statusCode(422)
                .body("errors.pointer", contains("/campaigns/0/demands/0/cutOff"))
                .body("errors.code", hasItem("outside-window"));
    }

    private static ValidatableResponse plan(String prefix, String more) {
        Api.putUnit(prefix + "-106", "Huyện", null).statusCode(201);
        Api.putUnit(prefix + "-1", "Xã Một", prefix + "-106").statusCode(201);
        Api.putRegime(prefix + "-R", "CALENDAR").statusCode(201);
        Api.putIndicator(prefix + "-I").statusCode(201);
        Api.putForm(prefix + "-F", prefix + "-R", prefix + "-I").statusCode(201);
        return Api.put(
                "/plans/" + prefix + "-KH", """
                {"number":"1/KH","title":"Kế hoạch","issuer":"P-106","year":2023,"campaigns":[
                  {"form":"P-F","period":"2023-H1","demands":[{"population":{"units":["P-1"]},
                   "deadline":{"kind":"DATE","date":"2023-07-10","boundary":"EXCLUSIVE"}%s}]}]}""".replace("P-", prefix + "-").formatted(more));
    }
}
