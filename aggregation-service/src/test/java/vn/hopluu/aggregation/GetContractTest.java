package vn.hopluu.aggregation;

import static org.hamcrest.Matchers.equalTo;
import static vn.hopluu.testsupport.Patience.await;

import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.common.TestResourceScope;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.LinkedHashMap;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import vn.hopluu.testsupport.InfraResource;
import vn.hopluu.testsupport.edge.GetContract;

@QuarkusTest
@WithTestResource(
        value = InfraResource.class,
        scope = TestResourceScope.GLOBAL,
        initArgs = @ResourceArg(name = "database", value = "hopluu_aggregation"))
class GetContractTest extends GetContract {

    @Inject
    Sender sender;

    private World world;

    @BeforeEach
    void threeCampaigns() {
        for (int number = 1; number <= 3; number++) {
            world = new World(sender).units().form().campaign();
        }
        World newest = world;
        await().untilAsserted(() ->
                io.restassured.RestAssured.given().get(tagged(newest)).then().statusCode(200));
    }

    private static String tagged(World world) {
        return "/api/v1/rollups/" + World.code(world.province) + "?form=" + world.form + "&period=" + World.PERIOD;
    }

    @Override
    protected String tagged() {
        return tagged(world);
    }

    @Override
    protected String list() {
        return "/api/v1/campaigns";
    }

    @Override
    protected String cacheControl() {
        return "private, no-cache";
    }

    @Test
    void aParameterOfAQuestionThatCannotBeReadIsNamed() {
        Map<String, String> pointers = new LinkedHashMap<>();
        pointers.put("", "?form");
        pointers.put("?form=F", "?period");
        pointers.put("?form=F&period=2024-Z", "?period");
        pointers.put("?form=F&period=2024-Q1&basis=best", "?basis");
        pointers.put("?form=F&period=2024-Q1&structure=today", "?structure");
        pointers.put("?form=F&period=2024-Q1&accumulate=ever", "?accumulate");
        pointers.put("?form=F&period=2024-Q1&accumulate=year-to-date&structure=2024-03-14", "?accumulate");
        pointers.put("/waiting?form=F&period=2024-Q1&after=x", "?after");
        pointers.put("/series?from=2024-Q1&to=2024-Q4", "?indicator");
        pointers.put("/series?indicator=DT02&to=2024-Q4", "?from");
        pointers.put("/series?indicator=DT02&from=2024-Q1&to=2024", "?to");
        pointers.put("/series?indicator=DT02&from=2024-Q1&to=2024-M03", "?to");
        pointers.put("/series?indicator=DT02&from=2024-Q2&to=2024-Q1", "?to");
        pointers.put("/series?indicator=DT02&from=2000-Q1&to=2024-Q1", "?to");
        pointers.put("/lineage?period=2024-Q1", "?indicator");

        pointers.forEach((query, pointer) -> io.restassured.RestAssured.given()
                .urlEncodingEnabled(false)
                .get("/api/v1/rollups/" + World.code(world.province) + query.replace("form=F", "form=" + world.form))
                .then()
                .statusCode(400)
                .body("type", equalTo("urn:hopluu:problem:bad-query"))
                .body("errors[0].pointer", equalTo(pointer)));
    }
}
