package vn.hopluu.aggregation;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static vn.hopluu.testsupport.Patience.await;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.hopluu.events.RollUpsChanged;
import vn.hopluu.events.Topic;
import vn.hopluu.testsupport.topic.TopicReader;

/// What others hear of changed roll-ups.
@QuarkusTest
class NoticesTest {

    @Inject
    Sender sender;

    @Inject
    TopicReader topics;

    @Test
    void every_change_of_a_campaign_is_noticed_in_a_chain_that_names_the_units() {
        World world = new World(sender).units().form().campaign();
        sender.send(world.submitted(world.commune, 1, "7"));
        await().untilAsserted(() -> assertThat(world.total(world.province, 0)).isEqualTo("7"));
        sender.send(world.submitted(world.otherCommune, 1, "5"));
        await().untilAsserted(() -> assertThat(world.total(world.province, 0)).isEqualTo("12"));

        // Reference data may be folded after it, so it need not be the last
        List<Long> above = List.of(world.province, world.district, world.otherCommune);
        await().untilAsserted(() ->
                assertThat(notices(world)).anyMatch(notice -> notice.units().equals(above)));
        List<RollUpsChanged> notices = notices(world);
        assertThat(notices).allMatch(RollUpsChanged::complete);
        assertThat(notices.getFirst().previous()).isZero();
        for (int i = 1; i < notices.size(); i++) {
            assertThat(notices.get(i).previous()).isEqualTo(notices.get(i - 1).revision());
        }
        assertThat(changes(world, "?since=0").getLong("version"))
                .isEqualTo(notices.getLast().revision());
    }

    @Test
    void whoever_missed_notices_asks_for_the_units_that_have_changed_since() {
        World world = new World(sender).units().form().campaign();
        sender.send(world.submitted(world.commune, 1, "7"));
        await().untilAsserted(() -> assertThat(world.total(world.province, 0)).isEqualTo("7"));
        long seen = changes(world, "").getLong("version");
        sender.send(world.submitted(world.otherCommune, 1, "5"));
        await().untilAsserted(() -> assertThat(world.total(world.province, 0)).isEqualTo("12"));

        JsonPath since = changes(world, "?since=" + seen);

        assertThat(since.getList("items.unit", Long.class))
                .containsExactlyInAnyOrder(world.province, world.district, world.otherCommune);
        assertThat(Set.copyOf(since.getList("items.version", Long.class))).containsExactly(since.getLong("version"));
        assertThat(since.getString("next")).isNull();
        assertThat(changes(world, "?since=" + since.getLong("version")).getList("items"))
                .isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"since=-1", "since=x", "since=1.5", "since=99999999999999999999", "after=-3", "after=1e3/7"})
    void a_question_that_cannot_be_read_is_400(String query) {
        World world = new World(sender).units().form().campaign();
        await().untilAsserted(() -> changes(world, ""));

        given().get("/api/v1/campaigns/" + world.form + "/" + World.PERIOD + "/changes?" + query)
                .then()
                .statusCode(400)
                .contentType("application/problem+json");
    }

    private static JsonPath changes(World world, String query) {
        return given().get("/api/v1/campaigns/" + world.form + "/" + World.PERIOD + "/changes" + query)
                .then()
                .statusCode(200)
                .extract()
                .jsonPath();
    }

    private List<RollUpsChanged> notices(World world) {
        List<RollUpsChanged> notices = new ArrayList<>();
        topics.events(Topic.ROLLUPS, world.form + "/" + World.PERIOD).forEach(event -> {
            RollUpsChanged notice = (RollUpsChanged) event;
            if (notices.isEmpty() || notice.revision() > notices.getLast().revision()) {
                notices.add(notice);
            }
        });
        return notices;
    }
}
