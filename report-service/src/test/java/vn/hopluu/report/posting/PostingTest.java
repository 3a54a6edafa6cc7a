package vn.hopluu.report.posting;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.common.TestResourceScope;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.Collections;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;
import vn.hopluu.events.Cell;
import vn.hopluu.events.ContentHash;
import vn.hopluu.events.ReportChanged;
import vn.hopluu.report.World;
import vn.hopluu.testsupport.InfraResource;

@QuarkusTest
@WithTestResource(
        value = InfraResource.class,
        scope = TestResourceScope.GLOBAL,
        initArgs = @ResourceArg(name = "database", value = "hopluu_report"))
class PostingTest {

    private final World world;

    PostingTest(World world) {
        this.world = world;
    }

    @Test
    void a_posted_report_is_an_event_on_kafka_with_its_cells_in_slot_order() {
        World.TestUnit unit = world.unit();

        Response answer = post(unit.body("""
                        {"indicator":"XL03","code":"KHA"},{"indicator":"TCD01","amount":31},
                        {"indicator":"VB02","answer":true},{"indicator":"DT06","member":"KN","state":"NO_OCCURRENCE"},
                        {"indicator":"TL01","amount":98.50},
                        {"indicator":"DVK01","state":"MISSING","explanation":"chưa tổng hợp"}"""), UUID.randomUUID().toString());

        assertThat(answer.statusCode()).as(answer.asString()).isEqualTo(201);
        assertThat(answer.jsonPath().getString("state")).isEqualTo("SUBMITTED");
        assertThat(answer.jsonPath().getInt("version")).isEqualTo(1);
        ReportChanged event = world.sent(unit.key(), 1).getFirst();
        assertThat(event.state()).isEqualTo(ReportChanged.State.SUBMITTED);
        assertThat(event.revision()).isEqualTo(answer.jsonPath().getLong("revision"));
        assertThat(event.approved()).isNull();
        assertThat(event.handedIn())
                .isEqualTo(new ReportChanged.Figures(
                        1,
                        2,
                        List.of(
                                Cell.amount(31),
                                Cell.UNANSWERED,
                                Cell.NO_OCCURRENCE,
                                Cell.amount(1),
                                Cell.amount(1),
                                Cell.amount(new BigDecimal("98.5")),
                                Cell.MISSING)));
        var headers = world.records(unit.key(), 1).getFirst().headers();
        assertThat(new String(headers.lastHeader("hopluu_campaign").value(), StandardCharsets.UTF_8))
                .isEqualTo("DVCQ-Q/2024-Q1");
        assertThat(new String(headers.lastHeader("hopluu_hash").value(), StandardCharsets.UTF_8))
                .isEqualTo(Long.toHexString(ContentHash.of(event)));
    }

    @Test
    void the_same_key_and_body_get_the_same_answer_whatever_the_spaces() {
        World.TestUnit unit = world.unit();
        String key = UUID.randomUUID().toString();
        Response first = post(unit.body("{\"indicator\":\"TCD01\",\"amount\":5}"), key);

        Response repeat = post(unit.body("{ \"amount\" : 5, \"indicator\" : \"TCD01\" }"), key);

        assertThat(repeat.statusCode()).isEqualTo(201);
        assertThat(repeat.asString()).isEqualTo(first.asString());
        assertThat(world.count("select count(*) from report where unit_id = " + unit.id()))
                .isEqualTo(1);
    }

    @Test
    void the_same_key_with_another_body_is_refused() {
        World.TestUnit unit = world.unit();
        String key = UUID.randomUUID().toString();
        post(unit.body("{\"indicator\":\"TCD01\",\"amount\":5}"), key);

        Response other = post(unit.body("{\"indicator\":\"TCD01\",\"amount\":6}"), key);

        assertThat(other.statusCode()).isEqualTo(422);
        assertThat(other.jsonPath().getString("type")).isEqualTo("urn:hopluu:problem:key-reused");
    }

    @Test
    void what_was_refused_may_be_tried_again_under_its_key() {
        World.TestUnit unit = world.unit();
        String key = UUID.randomUUID().toString();
        Response refused = post(unit.body("{\"indicator\":\"TCD01\",\"amount\":-5}"), key);

        Response mended = post(unit.body("{\"indicator\":\"TCD01\",\"amount\":5}"), key);

        assertThat(refused.statusCode()).isEqualTo(422);
        assertThat(mended.statusCode()).isEqualTo(201);
    }

    @Test
    void two_hundred_posts_at_once_with_one_key_make_one_report() throws Exception {
        World.TestUnit unit = world.unit();
        String key = UUID.randomUUID().toString();
        String body = unit.body("{\"indicator\":\"TCD01\",\"amount\":5}");

        List<Response> answers;
        try (ExecutorService clients = Executors.newFixedThreadPool(200)) {
            Callable<Response> client = () -> post(body, key);
            answers = clients.invokeAll(Collections.nCopies(200, client)).stream()
                    .map(Future::resultNow)
                    .toList();
        }

        assertThat(answers).extracting(Response::statusCode).containsOnly(201, 409);
        assertThat(answers.stream().filter(answer -> answer.statusCode() == 409))
                .allSatisfy(answer -> assertThat(answer.header("Retry-After")).isEqualTo("1"));
        assertThat(answers.stream()
                        .filter(answer -> answer.statusCode() == 201)
                        .map(Response::asString)
                        .distinct())
                .hasSize(1);
        assertThat(world.count("select count(*) from report where unit_id = " + unit.id()))
                .isEqualTo(1);
        assertThat(world.count("select highest_version from report where unit_id = " + unit.id()))
                .isEqualTo(1);
    }

    @Test
    void many_keys_at_once_for_one_report_hand_it_in_once() throws Exception {
        World.TestUnit unit = world.unit();
        String body = unit.body("{\"indicator\":\"TCD01\",\"amount\":5}");

        List<Integer> statuses;
        try (ExecutorService clients = Executors.newFixedThreadPool(30)) {
            Callable<Integer> client =
                    () -> post(body, UUID.randomUUID().toString()).statusCode();
            statuses = clients.invokeAll(Collections.nCopies(30, client)).stream()
                    .map(Future::resultNow)
                    .toList();
        }

        assertThat(statuses).containsOnly(201, 409);
        assertThat(statuses).filteredOn(status -> status == 201).hasSize(1);
    }

    @Test
    void a_report_that_is_handed_in_is_changed_by_a_correction() {
        World.TestUnit unit = world.unit();
        String body = unit.body("{\"indicator\":\"TCD01\",\"amount\":5}");
        post(body, UUID.randomUUID().toString());

        Response again = post(body, UUID.randomUUID().toString());

        assertThat(again.statusCode()).isEqualTo(409);
        assertThat(again.jsonPath().getString("detail")).contains("correction");
        assertThat(again.jsonPath().getList("possible")).contains("correction");
    }

    @Test
    void a_returned_report_is_handed_in_again_by_a_post() {
        World.TestUnit unit = world.unit();
        post(
                unit.body("{\"indicator\":\"TCD01\",\"amount\":5}"),
                UUID.randomUUID().toString());
        given().contentType("application/json")
                .body("{\"reason\":\"sai\"}")
                .header("If-Match", "*")
                .post(unit.path() + "/return");

        Response again = post(
                unit.body("{\"indicator\":\"TCD01\",\"amount\":6}"),
                UUID.randomUUID().toString());

        assertThat(again.statusCode()).isEqualTo(201);
        assertThat(again.jsonPath().getInt("version")).isEqualTo(2);
    }

    @Test
    void vietnamese_letters_are_composed_on_the_way_in() {
        World.TestUnit unit = world.unit();
        String composed = "Tiếp công dân ở xã";
        String decomposed = Normalizer.normalize(composed, Normalizer.Form.NFD);
        assertThat(decomposed).isNotEqualTo(composed);

        post("""
                {"unit":"%s","form":"DVCQ-Q","period":"2024-Q1","values":[{"indicator":"TCD01","amount":1}],
                "narrative":{"III.2":"%s"}}""".formatted(unit.code(), decomposed), UUID.randomUUID().toString());

        assertThat(given().get(unit.path()).jsonPath().getMap("content.narrative"))
                .containsValue(composed);
    }

    static Response post(String body, String key) {
        return given().contentType("application/json")
                .header("Idempotency-Key", key)
                .body(body)
                .post("/api/v1/reports");
    }
}
