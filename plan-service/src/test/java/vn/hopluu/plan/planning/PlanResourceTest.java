package vn.hopluu.plan.planning;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;
import static vn.hopluu.testsupport.Patience.await;

import io.restassured.response.ValidatableResponse;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import vn.hopluu.events.CampaignChanged;
import vn.hopluu.events.Topic;
import vn.hopluu.plan.Api;
import vn.hopluu.plan.PlanServiceTest;
import vn.hopluu.testsupport.topic.TopicReader;

@PlanServiceTest
class PlanResourceTest {

    private final TopicReader topics;

    PlanResourceTest(TopicReader topics) {
        this.topics = topics;
    }

    @Test
    void publicationFixesTheCampaignAtTheLastDayOfTheLegalWindowAndSendsItOnce() {
        given("PA");
        plan("PA-KH", "PA-106", campaign("PA-F", "2023-H1")).statusCode(201).body("publishedAt", nullValue());

        Api.post("/plans/PA-KH/publication")
                .statusCode(200)
                .body("publishedAt", notNullValue())
                .body("issuer", is("PA-106"))
                .body("campaigns[0].windowFrom", is("2022-12-15"))
                .body("campaigns[0].windowTo", is("2023-06-14"));
        Api.post("/plans/PA-KH/publication").statusCode(200);

        Api.items("/campaigns?after=PA-F/2022-H2&limit=1")
                .body("form", contains("PA-F"))
                .body("structureDate", contains("2023-06-14"))
                .body("formVersion", contains(1));
        await().untilAsserted(() -> assertThat(topics.events(Topic.PLANS, "PA-F/2023-H1"))
                .singleElement()
                .isInstanceOfSatisfying(CampaignChanged.class, campaign -> {
                    assertThat(campaign.windowFrom()).isEqualTo(LocalDate.of(2022, 12, 15));
                    assertThat(campaign.structureDate()).isEqualTo(LocalDate.of(2023, 6, 14));
                }));
    }

    @Test
    void aSecondPlanWithTheSameCampaignChangesNothingOfIt() {
        given("PB");
        plan("PB-KH1", "PB-106", campaign("PB-F", "2023-H1"));
        plan("PB-KH2", "PB-106", campaign("PB-F", "2023-H1"), campaign("PB-F", "2023-H2"));
        Api.post("/plans/PB-KH1/publication").statusCode(200);

        Api.post("/plans/PB-KH2/publication").statusCode(200).body("campaigns", hasSize(2));

        await().untilAsserted(() ->
                assertThat(topics.events(Topic.PLANS, "PB-F/2023-H2")).hasSize(1));
        assertThat(topics.events(Topic.PLANS, "PB-F/2023-H1")).hasSize(1);
    }

    @Test
    void aPublishedPlanIsFixedAndTakesOnlyTheSameBody() {
        given("PC");
        plan("PC-KH", "PC-106", campaign("PC-F", "2023-H1"));
        Api.post("/plans/PC-KH/publication").statusCode(200);

        plan("PC-KH", "PC-106", campaign("PC-F", "2023-H1")).statusCode(200);
        plan("PC-KH", "PC-106", campaign("PC-F", "2023-H2"))
                .statusCode(409)
                .body("type", is("urn:hopluu:problem:plan-published"));
    }

    @Test
    void aDraftMayChange() {
        given("PD");
        plan("PD-KH", "PD-106", campaign("PD-F", "2023-H1")).statusCode(201);

        plan("PD-KH", "PD-106", campaign("PD-F", "2023-H2")).statusCode(200);

        Api.get("/plans/PD-KH").body("campaigns.period", contains("2023-H2"));
    }

    @Test
    void aVersionThatAPublishedCampaignUsesGainsCellsButLosesNone() {
        given("PE");
        Api.putIndicator("PE-2");
        plan("PE-KH", "PE-106", campaign("PE-F", "2023-H1"));
        Api.post("/plans/PE-KH/publication").statusCode(200);

        form("PE", "2021-01-01", "PE-2").statusCode(409).body("errors.value", contains("PE-1"));
        form("PE", "2023-07-01", "PE-1").statusCode(409).body("errors[0].rule", containsString("2023-06-14"));
        form("PE", "2021-01-01", "PE-2\"},{\"indicator\":\"PE-1")
                .statusCode(200)
                .body("versions[0].cells", hasSize(2));
        Api.putRegime("PE-R", "CALENDAR").statusCode(409).body("detail", containsString("LEGAL"));
    }

    @Test
    void aFormWithoutAVersionOnTheStructureDateCannotBePublished() {
        given("PF");
        plan("PF-KH", "PF-106", campaign("PF-F", "2020-H1")).statusCode(201);

        Api.post("/plans/PF-KH/publication")
                .statusCode(422)
                .body("type", is("urn:hopluu:problem:no-form-version"))
                .body("detail", containsString("2020-06-14"));
        Api.get("/plans/PF-KH").body("publishedAt", nullValue());
    }

    @Test
    void whatIsWrongInAPlanIsAllNamedAtOnce() {
        given("PG");

        plan("PG-KH", "PG-NONE", campaign("PG-F", "2023-Q1"), campaign("PG-F", "2023-13"), campaign("PG-G", "2023-H1"))
                .statusCode(422)
                .body("errors.code", contains("unknown-unit", "other-period-type", "bad-period", "unknown-form"));
    }

    @Test
    void anAdHocCampaignSaysItsWindowItself() {
        given("PH");
        Api.put("/forms/PH-X/versions/1", """
                {"name":"Đột xuất","regime":"PH-R","periodType":"AD_HOC","validFrom":"2021-01-01",
                 "cells":[{"indicator":"PH-1"}]}
                """).statusCode(201);
        plan("PH-KH", "PH-106", campaign("PH-X", "2023-X-lu-quet"))
                .statusCode(422)
                .body("errors.pointer", hasItem("/campaigns/0/windowFrom"));

        plan("PH-KH", "PH-106", """
                {"form":"PH-X","period":"2023-X-lu-quet","windowFrom":"2023-08-01","windowTo":"2023-08-20"}""").statusCode(201);

        Api.post("/plans/PH-KH/publication").statusCode(200).body("campaigns[0].windowTo", is("2023-08-20"));
    }

    /// S3 IV.1: "báo cáo định kỳ 06 tháng …, 01 năm … hoặc đột suốt": the call uses the forms that there are.
    @Test
    void anAdHocCallMayUseAFormOfAnyPeriod() {
        given("PV");

        plan("PV-KH", "PV-106", """
                {"form":"PV-F","period":"2023-X-dot-1","windowFrom":"2023-08-01","windowTo":"2023-08-20"}""").statusCode(201);

        Api.post("/plans/PV-KH/publication").statusCode(200).body("campaigns[0].windowTo", is("2023-08-20"));
    }

    @Test
    void plansAreListedByWhoIssuedThemByYearAndByWhetherTheyArePublished() {
        given("PL");
        plan("PL-KH1", "PL-106", campaign("PL-F", "2023-H1"), campaign("PL-F", "2023-H2"));
        plan("PL-KH2", "PL-106", campaign("PL-F", "2023-H1"));
        Api.post("/plans/PL-KH2/publication").statusCode(200);

        Api.items("/plans?issuer=PL-106")
                .body("code", contains("PL-KH1", "PL-KH2"))
                .body("campaigns", contains(2, 1))
                .body("issuer", contains("PL-106", "PL-106"))
                .body("publishedAt", contains(nullValue(), notNullValue()));
        Api.items("/plans?issuer=PL-106&year=2023&published=true").body("code", contains("PL-KH2"));
        Api.items("/plans?issuer=PL-106&published=false").body("code", contains("PL-KH1"));
        Api.items("/plans?issuer=PL-106&year=2024").body("", hasSize(0));
        Api.get("/plans?issuer=PL-106&limit=1")
                .body("items.code", contains("PL-KH1"))
                .body("next", containsString("PL-KH1"));
        Api.get("/plans?year=1").statusCode(400).body("errors[0].pointer", is("?year"));
    }

    /// A district `<p>-106`, a regime `<p>-R` with legal windows, an indicator `<p>-1` and a half-yearly form `<p>-F`.
    private static void given(String prefix) {
        Api.putUnit(prefix + "-106", "Tam Đường", null).statusCode(201);
        Api.putRegime(prefix + "-R", "LEGAL").statusCode(201);
        Api.putIndicator(prefix + "-1").statusCode(201);
        Api.putForm(prefix + "-F", prefix + "-R", prefix + "-1").statusCode(201);
    }

    private static ValidatableResponse form(String prefix, String from, String indicator) {
        return Api.put("/forms/" + prefix + "-F/versions/1", """
                {"name":"Báo cáo 6 tháng","regime":"%s-R","periodType":"HALF_YEAR","validFrom":"%s",
                 "cells":[{"indicator":"%s"}]}
                """.formatted(prefix, from, indicator));
    }

    private static ValidatableResponse plan(String code, String issuer, String... campaigns) {
        return Api.put("/plans/" + code, """
                {"number":"01/KH-UBND","title":"Kế hoạch dân vận chính quyền 2023","issuer":"%s","year":2023,
                 "campaigns":[%s]}
                """.formatted(issuer, String.join(",", campaigns)));
    }

    private static String campaign(String form, String period) {
        return """
                {"form":"%s","period":"%s"}""".formatted(form, period);
    }
}
