package vn.hopluu.report.dialogue;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.entry;
import static vn.hopluu.report.register.Registers.act;
import static vn.hopluu.report.register.Registers.counts;
import static vn.hopluu.report.register.Registers.post;

import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.common.TestResourceScope;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import vn.hopluu.report.World;
import vn.hopluu.testsupport.InfraResource;

@QuarkusTest
@WithTestResource(
        value = InfraResource.class,
        scope = TestResourceScope.GLOBAL,
        initArgs = @ResourceArg(name = "database", value = "hopluu_report"))
class DialoguesTest {

    private static final String ANSWERED = "{\"text\":\"đường liên thôn hỏng\",\"answeredOnTheSpot\":true}";
    private static final String KEPT = """
            {"text":"chậm trả kết quả","answeredOnTheSpot":false,"promisedBy":"2024-02-20","doneOn":"2024-02-19"}""";

    private final World world;
    private final Clock clock;

    DialoguesTest(World world, Clock clock) {
        this.world = world;
        this.clock = clock;
    }

    @Test
    void the_figures_of_a_window_are_those_that_were_counted_by_hand() {
        World.TestUnit unit = world.unit();
        enter(unit, "2023-12-15", "PLANNED", "STAFF", "30", ANSWERED + "," + ANSWERED);
        enter(unit, "2024-02-01", "PLANNED", "PEOPLE", "120", ANSWERED + "," + KEPT + "," + promised("2024-04-01"));
        enter(unit, "2024-03-14", "ON_DEMAND", "PEOPLE", "0", "");
        enter(unit, "2024-03-15", "ON_DEMAND", "PEOPLE", "7", ANSWERED);
        String mistaken = enter(unit, "2024-02-02", "PLANNED", "PEOPLE", "9", ANSWERED);
        act("dialogues/" + mistaken + "/striking", "dialogues/" + mistaken, "{\"reason\":\"ghi nhầm\"}");
        String counts = "dialogues/counts?unit=" + unit.code();

        assertThat(counts(counts + "&form=DVCQ-Q&period=2024-Q1"))
                .containsOnly(
                        entry("DTH02", 3),
                        entry("DTH02.PLANNED.STAFF", 1),
                        entry("DTH02.PLANNED.PEOPLE", 1),
                        entry("DTH02.ON_DEMAND.PEOPLE", 1),
                        entry("DTH03", 150),
                        entry("DTH04", 5),
                        entry("DTH05", 3),
                        entry("DTH06", 2),
                        entry("DTH06.DONE", 1),
                        entry("DTH06.OPEN", 1));
        assertThat(counts(counts + "&period=2024-Q1")).contains(entry("DTH02", 3), entry("DTH03", 127));
        assertThat(counts(counts + "&from=2024-02-01&to=2024-02-18"))
                .contains(entry("DTH02", 1), entry("DTH06", 2), entry("DTH06.OPEN", 2));
    }

    @Test
    void participants_that_one_dialogue_does_not_say_are_not_counted_as_zero() {
        World.TestUnit unit = world.unit();
        enter(unit, "2024-02-01", "PLANNED", "STAFF", "30", "");
        enter(unit, "2024-02-02", "PLANNED", "STAFF", "null", "");

        List<String> indicators = given().get("/api/v1/dialogues/counts?unit=" + unit.code() + "&period=2024-Q1")
                .jsonPath()
                .getList("values.indicator");

        assertThat(indicators).contains("DTH02", "DTH04").doesNotContain("DTH03");
    }

    @Test
    void a_promise_is_overdue_from_the_day_after_the_promised_one_until_it_is_kept() {
        World.TestUnit unit = world.unit();
        LocalDate today = LocalDate.now(clock);
        String id = enter(
                unit,
                "2024-02-01",
                "PLANNED",
                "PEOPLE",
                "10",
                promised(today.toString()) + "," + promised(today.minusDays(1).toString()) + "," + KEPT + ","
                        + promised("2024-03-01"));
        String promises = "/api/v1/dialogues/promises?unit=" + unit.code();

        Response overdue = given().get(promises + "&overdue=true&limit=1");
        Response next = given().get(overdue.jsonPath().getString("next"));

        assertThat(overdue.jsonPath().getList("items.promisedBy")).containsExactly("2024-03-01");
        assertThat(next.jsonPath().getList("items.number")).containsExactly(2);
        assertThat(next.jsonPath().getLong("items[0].daysOverdue")).isEqualTo(1);
        assertThat(next.jsonPath().getString("next")).isNull();
        assertThat(given().get(promises).jsonPath().getList("items.overdue")).containsExactly(true, true, false);

        Response done = act("dialogues/" + id + "/opinions/2/done", "dialogues/" + id, "{\"on\":\"" + today + "\"}");

        assertThat(done.statusCode()).as(done.asString()).isEqualTo(200);
        assertThat(given().get(promises + "&overdue=true").jsonPath().getList("items.number"))
                .containsExactly(4);
        assertThat(act("dialogues/" + id + "/opinions/2/done", "dialogues/" + id, "{\"on\":\"" + today + "\"}")
                        .statusCode())
                .isEqualTo(409);
    }

    @Test
    void a_change_needs_the_newest_tag_and_the_history_keeps_every_revision() {
        World.TestUnit unit = world.unit();
        String id = enter(unit, "2024-02-01", "PLANNED", "PEOPLE", "10", ANSWERED);
        String path = "/api/v1/dialogues/" + id;
        String tag = given().get(path).header("ETag");
        String body = body(unit, "2024-02-01", "PLANNED", "PEOPLE", "11", ANSWERED + "," + ANSWERED);

        Response without = given().contentType("application/json").body(body).put(path);
        Response changed = put(path, tag, body);
        Response stale = put(path, tag, body);

        assertThat(List.of(without.statusCode(), changed.statusCode(), stale.statusCode()))
                .containsExactly(428, 200, 412);
        assertThat(changed.jsonPath().getList("opinions.number")).containsExactly(1, 2);
        Response history = given().get(path + "/history");
        assertThat(history.jsonPath().getList("items.act")).containsExactly("ENTER", "EDIT");
        assertThat(history.jsonPath().getList("items.dialogue.participants")).containsExactly(10, 11);
    }

    @Test
    void a_repeat_under_one_key_enters_one_dialogue() {
        World.TestUnit unit = world.unit();
        String body = body(unit, "2024-02-01", "PLANNED", "PEOPLE", "10", ANSWERED);

        Response first = post("dialogues", body, "dialogue-" + unit.code());
        Response again = post("dialogues", body, "dialogue-" + unit.code());

        assertThat(again.asString()).isEqualTo(first.asString());
        assertThat(world.count("select count(*) from dialogue where unit_id = " + unit.id()))
                .isEqualTo(1);
    }

    @Test
    void a_list_is_paged_by_key_and_filtered() {
        World.TestUnit unit = world.unit();
        enter(unit, "2024-02-01", "PLANNED", "PEOPLE", "10", ANSWERED + "," + KEPT);
        enter(unit, "2024-02-02", "ON_DEMAND", "PEOPLE", "10", "");
        enter(unit, "2024-02-03", "PLANNED", "STAFF", "10", promised("2024-03-01"));
        String list = "/api/v1/dialogues?unit=" + unit.code();

        Response first = given().get(list + "&limit=2");
        Response second = given().get(first.jsonPath().getString("next"));

        assertThat(first.jsonPath().getList("items.opinions")).containsExactly(2, 0);
        assertThat(second.jsonPath().getList("items.open")).containsExactly(1);
        assertThat(given().get(list + "&occasion=PLANNED&from=2024-02-02")
                        .jsonPath()
                        .getList("items.heldOn"))
                .containsExactly("2024-02-03");
    }

    @Test
    void a_promise_that_is_kept_and_a_striking_that_are_sent_again_are_done_once() {
        World.TestUnit unit = world.unit();
        String path =
                "/api/v1/dialogues/" + enter(unit, "2024-01-15", "PLANNED", "PEOPLE", "30", promised("2024-02-20"));
        String tag = given().get(path).header("ETag");
        Response kept = keyed(path + "/opinions/1/done", tag, "kept-" + path, "{\"on\":\"2024-02-01\"}");
        String later = kept.header("ETag");
        Response struck = keyed(path + "/striking", later, "struck-" + path, "{\"reason\":\"nhầm\"}");

        Response keptAgain = keyed(path + "/opinions/1/done", tag, "kept-" + path, "{\"on\":\"2024-02-01\"}");
        Response struckAgain = keyed(path + "/striking", later, "struck-" + path, "{\"reason\":\"nhầm\"}");

        assertThat(List.of(kept, struck, keptAgain, struckAgain))
                .allSatisfy(answer ->
                        assertThat(answer.statusCode()).as(answer.asString()).isEqualTo(200));
        assertThat(keptAgain.asString()).isEqualTo(kept.asString());
        assertThat(struckAgain.asString()).isEqualTo(struck.asString());
        assertThat(given().get(path + "/history").jsonPath().getList("items")).hasSize(3);
    }

    @Test
    void who_wants_nothing_there_yet_changes_nothing_that_is_there() {
        World.TestUnit unit = world.unit();
        String path =
                "/api/v1/dialogues/" + enter(unit, "2024-01-15", "PLANNED", "PEOPLE", "30", promised("2024-02-20"));
        String tag = given().get(path).header("ETag");

        Response edit = given().contentType("application/json")
                .header("If-Match", tag)
                .header("If-None-Match", "*")
                .body(body(unit, "2024-01-16", "PLANNED", "PEOPLE", "31", promised("2024-02-20")))
                .put(path);

        assertThat(edit.statusCode()).as(edit.asString()).isEqualTo(412);
        assertThat(given().get(path).header("ETag")).isEqualTo(tag);
    }

    private static Response keyed(String path, String tag, String key, String body) {
        return given().contentType("application/json")
                .header("If-Match", tag)
                .header("Idempotency-Key", key)
                .body(body)
                .post(path);
    }

    private static Response put(String path, String tag, String body) {
        return given().contentType("application/json")
                .header("If-Match", tag)
                .body(body)
                .put(path);
    }

    private static String promised(String by) {
        return "{\"text\":\"xin cấp lại giấy\",\"answeredOnTheSpot\":false,\"promisedBy\":\"" + by + "\"}";
    }

    private static String enter(
            World.TestUnit unit, String on, String occasion, String audience, String people, String opinions) {
        Response answer = post("dialogues", body(unit, on, occasion, audience, people, opinions));
        assertThat(answer.statusCode()).as(answer.asString()).isEqualTo(201);
        return answer.jsonPath().getString("id");
    }

    private static String body(
            World.TestUnit unit, String on, String occasion, String audience, String people, String opinions) {
        return """
                {"unit":"%s","heldOn":"%s","occasion":"%s","audience":"%s","participants":%s,"opinions":[%s]}""".formatted(unit.code(), on, occasion, audience, people, opinions);
    }
}
