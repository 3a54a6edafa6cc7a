package vn.hopluu.report;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.common.TestResourceScope;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import vn.hopluu.report.register.Registers;
import vn.hopluu.testsupport.InfraResource;
import vn.hopluu.testsupport.edge.GetContract;

@QuarkusTest
@WithTestResource(
        value = InfraResource.class,
        scope = TestResourceScope.GLOBAL,
        initArgs = @ResourceArg(name = "database", value = "hopluu_report"))
class GetContractTest extends GetContract {

    private final World world;
    private World.TestUnit unit;

    GetContractTest(World world) {
        this.world = world;
    }

    @BeforeEach
    void aReportAndThreeModels() {
        unit = world.unit();
        assertThat(posted().statusCode()).isEqualTo(201);
        for (int number = 1; number <= 3; number++) {
            assertThat(model(number).statusCode()).isEqualTo(201);
        }
    }

    private Response posted() {
        return given().contentType("application/json")
                .header("Idempotency-Key", "reading-" + unit.code())
                .body(unit.body("{\"indicator\":\"TCD01\",\"amount\":4}"))
                .post("/api/v1/reports");
    }

    private Response model(int number) {
        return Registers.post("models", """
                {"unit":"%s","name":"Mô hình %d","field":"KT","holder":"COLLECTIVE","registeredOn":"2024-01-10",
                 "sheet":{"goals":"rõ ràng"}}""".formatted(unit.code(), number), "reading-" + unit.code() + "-" + number);
    }

    @Override
    protected String tagged() {
        return unit.path();
    }

    @Override
    protected String list() {
        return "/api/v1/models";
    }

    @Override
    protected String cacheControl() {
        return "no-store";
    }

    @Test
    void whatIsNewSaysWhereItIsAndInWhichStateAndSoDoesARepeat() {
        String tag = given().get(unit.path()).header("ETag");
        Response again = posted();
        Response entry = model(1);

        assertThat(again.header("Location")).isEqualTo(unit.path());
        assertThat(again.header("ETag")).isEqualTo(tag);
        assertThat(entry.header("Location")).isEqualTo("/api/v1/models/" + entry.path("id"));
        assertThat(given().get(entry.header("Location")).header("ETag")).isEqualTo(entry.header("ETag"));
    }

    @Test
    void aMoveNamesTheStateThatItsAuthorHasSeen() {
        String seen = given().get(unit.path()).header("ETag");
        String key = UUID.randomUUID().toString();

        assertThat(approval(null, UUID.randomUUID().toString()).statusCode()).isEqualTo(428);
        assertThat(approval(seen, key).statusCode()).isEqualTo(200);
        assertThat(approval(seen, key).statusCode())
                .as("a repeat is answered before its tag is looked at")
                .isEqualTo(200);
        assertThat(approval(seen, UUID.randomUUID().toString()).statusCode()).isEqualTo(412);
    }

    @Test
    void aStateIsSaidInWordsBesideItsCodeAndNamedByWhoHasReadItInAnyLanguage() {
        Response vietnamese = given().header("Accept-Language", "vi").get(unit.path());
        Response english = given().header("Accept-Language", "en").get(unit.path());

        assertThat(vietnamese.jsonPath().getString("state")).isEqualTo("SUBMITTED");
        assertThat(vietnamese.jsonPath().getString("stateText")).isEqualTo("Đã nộp");
        assertThat(vietnamese.jsonPath().getString("coverageText")).isEqualTo("Riêng đơn vị");
        assertThat(vietnamese.jsonPath().getList("possible"))
                .containsExactly("approval", "correction", "return", "withdrawal");
        assertThat(vietnamese.jsonPath().getList("possibleText"))
                .containsExactly("Duyệt", "Đính chính", "Trả lại để hoàn thiện", "Rút báo cáo");
        assertThat(english.jsonPath().getString("stateText")).isEqualTo("handed in");
        assertThat(approval(vietnamese.header("ETag"), UUID.randomUUID().toString())
                        .statusCode())
                .as("read in Vietnamese, approved in English")
                .isEqualTo(200);
    }

    @Test
    void whatIsFoundByTheThreadThatStoresAGroupIsSaidInTheLanguageOfEachRequest() {
        for (String[] language : new String[][] {{"vi", "Báo cáo đã nộp"}, {"en", "The report has been handed in"}}) {
            Response refused = given().contentType("application/json")
                    .header("Accept-Language", language[0])
                    .header("Idempotency-Key", "again-" + language[0] + unit.code())
                    .body(unit.body("{\"indicator\":\"TCD01\",\"amount\":5}"))
                    .post("/api/v1/reports");

            assertThat(refused.statusCode()).isEqualTo(409);
            assertThat(refused.jsonPath().getString("title")).isEqualTo(language[1]);
        }
    }

    private Response approval(String seen, String key) {
        var request = given().contentType("application/json")
                .header("Idempotency-Key", key)
                .body("{}");
        return (seen == null ? request : request.header("If-Match", seen)).post(unit.path() + "/approval");
    }
}
