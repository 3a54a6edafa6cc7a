package vn.hopluu.report.report;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static vn.hopluu.testsupport.Patience.await;

import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.common.TestResourceScope;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import vn.hopluu.events.SealChanged;
import vn.hopluu.events.SealChanged.Edge;
import vn.hopluu.report.World;
import vn.hopluu.testsupport.InfraResource;

/// Reports of a campaign that plan-service has sealed.
@QuarkusTest
@WithTestResource(
        value = InfraResource.class,
        scope = TestResourceScope.GLOBAL,
        initArgs = @ResourceArg(name = "database", value = "hopluu_report"))
class SealedCampaignTest {

    private static final String REASON = "Đã trình ký";

    private final World world;
    private World.TestUnit sealed;
    private World.TestUnit other;

    SealedCampaignTest(World world) {
        this.world = world;
    }

    @BeforeEach
    void units() {
        List<World.TestUnit> units = world.units(2);
        sealed = units.getFirst();
        other = units.getLast();
    }

    @Test
    void a_report_of_a_sealed_unit_is_refused_and_says_what_to_do_and_its_neighbours_is_not() {
        seal(1, true);
        Response refused = post(sealed);

        assertThat(refused.statusCode()).as(refused.asString()).isEqualTo(409);
        assertThat(refused.contentType()).startsWith("application/problem+json");
        assertThat(refused.jsonPath().getString("type")).isEqualTo("urn:hopluu:problem:sealed-campaign");
        assertThat(refused.jsonPath().getString("detail")).contains(REASON, "/seals/{root}/breaking");
        assertThat(world.count("select count(*) from report where unit_id = " + sealed.id()))
                .isZero();
        assertThat(post(other).statusCode()).isEqualTo(201);
    }

    @ParameterizedTest
    @ValueSource(strings = {"return", "approval", "correction", "withdrawal"})
    void a_report_that_was_handed_in_before_takes_no_moves_until_the_seal_is_broken(String move) {
        assertThat(post(sealed).statusCode()).isEqualTo(201);
        seal(1, true);

        Response refused = move(move);

        assertThat(refused.jsonPath().getString("type"))
                .as(refused.asString())
                .isEqualTo("urn:hopluu:problem:sealed-campaign");
        assertThat(refused.statusCode()).isEqualTo(409);

        seal(2, false);

        assertThat(move(move).statusCode()).isLessThan(300);
    }

    @Test
    void a_seal_that_comes_behind_its_breaking_changes_nothing() {
        seal(2, false);
        world.publish(List.of(event(1, true)));

        await().during(Duration.ofSeconds(2))
                .atMost(Duration.ofSeconds(10))
                .untilAsserted(() -> assertThat(world.count("select count(*) from campaign_seal where not sealed"
                                + " and revision = 2 and root_id = " + root()))
                        .isEqualTo(1));
        assertThat(post(sealed).statusCode()).isEqualTo(201);
    }

    @Test
    void a_repeat_of_a_post_from_before_the_seal_gets_the_same_answer() {
        String key = UUID.randomUUID().toString();
        Response first = post(sealed, key);
        seal(1, true);

        Response again = post(sealed, key);

        assertThat(again.statusCode()).isEqualTo(201);
        assertThat(again.asString()).isEqualTo(first.asString());
    }

    /// A root of this test alone.
    private long root() {
        return sealed.id() + 5_000_000;
    }

    private SealChanged event(long revision, boolean isSealed) {
        return new SealChanged(
                World.FORM,
                World.PERIOD,
                root(),
                revision,
                isSealed,
                Instant.parse("2024-04-01T02:00:00Z"),
                REASON,
                isSealed ? List.of(new Edge(root(), 0), new Edge(sealed.id(), root())) : List.of(),
                null);
    }

    /// Returns when the service has filed it, and no longer remembers anything else.
    private void seal(long revision, boolean isSealed) {
        world.publish(List.of(event(revision, isSealed)));
        await().untilAsserted(() -> assertThat(world.count(
                        "select count(*) from campaign_seal where revision = " + revision + " and root_id = " + root()))
                .isEqualTo(1));
        await().pollDelay(Duration.ofMillis(1_100)).until(() -> true);
    }

    private Response move(String move) {
        String path = "/api/v1/reports/" + sealed.code() + "/" + World.FORM + "/" + World.PERIOD + "/" + move;
        String body = move.equals("correction")
                ? "{\"reason\":\"Sửa\",\"values\":[{\"indicator\":\"TCD01\",\"amount\":8}]}"
                : "{\"reason\":\"Sai số\"}";
        return move.equals("approval")
                ? given().header("If-Match", "*").post(path)
                : given().header("If-Match", "*")
                        .contentType("application/json")
                        .body(body)
                        .post(path);
    }

    private static Response post(World.TestUnit unit) {
        return post(unit, UUID.randomUUID().toString());
    }

    private static Response post(World.TestUnit unit, String key) {
        return given().contentType("application/json")
                .header("Idempotency-Key", key)
                .body(unit.body("{\"indicator\":\"TCD01\",\"amount\":7}"))
                .post("/api/v1/reports");
    }
}
