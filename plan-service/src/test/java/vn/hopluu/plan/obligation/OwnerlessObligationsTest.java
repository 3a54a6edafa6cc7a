package vn.hopluu.plan.obligation;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.nullValue;

import io.restassured.response.ValidatableResponse;
import org.junit.jupiter.api.Test;
import vn.hopluu.plan.Api;
import vn.hopluu.plan.PlanServiceTest;

/// On 1/7/2025 the communes 1 and 2 merge, and commune 3 goes to two others in parts. A plan that is
/// published afterwards asks the three for the first half of 2025.
@PlanServiceTest
class OwnerlessObligationsTest {

    @Test
    void publication_names_each_report_of_a_unit_that_has_ended() {
        reformed("OWA");

        publish("OWA")
                .body("withoutOwner.count", is(3))
                .body("withoutOwner.obligations.unit", contains("OWA-1", "OWA-2", "OWA-3"))
                .body("withoutOwner.obligations.name", contains("Xã Một", "Xã Hai", "Xã Ba"))
                .body("withoutOwner.obligations.transferTo", contains("OWA-10", "OWA-10", null))
                .body("withoutOwner.obligations[2].successors.code", contains("OWA-4", "OWA-5"))
                .body("withoutOwner.obligations[2].successors.whole", contains(false, false));
        Api.items("/obligations?plan=OWA-KH&withoutOwner=true").body("unit", contains("OWA-1", "OWA-2", "OWA-3"));
        Api.items("/obligations?plan=OWA-KH").body("size()", is(5));
    }

    @Test
    void one_act_hands_to_successors_what_came_to_them_whole_and_names_the_rest() {
        reformed("OWB");
        publish("OWB");

        transfer("OWB", "OWB-CV", "Sắp xếp đơn vị hành chính")
                .statusCode(200)
                .body("transferred", is(2))
                .body("remaining.count", is(1))
                .body("remaining.obligations.unit", contains("OWB-3"));
        Api.get("/obligations/OWB-1/OWB-F/2025-H1")
                .body("state", is("TRANSFERRED"))
                .body("enteredBy", is("OWB-10"))
                .body("acts.reason", contains("Sắp xếp đơn vị hành chính"));
        Api.items("/obligations?enteredBy=OWB-10").body("unit", contains("OWB-1", "OWB-2"));
        Api.items("/obligations?enteredBy=OWB-4&plan=OWB-KH").body("unit", contains("OWB-4"));
        Api.items("/obligations?enteredBy=OWB-1@2025-06-30").body("", empty());
        Api.items("/obligations?plan=OWB-KH&withoutOwner=true").body("unit", contains("OWB-3"));
    }

    @Test
    void it_is_done_once_and_its_id_names_one_act() {
        reformed("OWC");
        publish("OWC");
        transfer("OWC", "OWC-CV", "Sắp xếp").statusCode(200);

        transfer("OWC", "OWC-CV", "Sắp xếp").statusCode(200).body("transferred", is(2));
        transfer("OWC", "OWC-CV", "Lý do khác").statusCode(422).body("type", is("urn:hopluu:problem:act-id-taken"));
        Api.get("/obligations/OWC-1/OWC-F/2025-H1").body("acts.size()", is(1));
    }

    @Test
    void a_report_that_went_to_a_unit_which_ended_later_is_without_owner_again() {
        reformed("OWD");
        publish("OWD");
        transfer("OWD", "OWD-CV", "Sắp xếp").statusCode(200);
        Api.post("/reorganisations", """
                        {"code":"OWD-NQ2","effectiveDate":"2025-09-01","legalBasis":"Nghị quyết",
                         "acts":[{"act":"MERGE","units":["OWD-10","OWD-5"],
                          "newUnit":{"code":"OWD-11","name":"Xã Mới nữa","type":"COMMUNE","parent":"OWD-12"}}],
                         "obligations":[]}""").statusCode(201);

        publish("OWD").body("withoutOwner.obligations.transferTo", contains("OWD-11", "OWD-11", null, "OWD-11"));
        transfer("OWD", "OWD-CV2", "Sắp xếp lần hai").statusCode(200).body("transferred", is(3));
        Api.get("/obligations/OWD-2/OWD-F/2025-H1").body("enteredBy", is("OWD-11"));
    }

    @Test
    void a_plan_of_units_that_stand_says_nothing_of_it() {
        reformed("OWE");
        String plan = plan("OWE", "[\"OWE-4\"]");
        Api.put("/plans/OWE-KH", plan).statusCode(201);

        Api.post("/plans/OWE-KH/publication").statusCode(200).body("withoutOwner", nullValue());
        transfer("OWE", "OWE-CV", "Sắp xếp")
                .statusCode(200)
                .body("transferred", is(0))
                .body("remaining.obligations", empty());
        transfer("OWE-X", "OWE-CV", "Sắp xếp").statusCode(404).body("type", is("urn:hopluu:problem:unknown-plan"));
    }

    private static ValidatableResponse publish(String prefix) {
        Api.put(
                "/plans/" + prefix + "-KH",
                plan(prefix, "[\"P-1\",\"P-2\",\"P-3\",\"P-4\",\"P-5\"]".replace("P-", prefix + "-")));
        return Api.post("/plans/" + prefix + "-KH/publication").statusCode(200);
    }

    private static ValidatableResponse transfer(String prefix, String id, String reason) {
        return Api.post("/plans/" + prefix + "-KH/transfer", "{\"id\":\"%s\",\"reason\":\"%s\"}".formatted(id, reason));
    }

    private static void reformed(String prefix) {
        Api.putRegime(prefix + "-R", "CALENDAR").statusCode(201);
        Api.putIndicator(prefix + "-I").statusCode(201);
        Api.putForm(prefix + "-F", prefix + "-R", prefix + "-I").statusCode(201);
        Api.putUnit(prefix + "-12", "Tỉnh", null).statusCode(201);
        String[] names = {"Xã Một", "Xã Hai", "Xã Ba", "Xã Bốn", "Xã Năm"};
        for (int number = 1; number <= names.length; number++) {
            Api.putUnit(prefix + "-" + number, names[number - 1], prefix + "-12")
                    .statusCode(201);
        }
        Api.post("/reorganisations", """
                        {"code":"P-NQ","effectiveDate":"2025-07-01","legalBasis":"Nghị quyết",
                         "acts":[{"act":"MERGE","units":["P-1","P-2"],
                                  "newUnit":{"code":"P-10","name":"Xã Mới","type":"COMMUNE","parent":"P-12"}},
                                 {"act":"ABOLISH","unit":"P-3","successors":["P-4","P-5"]}],
                         "obligations":[]}""".replace("P-", prefix + "-")).statusCode(201);
    }

    private static String plan(String prefix, String units) {
        return """
                {"number":"1/KH","title":"Kế hoạch","issuer":"P-12","year":2025,"campaigns":[
                  {"form":"P-F","period":"2025-H1","demands":[{"population":{"units":%s},
                   "deadline":{"kind":"DATE","date":"2025-08-10","boundary":"EXCLUSIVE"}}]}]}""".replace("P-", prefix + "-").formatted(units);
    }
}
