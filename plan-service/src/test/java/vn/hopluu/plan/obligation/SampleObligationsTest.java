package vn.hopluu.plan.obligation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.nullValue;
import static vn.hopluu.testsupport.Patience.await;

import com.fasterxml.jackson.databind.JsonNode;
import io.restassured.path.json.JsonPath;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import vn.hopluu.events.Event;
import vn.hopluu.events.ObligationChanged;
import vn.hopluu.events.PlanChanged;
import vn.hopluu.events.Topic;
import vn.hopluu.plan.Api;
import vn.hopluu.plan.PlanServiceTest;
import vn.hopluu.testsupport.topic.TopicReader;

/// The plans of the documents, published as the demo publishes them, against what a person worked out.
@PlanServiceTest
class SampleObligationsTest {

    private static boolean loaded;

    private final TopicReader topics;

    SampleObligationsTest(TopicReader topics) {
        this.topics = topics;
    }

    @BeforeEach
    void load() {
        if (!loaded) {
            SampleFolder samples = new SampleFolder();
            samples.loadCatalogue();
            samples.publishPlans();
            loaded = true;
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"KH-106-2023", "KH-LDLD-2023", "KH-TTDVVL-2023", "CV-14-2024"})
    void whoOwesWhatByWhenIsAsAPersonWorkedItOut(String plan) {
        List<Map<String, String>> expected = new ArrayList<>();
        SampleFolder.expected(plan).forEach(line -> expected.add(asText(line)));

        assertThat(obligations(plan)).containsExactlyInAnyOrderElementsOf(expected);
    }

    @Test
    void whatASuperiorPlanSaysIsUndeterminedUntilThatPlanIsPublishedAndThenInherited() {
        List<Map<String, String>> expected = new ArrayList<>();
        SampleFolder.expected("KH-SNGV-2023").forEach(line -> expected.add(asText(line)));
        assertThat(obligations("KH-SNGV-2023")).containsExactlyElementsOf(expected);

        Api.put("/plans/SMP-KH-70-2023", """
                {"number":"44/KH-UBND","issued":"2023-02-14","title":"Kế hoạch của tỉnh","issuer":"SMP-70","year":2023,
                 "campaigns":[{"form":"SMP-DVCQ-N","period":"2023-Y","demands":[
                   {"population":{"under":"SMP-70","types":["DEPARTMENT"]},
                    "deadline":{"kind":"DATE","date":"2023-11-10","boundary":"EXCLUSIVE"}}]},
                  {"form":"SMP-DVCQ-6T","period":"2023-H1","demands":[
                   {"population":{"under":"SMP-70","types":["DEPARTMENT"]},
                    "deadline":{"kind":"DATE","date":"2023-06-10","boundary":"INCLUSIVE"}}]}],
                 "targets":[{"id":"BP-T1","text":"100% có kế hoạch","population":{"under":"SMP-70"},
                             "expression":"share(VB02)","op":">=","threshold":1.0}]}
                """).statusCode(201);
        assertThat(obligations("KH-SNGV-2023")).containsExactlyElementsOf(expected);

        Api.post("/plans/SMP-KH-70-2023/publication").statusCode(200);

        Api.items("/obligations?plan=SMP-KH-SNGV-2023")
                .body("due", contains("2023-06-10T23:59:59+07:00", "2023-11-09T23:59:59+07:00"))
                .body("undetermined", everyItem(nullValue()));
        Api.get("/plans/SMP-KH-SNGV-2023")
                .body("superiorPlan", is("SMP-KH-70-2023"))
                .body("inheritedTargets.id", contains("BP-T1"));
        Api.items("/obligations?plan=SMP-KH-70-2023").body("unit", contains("SMP-70.SNV", "SMP-70.SNV"));
        long unit = Api.get("/units/SMP-70.SNGV").extract().jsonPath().getLong("id");
        await().untilAsserted(() -> {
            List<Event> sent = topics.events(Topic.OBLIGATIONS, unit + "/SMP-DVCQ-N/2023-Y/OWN");
            assertThat(sent).extracting(Event::revision).isSorted().doesNotHaveDuplicates();
            assertThat(sent)
                    .extracting(event -> ((ObligationChanged) event).due())
                    .containsExactly(null, Instant.parse("2023-11-09T16:59:59Z"));
            assertThat(topics.events(Topic.PLANS, "plan/SMP-KH-SNGV-2023"))
                    .extracting(event -> ((PlanChanged) event).superior())
                    .containsExactly(null, "SMP-KH-70-2023");
        });
    }

    @Test
    void theTargetsOfTheDocumentsAreRules() {
        Api.get("/plans/SMP-KH-LDLD-2023")
                .body("targets.id", contains("S2-T1", "S2-T2", "S2-T3", "S2-T4", "S2-T5", "S2-T6a", "S2-T6b"))
                .body("targets[0].population.of", is("PERSONS"))
                .body("targets.find { it.id == 'S2-T6a' }.threshold", is(0.6f))
                .body("targets.find { it.id == 'S2-T6b' }.threshold", is(0.9f));
        Api.get("/plans/SMP-KH-106-2023")
                .body("targets.id", contains("S3-T1", "S3-T2", "S3-T3", "S3-T4", "S3-T5"))
                .body("targets.find { it.id == 'S3-T4' }.expression", is("share(DVK01 >= 1)"))
                .body("targets.find { it.id == 'S3-T4' }.op", is(">="))
                .body("tasks.lead", hasItems("SMP-106.PNV", "SMP-106.TTH"));
        Api.get("/plans/SMP-KH-TTDVVL-2023")
                .body("targets.id", contains("S0-T1"))
                .body("targets[0].threshold", nullValue());
    }

    @Test
    void aUnitsObligationsAreNamedByItsCodeInTheWindow() {
        Api.items("/obligations?unit=SMP-03424&period=2023-H1")
                .body("form", contains("SMP-DVCQ-6T"))
                .body("name", contains("Xã Bản Bo"));
        Api.items("/obligations?unit=SMP-72.CDYT").body("form", contains("SMP-CHAM-DIEM", "SMP-DVCQ-N"));
        Api.get("/obligations?unit=SMP-NOBODY").statusCode(404);
    }

    /// S4 ends "trân trọng báo cáo Sở Nội vụ" and is sent to it (b/c); S2 IV.1 and IV.2: the report goes "về UBND tỉnh
    /// (qua Sở Nội vụ)", the score file "về Sở Nội vụ". LĐLĐ tỉnh, nine of districts, three of sectors, one of the
    /// economic zone: 14.
    @Test
    void anOfficeSeesWhatIsAddressedToItAndWhatPassesThroughIt() {
        Api.items("/obligations?superior=SMP-14.SNV&form=SMP-DVCQ-Q&limit=100")
                .body("unit", contains("SMP-14.VPUB", "SMP-14.BTCD", "SMP-14.TTPVHCC"))
                .body("intermediary", everyItem(nullValue()))
                .body("recipient", everyItem(is("SMP-14")));
        Api.items("/obligations?superior=SMP-72.SNV&form=SMP-CHAM-DIEM&limit=100")
                .body("", hasSize(14));
        Api.items("/obligations?superior=SMP-72.SNV&form=SMP-DVCQ-N&limit=100")
                .body("", hasSize(14))
                .body("addressee", everyItem(nullValue()));
    }

    @Test
    void aListComesInPagesThatEndWhereTheyShould() {
        String first = "/obligations?plan=SMP-KH-106-2023&limit=20";
        JsonPath page = Api.items(first).body("", hasSize(20)).extract().jsonPath();
        String next = page.getString("next");

        assertThat(Api.get(first).extract().header("Link")).isEqualTo("<" + next + ">; rel=\"next\"");
        JsonPath rest = Api.items(next.substring("/api/v1".length()))
                .body("", hasSize(16))
                .extract()
                .jsonPath();
        assertThat(rest.getList("items.unitId").size()
                        + page.getList("items.unitId").size())
                .isEqualTo(36);
    }

    private static List<Map<String, String>> obligations(String plan) {
        List<Map<String, Object>> found = Api.items("/obligations?limit=1000&plan=" + SampleFolder.PREFIX + plan)
                .statusCode(200)
                .extract()
                .jsonPath()
                .getList("items");
        return found.stream()
                .map(obligation -> {
                    Map<String, String> line = new HashMap<>();
                    for (String field : List.of(
                            "unit",
                            "form",
                            "period",
                            "coverage",
                            "due",
                            "undetermined",
                            "recipient",
                            "intermediary",
                            "addressee")) {
                        line.put(field, withoutPrefix(obligation.get(field)));
                    }
                    return line;
                })
                .toList();
    }

    private static Map<String, String> asText(JsonNode line) {
        Map<String, String> text = new HashMap<>();
        line.properties()
                .forEach(field -> text.put(field.getKey(), field.getValue().textValue()));
        return text;
    }

    private static String withoutPrefix(Object value) {
        return value == null ? null : value.toString().replace(SampleFolder.PREFIX, "");
    }
}
