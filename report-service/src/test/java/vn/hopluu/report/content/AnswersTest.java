package vn.hopluu.report.content;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.common.TestResourceScope;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import vn.hopluu.report.LaidOutForm;
import vn.hopluu.report.World;
import vn.hopluu.testsupport.InfraResource;

/// Every way in which a cell can be answered, from the draft to the version.
@QuarkusTest
@WithTestResource(
        value = InfraResource.class,
        scope = TestResourceScope.GLOBAL,
        initArgs = @ResourceArg(name = "database", value = "hopluu_report"))
class AnswersTest {

    private static final String EVERYTHING = """
            {"dataFrom":"2023-12-15","dataTo":"2024-02-28",
             "values":[{"indicator":"LA01","member":"A","amount":53,"estimate":true,"comment":"số ước đến 28/02",
                        "source":{"kind":"FILE","file":"quy1.xlsx","cell":"DVCQ-Q!C12"}},
                       {"indicator":"LA01","member":"B","state":"NO_OCCURRENCE"},
                       {"indicator":"LA02","state":"NOT_APPLICABLE"},
                       {"indicator":"LA03","state":"MISSING","explanation":"chờ Thanh tra tổng hợp"},
                       {"indicator":"LA04","code":"KHA","source":{"kind":"PREFILLED","form":"CHAM-DIEM","version":2}}],
             "narrative":{"I":"Ổn định"},
             "explanations":[{"rule":"WINDOW","text":"vì mưa"}],
             "sectionWindows":[{"section":"S2","dataFrom":"2023-12-15","dataTo":"2024-03-14"}]}""";

    private final World world;
    private final LaidOutForm form;

    AnswersTest(World world, LaidOutForm form) {
        this.world = world;
        this.form = form;
    }

    /// Where the content is read, after what was done.
    @ParameterizedTest
    @ValueSource(
            strings = {
                "PUT",
                "PUT, GET ",
                "PUT, submission, GET ",
                "PUT, submission, GET /versions/1",
                "PUT, submission, approval, GET ",
                "PUT, submission, approval, lock, GET /versions/1",
                "PUT, submission, return, GET ",
                "PUT, submission, return, submission, GET /versions/2",
                "PUT, submission, withdrawal, GET "
            })
    void what_was_answered_is_read_back_whole(String way) {
        LaidOutForm.Filling report = form.filling();
        JsonPath read = new JsonPath("{}");

        for (String step : way.split(", ")) {
            read = switch (step.split(" ")[0]) {
                case "PUT" -> report.put(EVERYTHING, null).jsonPath();
                case "GET" -> report.get(step.substring(4)).jsonPath();
                case "return", "withdrawal" ->
                    report.move(step, "{\"reason\":\"xem lại\"}").jsonPath();
                default -> report.move(step).jsonPath();
            };
        }

        assertThat(read.<Map<String, Object>>getList("content.values"))
                .containsExactly(
                        Map.of(
                                "indicator",
                                "LA01",
                                "member",
                                "A",
                                "amount",
                                53,
                                "estimate",
                                true,
                                "comment",
                                "số ước đến 28/02",
                                "source",
                                Map.of("kind", "FILE", "file", "quy1.xlsx", "cell", "DVCQ-Q!C12")),
                        Map.of("indicator", "LA01", "member", "B", "state", "NO_OCCURRENCE"),
                        Map.of("indicator", "LA02", "state", "NOT_APPLICABLE"),
                        Map.of("indicator", "LA03", "state", "MISSING", "explanation", "chờ Thanh tra tổng hợp"),
                        Map.of(
                                "indicator", "LA04",
                                "code", "KHA",
                                "source", Map.of("kind", "PREFILLED", "form", "CHAM-DIEM", "version", 2)));
        assertThat(read.<Object>get("content.narrative")).isEqualTo(Map.of("I", "Ổn định"));
        assertThat(read.getString("content.explanations[0].text")).isEqualTo("vì mưa");
        assertThat(List.of(read.getString("content.dataFrom"), read.getString("content.dataTo")))
                .containsExactly("2023-12-15", "2024-02-28");
        assertThat(read.<Object>getList("content.sectionWindows"))
                .containsExactly(Map.of("section", "S2", "dataFrom", "2023-12-15", "dataTo", "2024-03-14"));
    }

    @Test
    void the_vector_tells_the_answers_apart_and_no_text_is_sent() {
        LaidOutForm.Filling report = form.filling();
        report.put(EVERYTHING, null);
        JsonPath standing = report.move("submission").jsonPath();

        String key = standing.getString("receipt.report");

        assertThat(world.one(
                        "select v.cells from report_version v join report r on r.id = v.report_id"
                                + " where r.unit_id = " + standing.getLong("unit.id"),
                        String.class))
                .isEqualTo("53~ N A M 1");
        assertThat(new String(world.records(key, 1).getFirst().value(), StandardCharsets.UTF_8))
                .doesNotContain("số ước")
                .doesNotContain("quy1.xlsx")
                .doesNotContain("Thanh tra")
                .doesNotContain("Ổn định");
    }

    @Test
    void what_may_stay_open_in_a_draft_is_asked_for_when_it_is_handed_in() {
        LaidOutForm.Filling report = form.filling();
        report.put("{\"values\":[{\"indicator\":\"LA03\",\"state\":\"MISSING\"}]}", null);

        JsonPath refused = report.move("submission").jsonPath();

        assertThat(refused.getInt("status")).isEqualTo(422);
        assertThat(refused.getList("errors.pointer")).containsExactly("/values/0/explanation");
        assertThat(report.get("/versions").jsonPath().getList("items")).isEmpty();
    }
}
