package vn.hopluu.aggregation;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static vn.hopluu.testsupport.Patience.await;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import vn.hopluu.events.SealChanged;
import vn.hopluu.events.SealChanged.Edge;
import vn.hopluu.events.SealedUnits;
import vn.hopluu.web.database.Sql;

/// What a seal does to the forest under its root.
@QuarkusTest
class SealTest {

    private static final LocalDate BEFORE_S = LocalDate.of(2024, 3, 14);

    @Inject
    Sender sender;

    @Inject
    Sql sql;

    /// Totals of 7 and 3 under one district.
    private World world() {
        World world = new World(sender).units().form().campaign();
        sender.send(world.submitted(world.commune, 1, "7"));
        sender.send(world.submitted(world.otherCommune, 1, "3"));
        await().untilAsserted(() -> assertThat(world.total(world.district, 0)).isEqualTo("10"));
        return world;
    }

    /// A seal of before there were requests, with its edges in it.
    private static SealChanged seal(World world, long revision, boolean sealed) {
        return new SealChanged(
                world.form,
                World.PERIOD,
                world.province,
                revision,
                sealed,
                Instant.EPOCH,
                "Đã trình ký",
                sealed ? edges(world) : List.of(),
                null);
    }

    private static List<Edge> edges(World world) {
        return List.of(
                new Edge(world.province, 0),
                new Edge(world.district, world.province),
                new Edge(world.otherDistrict, world.province),
                new Edge(world.commune, world.district),
                new Edge(world.otherCommune, world.district));
    }

    /// The pages of a request for the district, the first at the top.
    private static List<SealedUnits> pages(World world, long request) {
        return List.of(
                new SealedUnits(
                        world.form, World.PERIOD, world.district, request, 0, List.of(new Edge(world.district, 0))),
                new SealedUnits(
                        world.form,
                        World.PERIOD,
                        world.district,
                        request,
                        1,
                        List.of(
                                new Edge(world.commune, world.district),
                                new Edge(world.otherCommune, world.district))));
    }

    /// The seal of the district that came of a request, up to revision 1 of its reports.
    private static SealChanged answered(World world, long revision, long request) {
        return new SealChanged(
                world.form,
                World.PERIOD,
                world.district,
                revision,
                true,
                Instant.parse("2024-04-02T02:00:00Z"),
                "Số liệu đã trình ký",
                List.of(),
                new SealChanged.Closed(request, 2, 2, "abc", 1));
    }

    private static SealChanged broken(World world, long revision) {
        return new SealChanged(
                world.form,
                World.PERIOD,
                world.district,
                revision,
                false,
                Instant.parse("2024-04-03T02:00:00Z"),
                "Xã báo cáo lại",
                List.of(),
                null);
    }

    private static void move(World world, Sender sender, long revision) {
        sender.send(World.moved(world.commune, revision, world.district, world.otherDistrict, BEFORE_S));
    }

    private void awaitFolded(World world) {
        await().untilAsserted(() -> assertThat(sql.query(
                                "select tree_revision >= (select revision from tree) from campaign where form = ?",
                                row -> row.getBoolean(1),
                                world.form)
                        .getFirst())
                .isTrue());
    }

    private void awaitSeal(World world, long revision) {
        await().untilAsserted(() -> assertThat(sql.query(
                        "select revision from campaign_seal where form = ?", row -> row.getLong(1), world.form))
                .containsExactly(revision));
    }

    @Test
    void a_move_before_the_structure_date_moves_nothing_under_a_seal_and_does_when_it_is_broken() {
        World world = world();
        sender.send(seal(world, 1, true));
        awaitSeal(world, 1);
        move(world, sender, 2);
        sender.send(world.submitted(world.commune, 2, "8"));
        await().untilAsserted(() -> assertThat(world.total(world.district, 0)).isEqualTo("11"));
        awaitFolded(world);
        assertThat(world.total(world.otherDistrict, 0)).isEqualTo("missing");

        sender.send(seal(world, 2, false));

        await().untilAsserted(
                        () -> assertThat(world.total(world.otherDistrict, 0)).isEqualTo("8"));
        assertThat(world.total(world.district, 0)).isEqualTo("3");
        assertThat(world.total(world.province, 0)).isEqualTo("11");
    }

    @Test
    void a_seal_that_comes_behind_the_move_freezes_the_edges_that_it_names() {
        World world = world();
        move(world, sender, 2);
        await().untilAsserted(
                        () -> assertThat(world.total(world.otherDistrict, 0)).isEqualTo("7"));

        sender.send(seal(world, 1, true));

        await().untilAsserted(() -> assertThat(world.total(world.district, 0)).isEqualTo("10"));
        await().untilAsserted(
                        () -> assertThat(world.total(world.otherDistrict, 0)).isEqualTo("missing"));
        assertThat(world.total(world.province, 0)).isEqualTo("10");
    }

    @Test
    void a_seal_that_comes_before_its_campaign_waits_for_it() {
        World world = new World(sender);
        sender.send(seal(world, 1, true));
        awaitSeal(world, 1);
        world.units().form().campaign();
        move(world, sender, 2);
        sender.send(world.submitted(world.commune, 1, "7"));

        await().untilAsserted(() -> assertThat(world.total(world.district, 0)).isEqualTo("7"));
        assertThat(world.total(world.otherDistrict, 0)).isEqualTo("missing");
    }

    @Test
    void a_unit_that_comes_under_a_sealed_root_adds_to_nothing_there() {
        World world = world();
        sender.send(seal(world, 1, true));
        awaitSeal(world, 1);
        long late = world.otherCommune + 1_000_000;
        sender.send(World.unit(late, 1, world.district));
        sender.send(world.submitted(late, 1, "100"));

        await().untilAsserted(() -> assertThat(world.total(late, 0)).isEqualTo("100"));
        assertThat(world.total(world.district, 0)).isEqualTo("10");
        assertThat(world.total(world.province, 0)).isEqualTo("10");
    }

    @Test
    void a_seal_that_comes_behind_its_breaking_freezes_nothing() {
        World world = world();
        sender.send(seal(world, 5, false));
        sender.send(seal(world, 4, true));
        move(world, sender, 2);

        await().untilAsserted(
                        () -> assertThat(world.total(world.otherDistrict, 0)).isEqualTo("7"));
        awaitSeal(world, 5);
    }

    @Test
    void what_is_newer_than_a_seal_waits_is_shown_and_is_added_up_when_the_seal_is_broken() {
        World world = world();
        pages(world, 5).forEach(sender::send);
        sender.send(answered(world, 6, 5));
        awaitSeal(world, 6);

        sender.send(world.submitted(world.commune, 2, "1000"));

        await().untilAsserted(() ->
                assertThat(seal(world, world.district).getLong("waiting")).isEqualTo(1));
        assertThat(world.total(world.district, 0)).isEqualTo("10");
        for (long unit : List.of(world.district, world.commune, world.otherCommune)) {
            JsonPath seal = seal(world, unit);
            assertThat(seal.getLong("unit")).isEqualTo(world.district);
            assertThat(seal.getString("since")).isEqualTo("2024-04-02T09:00:00+07:00");
            assertThat(seal.getLong("revision")).isEqualTo(6);
            assertThat(seal.getString("reason")).isEqualTo("Số liệu đã trình ký");
            assertThat(seal.getLong("waiting")).isEqualTo(unit == world.otherCommune ? 0 : 1);
        }
        assertThat(ask(world, world.province, "").getString("seal")).isNull();
        JsonPath waiting = ask(world, world.district, "/waiting");
        assertThat(waiting.getList("items.unit", Long.class)).containsExactly(world.commune);
        assertThat(waiting.getList("items.revision", Long.class)).containsExactly(2L);

        sender.send(broken(world, 7));

        await().untilAsserted(() -> assertThat(world.total(world.district, 0)).isEqualTo("1003"));
        assertThat(ask(world, world.district, "").getString("seal")).isNull();
        assertThat(ask(world, world.district, "/waiting").getList("items")).isEmpty();
    }

    @Test
    @Tag("slow")
    void what_waits_for_a_seal_is_never_a_dead_letter() {
        World world = world();
        pages(world, 5).forEach(sender::send);
        sender.send(answered(world, 6, 5));
        awaitSeal(world, 6);
        sender.send(world.submitted(world.commune, 2, "1000"));
        await().untilAsserted(() -> assertThat(parked(world)).containsExactly(false));

        sql.update(
                "update parked_message set parked_at = parked_at - interval '2 days' where campaign = ?",
                world.form + "/" + World.PERIOD);

        await().pollDelay(Duration.ofSeconds(12))
                .untilAsserted(() -> assertThat(parked(world)).containsExactly(false));
    }

    @Test
    void what_was_sealed_may_be_sent_again_and_what_was_on_its_way_is_added_up() {
        World world = new World(sender).units().form().campaign();
        sender.send(world.submitted(world.commune, 1, "7"));
        await().untilAsserted(() -> assertThat(world.total(world.district, 0)).isEqualTo("7"));
        pages(world, 5).forEach(sender::send);
        sender.send(answered(world, 6, 5));
        awaitSeal(world, 6);

        sender.send(world.submitted(world.commune, 1, "7").resent());
        sender.send(world.submitted(world.otherCommune, 1, "3"));

        await().untilAsserted(() -> assertThat(world.total(world.district, 0)).isEqualTo("10"));
    }

    @Test
    void a_seal_whose_last_page_is_late_freezes_when_it_comes() {
        World world = world();
        sender.send(pages(world, 5).getFirst());
        sender.send(answered(world, 6, 5));
        awaitSeal(world, 6);
        move(world, sender, 2);
        await().untilAsserted(
                        () -> assertThat(world.total(world.otherDistrict, 0)).isEqualTo("7"));

        sender.send(pages(world, 5).getLast());

        await().untilAsserted(() -> assertThat(world.total(world.district, 0)).isEqualTo("10"));
        assertThat(world.total(world.otherDistrict, 0)).isEqualTo("missing");
    }

    @Test
    void a_seal_below_the_root_leaves_the_way_up_to_the_tree() {
        World world = world();
        pages(world, 5).forEach(sender::send);
        sender.send(answered(world, 6, 5));
        awaitSeal(world, 6);

        sender.send(World.moved(world.district, 2, world.province, world.otherDistrict, BEFORE_S));

        await().untilAsserted(
                        () -> assertThat(world.total(world.otherDistrict, 0)).isEqualTo("10"));
        assertThat(world.total(world.district, 0)).isEqualTo("10");
        assertThat(world.total(world.province, 0)).isEqualTo("10");
    }

    @Test
    void an_answer_that_somebody_holds_is_another_one_once_it_is_sealed() {
        World world = world();
        String tag = asked(world, world.district, "").header("ETag");
        pages(world, 5).forEach(sender::send);
        sender.send(answered(world, 6, 5));
        awaitSeal(world, 6);
        awaitFolded(world);

        assertThat(given().header("If-None-Match", tag)
                        .queryParam("form", world.form)
                        .queryParam("period", World.PERIOD)
                        .get("/api/v1/rollups/" + World.code(world.district))
                        .statusCode())
                .isEqualTo(200);
    }

    private List<Boolean> parked(World world) {
        return sql.query(
                "select dead_at is not null from parked_message where reason = 'SEALED' and campaign = ?",
                row -> row.getBoolean(1),
                world.form + "/" + World.PERIOD);
    }

    private static JsonPath seal(World world, long unit) {
        JsonPath answer = ask(world, unit, "");
        assertThat(answer.getMap("seal")).as("the seal over %s", unit).isNotNull();
        return answer.setRootPath("seal");
    }

    private static JsonPath ask(World world, long unit, String further) {
        return asked(world, unit, further).jsonPath();
    }

    private static Response asked(World world, long unit, String further) {
        return given().queryParam("form", world.form)
                .queryParam("period", World.PERIOD)
                .get("/api/v1/rollups/" + World.code(unit) + further);
    }
}
