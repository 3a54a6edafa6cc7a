package vn.hopluu.aggregation;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static vn.hopluu.testsupport.Patience.await;

import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import jakarta.inject.Inject;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import vn.hopluu.web.database.Sql;

/// What an open page sees.
@QuarkusTest
class LiveTest {

    @TestHTTPResource
    URI address;

    @Inject
    Sender sender;

    @Inject
    Sql sql;

    @Test
    void the_stream_brings_the_whole_state_at_once_and_again_when_a_report_arrives() {
        World world = new World(sender).units().form().campaign();
        sender.send(world.submitted(world.commune, 1, "7"));
        await().untilAsserted(() -> assertThat(world.total(world.province, 0)).isEqualTo("7"));
        List<String> lines = follow(world, "");
        await().untilAsserted(
                        () -> assertThat(data(lines)).singleElement().asString().contains("\"total\":7"));

        sender.send(world.submitted(world.otherCommune, 1, "5"));

        await().atMost(Duration.ofSeconds(5))
                .untilAsserted(() -> assertThat(data(lines).getLast()).contains("\"total\":12"));
    }

    @Test
    void a_reader_who_has_the_newest_state_gets_it_again_only_when_it_changes() {
        World world = new World(sender).units().form().campaign();
        sender.send(world.submitted(world.commune, 1, "7"));
        await().untilAsserted(() -> assertThat(world.total(world.province, 0)).isEqualTo("7"));
        List<String> lines = follow(world, held(world));

        sender.send(world.submitted(world.commune, 2, "8"));

        await().untilAsserted(() -> assertThat(data(lines)).isNotEmpty());
        assertThat(data(lines).getFirst()).contains("\"total\":8");
    }

    @Test
    void a_correction_of_a_figure_that_is_not_summed_is_seen_too() {
        World world = new World(sender).units().form().campaign();
        sender.send(world.submitted(world.commune, 1, "7", "1", "104"));
        await().untilAsserted(() -> assertThat(world.total(world.province, 0)).isEqualTo("7"));
        String path = "/api/v1/rollups/" + World.code(world.commune) + "?form=" + world.form + "&period=2024-Q1";
        String tag = given().get(path).header("ETag");
        List<String> lines = follow(world, world.district, "");
        await().untilAsserted(() -> assertThat(data(lines)).hasSize(1));

        sender.send(world.submitted(world.commune, 2, "7", "1", "105"));

        await().untilAsserted(() -> assertThat(data(lines).getLast()).contains("\"amount\":105"));
        given().header("If-None-Match", tag).get(path).then().statusCode(200);
    }

    @Test
    void a_reader_whose_notice_was_lost_gets_the_state_all_the_same() {
        World world = new World(sender).units().form().campaign();
        sender.send(world.submitted(world.commune, 1, "7"));
        await().untilAsserted(() -> assertThat(world.total(world.province, 0)).isEqualTo("7"));
        List<String> lines = follow(world, "");
        List<String> second = follow(world, "");
        await().untilAsserted(() ->
                assertThat(data(lines).size() + data(second).size()).isEqualTo(2));

        // As another replica commits it, without the notice
        sql.update("""
                update rollup set version = version + 1, submitted_sums[1] = 42
                where unit_id = ? and campaign_id = (select id from campaign where form = ?)
                """, world.province, world.form);

        await().untilAsserted(() -> assertThat(
                        List.of(data(lines).getLast(), data(second).getLast()))
                .allMatch(state -> state.contains("\"total\":42")));
        await().untilAsserted(() -> assertThat(lines).anyMatch(line -> line.startsWith(":")));
    }

    @Test
    void a_notice_of_another_replica_brings_the_state() {
        World world = new World(sender).units().form().campaign();
        sender.send(world.submitted(world.commune, 1, "7"));
        await().untilAsserted(() -> assertThat(world.total(world.province, 0)).isEqualTo("7"));
        List<String> lines = follow(world, "");
        await().untilAsserted(() -> assertThat(data(lines)).hasSize(1));

        sql.query("""
                with changed as (
                    update rollup set version = version + 1, submitted_sums[1] = 43
                    where unit_id = ? and campaign_id = (select id from campaign where form = ?)
                    returning campaign_id)
                select pg_notify('hopluu_rollups', campaign_id::text) from changed
                """, row -> true, world.province, world.form);

        await().untilAsserted(() -> assertThat(data(lines).getLast()).contains("\"total\":43"));
    }

    @Test
    void a_reader_who_comes_back_after_changes_gets_the_newest_state_and_nothing_older() {
        World world = new World(sender).units().form().campaign();
        sender.send(world.submitted(world.commune, 1, "7"));
        await().untilAsserted(() -> assertThat(world.total(world.province, 0)).isEqualTo("7"));
        String seen = held(world);
        sender.send(world.submitted(world.commune, 2, "8"));
        sender.send(world.submitted(world.commune, 3, "9"));
        await().untilAsserted(() -> assertThat(world.total(world.province, 0)).isEqualTo("9"));

        List<String> lines = follow(world, seen);

        await().untilAsserted(() -> assertThat(data(lines)).hasSize(1));
        assertThat(data(lines).getFirst()).contains("\"total\":9");
        sender.send(world.submitted(world.commune, 4, "10"));
        await().untilAsserted(() -> assertThat(data(lines).getLast()).contains("\"total\":10"));
        assertThat(ids(lines)).doesNotHaveDuplicates().doesNotContain(seen);
    }

    @Test
    void an_event_tells_what_has_changed_since_the_one_before_and_nothing_else() {
        World world = new World(sender).units().form().campaign();
        sender.send(world.submitted(world.commune, 1, "7"));
        sender.send(world.submitted(world.otherCommune, 1, "5"));
        await().untilAsserted(() -> assertThat(world.total(world.province, 0)).isEqualTo("12"));
        List<String> lines = follow(world, world.district, "");
        await().untilAsserted(() -> assertThat(data(lines)).hasSize(1));

        sender.send(world.submitted(world.otherCommune, 2, "6"));

        await().untilAsserted(() -> assertThat(data(lines)).hasSize(2));
        JsonPath whole = JsonPath.from(data(lines).getFirst().substring("data:".length()));
        JsonPath changes = JsonPath.from(data(lines).getLast().substring("data:".length()));
        assertThat(whole.getString("base")).isNull();
        assertThat(whole.getList("children.unit.id", Long.class)).contains(world.commune, world.otherCommune);
        assertThat(whole.getString("version")).isEqualTo(ids(lines).getFirst());
        assertThat(changes.getString("base")).isEqualTo(ids(lines).getFirst());
        assertThat(changes.getString("version")).isEqualTo(ids(lines).getLast());
        assertThat(changes.getList("children.unit.id", Long.class)).containsExactly(world.otherCommune);
        assertThat(changes.getString("unit.cells[0].total")).isEqualTo("13");
    }

    @Test
    void however_many_changes_come_there_is_one_event_in_a_quarter_of_a_second() {
        World world = new World(sender).units().form().campaign();
        sender.send(world.submitted(world.commune, 1, "7"));
        await().untilAsserted(() -> assertThat(world.total(world.province, 0)).isEqualTo("7"));
        List<String> lines = follow(world, "");
        await().untilAsserted(() -> assertThat(data(lines)).hasSize(1));
        long begun = System.nanoTime();

        for (int revision = 2; revision <= 41; revision++) {
            sender.send(world.submitted(world.commune, revision, Integer.toString(revision)));
        }

        await().untilAsserted(() -> assertThat(data(lines).getLast()).contains("\"total\":41"));
        long ticks = (System.nanoTime() - begun) / 250_000_000 + 2;
        assertThat(data(lines).size() - 1L).isLessThanOrEqualTo(ticks);
    }

    @ParameterizedTest
    @ValueSource(strings = {"x", "-1", "999999999999999999", "99999999999999999999", "1;drop", "\"*\""})
    void a_last_event_id_that_is_not_ours_is_as_none(String id) {
        World world = new World(sender).units().form().campaign();
        sender.send(world.submitted(world.commune, 1, "7"));
        await().untilAsserted(() -> assertThat(world.total(world.province, 0)).isEqualTo("7"));

        List<String> lines = follow(world, id);

        await().untilAsserted(() -> assertThat(data(lines)).hasSize(1));
    }

    @Test
    void
            a_reader_whose_state_is_of_a_database_that_was_put_back_since_gets_the_whole_state_though_its_version_is_higher() {
        World world = new World(sender).units().form().campaign();
        sender.send(world.submitted(world.commune, 1, "7"));
        await().untilAsserted(() -> assertThat(world.total(world.province, 0)).isEqualTo("7"));

        List<String> lines = follow(world, "ffffffffffff.999999999999999999");

        await().untilAsserted(() -> assertThat(data(lines)).hasSize(1));
    }

    @Test
    void the_page_names_unit_form_and_period_and_escapes_what_it_shows() {
        World world = new World(sender).units().form().campaign();
        sender.send(world.submitted(world.commune, 1, "7"));
        await().untilAsserted(() -> assertThat(world.total(world.province, 0)).isEqualTo("7"));

        String page = given().queryParam("unit", World.code(world.province))
                .queryParam("form", world.form)
                .queryParam("period", World.PERIOD)
                .get("/")
                .then()
                .statusCode(200)
                .extract()
                .asString();

        assertThat(page)
                .contains("<h1>Đơn vị " + world.province)
                .contains("quý I/2024")
                .contains("14/03/2024");
        given().queryParam("unit", "<script>alert(1)</script>")
                .queryParam("form", world.form)
                .queryParam("period", World.PERIOD)
                .get("/")
                .then()
                .statusCode(400)
                .contentType("application/problem+json");
    }

    /// The name of the present state.
    private String held(World world) {
        List<String> lines = follow(world, "");
        await().untilAsserted(() -> assertThat(data(lines)).isNotEmpty());
        return ids(lines).getFirst();
    }

    private static List<String> ids(List<String> lines) {
        return lines.stream()
                .filter(line -> line.startsWith("id:"))
                .map(line -> line.substring("id:".length()).strip())
                .toList();
    }

    private List<String> follow(World world, String lastEventId) {
        return follow(world, world.province, lastEventId);
    }

    private List<String> follow(World world, long unit, String lastEventId) {
        List<String> lines = new CopyOnWriteArrayList<>();
        HttpRequest.Builder request = HttpRequest.newBuilder(address.resolve("/api/v1/rollups/" + World.code(unit)
                        + "/stream?form=" + world.form + "&period=" + World.PERIOD))
                .timeout(Duration.ofSeconds(30));
        if (!lastEventId.isEmpty()) {
            request.header("Last-Event-ID", lastEventId);
        }
        HttpClient.newBuilder()
                .connectTimeout(Duration.ofSeconds(5))
                .build()
                .sendAsync(request.build(), HttpResponse.BodyHandlers.ofLines())
                .thenAccept(response -> response.body().forEach(lines::add));
        return lines;
    }

    private static List<String> data(List<String> lines) {
        return lines.stream().filter(line -> line.startsWith("data:")).toList();
    }
}
