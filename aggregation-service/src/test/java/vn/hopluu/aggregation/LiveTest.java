package vn.hopluu.aggregation;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.Test;

/// What an open page sees.
@QuarkusTest
class LiveTest {

    @TestHTTPResource
    URI address;

    @Inject
    Sender sender;

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
        String newest = Long.toString(world.rollUp(world.province, "submitted").getLong("version"));
        List<String> lines = follow(world, newest);

        sender.send(world.submitted(world.commune, 2, "8"));

        await().untilAsserted(() -> assertThat(data(lines)).isNotEmpty());
        assertThat(data(lines).getFirst()).contains("\"total\":8");
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
                .statusCode(404)
                .contentType("application/problem+json");
    }

    private List<String> follow(World world, String lastEventId) {
        List<String> lines = new CopyOnWriteArrayList<>();
        HttpRequest.Builder request = HttpRequest.newBuilder(address.resolve("/api/v1/rollups/"
                        + World.code(world.province) + "/stream?form=" + world.form + "&period=" + World.PERIOD))
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
