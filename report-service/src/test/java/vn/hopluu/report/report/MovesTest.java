package vn.hopluu.report.report;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.common.TestResourceScope;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.math.BigDecimal;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import vn.hopluu.events.Cell;
import vn.hopluu.events.ReportChanged;
import vn.hopluu.report.World;
import vn.hopluu.testsupport.InfraResource;

@QuarkusTest
@WithTestResource(
        value = InfraResource.class,
        scope = TestResourceScope.GLOBAL,
        initArgs = @ResourceArg(name = "database", value = "hopluu_report"))
class MovesTest {

    private final World world;

    MovesTest(World world) {
        this.world = world;
    }

    @Test
    void every_move_sends_the_whole_state_under_a_higher_revision() {
        World.TestUnit unit = world.unit();
        put(unit, amount(31), null);

        Stream.of(
                        move(unit, "submission", ""),
                        move(unit, "return", "{\"reason\":\"thiếu giải trình\"}"),
                        move(unit, "submission", ""),
                        move(unit, "approval", ""),
                        move(unit, "correction", correction(unit, 30, "đếm nhầm một lượt")),
                        move(unit, "approval", ""),
                        move(unit, "lock", ""),
                        move(unit, "correction", correction(unit, 29, "đếm nhầm lần nữa")),
                        move(unit, "withdrawal", "{}"),
                        move(unit, "approval", ""))
                .forEach(answer ->
                        assertThat(answer.statusCode()).as(answer.asString()).isEqualTo(200));

        List<ReportChanged> sent = world.sent(unit.key(), 10);
        assertThat(sent.stream().map(MovesTest::line))
                .containsExactly(
                        "SUBMITTED 1:31 -",
                        "RETURNED - -",
                        "SUBMITTED 2:31 -",
                        "APPROVED 2:31 2:31",
                        "CORRECTED 3:30 2:31",
                        "APPROVED 3:30 3:30",
                        "LOCKED 3:30 3:30",
                        "CORRECTED 4:29 3:30",
                        "WITHDRAWN - 3:30",
                        "WITHDRAWN - -");
        assertThat(sent).extracting(ReportChanged::revision).isSorted().doesNotHaveDuplicates();
        assertThat(sent)
                .extracting(ReportChanged::firstSubmittedAt)
                .containsOnly(sent.getFirst().firstSubmittedAt());
        assertThat(sent).noneMatch(ReportChanged::resend);
    }

    @Test
    void a_move_that_the_state_does_not_allow_names_the_state_and_what_is_possible() {
        World.TestUnit unit = world.unit();
        put(unit, amount(1), null);

        Response answer = move(unit, "approval", "");

        assertThat(answer.statusCode()).isEqualTo(409);
        assertThat(answer.contentType()).startsWith("application/problem+json");
        assertThat(answer.jsonPath().getString("state")).isEqualTo("DRAFT");
        assertThat(answer.jsonPath().getList("possible")).containsExactly("draft", "submission");
    }

    @Test
    void a_return_and_a_correction_need_a_reason() {
        World.TestUnit unit = world.unit();
        put(unit, amount(1), null);
        move(unit, "submission", "");

        Response sendBack = move(unit, "return", "{\"reason\":\" \"}");
        Response correction = move(unit, "correction", unit.body(amount(2)));

        assertThat(List.of(sendBack, correction)).allSatisfy(answer -> {
            assertThat(answer.statusCode()).isEqualTo(422);
            assertThat(answer.jsonPath().getString("errors[0].pointer")).isEqualTo("/reason");
        });
    }

    @Test
    void a_draft_is_changed_only_by_who_has_read_it() {
        World.TestUnit unit = world.unit();
        Response first = put(unit, amount(1), null);
        Response second = put(unit, amount(2), first.header("ETag"));

        assertThat(first.statusCode()).isEqualTo(201);
        assertThat(second.statusCode()).isEqualTo(200);
        assertThat(put(unit, amount(3), null).statusCode()).isEqualTo(428);
        assertThat(put(unit, amount(3), first.header("ETag")).statusCode()).isEqualTo(412);
        Response read = given().get(unit.path());
        assertThat(read.header("ETag")).isEqualTo(second.header("ETag"));
        assertThat(read.jsonPath().getBoolean("draft")).isTrue();
        assertThat(read.jsonPath().getInt("content.values[0].amount")).isEqualTo(2);
    }

    @Test
    void of_many_drafts_begun_at_once_one_is_kept_and_the_others_are_told() throws InterruptedException {
        World.TestUnit unit = world.unit();

        List<Integer> statuses;
        try (ExecutorService officers = Executors.newFixedThreadPool(8)) {
            Callable<Integer> officer = () -> put(unit, amount(1), null).statusCode();
            statuses = officers.invokeAll(Collections.nCopies(8, officer)).stream()
                    .map(Future::resultNow)
                    .toList();
        }

        assertThat(statuses).filteredOn(status -> status == 201).hasSize(1);
        assertThat(statuses).filteredOn(status -> status != 201).allMatch(status -> status == 412 || status == 428);
    }

    @Test
    void a_draft_may_be_open_and_is_refused_only_when_handed_in() {
        World.TestUnit unit = world.unit();
        Response draft = put(unit, "{\"indicator\":\"DVK01\",\"state\":\"MISSING\"}", null);

        Response submission = move(unit, "submission", "");

        assertThat(draft.statusCode()).as(draft.asString()).isEqualTo(201);
        assertThat(submission.statusCode()).isEqualTo(422);
        assertThat(submission.jsonPath().getList("errors.code"))
                .containsExactlyInAnyOrder("mandatory-unanswered", "explanation-required");
    }

    @Test
    void a_report_tells_its_versions_with_their_reasons() {
        World.TestUnit unit = world.unit();
        put(unit, amount(31), null);
        move(unit, "submission", "");
        move(unit, "correction", correction(unit, 30, "đếm nhầm"));

        Response read = given().get(unit.path());

        assertThat(read.jsonPath().getString("state")).isEqualTo("CORRECTED");
        assertThat(read.jsonPath().getList("versions.number")).containsExactly(1, 2);
        assertThat(read.jsonPath().getList("versions.reason")).containsExactly(null, "đếm nhầm");
        assertThat(read.jsonPath().getInt("content.values[0].amount")).isEqualTo(30);
        assertThat(read.jsonPath().getList("possible"))
                .containsExactly("approval", "correction", "return", "withdrawal");
    }

    @Test
    void own_and_consolidated_reports_of_a_unit_are_two_reports() {
        World.TestUnit unit = world.unit();
        put(unit, amount(1), null);

        Response other = given().contentType("application/json")
                .body("{\"values\":[" + amount(2) + "]}")
                .put(unit.path() + "?coverage=CONSOLIDATED");

        assertThat(other.statusCode()).as(other.asString()).isEqualTo(201);
        assertThat(given().get(unit.path()).jsonPath().getInt("content.values[0].amount"))
                .isEqualTo(1);
    }

    @Test
    void the_list_is_paged_by_key() {
        World.TestUnit unit = world.unit();
        put(unit, amount(1), null);
        given().contentType("application/json").body("{\"values\":[]}").put(unit.path() + "?coverage=CONSOLIDATED");

        Response first = given().get("/api/v1/reports?limit=1&unit=" + unit.code() + "&form=DVCQ-Q&period=2024-Q1");
        Response second = given().get(first.jsonPath().getString("next"));

        assertThat(first.jsonPath().getList("items.coverage")).containsExactly("OWN");
        assertThat(first.header("Link")).contains("rel=\"next\"");
        assertThat(second.jsonPath().getList("items.coverage")).containsExactly("CONSOLIDATED");
        assertThat(second.jsonPath().getString("next")).isNull();
    }

    /// `CORRECTED 3:30 2:31`: the state, and version and first cell of what is handed in and approved.
    private static String line(ReportChanged event) {
        return event.state() + " " + figures(event.handedIn()) + " " + figures(event.approved());
    }

    private static String figures(ReportChanged.@Nullable Figures figures) {
        if (figures == null) {
            return "-";
        }
        return figures.version() + ":"
                + (figures.cells().getFirst() instanceof Cell.Amount(BigDecimal amount, var ignored) ? amount : "?");
    }

    private static String amount(int amount) {
        return "{\"indicator\":\"TCD01\",\"amount\":" + amount + "}";
    }

    private static String correction(World.TestUnit unit, int amount, String reason) {
        return "{\"reason\":\"" + reason + "\",\"values\":[" + amount(amount) + "]}";
    }

    private static Response put(World.TestUnit unit, String values, @Nullable String ifMatch) {
        RequestSpecification request = given().contentType("application/json").body("{\"values\":[" + values + "]}");
        return (ifMatch == null ? request : request.header("If-Match", ifMatch)).put(unit.path());
    }

    private static Response move(World.TestUnit unit, String move, String body) {
        RequestSpecification request = body.isEmpty()
                ? given()
                : given().contentType("application/json").body(body);
        return request.header("If-Match", "*").post(unit.path() + "/" + move);
    }
}
