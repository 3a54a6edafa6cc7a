package vn.hopluu.aggregation;

import static vn.hopluu.testsupport.Patience.await;

import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.common.TestResourceScope;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import org.junit.jupiter.api.BeforeEach;
import vn.hopluu.testsupport.InfraResource;
import vn.hopluu.testsupport.edge.ReadingContract;

@QuarkusTest
@WithTestResource(
        value = InfraResource.class,
        scope = TestResourceScope.GLOBAL,
        initArgs = @ResourceArg(name = "database", value = "hopluu_aggregation"))
class ReadingTest extends ReadingContract {

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
}
