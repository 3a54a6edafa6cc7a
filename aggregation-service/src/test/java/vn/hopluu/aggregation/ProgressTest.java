package vn.hopluu.aggregation;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static vn.hopluu.testsupport.Patience.await;

import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.common.TestResourceScope;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.hopluu.aggregation.ledger.ReportFold;
import vn.hopluu.aggregation.reference.Reference;
import vn.hopluu.events.Coverage;
import vn.hopluu.events.ObligationChanged;
import vn.hopluu.events.ReportChanged.State;
import vn.hopluu.events.SealChanged;
import vn.hopluu.events.SealChanged.Edge;
import vn.hopluu.events.UnitChanged;
import vn.hopluu.testsupport.InfraResource;

/// Who has handed in what by when, at every node and every moment.
@QuarkusTest
@WithTestResource(
        value = InfraResource.class,
        scope = TestResourceScope.GLOBAL,
        initArgs = @ResourceArg(name = "database", value = "hopluu_aggregation"))
class ProgressTest {

    private static final Duration PATIENCE = Duration.ofSeconds(20);
    private static final String AFTER = "2023-06-05T00:00:00+07:00";

    @Inject
    Reference reference;

    @Inject
    ReportFold fold;

    @Inject
    Sender sender;

    /// Six communes and an office. The last moment is 23:59:59 on 4/6/2023 in Vietnam. Of the communes:
    /// the first hands in seven tenths of a second after that second has begun, and is returned;
    /// the second hands in a second later, and is approved; the third hands in nothing;
    /// the fourth is exempt; the fifth was abolished and is entered by the second;
    /// the sixth has no deadline yet, and hands in.
    /// The district sends a consolidated report that nobody asked for.
    private DistrictWorld world() {
        DistrictWorld world = new DistrictWorld(reference, fold, 6, 1);
        List<Long> communes = world.communes;
        world.accept(
                world.owes(communes.get(0)),
                world.owes(communes.get(1)),
                world.owes(communes.get(2)),
                world.obligation(communes.get(3), ObligationChanged.State.EXEMPT, DistrictWorld.DUE, null),
                world.obligation(
                        communes.get(4), ObligationChanged.State.TRANSFERRED, DistrictWorld.DUE, communes.get(1)),
                world.obligation(communes.get(5), ObligationChanged.State.OWED, null, null));
        world.report(communes.get(0), Coverage.OWN, State.RETURNED, "2023-06-04T16:59:59.700Z", null, null);
        world.report(
                communes.get(1),
                Coverage.OWN,
                State.APPROVED,
                "2023-06-04T17:00:00Z",
                World.figures(1, "1"),
                World.figures(1, "1"));
        world.submit(communes.get(5), "2023-05-02T01:00:00Z", "1");
        world.report(
                world.district,
                Coverage.CONSOLIDATED,
                State.SUBMITTED,
                "2023-06-01T01:00:00Z",
                World.figures(1, "2"),
                null);
        return world;
    }

    @ParameterizedTest
    @CsvSource({
        "2023-06-01T00:00:00Z,      5, 1, 0, 0, 0, 4, 1, 0, 0",
        "2023-06-04T16:59:59.900Z,  5, 2, 1, 0, 0, 3, 1, 1, 0",
        "2023-06-05T00:00:00+07:00, 5, 3, 1, 1, 2, 0, 1, 1, 1",
    })
    void every_obligation_is_counted_by_how_it_stands_at_the_moment(
            String at,
            long expected,
            long submitted,
            long onTime,
            long late,
            long overdue,
            long pending,
            long undetermined,
            long returned,
            long approved) {
        DistrictWorld world = world();

        Map<String, Integer> counts = counts(progress(world, world.district, at).getMap("counts"));

        assertThat(counts)
                .containsEntry("expected", (int) expected)
                .containsEntry("submitted", (int) submitted)
                .containsEntry("onTime", (int) onTime)
                .containsEntry("late", (int) late)
                .containsEntry("overdue", (int) overdue)
                .containsEntry("pending", (int) pending)
                .containsEntry("undetermined", (int) undetermined)
                .containsEntry("returned", (int) returned)
                .containsEntry("approved", (int) approved)
                .containsEntry("transferred", 1)
                .containsEntry("exempt", 1);
    }

    @Test
    void a_report_that_nobody_owes_is_listed_as_such_and_not_expected() {
        DistrictWorld world = world();

        JsonPath found = list(world, Map.of("state", "UNEXPECTED", "at", AFTER));

        assertThat(found.getList("unit.code")).containsExactly(DistrictWorld.code(world.district));
        assertThat(found.getList("coverage")).containsExactly("CONSOLIDATED");
        assertThat(counts(progress(world, world.district, AFTER).getMap("counts")))
                .containsEntry("unexpected", 1);
    }

    @Test
    void the_late_and_the_overdue_are_named_with_their_deadline_and_who_enters_for_whom() {
        DistrictWorld world = world();

        JsonPath overdue = list(world, Map.of("state", "OVERDUE", "at", AFTER));

        assertThat(overdue.getList("unit.code"))
                .containsExactly(DistrictWorld.code(world.communes.get(2)), DistrictWorld.code(world.communes.get(4)));
        assertThat(overdue.getString("find { it.enteredBy != null }.enteredBy.code"))
                .isEqualTo(DistrictWorld.code(world.communes.get(1)));
        assertThat(overdue.getString("due[0]")).isEqualTo("2023-06-04T23:59:59+07:00");
        assertThat(overdue.getString("via.code[0]")).isEqualTo(DistrictWorld.code(world.offices.getFirst()));
        assertThat(list(world, Map.of("state", "LATE", "at", AFTER)).getList("unit.code"))
                .containsExactly(DistrictWorld.code(world.communes.get(1)));
        assertThat(list(world, Map.of("state", "UNDETERMINED", "at", AFTER)).getString("undetermined[0]"))
                .isEqualTo("chưa xác định: kế hoạch cấp trên chưa được nạp");
    }

    @Test
    void a_returned_report_waits_to_be_sent_again_until_its_day_and_is_overdue_afterwards() {
        DistrictWorld world = world();
        world.sentBack(world.communes.get(0), "2023-06-02T01:00:00Z", LocalDate.of(2023, 6, 6));

        JsonPath waiting = list(world, Map.of("state", "RETURNED", "at", "2023-06-06T23:59:59+07:00"));
        JsonPath over = list(world, Map.of("state", "RESEND_OVERDUE", "at", "2023-06-07T00:00:00+07:00"));

        assertThat(waiting.getList("resendBy")).containsExactly("2023-06-06");
        assertThat(waiting.getList("resendOverdue")).containsExactly(false);
        assertThat(waiting.getList("resend")).containsExactly("Returned, to be sent again by 2023-06-06");
        assertThat(waiting.getList("standing"))
                .as("on time for the first submission stays")
                .containsExactly("ON_TIME");
        assertThat(over.getList("resend")).containsExactly("Overdue for sending again (by 2023-06-06)");
        assertThat(list(world, Map.of("state", "RESEND_OVERDUE", "at", "2023-06-06T12:00:00+07:00"))
                        .getList(""))
                .isEmpty();
        assertThat(counts(progress(world, world.district, "2023-06-07T00:00:00+07:00")
                        .getMap("counts")))
                .containsEntry("returned", 1)
                .containsEntry("resendOverdue", 1);
    }

    @Test
    void a_list_comes_in_pages_that_together_are_the_whole() {
        DistrictWorld world = world();
        List<String> codes = new ArrayList<>();
        String path = "/api/v1/progress/" + DistrictWorld.code(world.district) + "/obligations";
        JsonPath page = DistrictWorld.exactly(world.get(path, Map.of("limit", "2", "at", AFTER)));
        codes.addAll(page.getList("items.unit.code"));
        for (int number = 1; number < 3; number++) {
            page = given().urlEncodingEnabled(false).get(page.getString("next")).jsonPath();
            codes.addAll(page.getList("items.unit.code"));
        }

        assertThat(codes)
                .containsExactlyElementsOf(List.of(0, 1, 2, 4, 5).stream()
                        .map(index -> DistrictWorld.code(world.communes.get(index)))
                        .toList());
        assertThat(page.getString("next")).isNull();
    }

    @Test
    void the_parts_of_the_children_are_the_whole() {
        DistrictWorld world = world();

        JsonPath district =
                world.json("/api/v1/progress/" + DistrictWorld.code(world.district) + "/children", Map.of("at", AFTER));

        assertThat(district.getList("items.unit.code"))
                .containsExactlyElementsOf(
                        world.communes.stream().map(DistrictWorld::code).toList());
        assertThat(district.getInt("items[2].counts.overdue")).isEqualTo(1);
        assertThat(district.getInt("own.unexpected")).isEqualTo(1);
        assertThat(district.getInt("whole.counts.expected")).isEqualTo(5);
        assertThat(progress(world, world.province, AFTER).getInt("counts.overdue"))
                .isEqualTo(2);
    }

    @Test
    void the_children_come_in_pages_each_with_the_whole() {
        DistrictWorld world = world();
        String next = "/api/v1/progress/" + DistrictWorld.code(world.district) + "/children?form=" + world.form
                + "&period=" + DistrictWorld.PERIOD + "&at=" + AFTER + "&limit=2";
        List<String> codes = new ArrayList<>();

        while (next != null) {
            JsonPath page = given().urlEncodingEnabled(false).get(next).jsonPath();
            assertThat(page.getList("items")).hasSizeBetween(1, 2);
            assertThat(page.getInt("whole.counts.expected")).isEqualTo(5);
            codes.addAll(page.getList("items.unit.code"));
            next = page.getString("next");
        }

        assertThat(codes)
                .containsExactlyElementsOf(
                        world.communes.stream().map(DistrictWorld::code).toList());
    }

    @Test
    void an_office_sees_what_passes_through_it() {
        DistrictWorld world = world();
        String office = DistrictWorld.code(world.offices.getFirst());

        JsonPath all = world.json(
                "/api/v1/progress/" + DistrictWorld.code(world.district), Map.of("at", AFTER, "via", office));
        JsonPath none = world.json(
                "/api/v1/progress/" + DistrictWorld.code(world.district),
                Map.of("at", AFTER, "via", DistrictWorld.code(world.communes.getFirst())));

        assertThat(all.getInt("counts.expected")).isEqualTo(5);
        assertThat(all.getInt("counts.unexpected")).isZero();
        assertThat(none.getInt("counts.expected")).isZero();
    }

    @Test
    void an_office_sees_what_is_addressed_to_it() {
        DistrictWorld world = new DistrictWorld(reference, fold, 3, 2);
        long office = world.offices.get(1);
        world.communes.forEach(commune -> world.accept(world.owes(commune)));
        Map<String, String> asked = Map.of("at", AFTER, "via", DistrictWorld.code(office));

        JsonPath progress = world.json("/api/v1/progress/" + DistrictWorld.code(world.district), asked);
        JsonPath listed = world.json("/api/v1/progress/" + DistrictWorld.code(world.district) + "/obligations", asked);

        assertThat(progress.getInt("counts.expected")).isEqualTo(3);
        assertThat(listed.getList("items.addressee.code"))
                .containsOnly(DistrictWorld.code(office))
                .hasSize(3);
    }

    @Test
    void an_extension_and_a_withdrawal_change_how_it_stands_and_an_older_event_does_not() {
        DistrictWorld world = world();
        long third = world.communes.get(2);
        ObligationChanged older = world.owes(third);

        world.accept(
                world.obligation(third, ObligationChanged.State.OWED, Instant.parse("2023-06-10T16:59:59Z"), null));
        world.accept(older);
        world.report(world.communes.get(1), Coverage.OWN, State.WITHDRAWN, "2023-06-04T17:00:00Z", null, null);

        Map<String, Integer> counts =
                counts(progress(world, world.district, AFTER).getMap("counts"));
        assertThat(counts)
                .containsEntry("pending", 1)
                .containsEntry("overdue", 2)
                .containsEntry("late", 0);
    }

    @Test
    void an_obligation_whose_unit_has_not_come_is_kept_and_counts_when_it_comes() {
        DistrictWorld world = world();
        long coming = world.district + 90;
        sender.send(world.owes(coming));
        await().atMost(PATIENCE)
                .untilAsserted(
                        () -> assertThat(progress(world, world.district, AFTER).getInt("unplaced"))
                                .isEqualTo(1));

        world.accept(world.unit(coming, "COMMUNE", world.district));

        await().atMost(PATIENCE).untilAsserted(() -> {
            JsonPath progress = progress(world, world.district, AFTER);
            assertThat(progress.getInt("unplaced")).isZero();
            assertThat(progress.getInt("counts.expected")).isEqualTo(6);
        });
    }

    @Test
    void obligations_without_a_place_are_listed_with_whether_a_report_is_kept_all_the_same() {
        DistrictWorld world = new DistrictWorld(reference, fold, 1, 0);
        long first = world.district + 80;
        long second = world.district + 81;
        world.accept(world.owes(first), world.owes(second), world.owes(world.communes.getFirst()));
        world.accept(world.unit(first, "COMMUNE", world.district));
        world.plant(DistrictWorld.PERIOD);
        world.submit(first, "2023-06-01T01:00:00Z", "1");
        world.accept(new UnitChanged(
                first,
                1_000,
                List.of(new UnitChanged.Version(
                        DistrictWorld.BEGINNING,
                        LocalDate.of(2020, 12, 31),
                        DistrictWorld.code(first),
                        "Xã",
                        "COMMUNE",
                        world.district)),
                List.of()));
        world.plant(DistrictWorld.PERIOD);
        String path = "/api/v1/progress/" + DistrictWorld.code(world.district) + "/unplaced";

        Response page = world.get(path, Map.of("limit", "1"));
        JsonPath last = world.json(path, Map.of("limit", "1", "after", first + "/OWN"));

        assertThat(page.header("Link")).contains("after=" + first + "%2FOWN").contains("rel=\"next\"");
        assertThat(page.jsonPath().getList("items.unit", Long.class)).containsExactly(first);
        assertThat(page.jsonPath().getList("items.reported")).containsExactly(true);
        assertThat(page.jsonPath().getList("items.reason")).containsExactly("OUTSIDE");
        assertThat(last.getList("items.unit", Long.class)).containsExactly(second);
        assertThat(last.getList("items.reported")).containsExactly(false);
        assertThat(last.getList("items.reason")).containsExactly("NOT_ARRIVED");
        assertThat(world.get(path, Map.of()).header("Link")).isNull();
        world.get(path, Map.of("after", "nonsense")).then().statusCode(400);
        world.get(path, Map.of("limit", "1001")).then().statusCode(400);
    }

    @Test
    void a_unit_entered_after_its_root_was_sealed_is_told_of_until_the_seal_is_broken() {
        DistrictWorld world = new DistrictWorld(reference, fold, 1, 0);
        long commune = world.communes.getFirst();
        long late = world.district + 85;
        world.accept(
                world.owes(commune),
                seal(
                        world,
                        1,
                        List.of(
                                new Edge(world.province, 0),
                                new Edge(world.district, world.province),
                                new Edge(commune, world.district))),
                world.unit(late, "COMMUNE", world.district),
                world.owes(late));
        world.plant(DistrictWorld.PERIOD);
        world.submit(late, "2023-06-01T01:00:00Z", "1");
        JsonPath sealed = progress(world, world.province, AFTER);
        JsonPath list = world.json(
                        "/api/v1/progress/" + DistrictWorld.code(world.province) + "/unplaced", Map.of("at", AFTER))
                .setRootPath("items");
        JsonPath itself = progress(world, late, AFTER);

        world.accept(seal(world, 2, List.of()));
        world.plant(DistrictWorld.PERIOD);

        assertThat(sealed.getInt("counts.expected")).as("what was signed").isEqualTo(1);
        assertThat(sealed.getInt("unplaced")).isEqualTo(1);
        assertThat(list.getList("unit", Long.class)).containsExactly(late);
        assertThat(list.getList("reason")).containsExactly("SEALED");
        assertThat(list.getList("reported")).containsExactly(true);
        assertThat(itself.getInt("counts.onTime")).as("a root of its own").isEqualTo(1);
        JsonPath broken = progress(world, world.province, AFTER);
        assertThat(broken.getInt("counts.expected")).isEqualTo(2);
        assertThat(broken.getInt("unplaced")).isZero();
    }

    private static SealChanged seal(DistrictWorld world, long revision, List<Edge> edges) {
        return new SealChanged(
                world.form,
                DistrictWorld.PERIOD,
                world.province,
                revision,
                !edges.isEmpty(),
                Instant.EPOCH,
                "Đã trình ký",
                edges,
                null);
    }

    @Test
    void where_an_obligation_counts_follows_the_forest() {
        DistrictWorld world = world();
        long other = world.district + 91;
        long third = world.communes.get(2);
        world.accept(world.unit(other, "DISTRICT", world.province));

        world.accept(new UnitChanged(
                third,
                9_000,
                List.of(
                        new UnitChanged.Version(
                                DistrictWorld.BEGINNING,
                                DistrictWorld.S.minusDays(1),
                                DistrictWorld.code(third),
                                "Xã",
                                "COMMUNE",
                                world.district),
                        new UnitChanged.Version(
                                DistrictWorld.S, null, DistrictWorld.code(third), "Xã", "COMMUNE", other)),
                List.of()));
        world.plant(DistrictWorld.PERIOD);

        assertThat(progress(world, world.district, AFTER).getInt("counts.overdue"))
                .isEqualTo(1);
        assertThat(progress(world, other, AFTER).getInt("counts.overdue")).isEqualTo(1);
        assertThat(progress(world, world.province, AFTER).getInt("counts.overdue"))
                .isEqualTo(2);
    }

    @Test
    void an_answer_stays_the_same_for_a_minute_at_most_and_until_something_changes() {
        DistrictWorld world = world();
        String tag = tag(world, "2023-06-05T00:00:10Z");

        assertThat(tag(world, "2023-06-05T00:00:50Z")).isEqualTo(tag);
        assertThat(tag(world, "2023-06-05T00:01:00Z")).isNotEqualTo(tag);

        world.accept(world.obligation(world.communes.get(2), ObligationChanged.State.EXEMPT, DistrictWorld.DUE, null));
        assertThat(tag(world, "2023-06-05T00:00:10Z")).isNotEqualTo(tag);
    }

    @ParameterizedTest
    @CsvSource({
        "at, 2023-06-05",
        "at, 2023-06-05T00:00:00",
        "at, +999999-01-01T00:00:00Z",
        "limit, 0",
        "limit, -1",
        "limit, 1000000000",
        "state, LAZY",
        "after, nonsense",
        "period, 2023-H3",
    })
    void a_question_that_cannot_be_read_is_refused_by_naming_the_parameter(String parameter, String value) {
        DistrictWorld world = new DistrictWorld(reference, fold, 1, 0);

        world.get("/api/v1/progress/" + DistrictWorld.code(world.district) + "/obligations", Map.of(parameter, value))
                .then()
                .statusCode(400)
                .contentType("application/problem+json")
                .body("type", org.hamcrest.Matchers.equalTo("urn:hopluu:problem:bad-query"))
                .body("detail", org.hamcrest.Matchers.containsString(parameter));
    }

    @Test
    void who_is_not_in_the_campaign_is_not_found() {
        DistrictWorld world = new DistrictWorld(reference, fold, 1, 0);
        world.get("/api/v1/progress/NOBODY", Map.of()).then().statusCode(404);
        world.get("/api/v1/progress/" + DistrictWorld.code(world.district), Map.of("via", "NOBODY"))
                .then()
                .statusCode(404);
        world.get("/api/v1/progress/" + DistrictWorld.code(world.district), Map.of("period", "2031-H1"))
                .then()
                .statusCode(404);
    }

    private static String tag(DistrictWorld world, String at) {
        return world.get("/api/v1/progress/" + DistrictWorld.code(world.district), Map.of("at", at))
                .then()
                .statusCode(200)
                .extract()
                .header("ETag");
    }

    private static JsonPath progress(DistrictWorld world, long unit, String at) {
        return world.json("/api/v1/progress/" + DistrictWorld.code(unit), Map.of("at", at));
    }

    private static JsonPath list(DistrictWorld world, Map<String, String> query) {
        return world.json("/api/v1/progress/" + DistrictWorld.code(world.district) + "/obligations", query)
                .setRootPath("items");
    }

    private static Map<String, Integer> counts(Map<String, Number> counts) {
        Map<String, Integer> whole = new HashMap<>();
        counts.forEach((name, count) -> whole.put(name, count.intValue()));
        return whole;
    }
}
