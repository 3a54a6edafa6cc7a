package vn.hopluu.plan.obligation;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.allOf;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.notNullValue;
import static vn.hopluu.testsupport.Patience.await;

import io.restassured.response.ValidatableResponse;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.hopluu.events.Event;
import vn.hopluu.events.ObligationChanged;
import vn.hopluu.events.Topic;
import vn.hopluu.plan.Api;
import vn.hopluu.plan.PlanServiceTest;
import vn.hopluu.testsupport.topic.TopicReader;

@PlanServiceTest
class ObligationActsTest {

    private static boolean loaded;

    private final TopicReader topics;

    ObligationActsTest(TopicReader topics) {
        this.topics = topics;
    }

    /// A district with communes A to E, which owe the half-year report by 4/6/2023; F owes nothing. In July 2025
    /// N succeeds E.
    @BeforeEach
    void load() {
        if (loaded) {
            return;
        }
        Api.putUnit("OA-106", "Huyện", null);
        for (String commune : new String[] {"A", "B", "C", "D", "F"}) {
            Api.putUnit("OA-" + commune, "Xã " + commune, "OA-106").statusCode(201);
        }
        dated("OA-E", "2004-01-01", "null");
        dated("OA-TWO", "2004-01-01", "\"2023-03-31\"");
        dated("OA-TWO", "2023-04-01", "null");
        Api.putRegime("OA-R", "LEGAL").statusCode(201);
        Api.putIndicator("OA-1").statusCode(201);
        Api.putForm("OA-F", "OA-R", "OA-1").statusCode(201);
        Api.put("/plans/OA-KH", """
                {"number":"01/KH","title":"Kế hoạch","issuer":"OA-106","year":2023,
                 "campaigns":[{"form":"OA-F","period":"2023-H1","demands":[
                   {"population":{"units":["OA-A","OA-B","OA-C","OA-D","OA-E"]},
                    "deadline":{"kind":"DAY_OF_YEAR","month":6,"day":5,"boundary":"EXCLUSIVE"}}]}]}
                """).statusCode(201);
        Api.post("/plans/OA-KH/publication").statusCode(200);
        Api.post("/reorganisations", """
                {"code":"OA-NQ","effectiveDate":"2025-07-01","legalBasis":"Nghị quyết",
                 "acts":[{"act":"CREATE","newUnit":{"code":"OA-N","name":"Xã","type":"COMMUNE","parent":"OA-106"}},
                         {"act":"ABOLISH","unit":"OA-E","successors":["OA-N"]}],
                 "obligations":[]}
                """).statusCode(201);
        loaded = true;
    }

    @Test
    void anExemptionIsDoneOncePerIdAndStaysOnRecord() {
        act("OA-A", "exemption", """
                {"id":"OA-X1","reason":"Đơn vị đã giải thể","legalBasis":"QĐ 12/QĐ-UBND"}""")
                .statusCode(200)
                .body("state", is("EXEMPT"))
                .body("acts.kind", contains("EXEMPT"))
                .body("acts.legalBasis", contains("QĐ 12/QĐ-UBND"))
                .body("acts[0].at", notNullValue());
        act("OA-A", "exemption", """
                {"id":"OA-X1","reason":"Đơn vị đã giải thể","legalBasis":"QĐ 12/QĐ-UBND"}""").statusCode(200).body("acts", hasSize(1));
        act("OA-A", "exemption", "{\"id\":\"OA-X1\",\"reason\":\"Lý do khác\"}")
                .statusCode(422)
                .body("type", is("urn:hopluu:problem:act-id-taken"));
        act("OA-A", "exemption", "{\"id\":\"OA-X2\",\"reason\":\"Lần nữa\"}")
                .statusCode(409)
                .body("detail", containsString("EXEMPT"));
        act("OA-A", "addition", """
                {"id":"OA-X3","reason":"Phải báo cáo","due":"2099-06-04T23:59:59+07:00"}""")
                .statusCode(200)
                .body("state", is("OWED"))
                .body("acts.kind", contains("EXEMPT", "ADD"));

        String key = Api.get("/units/OA-A").extract().jsonPath().getLong("id") + "/OA-F/2023-H1/OWN";
        await().untilAsserted(() -> assertThat(topics.events(Topic.OBLIGATIONS, key))
                .extracting(event -> ((ObligationChanged) event).state())
                .containsExactly(
                        ObligationChanged.State.OWED, ObligationChanged.State.EXEMPT, ObligationChanged.State.OWED));
        assertThat(topics.events(Topic.OBLIGATIONS, key))
                .extracting(Event::revision)
                .isSorted()
                .doesNotHaveDuplicates();
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource({
        "the present due moment, 2023-06-04T23:59:59+07:00, 409, act-refused",
        "an earlier moment, 2023-06-04T23:59:58+07:00, 409, act-refused",
        "a moment that is past, 2024-01-01T00:00:00+07:00, 409, act-refused",
        "no offset, 2099-06-04T23:59:59, 422, invalid",
        "a day, 2099-06-04, 422, invalid",
        "a day that does not exist, 2099-02-31T23:59:59+07:00, 422, invalid",
    })
    void anExtensionToABadMomentIsRefusedAndNothingIsDifferent(String name, String due, int status, String problem) {
        act("OA-B", "extension", "{\"id\":\"OA-E0\",\"reason\":\"Gia hạn\",\"due\":\"%s\"}".formatted(due))
                .statusCode(status)
                .contentType("application/problem+json")
                .body("type", is("urn:hopluu:problem:" + problem));
        Api.get("/obligations/OA-B/OA-F/2023-H1")
                .body("due", is("2023-06-04T23:59:59+07:00"))
                .body("acts", hasSize(0));
    }

    @Test
    void anExtensionMovesTheDueMoment() {
        act("OA-C", "extension", """
                {"id":"OA-E1","reason":"Gia hạn","due":"2099-06-30T23:59:59+07:00"}""")
                .statusCode(200)
                .header("ETag", notNullValue())
                .body("due", is("2099-06-30T23:59:59+07:00"))
                .body("state", is("OWED"));
    }

    @Test
    void aUnitThatThePlanPassedOverCanBeAdded() {
        Api.get("/obligations/OA-F/OA-F/2023-H1").statusCode(404);

        act("OA-F", "addition", """
                {"id":"OA-A1","reason":"Bổ sung","due":"2023-06-10T23:59:59+07:00"}""")
                .statusCode(200)
                .body("plan", is("OA-KH"))
                .body("recipient", is("OA-106"))
                .body("due", is("2023-06-10T23:59:59+07:00"));

        Api.items("/obligations?unit=OA-F").body("form", contains("OA-F"));
    }

    @Test
    void whoIsNotThereOnTheStructureDateOrOwesAlreadyCannotBeAdded() {
        String body = "{\"id\":\"OA-A9\",\"reason\":\"Bổ sung\",\"due\":\"2023-06-10T23:59:59+07:00\"}";

        act("OA-N@2025-07-01", "addition", body)
                .statusCode(422)
                .body("type", is("urn:hopluu:problem:not-in-population"));
        act("OA-D", "addition", body).statusCode(409).body("type", is("urn:hopluu:problem:act-refused"));
        given().contentType("application/json")
                .body(body)
                .post("/api/v1/obligations/OA-D/OA-F/2022-H1/addition")
                .then()
                .statusCode(404)
                .body("type", is("urn:hopluu:problem:unknown-campaign"));
    }

    @Test
    void theReportOfAnEndedUnitIsTransferredToItsSuccessorOnly() {
        act("OA-E", "transfer", "{\"id\":\"OA-T1\",\"reason\":\"Sáp nhập\",\"to\":\"OA-E@2025-06-30\"}")
                .statusCode(422)
                .body("type", is("urn:hopluu:problem:no-successor"));
        act("OA-D", "transfer", "{\"id\":\"OA-T1\",\"reason\":\"Sáp nhập\",\"to\":\"OA-N\"}")
                .statusCode(422)
                .body("type", is("urn:hopluu:problem:no-successor"));

        act("OA-E", "transfer", "{\"id\":\"OA-T1\",\"reason\":\"Sáp nhập\",\"to\":\"OA-N\"}")
                .statusCode(200)
                .body("unit", is("OA-E"))
                .body("state", is("TRANSFERRED"))
                .body("enteredBy", is("OA-N"));
        Api.items("/obligations?plan=OA-KH&state=TRANSFERRED").body("unit", contains("OA-E"));
    }

    @Test
    void aCodeWithTwoMeaningsInTheWindowListsBoth() {
        Api.get("/obligations/OA-TWO/OA-F/2023-H1")
                .statusCode(409)
                .body("detail", allOf(containsString("OA-TWO@2022-12-15"), containsString("OA-TWO@2023-04-01")))
                .body("choices.unit", contains("OA-TWO@2022-12-15", "OA-TWO@2023-04-01"));
        Api.get("/obligations?unit=OA-TWO&period=2023-H1").statusCode(409);
        Api.items("/obligations?unit=OA-TWO@2023-06-14&form=OA-F&period=2023-H1")
                .statusCode(200)
                .body("", hasSize(0));
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', textBlock = """
            an empty body       | exemption |                                                      | 400
            null                | exemption | null                                                 | 400
            a list              | exemption | []                                                   | 400
            no id               | exemption | {"reason":"x"}                                       | 422
            an id with a space  | exemption | {"id":"a b","reason":"x"}                            | 422
            no reason           | exemption | {"id":"OA-B1"}                                       | 422
            a blank reason      | exemption | {"id":"OA-B1","reason":"  "}                         | 422
            an unknown field    | exemption | {"id":"OA-B1","reason":"x","colour":"red"}           | 400
            a due moment        | exemption | {"id":"OA-B1","reason":"x","due":"2099-01-01T00:00:00Z"} | 422
            a successor         | extension | {"id":"OA-B1","reason":"x","due":"2099-01-01T00:00:00Z","to":"OA-A"} | 422
            no due moment       | extension | {"id":"OA-B1","reason":"x"}                          | 422
            no due moment       | addition  | {"id":"OA-B1","reason":"x"}                          | 422
            no successor        | transfer  | {"id":"OA-B1","reason":"x"}                          | 422
            an unknown successor| transfer  | {"id":"OA-B1","reason":"x","to":"OA-NOBODY"}         | 404
            an unknown act      | abolition | {"id":"OA-B1","reason":"x"}                          | 404
            """)
    void aBadActGetsAProblemAndIsNotOnRecord(String name, String act, String body, int status) {
        act("OA-D", act, body == null ? "" : body)
                .statusCode(status)
                .contentType("application/problem+json")
                .body("status", is(status));
        Api.get("/obligations/OA-D/OA-F/2023-H1").body("acts", hasSize(0)).body("state", is("OWED"));
    }

    @ParameterizedTest
    @CsvSource({
        "/obligations?limit=0, 400",
        "/obligations?limit=1001, 400",
        "/obligations?after=x, 400",
        "/obligations?after=a/b/c/d, 400",
        "/obligations?state=SOLD, 400",
        "/obligations?unit=a%20b, 422",
        "/obligations/OA-A/OA-F/2023-H2, 404",
        "/obligations/OA-A/OA-F/2023-H1?coverage=ALL, 400",
        "/obligations/OA-F/OA-F/2023-H1?coverage=CONSOLIDATED, 404",
    })
    void aBadQuestionGetsAProblem(String path, int status) {
        Api.get(path).statusCode(status).contentType("application/problem+json");
    }

    private static void dated(String code, String from, String to) {
        Api.put("/units/" + code + "@" + from, """
                {"versions":[{"validFrom":"%s","validTo":%s,"code":"%s","name":"Xã","type":"COMMUNE","parent":"OA-106"}]}
                """.formatted(from, to, code)).statusCode(201);
    }

    private static ValidatableResponse act(String unit, String act, String body) {
        return given().contentType("application/json")
                .body(body)
                .when()
                .post("/api/v1/obligations/" + unit + "/OA-F/2023-H1/" + act)
                .then();
    }
}
