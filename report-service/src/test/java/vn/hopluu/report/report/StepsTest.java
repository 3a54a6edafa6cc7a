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
import io.restassured.specification.RequestSpecification;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.util.Collections;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.hopluu.access.identity.CallerRights;
import vn.hopluu.events.Coverage;
import vn.hopluu.events.ObligationChanged;
import vn.hopluu.events.ReportChanged;
import vn.hopluu.report.World;
import vn.hopluu.testsupport.InfraResource;

@QuarkusTest
@WithTestResource(
        value = InfraResource.class,
        scope = TestResourceScope.GLOBAL,
        initArgs = @ResourceArg(name = "database", value = "hopluu_report"))
class StepsTest {

    private final World world;
    private final Named caller;

    StepsTest(World world, Clock clock, CurrentVertxRequest request, CallerRights rights) {
        this.world = world;
        this.caller = new Named(clock, request, rights);
    }

    /// The test says who asks, by whose right is not asked here.
    private static final class Named extends Caller {
        private volatile String name = "loopback";

        Named(Clock clock, CurrentVertxRequest request, CallerRights rights) {
            super(clock, request, rights);
        }

        @Override
        public String name() {
            return name;
        }
    }

    @BeforeEach
    void namedCallers() {
        Regimes.publish(world);
        caller.name = "loopback";
        QuarkusMock.installMockForType(caller, Caller.class);
    }

    @Test
    void a_regime_without_review_asks_for_no_step() {
        World.TestUnit unit = world.unit();
        draft(unit, Regimes.PLAIN, 1, null);

        Response steps = given().get(Regimes.path(unit, Regimes.PLAIN) + "/steps");

        assertThat(steps.statusCode()).isEqualTo(200);
        assertThat(steps.jsonPath().getList("steps")).isEmpty();
        assertThat(move(unit, Regimes.PLAIN, "submission").statusCode()).isEqualTo(200);
        assertThat(move(unit, Regimes.PLAIN, "approval").statusCode()).isEqualTo(200);
    }

    @Test
    void no_step_is_taken_or_taken_back_under_a_seal() {
        World.TestUnit unit = world.unit();
        draft(unit, Regimes.ALL, 1, null);
        assertThat(take(unit, Regimes.ALL, "KT").statusCode()).isEqualTo(200);
        world.seal(Regimes.ALL, World.PERIOD, unit.id(), 1, true);

        for (Response refused : List.of(
                take(unit, Regimes.ALL, "KD"),
                given().header("If-Match", "*").delete(Regimes.path(unit, Regimes.ALL) + "/steps/KT"))) {
            assertThat(refused.statusCode()).isEqualTo(409);
            assertThat(refused.jsonPath().getString("type")).isEqualTo("urn:hopluu:problem:sealed-campaign");
        }
        world.seal(Regimes.ALL, World.PERIOD, unit.id(), 2, false);
        assertThat(take(unit, Regimes.ALL, "KT").statusCode()).isEqualTo(200);
    }

    @Test
    void a_draft_is_handed_in_once_it_is_checked_and_signed_in_this_order() {
        World.TestUnit unit = world.unit();
        draft(unit, Regimes.ALL, 1, null);

        assertOpen(move(unit, Regimes.ALL, "submission"), "KT", "KD");
        assertOpen(take(unit, Regimes.ALL, "KD"), "KT");
        assertThat(take(unit, Regimes.ALL, "KT").statusCode()).isEqualTo(200);
        assertOpen(move(unit, Regimes.ALL, "submission"), "KD");
        assertThat(take(unit, Regimes.ALL, "KD").statusCode()).isEqualTo(200);
        assertThat(move(unit, Regimes.ALL, "submission").statusCode()).isEqualTo(200);
    }

    @Test
    void reports_are_asked_for_by_state_and_by_the_step_that_they_wait_for() {
        World.TestUnit unit = world.unit();
        draft(unit, Regimes.ALL, 1, null);

        assertThat(listed(unit, "step=KT")).containsExactly(Regimes.ALL);
        assertThat(listed(unit, "step=KD")).isEmpty();
        assertThat(listed(unit, "state=DRAFT&step=KT")).containsExactly(Regimes.ALL);
        assertThat(listed(unit, "state=SUBMITTED")).isEmpty();
        take(unit, Regimes.ALL, "KT");
        assertThat(listed(unit, "step=KT")).isEmpty();
        assertThat(listed(unit, "step=KD")).containsExactly(Regimes.ALL);
    }

    @Test
    void reports_are_asked_for_by_the_units_that_take_them() {
        List<World.TestUnit> units = world.units(4);
        World.TestUnit unit = units.getFirst();
        world.publish(List.of(new ObligationChanged(
                unit.id(),
                Regimes.ALL,
                World.PERIOD,
                Coverage.OWN,
                1,
                "KH",
                ObligationChanged.State.OWED,
                Instant.parse("2024-03-20T16:59:59Z"),
                null,
                null,
                units.get(1).id(),
                units.get(2).id(),
                units.get(3).id())));
        world.awaitRows("select count(*) from obligation where unit_id = " + unit.id(), 1);
        draft(unit, Regimes.ALL, 1, null);

        assertThat(units)
                .extracting(superior -> given().get("/api/v1/reports?superior=" + superior.code())
                        .jsonPath()
                        .getList("items.unit.code"))
                .containsExactly(List.of(), List.of(unit.code()), List.of(unit.code()), List.of(unit.code()));
    }

    private static List<String> listed(World.TestUnit unit, String query) {
        Response list = given().get("/api/v1/reports?unit=" + unit.code() + "&" + query);
        assertThat(list.statusCode()).as(list.asString()).isEqualTo(200);
        return list.jsonPath().getList("items.form");
    }

    @Test
    void a_report_is_approved_once_the_owners_of_its_sections_and_the_collecting_office_accepted_it() {
        World.TestUnit unit = world.unit();
        post(unit, Regimes.ALL, 1);

        assertOpen(move(unit, Regimes.ALL, "approval"), "TT/II", "TT/III", "TN");
        assertOpen(take(unit, Regimes.ALL, "TN"), "TT/II", "TT/III");
        take(unit, Regimes.ALL, "TT?section=III");
        assertOpen(move(unit, Regimes.ALL, "approval"), "TT/II", "TN");
        take(unit, Regimes.ALL, "TT?section=II");
        take(unit, Regimes.ALL, "TN");
        assertThat(move(unit, Regimes.ALL, "approval").statusCode()).isEqualTo(200);

        assertThat(world.sent(Regimes.key(unit, Regimes.ALL), 2))
                .as("a step changes no figure, so it sends nothing")
                .extracting(ReportChanged::state)
                .containsExactly(ReportChanged.State.SUBMITTED, ReportChanged.State.APPROVED);
    }

    @Test
    void the_steps_tell_who_took_them_and_which_are_due() {
        World.TestUnit unit = world.unit();
        post(unit, Regimes.ALL, 1);
        caller.name = "thanh-tra";
        take(unit, Regimes.ALL, "TT?section=II");

        Response steps = given().get(Regimes.path(unit, Regimes.ALL) + "/steps");

        assertThat(steps.jsonPath().getList("steps.code")).containsExactly("KT", "KD", "TT", "TT", "TN");
        assertThat(steps.jsonPath().getList("steps.by"))
                .containsExactly("loopback", "loopback", "thanh-tra", null, null);
        assertThat(steps.jsonPath().getList("steps.due")).containsExactly(false, false, false, true, false);
        assertThat(steps.jsonPath().getString("steps[3].section.owner")).isEqualTo("PTP");
        assertThat(steps.jsonPath().getString("steps[4].name")).isEqualTo("Sở Nội vụ tiếp nhận");
    }

    @Test
    void an_edit_of_the_draft_opens_its_steps_again() {
        World.TestUnit unit = world.unit();
        draft(unit, Regimes.ALL, 1, null);
        take(unit, Regimes.ALL, "KT");
        Response signed = take(unit, Regimes.ALL, "KD");

        draft(unit, Regimes.ALL, 2, signed.header("ETag"));

        assertOpen(move(unit, Regimes.ALL, "submission"), "KT", "KD");
    }

    @Test
    void whoever_read_the_draft_before_a_step_was_taken_does_not_overwrite_it() {
        World.TestUnit unit = world.unit();
        Response draft = draft(unit, Regimes.ALL, 1, null);
        take(unit, Regimes.ALL, "KT");

        Response late = draft(unit, Regimes.ALL, 2, draft.header("ETag"));

        assertThat(late.statusCode()).isEqualTo(412);
    }

    @Test
    void another_version_opens_what_was_accepted_of_the_one_before() {
        World.TestUnit unit = world.unit();
        post(unit, Regimes.ALL, 1);
        take(unit, Regimes.ALL, "TT?section=II");
        take(unit, Regimes.ALL, "TT?section=III");

        Response correction = given().contentType("application/json")
                .body("{\"reason\":\"đếm nhầm\",\"values\":[{\"indicator\":\"TCD01\",\"amount\":2}]}")
                .header("If-Match", "*")
                .post(Regimes.path(unit, Regimes.ALL) + "/correction");

        assertThat(correction.statusCode()).as(correction.asString()).isEqualTo(200);
        assertOpen(move(unit, Regimes.ALL, "approval"), "TT/II", "TT/III", "TN");
    }

    @Test
    void a_returned_report_is_checked_and_signed_again_before_it_comes_back() {
        World.TestUnit unit = world.unit();
        post(unit, Regimes.ALL, 1);

        Response sentBack = given().contentType("application/json")
                .body("{\"reason\":\"thiếu giải trình\",\"step\":\"TT\"}")
                .header("If-Match", "*")
                .post(Regimes.path(unit, Regimes.ALL) + "/return");

        assertThat(sentBack.statusCode()).as(sentBack.asString()).isEqualTo(200);
        assertThat(given().get(Regimes.path(unit, Regimes.ALL)).jsonPath().getString("returned.step"))
                .isEqualTo("TT");
        assertOpen(move(unit, Regimes.ALL, "submission"), "KT", "KD");
    }

    @Test
    void an_approved_withdrawal_asks_for_no_step() {
        World.TestUnit unit = world.unit();
        post(unit, Regimes.ALL, 1);
        acceptAll(unit);
        move(unit, Regimes.ALL, "approval");
        given().contentType("application/json")
                .body("{}")
                .header("If-Match", "*")
                .post(Regimes.path(unit, Regimes.ALL) + "/withdrawal");

        Response approval = move(unit, Regimes.ALL, "approval");

        assertThat(approval.statusCode()).as(approval.asString()).isEqualTo(200);
        assertThat(approval.jsonPath().getObject("approved", Integer.class)).isNull();
    }

    @Test
    void a_step_that_is_taken_back_takes_those_that_rest_on_it() {
        World.TestUnit unit = world.unit();
        draft(unit, Regimes.ALL, 1, null);
        take(unit, Regimes.ALL, "KT");
        Response signed = take(unit, Regimes.ALL, "KD");

        Response back = given().header("If-Match", "*").delete(Regimes.path(unit, Regimes.ALL) + "/steps/KT");
        Response again = given().header("If-Match", "*").delete(Regimes.path(unit, Regimes.ALL) + "/steps/KT");

        assertThat(back.statusCode()).isEqualTo(200);
        assertThat(back.jsonPath().getList("steps.by")).containsOnlyNulls();
        assertThat(back.header("ETag")).isNotEqualTo(signed.header("ETag"));
        assertThat(again.header("ETag")).as("what is open stays open").isEqualTo(back.header("ETag"));
        assertThat(world.count("select count(*) from report_step s join report r on r.id = s.report_id"
                        + " where r.unit_id = " + unit.id()))
                .as("two taken, two taken back")
                .isEqualTo(4);
    }

    @Test
    void a_step_taken_again_by_the_same_person_stays_and_by_another_is_refused() {
        World.TestUnit unit = world.unit();
        draft(unit, Regimes.ALL, 1, null);
        caller.name = "binh";
        Response first = take(unit, Regimes.ALL, "KT");
        Response repeat = take(unit, Regimes.ALL, "KT");
        caller.name = "chi";
        Response other = take(unit, Regimes.ALL, "KT");

        assertThat(repeat.asString()).isEqualTo(first.asString());
        assertThat(repeat.header("ETag")).isEqualTo(first.header("ETag"));
        assertProblem(other, 409, "step-taken");
        assertThat(other.jsonPath().getString("detail")).contains("binh");
    }

    @Test
    void a_step_taken_by_many_at_once_is_taken_once() throws InterruptedException {
        World.TestUnit unit = world.unit();
        draft(unit, Regimes.ALL, 1, null);
        try (ExecutorService officers = Executors.newFixedThreadPool(8)) {
            Callable<Integer> officer = () -> take(unit, Regimes.ALL, "KT").statusCode();
            assertThat(officers.invokeAll(Collections.nCopies(8, officer)))
                    .extracting(Future::resultNow)
                    .containsOnly(200);
        }
        assertThat(world.count("select count(*) from report_step s join report r on r.id = s.report_id"
                        + " where r.unit_id = " + unit.id()))
                .isEqualTo(1);
    }

    @Test
    void under_four_eyes_three_persons_fill_in_check_and_sign() {
        World.TestUnit unit = world.unit();
        caller.name = "an";
        draft(unit, Regimes.EYES, 1, null);
        assertProblem(take(unit, Regimes.EYES, "KT"), 409, "other-person-needed");
        caller.name = "binh";
        assertThat(take(unit, Regimes.EYES, "KT").statusCode()).isEqualTo(200);
        assertProblem(take(unit, Regimes.EYES, "KD"), 409, "other-person-needed");
        caller.name = "chi";
        assertThat(take(unit, Regimes.EYES, "KD").statusCode()).isEqualTo(200);
        caller.name = "an";
        assertThat(move(unit, Regimes.EYES, "submission").statusCode()).isEqualTo(200);
    }

    @Test
    void under_four_eyes_nobody_hands_in_without_a_draft() {
        World.TestUnit unit = world.unit();

        Response posted = posted(unit, Regimes.EYES, 1);
        Response batch = given().urlEncodingEnabled(false)
                .header("Content-Type", "application/x-ndjson")
                .body(Regimes.body(unit, Regimes.EYES, 1).getBytes(StandardCharsets.UTF_8))
                .post("/api/v1/reports:batch");

        assertProblem(posted, 409, "other-person-needed");
        assertThat(posted.jsonPath().getString("detail")).contains("KT").contains("PUT a draft");
        assertThat(batch.asString()).contains("\"status\":409").contains("urn:hopluu:problem:other-person-needed");
        assertThat(world.count("select count(*) from report where unit_id = " + unit.id()))
                .isZero();
    }

    @Test
    void under_four_eyes_a_correction_goes_by_a_withdrawal_and_what_is_approved_stands_meanwhile() {
        World.TestUnit unit = world.unit();
        caller.name = "an";
        draft(unit, Regimes.EYES, 1, null);
        checkedAndSigned(unit);
        move(unit, Regimes.EYES, "submission");
        move(unit, Regimes.EYES, "approval");

        Response correction = given().contentType("application/json")
                .body("{\"reason\":\"đếm nhầm\",\"values\":[{\"indicator\":\"TCD01\",\"amount\":2}]}")
                .header("If-Match", "*")
                .post(Regimes.path(unit, Regimes.EYES) + "/correction");
        Response withdrawn = given().contentType("application/json")
                .body("{\"reason\":\"đếm nhầm\"}")
                .header("If-Match", "*")
                .post(Regimes.path(unit, Regimes.EYES) + "/withdrawal");
        caller.name = "an";
        draft(unit, Regimes.EYES, 2, withdrawn.header("ETag"));
        checkedAndSigned(unit);
        Response second = move(unit, Regimes.EYES, "submission");

        assertProblem(correction, 409, "other-person-needed");
        assertThat(correction.jsonPath().getString("detail")).contains("Withdraw the report");
        assertThat(second.jsonPath().getInt("handedIn")).isEqualTo(2);
        assertThat(second.jsonPath().getInt("approved")).isEqualTo(1);
    }

    @ParameterizedTest(name = "{0} {1}: {2}")
    @CsvSource({
        "POST,NOPE,404,unknown-step",
        "POST,kt,404,unknown-step",
        "POST,TT,404,unknown-step",
        "POST,TT?section=I,404,unknown-step",
        "POST,TT?section=IX,404,unknown-step",
        "POST,TN?section=II,404,unknown-step",
        "POST,TN?coverage=ALL,400,bad-query",
        "POST,TN?coverage=CONSOLIDATED,404,unknown-report",
        "DELETE,NOPE,404,unknown-step",
        "DELETE,KT,409,step-not-due",
        "DELETE,TT,404,unknown-step"
    })
    void a_step_that_is_none_is_refused(String method, String step, int status, String type) {
        World.TestUnit unit = world.unit();
        post(unit, Regimes.ALL, 1);

        Response answer =
                given().header("If-Match", "*").request(method, Regimes.path(unit, Regimes.ALL) + "/steps/" + step);

        assertProblem(answer, status, type);
    }

    @Test
    void a_step_of_another_stage_is_refused_with_the_state() {
        World.TestUnit unit = world.unit();
        draft(unit, Regimes.ALL, 1, null);
        Response early = take(unit, Regimes.ALL, "TN");
        World.TestUnit other = world.unit();
        post(other, Regimes.ALL, 1);
        acceptAll(other);
        move(other, Regimes.ALL, "approval");
        caller.name = "binh";
        Response late = take(other, Regimes.ALL, "TN");

        assertProblem(early, 409, "step-not-due");
        assertThat(early.jsonPath().getString("state")).isEqualTo("DRAFT");
        assertProblem(late, 409, "step-not-due");
        assertThat(late.jsonPath().getString("state")).isEqualTo("APPROVED");
    }

    @Test
    void a_step_on_what_has_changed_since_it_was_read_is_refused() {
        World.TestUnit unit = world.unit();
        Response read = draft(unit, Regimes.ALL, 1, null);
        draft(unit, Regimes.ALL, 2, read.header("ETag"));

        Response answer =
                given().header("If-Match", read.header("ETag")).post(Regimes.path(unit, Regimes.ALL) + "/steps/KT");

        assertProblem(answer, 412, "stale");
    }

    private void checkedAndSigned(World.TestUnit unit) {
        caller.name = "binh";
        take(unit, Regimes.EYES, "KT");
        caller.name = "chi";
        take(unit, Regimes.EYES, "KD");
    }

    private void acceptAll(World.TestUnit unit) {
        List.of("TT?section=II", "TT?section=III", "TN")
                .forEach(step ->
                        assertThat(take(unit, Regimes.ALL, step).statusCode()).isEqualTo(200));
    }

    private static void assertOpen(Response answer, String... places) {
        assertProblem(answer, 409, "step-open");
        assertThat(answer.jsonPath().getList("open")).containsExactly((Object[]) places);
        assertThat(answer.jsonPath().getString("detail")).contains(places);
    }

    private static void assertProblem(Response answer, int status, String type) {
        assertThat(answer.statusCode()).as(answer.asString()).isEqualTo(status);
        assertThat(answer.contentType()).startsWith("application/problem+json");
        assertThat(answer.jsonPath().getString("type")).isEqualTo("urn:hopluu:problem:" + type);
    }

    private static Response take(World.TestUnit unit, String form, String step) {
        return given().header("If-Match", "*").post(Regimes.path(unit, form) + "/steps/" + step);
    }

    private static Response move(World.TestUnit unit, String form, String move) {
        return given().header("If-Match", "*").post(Regimes.path(unit, form) + "/" + move);
    }

    private static void post(World.TestUnit unit, String form, int amount) {
        assertThat(posted(unit, form, amount).statusCode()).isEqualTo(201);
    }

    private static Response posted(World.TestUnit unit, String form, int amount) {
        return given().contentType("application/json")
                .header("Idempotency-Key", UUID.randomUUID().toString())
                .body(Regimes.body(unit, form, amount))
                .post("/api/v1/reports");
    }

    private static Response draft(World.TestUnit unit, String form, int amount, @Nullable String ifMatch) {
        RequestSpecification request = given().contentType("application/json").body(Regimes.body(unit, form, amount));
        return (ifMatch == null ? request : request.header("If-Match", ifMatch)).put(Regimes.path(unit, form));
    }
}
