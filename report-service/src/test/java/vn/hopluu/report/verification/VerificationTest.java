package vn.hopluu.report.verification;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.common.TestResourceScope;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.hopluu.events.ContentHash;
import vn.hopluu.report.World;
import vn.hopluu.testsupport.InfraResource;

/// What is stored, against its hashes; each alteration is put back.
@QuarkusTest
@WithTestResource(
        value = InfraResource.class,
        scope = TestResourceScope.GLOBAL,
        initArgs = @ResourceArg(name = "database", value = "hopluu_report"))
class VerificationTest {

    private static final String VERSIONS = "/api/v1/verification/versions";

    private final World world;

    VerificationTest(World world) {
        this.world = world;
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "cells = replace(cells, '10', '99'), content = replace(content::text, '10', '99')::jsonb | its figures",
                "content = replace(content::text, '10', '99')::jsonb | its content",
                "form_version = 9 | the report does not stand",
                "cells = 'x' | it cannot be read",
            })
    void an_altered_version_is_named_with_what_does_not_agree(String alteration, String why) {
        World.TestUnit unit = world.units(1).getFirst();
        post(unit);
        assertThat(altered(unit)).isEmpty();

        change(unit, alteration);

        assertThat(altered(unit)).singleElement().asString().startsWith(why);
    }

    @Test
    void every_version_of_a_report_with_a_long_history_is_what_was_handed_in() {
        World.TestUnit unit = world.units(1).getFirst();
        post(unit);
        move(unit, "approval", "{}");
        correct(unit, 11);
        move(unit, "approval", "{}");
        correct(unit, 12);
        move(unit, "withdrawal", "{\"reason\":\"thử\"}");
        post(unit);

        assertThat(altered(unit)).isEmpty();
        assertThat(world.count("select count(*) from report_version v join report r on r.id = v.report_id"
                        + " where r.unit_id = " + unit.id()))
                .isEqualTo(4);
    }

    @Test
    void a_report_that_was_made_to_be_in_time_does_not_stand_as_its_newest_event_says() {
        World.TestUnit unit = world.units(1).getFirst();
        post(unit);
        correct(unit, 11);

        world.execute("update report set first_submitted_at = first_submitted_at - interval '9 days' where unit_id = "
                + unit.id());

        assertThat(altered(unit)).singleElement().asString().startsWith("the report does not stand");
    }

    @Test
    void a_campaign_is_counted_with_the_sums_of_the_hashes_of_the_newest_events() {
        World.TestUnit unit = world.units(1).getFirst();
        post(unit);
        var event = world.sent(unit.key(), 1).getFirst();
        JsonPath item = given().get("/api/v1/verification/reports")
                .jsonPath()
                .setRootPath("items.find { it.form == '" + World.FORM + "' && it.period == '" + World.PERIOD + "' }");

        assertThat(world.count("select content_hash from report where unit_id = " + unit.id()))
                .isEqualTo(ContentHash.of(event));
        assertThat(world.count("select whole_hash from report where unit_id = " + unit.id()))
                .isEqualTo(ContentHash.whole(event));
        assertThat(item.getLong("reports"))
                .isEqualTo(world.count("select count(*) from report where revision > 0 and period = '" + World.PERIOD
                        + "' and form = '" + World.FORM + "'"));
        assertThat(item.getLong("asOf")).isEqualTo(event.revision());
        assertThat(item.getString("wholeDigest")).isNotNull();
    }

    @Test
    void what_is_kept_of_the_world_is_counted_by_kind() {
        world.units(1);

        JsonPath kinds = given().get("/api/v1/verification/reference").jsonPath();

        assertThat(kinds.getLong("items.find { it.kind == 'unit' }.count"))
                .isEqualTo(world.count("select count(*) from unit"));
        assertThat(kinds.getList("items.kind")).contains("campaign", "form", "indicator", "regime");
    }

    @Test
    void a_page_that_is_asked_for_wrongly_is_400() {
        given().get(VERSIONS + "?after=x").then().statusCode(400).contentType("application/problem+json");
        given().get("/api/v1/verification/reports?after=x")
                .then()
                .statusCode(400)
                .contentType("application/problem+json");
    }

    /// Why, of what is altered of this unit.
    private static List<String> altered(World.TestUnit unit) {
        List<String> found = new ArrayList<>();
        @Nullable String next = VERSIONS;
        while (next != null) {
            JsonPath page = given().get(next).then().statusCode(200).extract().jsonPath();
            page.<Map<String, Object>>getList("items").stream()
                    .filter(item -> Objects.equals(item.get("report"), unit.key()))
                    .forEach(item -> found.add(String.valueOf(item.get("why"))));
            next = page.getString("next");
        }
        return found;
    }

    private void change(World.TestUnit unit, String alteration) {
        world.tamper(
                "report_version",
                "update report_version set " + alteration + " where report_id = (select id from report where unit_id = "
                        + unit.id() + ")");
    }

    private static void post(World.TestUnit unit) {
        given().contentType("application/json")
                .header("Idempotency-Key", UUID.randomUUID().toString())
                .body(unit.body("{\"indicator\":\"TCD01\",\"amount\":10}"))
                .post("/api/v1/reports")
                .then()
                .statusCode(201);
    }

    private static void correct(World.TestUnit unit, int amount) {
        move(
                unit,
                "correction",
                "{\"reason\":\"sửa\",\"values\":[{\"indicator\":\"TCD01\",\"amount\":" + amount + "}]}");
    }

    private static void move(World.TestUnit unit, String move, String body) {
        String tag = given().get(unit.path()).header("ETag");
        given().contentType("application/json")
                .header("If-Match", tag)
                .header("Idempotency-Key", UUID.randomUUID().toString())
                .body(body)
                .post(unit.path() + "/" + move)
                .then()
                .statusCode(200);
    }
}
