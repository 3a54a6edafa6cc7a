package vn.hopluu.aggregation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import vn.hopluu.aggregation.sql.Sql;
import vn.hopluu.events.SealChanged;
import vn.hopluu.events.SealChanged.Edge;

/// What a seal does to the forest under its root.
@QuarkusTest
class SealTest {

    private static final LocalDate BEFORE_S = LocalDate.of(2024, 3, 14);

    @Inject
    Sender sender;

    @Inject
    Sql sql;

    @BeforeAll
    static void patience() {
        Awaitility.setDefaultTimeout(Duration.ofSeconds(20));
    }

    /// Totals of 7 and 3 under one district.
    private World world() {
        World world = new World(sender).units().form().campaign();
        sender.send(world.submitted(world.commune, 1, "7"));
        sender.send(world.submitted(world.otherCommune, 1, "3"));
        await().untilAsserted(() -> assertThat(world.total(world.district, 0)).isEqualTo("10"));
        return world;
    }

    private static SealChanged seal(World world, long revision, boolean sealed) {
        return new SealChanged(
                world.form,
                World.PERIOD,
                world.province,
                revision,
                sealed,
                Instant.EPOCH,
                "Đã trình ký",
                sealed
                        ? List.of(
                                new Edge(world.province, 0),
                                new Edge(world.district, world.province),
                                new Edge(world.otherDistrict, world.province),
                                new Edge(world.commune, world.district),
                                new Edge(world.otherCommune, world.district))
                        : List.of());
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
}
