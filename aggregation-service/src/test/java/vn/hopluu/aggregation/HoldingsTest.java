package vn.hopluu.aggregation;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static vn.hopluu.testsupport.Patience.await;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import jakarta.inject.Inject;
import java.util.Map;
import org.junit.jupiter.api.Test;
import vn.hopluu.events.ContentHash;
import vn.hopluu.events.ReportChanged;
import vn.hopluu.web.database.Sql;

/// What this service counts of itself.
@QuarkusTest
class HoldingsTest {

    @Inject
    Sender sender;

    @Inject
    Sql sql;

    @Test
    void a_campaign_is_counted_with_what_is_parked_and_without_what_was_altered() {
        World world = new World(sender).units().form().campaign();
        ReportChanged applied = world.submitted(world.commune, 5, "7");
        ReportChanged parked = world.submitted(world.otherCommune, 6, "7.5");
        sender.send(applied);
        sender.send(parked);
        await().untilAsserted(() -> assertThat(world.total(world.province, 0)).isEqualTo("7"));
        await().untilAsserted(
                        () -> assertThat(held(world).getLong("held.reports")).isEqualTo(2));

        JsonPath both = held(world);
        sql.update("update ledger set submitted_marks = 'N' where unit_id = ?", world.commune);
        JsonPath altered = held(world);

        assertThat(both.getLong("asOf")).isEqualTo(6);
        assertThat(both.getString("held.digest"))
                .isEqualTo(Long.toHexString(ContentHash.of(applied) + ContentHash.of(parked)));
        assertThat(both.getString("held.wholeDigest"))
                .isEqualTo(Long.toHexString(ContentHash.whole(applied) + ContentHash.whole(parked)));
        assertThat(altered.getInt("altered")).isEqualTo(1);
        assertThat(altered.getLong("held.reports")).isEqualTo(1);
    }

    @Test
    void what_is_kept_of_the_world_is_counted_by_kind_with_the_sum_of_the_hashes_of_keys_and_revisions() {
        World world = new World(sender).units();
        await().untilAsserted(() -> assertThat(sql.query(
                        "select id from unit where id between ? and ?",
                        row -> row.getLong(1),
                        world.province,
                        world.otherCommune))
                .hasSize(5));

        Map<String, Object> units = reference("unit");

        assertThat(((Number) units.get("count")).longValue())
                .isEqualTo(sql.query("select count(*) from unit", row -> row.getLong(1))
                        .getFirst());
        // By another implementation: sum of int(sha256("id@revision")[:16], 16), taken over what the table lists
        long sum = sql.query("select id || '@' || revision from unit", row -> row.getString(1)).stream()
                .mapToLong(HoldingsTest::first8Bytes)
                .sum();
        assertThat(units).containsEntry("digest", Long.toHexString(sum));
    }

    private static long first8Bytes(String text) {
        try {
            return java.nio.ByteBuffer.wrap(java.security.MessageDigest.getInstance("SHA-256")
                            .digest(text.getBytes(java.nio.charset.StandardCharsets.UTF_8)))
                    .getLong();
        } catch (java.security.NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    private static Map<String, Object> reference(String kind) {
        return given().get("/api/v1/verification/reference")
                .jsonPath()
                .getMap("items.find { it.kind == '" + kind + "' }");
    }

    private static JsonPath held(World world) {
        return given().queryParam("after", world.form + "/")
                .get("/api/v1/verification/reports")
                .then()
                .statusCode(200)
                .extract()
                .jsonPath()
                .setRootPath("items[0]");
    }
}
