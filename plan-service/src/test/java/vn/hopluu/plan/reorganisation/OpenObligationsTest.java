package vn.hopluu.plan.reorganisation;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.startsWith;

import io.restassured.response.ValidatableResponse;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.hopluu.plan.Api;
import vn.hopluu.plan.PlanServiceTest;

/// Two communes of a district owe the report of the first half of 2025 by 9/7; on 1/7 they merge and the district ends.
@PlanServiceTest
class OpenObligationsTest {

    private static final String EXEMPT = "{\"unit\":\"%s\",\"treatment\":\"EXEMPT\"}";
    private static final String TRANSFER = "{\"unit\":\"%s\",\"treatment\":\"TRANSFER\",\"to\":\"%s\"}";

    @Test
    void unspokenObligationsRefuseTheReorganisationAndAreListed() {
        owing("OPA", "2025-07-10");

        reorganise("OPA", "")
                .statusCode(409)
                .body("type", is("urn:hopluu:problem:reorganisation-refused"))
                .body("errors.code", contains("open-obligation", "open-obligation"))
                .body("errors.pointer", everyItem(is("/acts/0")))
                .body("errors.value", contains(startsWith("OPA-1 "), startsWith("OPA-2 ")))
                .body("errors[0].value", containsString("OPA-F/2025-H1/OWN, due 2025-07-09T23:59:59"));
        Api.get("/units/OPA-1@2025-07-01").statusCode(200);
    }

    @Test
    void aPreviewListsThemWithWhatBecomesOfThem() {
        owing("OPB", "2025-07-10");

        preview("OPB", EXEMPT.formatted("OPB-1"))
                .statusCode(200)
                .body("obligations.unit", contains("OPB-1", "OPB-2"))
                .body("obligations.treatment", contains("EXEMPT", null))
                .body("reasons.code", contains("open-obligation"));
    }

    @Test
    void exemptAndTransferredObligationsStayThoseOfTheUnitsThatEnded() {
        owing("OPC", "2025-07-10");

        reorganise("OPC", EXEMPT.formatted("OPC-1") + "," + TRANSFER.formatted("OPC-2", "OPC-1"))
                .statusCode(201)
                .body("obligations.treatment", contains("EXEMPT", "TRANSFER"))
                .body("obligations[1].to", is("OPC-1"));

        int commune = Api.get("/units/OPC-1@2025-07-01").extract().path("id");
        Api.items("/obligations?unit=OPC-1@2025-06-30&form=OPC-F").body("state", contains("EXEMPT"));
        Api.items("/obligations?unit=OPC-2&form=OPC-F")
                .body("state", contains("TRANSFERRED"))
                .body("enteredById", contains(equalTo(commune)));
        reorganise("OPC", EXEMPT.formatted("OPC-1") + "," + TRANSFER.formatted("OPC-2", "OPC-1"))
                .statusCode(200);
    }

    @Test
    void oneWordMayNameOneObligation() {
        owing("OPD", "2025-07-10");

        reorganise("OPD", """
                        {"unit":"OPD-1","form":"OPD-F","period":"2025-H1","treatment":"EXEMPT","reason":"Đã gộp số liệu"},
                        {"unit":"OPD-1","treatment":"TRANSFER","to":"OPD-1"},
                        {"unit":"OPD-2","form":"OPD-F","period":"2025-H1","treatment":"TRANSFER","to":"OPD-1"}""").statusCode(201).body("obligations.treatment", contains("EXEMPT", "TRANSFER"));
    }

    @Test
    void whatIsDueBeforeNeedsNoWord() {
        owing("OPE", "2025-07-01");

        reorganise("OPE", "").statusCode(201).body("obligations", empty());
    }

    @Test
    void aTransferredReportThatIsStillOpenGoesOnToTheNextSuccessor() {
        owing("OPF", "2025-07-10");
        reorganise("OPF", TRANSFER.formatted("OPF-1", "OPF-1") + "," + TRANSFER.formatted("OPF-2", "OPF-1"))
                .statusCode(201);
        String second = """
                {"code":"OPF-NQ2","effectiveDate":"2025-07-05","legalBasis":"Quyết định",
                 "acts":[{"act":"CREATE","newUnit":{"code":"OPF-9","name":"Mới","type":"COMMUNE","parent":"OPF-12"}},
                         {"act":"ABOLISH","unit":"OPF-1","successors":["OPF-9"]}],"obligations":[%s]}""";

        Api.post("/reorganisations", second.formatted(""))
                .statusCode(409)
                .body("errors.code", contains("open-obligation", "open-obligation"));
        Api.post("/reorganisations", second.formatted(TRANSFER.formatted("OPF-1", "OPF-9")))
                .statusCode(201)
                .body("obligations.unit", contains("OPF-1", "OPF-2"))
                .body("obligations.enteredBy", contains("OPF-1", "OPF-1"))
                .body("obligations.to", contains("OPF-9", "OPF-9"));
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(
            delimiter = '|',
            value = {
                "a receiver that does not succeed|'unit':'P-1','treatment':'TRANSFER','to':'P-12'|not-a-successor",
                "an unknown receiver|'unit':'P-1','treatment':'TRANSFER','to':'P-99'|not-a-successor",
                "a unit that goes on|'unit':'P-12','treatment':'EXEMPT'|goes-on",
                "an unknown unit|'unit':'P-99','treatment':'EXEMPT'|unknown-unit",
                "a report that nobody owes|'unit':'P-1','form':'P-F','period':'2024-H1','treatment':'EXEMPT'"
                        + "|no-open-obligation",
            },
            quoteCharacter = '`')
    void aWordThatMeansNothingIsRefused(String name, String instruction, String code) {
        String prefix = "OPG" + Math.floorMod(name.hashCode(), 10_000);
        owing(prefix, "2025-07-10");
        String words = EXEMPT.formatted(prefix + "-1") + "," + EXEMPT.formatted(prefix + "-2") + ",{"
                + instruction.replace('\'', '"').replace("P-", prefix + "-") + "}";

        reorganise(prefix, words)
                .statusCode(409)
                .body("errors.findAll { it.code != 'twice' }.code", contains(code))
                .body("errors[0].pointer", startsWith("/obligations/2"));
        Api.get("/units/" + prefix + "-1@2025-07-01").body("versions[0].name", is("Xã Một"));
    }

    private static void owing(String prefix, String dueBefore) {
        Api.putRegime(prefix + "-R", "LEGAL").statusCode(201);
        Api.putIndicator(prefix + "-I").statusCode(201);
        Api.putForm(prefix + "-F", prefix + "-R", prefix + "-I").statusCode(201);
        Api.putUnit(prefix + "-12", "Tỉnh", null).statusCode(201);
        Api.putUnit(prefix + "-106", "Huyện", prefix + "-12").statusCode(201);
        Api.putUnit(prefix + "-1", "Xã Một", prefix + "-106").statusCode(201);
        Api.putUnit(prefix + "-2", "Xã Hai", prefix + "-106").statusCode(201);
        Api.put("/plans/" + prefix + "-KH", """
                {"number":"1/KH","title":"Kế hoạch","issuer":"P-12","year":2025,"campaigns":[
                  {"form":"P-F","period":"2025-H1","demands":[{"population":{"under":"P-106","types":["DISTRICT"]},
                   "deadline":{"kind":"DATE","date":"%s","boundary":"EXCLUSIVE"}}]}]}""".replace("P-", prefix + "-").formatted(dueBefore))
                .statusCode(201);
        Api.post("/plans/" + prefix + "-KH/publication").statusCode(200);
        Api.items("/obligations?form=" + prefix + "-F").body("size()", is(2));
    }

    private static ValidatableResponse reorganise(String prefix, String words) {
        return Api.post("/reorganisations", body(prefix, words));
    }

    private static ValidatableResponse preview(String prefix, String words) {
        return Api.post("/reorganisations?dryRun=true", body(prefix, words));
    }

    private static String body(String prefix, String words) {
        return """
                {"code":"P-NQ","effectiveDate":"2025-07-01","legalBasis":"Nghị quyết",
                 "acts":[{"act":"MERGE","units":["P-1","P-2"],
                          "newUnit":{"code":"P-1","name":"Xã Mới","type":"COMMUNE","parent":"P-12"}},
                         {"act":"ABOLISH","unit":"P-106"}],
                 "obligations":[%s]}""".replace("P-", prefix + "-").formatted(words);
    }
}
