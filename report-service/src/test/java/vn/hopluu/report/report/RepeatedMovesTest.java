package vn.hopluu.report.report;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.common.TestResourceScope;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import vn.hopluu.report.World;
import vn.hopluu.testsupport.InfraResource;

/// Answers are lost on the way; what they told of was done all the same.
@QuarkusTest
@WithTestResource(
        value = InfraResource.class,
        scope = TestResourceScope.GLOBAL,
        initArgs = @ResourceArg(name = "database", value = "hopluu_report"))
class RepeatedMovesTest {

    private final World world;

    RepeatedMovesTest(World world) {
        this.world = world;
    }

    @Test
    void a_correction_that_is_sent_again_is_one_version_and_gets_the_same_answer() {
        World.TestUnit unit = submitted();
        String key = UUID.randomUUID().toString();
        String tag = given().get(unit.path()).header("ETag");
        Response first = move(unit, "correction", correction(7), key, tag);

        Response again = move(unit, "correction", correction(7), key, tag);
        Response withoutItsTag = move(unit, "correction", correction(7), key, null);

        assertThat(first.statusCode()).as(first.asString()).isEqualTo(200);
        assertThat(first.jsonPath().getInt("version")).isEqualTo(2);
        assertThat(List.of(again, withoutItsTag)).allSatisfy(repeat -> {
            assertThat(repeat.statusCode()).as(repeat.asString()).isEqualTo(200);
            assertThat(repeat.asString()).isEqualTo(first.asString());
            assertThat(repeat.header("ETag")).isEqualTo(first.header("ETag"));
        });
        assertThat(versions(unit)).isEqualTo(2);
    }

    @Test
    void every_move_that_is_sent_again_is_made_once_whatever_became_of_the_report_since() {
        World.TestUnit unit = world.unit();
        given().contentType("application/json")
                .body("{\"values\":[{\"indicator\":\"TCD01\",\"amount\":4}]}")
                .put(unit.path())
                .then()
                .statusCode(201);
        List<List<String>> moves = List.of(
                List.of("submission", ""),
                List.of("return", "{\"reason\":\"thiếu\"}"),
                List.of("submission", ""),
                List.of("approval", ""),
                List.of("lock", ""),
                List.of("correction", correction(6)),
                List.of("withdrawal", "{\"reason\":\"nhầm\"}"));
        List<String> keys = new ArrayList<>();
        List<String> firsts = new ArrayList<>();
        for (List<String> move : moves) {
            keys.add(UUID.randomUUID().toString());
            firsts.add(move(unit, move.get(0), move.get(1), keys.getLast(), null)
                    .then()
                    .statusCode(200)
                    .extract()
                    .asString());
        }
        long made = made(unit);

        List<Response> again = new ArrayList<>();
        for (int i = 0; i < moves.size(); i++) {
            again.add(move(unit, moves.get(i).get(0), moves.get(i).get(1), keys.get(i), null));
        }

        assertThat(again).extracting(Response::statusCode).containsOnly(200);
        assertThat(again).extracting(Response::asString).containsExactlyElementsOf(firsts);
        assertThat(made(unit)).isEqualTo(made);
    }

    @Test
    void a_key_is_for_one_move_of_one_report_with_one_body() {
        World.TestUnit unit = submitted();
        World.TestUnit other = submitted();
        String key = UUID.randomUUID().toString();
        move(unit, "approval", "", key, null).then().statusCode(200);

        List<Response> others = List.of(
                move(unit, "lock", "", key, null),
                move(other, "approval", "", key, null),
                move(unit, "withdrawal", "{\"reason\":\"x\"}", key, null));

        assertThat(others)
                .allSatisfy(answer ->
                        assertThat(answer.jsonPath().getString("type")).isEqualTo("urn:hopluu:problem:key-reused"));
        assertThat(given().get(unit.path()).jsonPath().getString("state")).isEqualTo("APPROVED");
        assertThat(given().get(other.path()).jsonPath().getString("state")).isEqualTo("SUBMITTED");
    }

    @Test
    void twenty_of_the_same_correction_at_once_are_one_version() throws Exception {
        World.TestUnit unit = submitted();
        String key = UUID.randomUUID().toString();

        List<Response> answers;
        try (ExecutorService clients = Executors.newFixedThreadPool(20)) {
            List<Callable<Response>> same = new ArrayList<>();
            for (int i = 0; i < 20; i++) {
                same.add(() -> move(unit, "correction", correction(9), key, null));
            }
            answers = clients.invokeAll(same).stream().map(Future::resultNow).toList();
        }

        assertThat(answers).extracting(Response::statusCode).contains(200).isSubsetOf(200, 503);
        assertThat(answers.stream()
                        .filter(answer -> answer.statusCode() == 200)
                        .map(Response::asString)
                        .distinct())
                .hasSize(1);
        assertThat(versions(unit)).isEqualTo(2);
    }

    @Test
    void what_was_refused_may_be_tried_again_under_its_key() {
        World.TestUnit unit = submitted();
        String key = UUID.randomUUID().toString();
        Response tooEarly = move(unit, "lock", "", key, null);
        move(unit, "approval", "", UUID.randomUUID().toString(), null);

        Response now = move(unit, "lock", "", key, null);

        assertThat(tooEarly.statusCode()).isEqualTo(409);
        assertThat(now.statusCode()).isEqualTo(200);
    }

    private World.TestUnit submitted() {
        World.TestUnit unit = world.unit();
        given().contentType("application/json")
                .header("Idempotency-Key", UUID.randomUUID().toString())
                .body(unit.body("{\"indicator\":\"TCD01\",\"amount\":5}"))
                .post("/api/v1/reports")
                .then()
                .statusCode(201);
        return unit;
    }

    private long versions(World.TestUnit unit) {
        return world.count(
                "select count(*) from report_version v join report r on r.id = v.report_id where r.unit_id = "
                        + unit.id());
    }

    private long made(World.TestUnit unit) {
        return world.count("select count(*) from report_move m join report r on r.id = m.report_id where r.unit_id = "
                + unit.id());
    }

    private static String correction(int amount) {
        return "{\"reason\":\"đếm nhầm\",\"values\":[{\"indicator\":\"TCD01\",\"amount\":" + amount + "}]}";
    }

    private static Response move(World.TestUnit unit, String move, String body, String key, @Nullable String ifMatch) {
        RequestSpecification request = given().header("Idempotency-Key", key);
        if (ifMatch != null) {
            request = request.header("If-Match", ifMatch);
        }
        if (!body.isEmpty()) {
            request = request.contentType("application/json").body(body);
        }
        return request.header("If-Match", "*").post(unit.path() + "/" + move);
    }
}
