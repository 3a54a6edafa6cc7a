package vn.hopluu.report.audit;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static vn.hopluu.testsupport.Patience.await;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.common.TestResourceScope;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import jakarta.persistence.EntityManager;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import vn.hopluu.audit.HeadComparison;
import vn.hopluu.audit.Sealer;
import vn.hopluu.events.Topic;
import vn.hopluu.outbox.RestorationWatch;
import vn.hopluu.outbox.Tails;
import vn.hopluu.report.World;
import vn.hopluu.testsupport.InfraResource;
import vn.hopluu.testsupport.database.DatabaseOwner;

/// The past is changed as somebody changes it who owns the database; each change is taken back.
@QuarkusTest
@WithTestResource(
        value = InfraResource.class,
        scope = TestResourceScope.GLOBAL,
        initArgs = @ResourceArg(name = "database", value = "hopluu_report"))
class AuditTest {

    private static final String AUDIT = "/api/v1/verification/audit";

    /// As BlockHash writes a block down, from the rows that stand in it.
    private static final String FORGE_BLOCK = "update audit_block b set hash = (select encode(sha256(convert_to("
            + "b.number || chr(10) || b.previous || chr(10)"
            + " || regexp_replace(to_char(b.sealed_at at time zone 'UTC', 'YYYY-MM-DD\"T\"HH24:MI:SS.US'),"
            + " '(\\.000)?000$', '') || 'Z' || chr(10) || string_agg(r.kind || ' ' || encode(r.content_hash, 'hex') || ' '"
            + " || octet_length(r.id) || ' ' || r.id || chr(10), '' order by r.place), 'UTF8')), 'hex')"
            + " from audit_block_row r where r.block = b.number) where b.number = ";

    private final World world;
    private final Sealer sealer;
    private final HeadComparison comparison;
    private final RestorationWatch watch;
    private final EntityManager database;

    AuditTest(World world, Sealer sealer, HeadComparison comparison, RestorationWatch watch, EntityManager database) {
        this.world = world;
        this.sealer = sealer;
        this.comparison = comparison;
        this.watch = watch;
        this.database = database;
    }

    @Test
    void an_altered_move_is_named() {
        String move = sealedMove();
        assertThat(findings()).doesNotContain("ALTERED move " + move);

        world.tamper("report_move", "update report_move set made_by = 'ai khác' where id = " + move);

        assertThat(findings()).contains("ALTERED move " + move);
        world.tamper("report_move", "update report_move set made_by = 'loopback' where id = " + move);
        assertThat(findings()).doesNotContain("ALTERED move " + move);
    }

    @Test
    void an_altered_version_is_named() {
        String move = sealedMove();
        String version =
                world.one("select report_id || '/' || version from report_move where id = " + move, String.class);
        String which = " where report_id || '/' || number = '" + version + "'";

        world.tamper("report_version", "update report_version set cells = replace(cells, '10', '99')" + which);

        assertThat(findings()).contains("ALTERED version " + version);
        world.tamper("report_version", "update report_version set cells = replace(cells, '99', '10')" + which);
        assertThat(findings()).doesNotContain("ALTERED version " + version);
    }

    @Test
    void a_deleted_move_is_named() {
        String move = sealedMove();
        DatabaseOwner.run("create table deleted_move as select * from report_move where id = " + move);

        world.tamper("report_move", "delete from report_move where id = " + move);

        assertThat(findings()).contains("DELETED move " + move);
        world.tamper("report_move", "insert into report_move select * from deleted_move");
        DatabaseOwner.run("drop table deleted_move");
        assertThat(findings()).doesNotContain("DELETED move " + move);
    }

    @Test
    void a_move_that_was_slipped_in_is_named() {
        String move = sealedMove();

        world.tamper(
                "report_move",
                "insert into report_move (id, report_id, move, version, revision, made_by, made_at)"
                        + " select -id, report_id, 'APPROVE', version, revision - 1, 'lãnh đạo', made_at from report_move"
                        + " where id = " + move);

        assertThat(findings()).contains("INSERTED move -" + move);
        world.tamper("report_move", "delete from report_move where id = -" + move);
        assertThat(findings()).doesNotContain("INSERTED move -" + move);
    }

    @Test
    void a_chain_that_was_rewritten_whole_is_another_than_the_topic_knows() {
        String move = sealedMove();
        long block = newestBlock();
        awaitHeard(block);
        String was = world.one("select hash from audit_block where number = " + block, String.class);

        rewrite(block, move, "ai khác");

        assertThat(findings())
                .contains("REWRITTEN block " + block)
                .doesNotContain("ALTERED move " + move, "BLOCK_ALTERED block " + block);
        assertThat(comparison.compare()).contains("block " + block + " of the audit is another than the topic knows");
        rewrite(block, move, "loopback");
        assertThat(world.one("select hash from audit_block where number = " + block, String.class))
                .as("what the forger writes is a block as the service would")
                .isEqualTo(was);
        assertThat(comparison.compare()).isEmpty();
    }

    @Test
    void a_database_that_was_put_back_is_found_and_its_loss_stands_in_the_next_block() {
        String move = sealedMove();
        long block = newestBlock();
        awaitHeard(block);
        putBackBefore(block);

        assertThat(findings()).contains("PUT_BACK block " + block);
        assertThat(comparison.compare())
                .contains("the topic knows block " + block + " of the audit and the database ends with");

        watch.ask(Tails.From.BEGINNING);
        await().atMost(Duration.ofSeconds(30)).until(watch::isIdle);
        sealer.seal();

        assertThat(findings()).doesNotContain("PUT_BACK block " + block, "ALTERED move " + move);
        assertThat(newestBlock()).as("no number is given twice").isGreaterThan(block);
        assertThat(world.count("select count(*) from audit_block where number = " + block))
                .isZero();
        assertThat(world.count("select count(*) from audit_block_row where kind = 'restoration'"))
                .as("it is on record itself")
                .isPositive();
        assertThat(restorations()).contains((int) block);
        assertThat(comparison.compare()).isEmpty();
    }

    @Test
    void what_is_on_record_is_neither_changed_nor_deleted() {
        String move = sealedMove();

        for (String forbidden : List.of(
                "update report_move set reason = 'x' where id = " + move,
                "delete from report_move where id = " + move,
                "update report_version set cells = 'x'",
                "delete from report_version",
                "delete from report_step where false or id > 0",
                "truncate report_step",
                "truncate report_return",
                "update audit_block set hash = 'x'",
                "delete from audit_block_row",
                "truncate audit_block_row")) {
            if (world.count("select count(*) from report_step") == 0
                    && forbidden.startsWith("delete from report_step")) {
                continue;
            }
            assertThatThrownBy(() -> world.execute(forbidden))
                    .as(forbidden)
                    .rootCause()
                    .message()
                    .containsAnyOf("what is on record stays", "permission denied");
            assertThatThrownBy(() -> DatabaseOwner.run(forbidden))
                    .as(forbidden)
                    .hasMessageContaining("what is on record stays");
        }
    }

    @Test
    void what_is_committed_late_is_in_a_later_block() {
        World.TestUnit unit = world.units(1).getFirst();
        post(unit);
        sealer.seal();
        long before = newestBlock();

        String late = QuarkusTransaction.requiringNew().call(() -> {
            String id = (String) database.createNativeQuery(
                            "insert into report_move (id, report_id, move, version, revision, made_by, made_at)"
                                    + " select -nextval('report_move_seq'), r.id, 'APPROVE', 1, r.revision, 'chậm', now()"
                                    + " from report r where unit_id = " + unit.id() + " returning cast(id as text)",
                            String.class)
                    .getSingleResult();
            post(world.units(1).getFirst());
            sealer.seal();
            return id;
        });
        long behind = newestBlock();
        assertThat(behind).isGreaterThan(before);
        await().atMost(Duration.ofSeconds(20)).until(() -> sealer.seal() == 0 && blockOf(late) != null);

        assertThat(blockOf(late)).isGreaterThan(behind);
        assertThat(findings()).doesNotContain("INSERTED move " + late);
    }

    @Test
    void two_replicas_seal_each_row_once() throws Exception {
        for (World.TestUnit unit : world.units(5)) {
            post(unit);
        }

        try (ExecutorService replicas = Executors.newFixedThreadPool(4)) {
            List<Callable<Integer>> seals = List.of(sealer::seal, sealer::seal, sealer::seal, sealer::seal);
            for (Future<Integer> sealed : replicas.invokeAll(seals)) {
                assertThat(sealed.get()).isNotNegative();
            }
        }

        await().atMost(Duration.ofSeconds(20)).until(() -> world.count("select count(*) from audit_pending") == 0);
        assertThat(world.count("select count(*) from (select from audit_block_row where kind = 'move'"
                        + " group by kind, id having count(*) > 1) twice"))
                .isZero();
    }

    /// The id of a move that stands in a block, as the only one of its report.
    private String sealedMove() {
        World.TestUnit unit = world.units(1).getFirst();
        post(unit);
        String move = world.one(
                "select cast(m.id as text) from report_move m join report r on r.id = m.report_id where r.unit_id = "
                        + unit.id(),
                String.class);
        await().atMost(Duration.ofSeconds(20)).until(() -> {
            sealer.seal();
            return blockOf(move) != null;
        });
        return move;
    }

    private @Nullable Long blockOf(String move) {
        long block = world.count(
                "select coalesce(max(block), 0) from audit_block_row where kind = 'move' and id = '" + move + "'");
        return block == 0 ? null : block;
    }

    private long newestBlock() {
        return world.count("select coalesce(max(number), 0) from audit_block");
    }

    private void awaitHeard(long block) {
        world.awaitRows("select count(*) from audit_head where number = " + block, 1);
        assertThat(world.all(Topic.AUDIT)).anyMatch(head -> head.key().equals("report-service/" + block));
    }

    private void rewrite(long block, String move, String by) {
        world.tamper("report_move", "update report_move set made_by = '" + by + "' where id = " + move);
        world.tamper(
                "audit_block_row",
                "update audit_block_row set content_hash = sha256(convert_to(audited_content(kind, id), 'UTF8'))"
                        + " where block = " + block);
        world.tamper("audit_block", FORGE_BLOCK + block);
    }

    /// What was sealed in the newest block waits again, as it did in the copy.
    private void putBackBefore(long block) {
        world.tamper(
                "audit_block_row",
                "with gone as (delete from audit_block_row where block = " + block + " returning kind, id)"
                        + " insert into audit_pending (kind, id) select kind, id from gone");
        world.tamper("audit_block", "delete from audit_block where number = " + block);
    }

    private static List<String> findings() {
        List<String> found = new ArrayList<>();
        for (JsonPath page : pages()) {
            page.<Map<String, Object>>getList("items")
                    .forEach(item -> found.add(item.get("how") + " "
                            + (item.get("id") == null
                                    ? "block " + item.get("block")
                                    : item.get("kind") + " " + item.get("id"))));
        }
        return found;
    }

    private static List<Integer> restorations() {
        return pages().getLast().getList("restorations.lastLost");
    }

    private static List<JsonPath> pages() {
        List<JsonPath> pages = new ArrayList<>();
        @Nullable String next = AUDIT + "?limit=5";
        while (next != null) {
            JsonPath page = given().post(next).then().statusCode(200).extract().jsonPath();
            pages.add(page);
            next = page.getString("next");
        }
        assertThat(pages.getLast().getBoolean("headsCompared")).isTrue();
        return pages;
    }

    private static void post(World.TestUnit unit) {
        given().contentType("application/json")
                .header("Idempotency-Key", UUID.randomUUID().toString())
                .body(unit.body("{\"indicator\":\"TCD01\",\"amount\":10}"))
                .post("/api/v1/reports")
                .then()
                .statusCode(201);
    }
}
