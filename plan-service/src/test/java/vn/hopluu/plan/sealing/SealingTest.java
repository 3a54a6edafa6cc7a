package vn.hopluu.plan.sealing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.is;

import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.hopluu.events.SealChanged;
import vn.hopluu.events.SealChanged.Edge;
import vn.hopluu.events.Topic;
import vn.hopluu.plan.Api;
import vn.hopluu.plan.PlanServiceTest;
import vn.hopluu.testsupport.topic.TopicReader;

@PlanServiceTest
class SealingTest {

    private static boolean loaded;

    private final TopicReader topics;

    SealingTest(TopicReader topics) {
        this.topics = topics;
    }

    /// A district with the communes A and B, and C that ends inside the window of 2023-H1, 15/12/2022 to
    /// 14/6/2023.
    @BeforeEach
    void load() {
        if (loaded) {
            return;
        }
        Api.putUnit("SE-106", "Huyện", null);
        Api.putUnit("SE-A", "Xã A", "SE-106").statusCode(201);
        Api.putUnit("SE-B", "Xã B", "SE-106").statusCode(201);
        Api.putRegime("SE-R", "LEGAL").statusCode(201);
        Api.putIndicator("SE-1").statusCode(201);
        Api.putForm("SE-F", "SE-R", "SE-1").statusCode(201);
        Api.put("/plans/SE-KH", """
                {"number":"01/KH","title":"Kế hoạch","issuer":"SE-106","year":2023,
                 "campaigns":[{"form":"SE-F","period":"2023-H1","demands":[
                   {"population":{"units":["SE-A","SE-B"]},
                    "deadline":{"kind":"DAY_OF_YEAR","month":6,"day":5,"boundary":"EXCLUSIVE"}}]},
                  {"form":"SE-F","period":"2023-H2","demands":[
                   {"population":{"units":["SE-A","SE-B"]},
                    "deadline":{"kind":"DAY_OF_YEAR","month":12,"day":5,"boundary":"EXCLUSIVE"}}]}]}
                """).statusCode(201);
        Api.post("/plans/SE-KH/publication").statusCode(200);
        loaded = true;
    }

    private static long id(String code) {
        return Api.get("/units/" + code).extract().jsonPath().getLong("id");
    }

    @Test
    void a_campaign_is_sealed_for_its_root_once_and_the_seal_is_broken_with_a_reason() {
        String seals = "/campaigns/SE-F/2023-H1/seals";
        Api.post(seals, "{\"root\":\"SE-106\",\"reason\":\"Đã trình ký\"}")
                .statusCode(200)
                .body("sealed", is(true))
                .body("units", is(3))
                .body("acts.reason", contains("Đã trình ký"));
        Api.post(seals, "{\"root\":\"SE-106\",\"reason\":\"Lần nữa\"}")
                .statusCode(409)
                .body("type", is("urn:hopluu:problem:sealed"))
                .body("detail", containsString("Đã trình ký"));
        Api.post(seals + "/SE-106/breaking", "{\"reason\":\"Xã A báo cáo lại\"}")
                .statusCode(200)
                .body("sealed", is(false))
                .body("acts.sealed", contains(true, false));
        Api.post(seals + "/SE-106/breaking", "{\"reason\":\"Lần nữa\"}")
                .statusCode(409)
                .body("type", is("urn:hopluu:problem:not-sealed"));
        Api.get(seals).body("$", hasSize(1)).body("[0].acts", hasSize(2));

        long root = id("SE-106");
        String key = "seal/SE-F/2023-H1/" + root;
        await().untilAsserted(() -> assertThat(topics.events(Topic.PLANS, key)).hasSize(2));
        SealChanged sealed = (SealChanged) topics.events(Topic.PLANS, key).getFirst();
        SealChanged broken = (SealChanged) topics.events(Topic.PLANS, key).getLast();
        assertThat(sealed.edges())
                .containsExactlyInAnyOrder(new Edge(root, 0), new Edge(id("SE-A"), root), new Edge(id("SE-B"), root));
        assertThat(broken.sealed()).isFalse();
        assertThat(broken.edges()).isEmpty();
        assertThat(List.of(sealed.revision(), broken.revision())).isSorted().doesNotHaveDuplicates();
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(
            delimiter = '|',
            value = {
                "no root | {\"reason\":\"x\"} | 422 | invalid",
                "no reason | {\"root\":\"SE-106\"} | 422 | invalid",
                "a blank reason | {\"root\":\"SE-106\",\"reason\":\" \"} | 422 | invalid",
                "a unit below the root | {\"root\":\"SE-A\",\"reason\":\"x\"} | 422 | not-a-root",
                "a unit that does not exist | {\"root\":\"SE-NO\",\"reason\":\"x\"} | 404 | unknown-unit",
                "a root that is no unit's name | {\"root\":\"../x\",\"reason\":\"x\"} | 422 | invalid",
                "an unknown field | {\"root\":\"SE-106\",\"reason\":\"x\",\"force\":true} | 400 | malformed",
                "null | null | 400 | malformed",
            })
    void a_seal_that_is_stated_badly_is_refused_and_nothing_is_sealed(
            String name, String body, int status, String problem) {
        Api.post("/campaigns/SE-F/2023-H2/seals", body)
                .statusCode(status)
                .contentType("application/problem+json")
                .body("type", is("urn:hopluu:problem:" + problem));

        Api.get("/campaigns/SE-F/2023-H2/seals").body("$", hasSize(0));
    }

    @Test
    void a_campaign_that_nobody_published_cannot_be_sealed() {
        Api.post("/campaigns/SE-F/1999-H1/seals", "{\"root\":\"SE-106\",\"reason\":\"x\"}")
                .statusCode(404)
                .body("type", is("urn:hopluu:problem:unknown-campaign"));
    }
}
