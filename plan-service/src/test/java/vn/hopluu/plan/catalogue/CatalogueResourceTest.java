package vn.hopluu.plan.catalogue;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.nullValue;
import static vn.hopluu.testsupport.Patience.await;

import java.util.List;
import org.junit.jupiter.api.Test;
import vn.hopluu.events.FormChanged;
import vn.hopluu.events.IndicatorChanged;
import vn.hopluu.events.RegimeChanged;
import vn.hopluu.events.Topic;
import vn.hopluu.plan.Api;
import vn.hopluu.plan.PlanServiceTest;
import vn.hopluu.testsupport.topic.TopicReader;

@PlanServiceTest
class CatalogueResourceTest {

    private final TopicReader topics;

    CatalogueResourceTest(TopicReader topics) {
        this.topics = topics;
    }

    @Test
    void aRegimeIsStatedReadAndSentOnce() {
        Api.putRegime("CA-R", "LEGAL").statusCode(201).body("tree", is("ROUTE"));
        Api.putRegime("CA-R", "LEGAL").statusCode(200);

        Api.get("/regimes/CA-R").statusCode(200).body("name", is("Chế độ CA-R")).body("window", is("LEGAL"));
        await().untilAsserted(() -> assertThat(topics.events(Topic.CATALOGUE, "regime/CA-R"))
                .singleElement()
                .isInstanceOfSatisfying(
                        RegimeChanged.class,
                        regime -> assertThat(regime.window()).isEqualTo(RegimeChanged.Window.LEGAL)));
    }

    @Test
    void anIndicatorIsStatedReadAndSentOnce() {
        Api.putIndicator("CA-TCD01").statusCode(201);
        Api.putIndicator("CA-TCD01").statusCode(200);

        Api.get("/indicators/CA-TCD01")
                .statusCode(200)
                .body("measure", is("lượt"))
                .body("dimensions[0].members", contains("TX", "TT", "UQ"))
                .body("numerator", nullValue());
        await().untilAsserted(() -> assertThat(topics.events(Topic.CATALOGUE, "indicator/CA-TCD01"))
                .singleElement()
                .isInstanceOfSatisfying(IndicatorChanged.class, indicator -> {
                    assertThat(indicator.kind()).isEqualTo(IndicatorChanged.Kind.FLOW);
                    assertThat(indicator.dimensions())
                            .containsExactly(new IndicatorChanged.Dimension("mode", List.of("TX", "TT", "UQ")));
                }));
    }

    @Test
    void aFormGivesEachFigureASlotAndSendsItselfOnce() {
        Api.putRegime("CB-R", "LEGAL");
        Api.putIndicator("CB-1");
        String body = form("CB-R", "2021-01-01", null, cell("CB-1", null), cell("CB-1", "TX"));

        Api.put("/forms/CB-F/versions/1", body).statusCode(201).body("slots.member", contains(nullValue(), is("TX")));
        Api.put("/forms/CB-F/versions/1", body).statusCode(200);

        await().untilAsserted(() -> assertThat(topics.events(Topic.CATALOGUE, "form/CB-F"))
                .singleElement()
                .isInstanceOfSatisfying(FormChanged.class, form -> {
                    assertThat(form.slots())
                            .containsExactly(
                                    new FormChanged.Slot("CB-1", null, 0, true),
                                    new FormChanged.Slot("CB-1", "TX", 0, true));
                    assertThat(form.versions().getFirst().slots()).containsExactly(0, 1);
                    assertThat(form.versions().getFirst().mandatory()).isEmpty();
                }));
    }

    @Test
    void aLaterVersionReusesSlotsAndAppendsNewOnesAtTheEnd() {
        Api.putRegime("CC-R", "LEGAL");
        Api.putIndicator("CC-1");
        Api.putIndicator("CC-2");
        Api.put(
                        "/forms/CC-F/versions/1",
                        form("CC-R", "2021-01-01", "2023-12-31", cell("CC-1", null), cell("CC-1", "TX")))
                .statusCode(201);

        Api.put("/forms/CC-F/versions/2", form("CC-R", "2024-01-01", null, cell("CC-2", null), cell("CC-1", "TX")))
                .statusCode(201)
                .body("slots.indicator", contains("CC-1", "CC-1", "CC-2"))
                .body("versions[1].cells.slot", contains(2, 1));
    }

    @Test
    void versionsOfAFormMayNotShareADay() {
        Api.putRegime("CD-R", "LEGAL");
        Api.putIndicator("CD-1");
        Api.putForm("CD-F", "CD-R", "CD-1").statusCode(201);

        Api.put("/forms/CD-F/versions/2", form("CD-R", "2024-01-01", null, cell("CD-1", null)))
                .statusCode(409)
                .body("type", is("urn:hopluu:problem:versions-overlap"))
                .body("errors[0].rule", containsString("version 1"));
    }

    @Test
    void aSlotThatDoesNotAddIsSentAsSuchAndNeverChanges() {
        Api.putRegime("CE-R", "LEGAL");
        Api.putIndicator("CE-1");
        String overlapping = """
                {"indicator":"CE-1","member":null,"adds":false}""";
        Api.put("/forms/CE-F/versions/1", form("CE-R", "2021-01-01", null, overlapping))
                .statusCode(201)
                .body("slots[0].adds", is(false));

        Api.put("/forms/CE-F/versions/1", form("CE-R", "2021-01-01", null, overlapping.replace("false", "true")))
                .statusCode(409)
                .body("errors[0].code", is("fixed-slot"));
    }

    @Test
    void whatIsWrongInAFormIsAllNamedAtOnce() {
        Api.putIndicator("CF-1");

        Api.put(
                        "/forms/CF-F/versions/1",
                        form("CF-NONE", "2021-01-01", null, cell("CF-1", "NEVER"), cell("CF-2", null)))
                .statusCode(422)
                .body("errors.code", contains("unknown-regime", "unknown-member", "unknown-indicator"))
                .body("errors.pointer", contains("/regime", "/cells/0/member", "/cells/1/indicator"));
        Api.get("/forms/CF-F").statusCode(404);
    }

    @Test
    void anIndicatorKeepsWhatSlotsRestOn() {
        Api.putRegime("CG-R", "LEGAL");
        Api.putIndicator("CG-1");
        Api.put("/forms/CG-F/versions/1", form("CG-R", "2021-01-01", null, cell("CG-1", "TX")))
                .statusCode(201);

        Api.put("/indicators/CG-1", """
                {"nameVi":"Khác","nameEn":"Other","measure":"lượt","valueType":"DECIMAL","decimals":2,"kind":"RATIO",
                 "overTime":"OF_SUMS","dimensions":[{"name":"mode","members":["TT"]}],"codes":[]}
                """)
                .statusCode(409)
                .body("errors.pointer", contains("/decimals", "/valueType", "/kind", "/dimensions"));
        Api.get("/indicators/CG-1").body("decimals", equalTo(0));
    }

    @Test
    void membersAndCodesHaveNamesAndNothingElseHas() {
        String body = """
                {"nameVi":"Tiếp","nameEn":"Reception","measure":"lượt","valueType":"INTEGER","decimals":0,"kind":"FLOW",
                 "overTime":"SUM","dimensions":[{"name":"mode","members":["TX","TT"]}],
                 "labels":[{"code":"TX","nameVi":"Thường xuyên","nameEn":"Regular"}%s]}""";

        Api.put("/indicators/CL-1", body.formatted("")).statusCode(201);
        Api.get("/indicators/CL-1")
                .body("labels", hasSize(1))
                .body("labels[0].code", equalTo("TX"))
                .body("labels[0].nameVi", equalTo("Thường xuyên"))
                .body("labels[0].nameEn", equalTo("Regular"));
        Api.put(
                        "/indicators/CL-2",
                        body.formatted(",{\"code\":\"UQ\",\"nameVi\":\"Ủy quyền\",\"nameEn\":\"By proxy\"}"))
                .statusCode(422)
                .body("errors.code", contains("unknown-code"))
                .body("errors.value", contains("UQ"));
        Api.put("/indicators/CL-2", body.formatted(",{\"code\":\"TX\",\"nameVi\":\"Hai\",\"nameEn\":\"Two\"}"))
                .statusCode(422)
                .body("errors.code", contains("repeated"));
    }

    @Test
    void aFigureThatIsComputedCannotBeACell() {
        Api.putRegime("CH-R", "LEGAL");
        Api.putIndicator("DT11");
        Api.putIndicator("DT12");
        Api.put("/indicators/CH-1", """
                {"nameVi":"Tỷ lệ","nameEn":"Ratio","measure":"%","valueType":"DECIMAL","decimals":4,"kind":"RATIO",
                 "overTime":"OF_SUMS","numerator":"DT12","denominator":"DT11"}
                """).statusCode(201);

        Api.putForm("CH-F", "CH-R", "CH-1").statusCode(422).body("errors.code", contains("not-reported"));
    }

    @Test
    void listsComeInPages() {
        Api.putRegime("CI-1", "LEGAL");
        Api.putRegime("CI-2", "LEGAL");
        Api.putIndicator("CI-3");
        Api.putForm("CI-4", "CI-1", "CI-3").statusCode(201);

        Api.items("/regimes?after=CI&limit=1").statusCode(200).body("code", contains("CI-1"));
        Api.items("/regimes?after=CI-1&limit=1").body("code", contains("CI-2"));
        Api.items("/indicators?limit=1000").body("code", hasItems("CI-3"));
        Api.items("/forms?limit=1000").body("code", hasItems("CI-4"));
    }

    private static String form(String regime, String from, String to, String... cells) {
        return """
                {"name":"Biểu","regime":"%s","periodType":"HALF_YEAR","validFrom":"%s","validTo":%s,"cells":[%s]}""".formatted(regime, from, quoted(to), String.join(",", cells));
    }

    private static String cell(String indicator, String member) {
        return """
                {"indicator":"%s","member":%s}""".formatted(indicator, quoted(member));
    }

    private static String quoted(String text) {
        return text == null ? "null" : "\"" + text + "\"";
    }
}
