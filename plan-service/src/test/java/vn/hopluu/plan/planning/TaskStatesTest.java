package vn.hopluu.plan.planning;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.nullValue;

import io.restassured.response.ValidatableResponse;
import org.junit.jupiter.api.Test;
import vn.hopluu.plan.Api;
import vn.hopluu.plan.PlanServiceTest;

/// The tasks of LĐLĐ tỉnh Tây Ninh (S2, IV.1): the score file goes to Sở Nội vụ on 01/11/2023, the others have no day.
@PlanServiceTest
class TaskStatesTest {

    private static void plan(String prefix) {
        Api.putUnit(prefix + "-LDLD", "LĐLĐ tỉnh", null).statusCode(201);
        Api.putUnit(prefix + "-SNV", "Sở Nội vụ", null).statusCode(201);
        Api.put("/plans/" + prefix, """
                {"number":"439/KH-LĐLĐ","title":"Kế hoạch","issuer":"%1$s-LDLD","year":2023,"tasks":[
                  {"code":"NV01","text":"Phân công thường trực phụ trách","lead":"%1$s-LDLD"},
                  {"code":"NV02","text":"Biểu dương, nhân rộng mô hình","lead":"%1$s-LDLD"},
                  {"code":"NV03","text":"Tự chấm điểm, gửi hồ sơ","lead":"%1$s-LDLD","participants":["%1$s-SNV"],
                   "due":"2023-11-01T23:59:59+07:00","evidence":"Hồ sơ tự chấm điểm"}]}
                """.formatted(prefix)).statusCode(201);
    }

    private static ValidatableResponse say(String plan, String task, String id, String state, String rest) {
        return Api.post("/plans/" + plan + "/tasks/" + task + "/states", """
                {"id":"%s","state":"%s"%s}""".formatted(id, state, rest));
    }

    @Test
    void tasksAreListedInTheOrderOfThePlanWithWhoAnswersForThemByWhenAndHowFarTheyAre() {
        plan("TSA");
        Api.post("/plans/TSA/publication").statusCode(200);

        Api.items("/plans/TSA/tasks")
                .body("code", contains("NV01", "NV02", "NV03"))
                .body("lead", everyItem(is("TSA-LDLD")))
                .body("leadName", everyItem(is("LĐLĐ tỉnh")))
                .body("due", contains(nullValue(), nullValue(), is("2023-11-01T23:59:59+07:00")))
                .body("state", everyItem(is("NOT_STARTED")))
                .body("stateText", everyItem(is("not started")))
                .body("overdue", contains(false, false, true))
                .body("[2].participants", contains("TSA-SNV"))
                .body("[2].evidence", is("Hồ sơ tự chấm điểm"));
        Api.get("/plans/TSA/tasks?limit=2").body("items.code", contains("NV01", "NV02"));
        Api.items("/plans/TSA/tasks?limit=2&after=NV02").body("code", contains("NV03"));
        Api.get("/plans/TSA/tasks?after=NV09").statusCode(400);
    }

    @Test
    void theNewestStatementHoldsAndWhatIsDoneIsNotOverdue() {
        plan("TSB");
        Api.post("/plans/TSB/publication").statusCode(200);
        say("TSB", "NV03", "TSB/1", "UNDER_WAY", ",\"reason\":\"Đang chấm\"")
                .statusCode(200)
                .body("stateText", is("under way"))
                .body("overdue", is(true));
        String done = ",\"reason\":\"Đã gửi ngày 30/10/2023\",\"evidence\":\"Hồ sơ số 12\"";
        say("TSB", "NV03", "TSB/2", "DONE", done).statusCode(200);
        say("TSB", "NV03", "TSB/2", "DONE", done)
                .statusCode(200)
                .body("state", is("DONE"))
                .body("overdue", is(false))
                .body("reason", is("Đã gửi ngày 30/10/2023"))
                .body("shown", is("Hồ sơ số 12"));

        say("TSB", "NV03", "TSB/3", "UNDER_WAY", ",\"reason\":\"Bổ sung minh chứng\"")
                .body("state", is("UNDER_WAY"))
                .body("shown", nullValue());
    }

    @Test
    void whatCannotBeSaidIsRefusedAndNothingIsStored() {
        plan("TSC");
        say("TSC", "NV01", "TSC/1", "DONE", ",\"reason\":\"Xong\",\"evidence\":\"Quyết định\"")
                .statusCode(409)
                .body("detail", containsString("draft"));
        Api.post("/plans/TSC/publication").statusCode(200);
        say("TSC", "NV09", "TSC/1", "UNDER_WAY", ",\"reason\":\"x\"").statusCode(404);
        say("TSC", "NV01", "TSC/1", "DONE", ",\"reason\":\"Xong\"")
                .statusCode(422)
                .body("errors.pointer", contains("/evidence"));
        say("TSC", "NV01", "-", "HALF", "")
                .statusCode(422)
                .body("errors.pointer", contains("/id", "/state", "/reason"));
        say("TSC", "NV01", "TSC/2", "UNDER_WAY", ",\"reason\":\"Đang làm\"").statusCode(200);
        say("TSC", "NV02", "TSC/2", "UNDER_WAY", ",\"reason\":\"Đang làm\"").statusCode(422);

        Api.items("/plans/TSC/tasks").body("state", contains("UNDER_WAY", "NOT_STARTED", "NOT_STARTED"));
    }
}
