package vn.hopluu.report.report;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static vn.hopluu.testsupport.Patience.await;

import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.common.TestResourceScope;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import vn.hopluu.events.AssignmentsChanged;
import vn.hopluu.events.AssignmentsChanged.Assignment;
import vn.hopluu.events.AssignmentsChanged.Cause;
import vn.hopluu.events.AssignmentsChanged.Handover;
import vn.hopluu.events.AssignmentsChanged.Role;
import vn.hopluu.events.AssignmentsChanged.Signature;
import vn.hopluu.report.World;
import vn.hopluu.testsupport.InfraResource;
import vn.hopluu.testsupport.access.Neighbourhood;
import vn.hopluu.testsupport.access.Relation;
import vn.hopluu.testsupport.identity.TestProvider;
import vn.hopluu.testsupport.identity.WithIdentities;

/// At a commune somebody enters for one who is away, and somebody signs as the head's deputy.
@QuarkusTest
@TestProfile(WithIdentities.class)
@WithTestResource(
        value = InfraResource.class,
        scope = TestResourceScope.GLOBAL,
        initArgs = @ResourceArg(name = "database", value = "hopluu_report"))
class HandoversTest {

    private static final TestProvider PROVIDER = TestProvider.running();
    private static final LocalDate BEGIN = LocalDate.of(2020, 1, 1);
    private static final String CODE = Neighbourhood.code(Relation.DESCENDANT);
    private static final String PATH = "/api/v1/reports/" + CODE + "/" + Regimes.EYES + "/" + World.PERIOD;

    private final World world;

    HandoversTest(World world) {
        this.world = world;
    }

    @BeforeEach
    void people() {
        Regimes.publish(world);
        world.publish(Neighbourhood.events(Regimes.ALL));
        world.publish(List.of(
                assigned("ho-stand-in", Role.DATA_ENTRY, new Handover("ho-away", Cause.LEAVE, null)),
                assigned("ho-check", Role.REVIEW, null),
                assigned("ho-head", Role.APPROVAL, null),
                assigned("ho-deputy", Role.APPROVAL, new Handover("ho-head", Cause.SUBSTITUTION, Signature.KT)),
                assigned("ho-view", Role.VIEW, null)));
        await().until(() -> as("ho-view").get("/api/v1/reports").statusCode() == 200);
        await().until(() -> as("CONSOLIDATION").get("/api/v1/reports").statusCode() == 200);
    }

    private static AssignmentsChanged assigned(String user, Role role, @Nullable Handover handover) {
        return new AssignmentsChanged(
                user,
                1,
                List.of(new Assignment(Neighbourhood.COMMUNE, role, null, List.of(), false, BEGIN, null, handover)));
    }

    @Test
    void what_is_left_open_waits_for_whoever_has_the_role_now_and_what_is_signed_says_for_whom() {
        Response drafted =
                as("ho-stand-in").contentType("application/json").body("""
                        {"dataFrom":"2023-12-15","dataTo":"2024-03-14","values":[{"indicator":"TCD01","amount":4}]}""").put(PATH);
        assertThat(drafted.statusCode()).as(drafted.asString()).isEqualTo(201);

        JsonPath seen = as("CONSOLIDATION").get(PATH).jsonPath();
        assertThat(seen.getList("waitingFor.step")).containsExactly("KT");
        assertThat(seen.getList("waitingFor.role")).containsExactly("REVIEW");
        assertThat(seen.getList("waitingFor.unit.code")).containsExactly(CODE);
        assertThat(seen.<List<String>>getList("waitingFor.users").getFirst()).containsExactly("ho-check");
        JsonPath left = as("ho-stand-in").get("/api/v1/handovers/ho-away").jsonPath();
        assertThat(left.getList("items.unit.code")).containsExactly(CODE);
        assertThat(left.getList("items[0].waiting.step")).containsExactly("draft");
        assertThat(left.getList("items[0].waiting.to")).containsExactly("ho-stand-in");
        assertThat(as("ho-head").get("/api/v1/handovers/ho-away").jsonPath().getList("items[0].waiting.from"))
                .containsExactly("ho-away");
        assertThat(as("ho-check").get("/api/v1/handovers/ho-away").jsonPath().getList("items"))
                .isEmpty();

        assertThat(step("ho-check", "KT")).isEqualTo(200);
        assertThat(as("ho-head").get("/api/v1/handovers/ho-head").jsonPath().getList("items[0].waiting.signature"))
                .containsExactly("KT");
        assertThat(step("ho-deputy", "KD")).isEqualTo(200);
        JsonPath steps = as("ho-view").get(PATH + "/steps").jsonPath();
        assertThat(steps.getList("steps.by")).containsExactly("ho-check", "ho-deputy");
        assertThat(steps.getList("steps.signature")).containsExactly(null, "KT");
        assertThat(steps.getList("steps.signsFor")).containsExactly(null, "ho-head");
        assertThat(as("ho-view").get(PATH).jsonPath().getList("waitingFor.step"))
                .containsExactly("submission");

        assertThat(as("ho-stand-in")
                        .header("If-Match", "*")
                        .post(PATH + "/submission")
                        .statusCode())
                .isEqualTo(200);
        JsonPath handedIn = as("ho-view").get(PATH).jsonPath();
        assertThat(handedIn.getList("waitingFor.step")).containsExactly("approval");
        assertThat(handedIn.getList("waitingFor.unit.code")).containsExactly(Neighbourhood.code(Relation.SELF));
        assertThat(handedIn.getMap("waitingFor[0]")).doesNotContainKey("users");
        JsonPath listed = as("ho-view")
                .get("/api/v1/reports?unit=" + CODE + "&form=" + Regimes.EYES)
                .jsonPath();
        assertThat(listed.getList("items[0].waitingFor.roleText")).containsExactly("consolidation");
        assertThat(listed.getMap("items[0].waitingFor[0]")).doesNotContainKey("users");
    }

    private static int step(String user, String step) {
        return as(user).header("If-Match", "*").post(PATH + "/steps/" + step).statusCode();
    }

    private static RequestSpecification as(String user) {
        return given().auth().oauth2(PROVIDER.token(user));
    }
}
