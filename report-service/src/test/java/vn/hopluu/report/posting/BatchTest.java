package vn.hopluu.report.posting;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.common.TestResourceScope;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.io.IOException;
import java.io.OutputStream;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import vn.hopluu.report.World;
import vn.hopluu.testsupport.InfraResource;

@QuarkusTest
@WithTestResource(
        value = InfraResource.class,
        scope = TestResourceScope.GLOBAL,
        initArgs = @ResourceArg(name = "database", value = "hopluu_report"))
class BatchTest {

    @TestHTTPResource
    URI address;

    private final World world;
    private final ObjectMapper json;

    BatchTest(World world, ObjectMapper json) {
        this.world = world;
        this.json = json;
    }

    @Test
    void a_batch_of_a_thousand_lines_answers_each_in_order_and_sends_each() {
        List<World.TestUnit> units = world.units(1_000);
        List<String> lines =
                new ArrayList<>(units.stream().map(unit -> line(unit, 5)).toList());
        lines.set(17, "{broken");
        lines.set(500, units.get(500).body("{\"indicator\":\"TCD01\",\"amount\":-1}"));
        lines.set(501, "");

        List<JsonNode> results = post(String.join("\n", lines), null);

        assertThat(results)
                .extracting(result -> result.get("line").asInt())
                .containsExactlyElementsOf(IntStream.rangeClosed(1, 1_000)
                        .filter(line -> line != 502)
                        .boxed()
                        .toList());
        assertThat(statusOf(results, 18)).isEqualTo(400);
        assertThat(statusOf(results, 501)).isEqualTo(422);
        assertThat(results)
                .filteredOn(result -> result.get("status").asInt() == 201)
                .hasSize(997);
        assertThat(results.getFirst().get("report").get("state").asText()).isEqualTo("SUBMITTED");
        assertThat(world.count("select count(*) from report where unit_id between "
                        + units.getFirst().id() + " and " + units.getLast().id()))
                .isEqualTo(997);
        assertThat(world.sent(units.getLast().key(), 1)).hasSize(1);
        assertThat(world.sent(units.getFirst().key(), 1)).hasSize(1);
    }

    @Test
    void what_came_whole_before_the_stream_broke_is_stored() throws IOException, InterruptedException {
        World.TestUnit unit = world.unit();
        byte[] line = (line(unit, 5) + "\n").getBytes(StandardCharsets.UTF_8);

        try (Socket socket = new Socket(address.getHost(), address.getPort())) {
            OutputStream out = socket.getOutputStream();
            out.write(
                    ("POST /api/v1/reports:batch HTTP/1.1\r\nHost: localhost\r\nContent-Type: application/x-ndjson\r\n"
                                    + "Transfer-Encoding: chunked\r\n\r\n" + Integer.toHexString(line.length) + "\r\n")
                            .getBytes(StandardCharsets.US_ASCII));
            out.write(line);
            out.flush();
            // Else the server refuses both together
            Thread.sleep(1_000);
            out.write("\r\nno number\r\n".getBytes(StandardCharsets.US_ASCII));
            out.flush();

            world.awaitRows("select count(*) from report where revision > 0 and unit_id = " + unit.id(), 1);
        }
    }

    @Test
    void a_batch_repeated_under_its_key_meets_its_own_answers() {
        List<World.TestUnit> units = world.units(3);
        String body =
                String.join("\n", units.stream().map(unit -> line(unit, 7)).toList());
        String key = UUID.randomUUID().toString();
        List<JsonNode> first = post(body, key);

        List<JsonNode> repeat = post(body, key);

        assertThat(repeat).isEqualTo(first);
        assertThat(first).extracting(result -> result.get("status").asInt()).containsOnly(201);
    }

    @Test
    void a_line_with_its_own_key_is_stored_once_over_batches_and_single_posts() {
        World.TestUnit unit = world.unit();
        String key = UUID.randomUUID().toString();
        String keyed = line(unit, 7).replaceFirst("\\{", "{\"idempotencyKey\":\"" + key + "\",");
        List<JsonNode> first = post(keyed, null);

        List<JsonNode> repeat = post(keyed + "\n" + keyed, null);

        assertThat(repeat)
                .extracting(result -> result.get("report"))
                .containsOnly(first.getFirst().get("report"));
    }

    @Test
    void a_line_over_a_megabyte_is_refused_and_its_neighbours_are_stored() {
        List<World.TestUnit> units = world.units(3);
        String huge = line(units.get(1), 7).replace("}]}", ",\"explanation\":\"" + "x".repeat(1 << 20) + "\"}]}");

        List<JsonNode> results = post(line(units.get(0), 7) + "\n" + huge + "\n" + line(units.get(2), 7), null);

        assertThat(results).extracting(result -> result.get("status").asInt()).containsExactly(201, 413, 201);
    }

    @Test
    void two_lines_for_one_report_hand_it_in_once() {
        World.TestUnit unit = world.unit();

        List<JsonNode> results = post(line(unit, 7) + "\n" + line(unit, 7), null);

        assertThat(results).extracting(result -> result.get("status").asInt()).containsExactly(201, 409);
    }

    private static int statusOf(List<JsonNode> results, int line) {
        return results.stream()
                .filter(result -> result.get("line").asInt() == line)
                .findFirst()
                .orElseThrow()
                .get("status")
                .asInt();
    }

    private static String line(World.TestUnit unit, int amount) {
        return unit.body("{\"indicator\":\"TCD01\",\"amount\":" + amount + "}");
    }

    private List<JsonNode> post(String body, @Nullable String key) {
        var request = given().urlEncodingEnabled(false)
                .header("Content-Type", "application/x-ndjson")
                .body(body.getBytes(StandardCharsets.UTF_8));
        Response answer =
                (key == null ? request : request.header("Idempotency-Key", key)).post("/api/v1/reports:batch");
        assertThat(answer.statusCode()).as(answer.asString()).isEqualTo(200);
        assertThat(answer.contentType()).startsWith("application/x-ndjson");
        return answer.asString().lines().map(this::parse).toList();
    }

    private JsonNode parse(String line) {
        try {
            return json.readTree(line);
        } catch (com.fasterxml.jackson.core.JsonProcessingException e) {
            throw new AssertionError("not JSON: " + line, e);
        }
    }
}
