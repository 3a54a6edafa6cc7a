package vn.hopluu.report.report;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.common.TestResourceScope;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusMock;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.vertx.http.runtime.CurrentVertxRequest;
import io.restassured.response.Response;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import vn.hopluu.access.identity.CallerRights;
import vn.hopluu.events.Coverage;
import vn.hopluu.events.ObligationChanged;
import vn.hopluu.report.World;
import vn.hopluu.testsupport.InfraResource;

/// A report that is due on 20/3/2024 at 23:59:59.
@QuarkusTest
@WithTestResource(
        value = InfraResource.class,
        scope = TestResourceScope.GLOBAL,
        initArgs = @ResourceArg(name = "database", value = "hopluu_report"))
class TimelinessTest {

    private static final Instant IN_TIME = Instant.parse("2024-03-20T16:59:59.900Z");
    private static final Instant TOO_LATE = Instant.parse("2024-03-20T17:00:00Z");

    private final World world;
    private final At caller;

    TimelinessTest(World world, Clock clock, CurrentVertxRequest request, CallerRights rights) {
        this.world = world;
        this.caller = new At(clock, request, rights);
    }

    private static final class At extends Caller {
        private volatile Instant moment = IN_TIME;

        At(Clock clock, CurrentVertxRequest request, CallerRights rights) {
            super(clock, request, rights);
        }

        @Override
        public Actor now(Channel channel) {
            Actor now = super.now(channel);
            return new Actor(now.name(), moment, now.trace(), now.origin());
        }
    }

    @BeforeEach
    void atAMoment() {
        Regimes.publish(world);
        QuarkusMock.installMockForType(caller, Caller.class);
    }

    @Test
    void a_withdrawal_undoes_the_submission_and_whoever_withdraws_is_told_first() {
        World.TestUnit unit = owing();
        caller.moment = IN_TIME;
        draft(unit);
        assertThat(move(unit, "submission", "{}").statusCode()).isEqualTo(200);

        caller.moment = TOO_LATE;
        Response told = move(unit, "withdrawal", "{}");
        assertThat(told.statusCode()).isEqualTo(409);
        assertThat(told.jsonPath().getString("type")).isEqualTo("urn:hopluu:problem:will-be-late");
        assertThat(told.jsonPath().getString("detail")).contains("in time on 2024-03-20 (due 2024-03-20)");
        assertThat(move(unit, "withdrawal", "{\"late\":true}").statusCode()).isEqualTo(200);
        assertThat(move(unit, "submission", "{}").jsonPath().getString("firstSubmittedAt"))
                .isEqualTo("2024-03-21T00:00:00+07:00");
    }

    @Test
    void a_withdrawal_before_the_deadline_asks_nothing() {
        World.TestUnit unit = owing();
        caller.moment = IN_TIME;
        draft(unit);
        move(unit, "submission", "{}");

        assertThat(move(unit, "withdrawal", "{}").statusCode()).isEqualTo(200);
    }

    @Test
    void a_return_leaves_the_first_submission_in_time() {
        World.TestUnit unit = owing();
        caller.moment = IN_TIME;
        draft(unit);
        move(unit, "submission", "{}");

        caller.moment = TOO_LATE;
        assertThat(move(unit, "return", "{\"reason\":\"thiếu\"}").statusCode()).isEqualTo(200);

        assertThat(move(unit, "submission", "{}").jsonPath().getString("firstSubmittedAt"))
                .isEqualTo("2024-03-20T23:59:59.9+07:00");
    }

    private World.TestUnit owing() {
        World.TestUnit unit = world.unit();
        world.publish(List.of(new ObligationChanged(
                unit.id(),
                Regimes.PLAIN,
                World.PERIOD,
                Coverage.OWN,
                1,
                "KH",
                ObligationChanged.State.OWED,
                Instant.parse("2024-03-20T16:59:59Z"),
                null,
                null,
                null,
                null,
                null)));
        world.awaitRows("select count(*) from obligation where unit_id = " + unit.id(), 1);
        return unit;
    }

    private static void draft(World.TestUnit unit) {
        Response draft = given().contentType("application/json")
                .body(Regimes.body(unit, Regimes.PLAIN, 1))
                .put(Regimes.path(unit, Regimes.PLAIN));
        assertThat(draft.statusCode()).as(draft.asString()).isEqualTo(201);
    }

    private static Response move(World.TestUnit unit, String move, String body) {
        return given().contentType("application/json")
                .header("If-Match", "*")
                .body(body)
                .post(Regimes.path(unit, Regimes.PLAIN) + "/" + move);
    }
}
