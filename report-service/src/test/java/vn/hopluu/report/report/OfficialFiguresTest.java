package vn.hopluu.report.report;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.common.TestResourceScope;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.hopluu.report.LaidOutForm;
import vn.hopluu.testsupport.InfraResource;

/// Official figures take the place of estimates in one step, and nothing else of the report changes.
@QuarkusTest
@WithTestResource(
        value = InfraResource.class,
        scope = TestResourceScope.GLOBAL,
        initArgs = @ResourceArg(name = "database", value = "hopluu_report"))
class OfficialFiguresTest {

    private static final String ESTIMATED = """
            {"dataFrom":"2023-12-15","dataTo":"2024-03-14",
             "values":[{"indicator":"LA01","member":"A","amount":53,"estimate":true},
                       {"indicator":"LA01","member":"B","amount":2},
                       {"indicator":"LA03","amount":9,"estimate":true}],
             "narrative":{"I":"Ổn định"}}""";

    private final LaidOutForm form;

    OfficialFiguresTest(LaidOutForm form) {
        this.form = form;
    }

    private LaidOutForm.Filling handedIn() {
        LaidOutForm.Filling report = form.filling();
        report.put(ESTIMATED, null);
        Response submitted = report.move("submission");
        assertThat(submitted.statusCode()).as(submitted.asString()).isEqualTo(200);
        return report;
    }

    @Test
    void one_step_puts_the_official_figure_in_the_place_of_the_estimate() {
        LaidOutForm.Filling report = handedIn();

        Response answer = report.move(
                "official-figures", "{\"values\":[{\"indicator\":\"LA01\",\"member\":\"A\",\"amount\":55}]}");

        assertThat(answer.statusCode()).as(answer.asString()).isEqualTo(200);
        JsonPath read = report.get("").jsonPath();
        assertThat(read.getInt("version")).isEqualTo(2);
        assertThat(read.getString("state")).isEqualTo("CORRECTED");
        assertThat(read.getInt("content.values.find { it.member == 'A' }.amount"))
                .isEqualTo(55);
        assertThat(read.getMap("content.values.find { it.member == 'A' }")).doesNotContainKey("estimate");
        assertThat(read.getBoolean("content.values.find { it.indicator == 'LA03' }.estimate"))
                .as("what is not named stays")
                .isTrue();
        assertThat(read.getInt("content.values.find { it.member == 'B' }.amount"))
                .isEqualTo(2);
        assertThat(read.getString("content.narrative.I")).isEqualTo("Ổn định");
        assertThat(read.getString("versions[1].reason")).isEqualTo("Thay số ước bằng số chính thức");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '~', textBlock = """
            {"values":[{"indicator":"LA01","member":"B","amount":5}]}                   | /values/0          | no-estimate
            {"values":[{"indicator":"LA02","amount":5}]}                                | /values/0          | no-estimate
            {"values":[{"indicator":"LA03","amount":5,"estimate":true}]}                | /values/0/estimate | still-estimate
            {"values":[]}                                                               | /values            | required
            {"values":[null]}                                                           | /values/0          | required
            {"values":[{"indicator":"LA03","amount":5}],"reason":" "}                   | /reason            | required
            """)
    void anything_else_is_refused_and_changes_nothing(String body, String pointer, String code) {
        LaidOutForm.Filling report = handedIn();

        Response answer = report.move("official-figures", body);

        assertThat(answer.statusCode()).as(answer.asString()).isEqualTo(422);
        assertThat(answer.jsonPath().getList("errors.pointer")).containsExactly(pointer);
        assertThat(answer.jsonPath().getList("errors.code")).containsExactly(code);
        assertThat(report.get("").jsonPath().getInt("version")).isEqualTo(1);
    }
}
