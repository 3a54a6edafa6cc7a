package vn.hopluu.report.importing;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static vn.hopluu.testsupport.Patience.await;

import io.quarkus.hibernate.orm.PersistenceUnitExtension;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.common.TestResourceScope;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import vn.hopluu.report.World;
import vn.hopluu.report.World.TestUnit;
import vn.hopluu.testsupport.InfraResource;
import vn.hopluu.testsupport.database.DatabaseOwner;

/// A file of more reports than are worked on together.
@QuarkusTest
@WithTestResource(
        value = InfraResource.class,
        scope = TestResourceScope.GLOBAL,
        initArgs = @ResourceArg(name = "database", value = "hopluu_report"))
@Tag("slow")
class LargeFileTest {

    private static final int REPORTS = 3 * ImportChunk.SIZE + 200;

    /// Of each report that is compared: itself, its version or its unit, and its line of the file.
    private static final int COMPARED = 3 * ImportChunk.SIZE + 1;

    /// Of each report that is made ready: itself, two versions, two moves; and two that all share.
    private static final int WRITTEN = 5 * ImportChunk.SIZE + 2;

    private static final String COMMIT = "from report_import ";
    private static final String UPLOAD = "delete from report_import ";
    private static final String HOLD = "for update of r";

    private final World world;
    private final Office office;
    private final PersistenceWatch watch;

    LargeFileTest(World world, Office office, @PersistenceUnitExtension PersistenceWatch watch) {
        this.world = world;
        this.office = office;
        this.watch = watch;
    }

    @AfterEach
    void mend() {
        DatabaseOwner.run("drop trigger if exists fail on report_version");
        DatabaseOwner.run("drop trigger if exists slow on report");
    }

    @Test
    void what_is_in_memory_while_drafts_are_corrected_and_handed_in_does_not_grow_with_the_file() {
        List<TestUnit> units = units(REPORTS);
        Response drafts = commit(upload(units, 1), "");
        watch.watchWhoSays(UPLOAD);
        Response corrected = upload(units, 2);
        int whileComparing = watch.mostEntities();
        watch.watchWhoSays(COMMIT);

        Response committed = commit(corrected, "?submit=true");

        assertThat(drafts.<Integer>path("changed")).isEqualTo(REPORTS);
        assertThat(committed.statusCode()).as(committed.asString()).isEqualTo(200);
        assertThat(committed.<Integer>path("submitted")).isEqualTo(REPORTS);
        assertThat(committed.<List<Object>>path("reports")).hasSize(200);
        assertThat(versionsWith(units, 2)).isEqualTo(REPORTS);
        assertThat(whileComparing).isBetween(ImportChunk.SIZE, COMPARED);
        assertThat(watch.mostEntities()).isBetween(ImportChunk.SIZE, WRITTEN);
        assertThat(watch.since(HOLD))
                .as("while all are held, the statements are the same few for any number of reports")
                .hasSizeBetween(6, 16);
    }

    @Test
    void a_failure_in_the_last_lot_leaves_nothing_of_those_before() {
        List<TestUnit> units = units(ImportChunk.SIZE + 100);
        Response uploaded = upload(units, 1);
        failAt(units.getLast());

        Response failed = commit(uploaded, "?submit=true");
        long stored = reports(units);
        mend();
        Response again = commit(uploaded, "?submit=true");

        assertThat(failed.statusCode()).as(failed.asString()).isGreaterThanOrEqualTo(500);
        assertThat(stored).isZero();
        assertThat(again.statusCode()).as(again.asString()).isEqualTo(200);
        assertThat(versionsWith(units, 1)).isEqualTo(ImportChunk.SIZE + 100);
    }

    @Test
    void a_report_that_somebody_makes_while_the_lots_before_it_are_written_is_not_overwritten() throws Exception {
        List<TestUnit> units = units(ImportChunk.SIZE + 1);
        TestUnit last = units.getLast();
        Response uploaded = upload(units, 1);
        lastSecondsAt(units.getFirst());

        Response committed;
        try (ExecutorService clients = Executors.newSingleThreadExecutor()) {
            Future<Response> commit = clients.submit(() -> commit(uploaded, "?submit=true"));
            await().atMost(Duration.ofSeconds(20))
                    .until(() -> world.count("select count(*) from pg_stat_activity where wait_event = 'PgSleep'") > 0);
            draft(last);
            committed = commit.get();
        }

        assertThat(committed.statusCode()).as(committed.asString()).isEqualTo(412);
        assertThat(committed.<List<String>>path("errors.pointer")).containsExactly("/reports/" + ImportChunk.SIZE);
        assertThat(reports(units)).isEqualTo(1);
        assertThat(given().get(path(last)).<Integer>path("content.values[0].amount"))
                .isEqualTo(9);
    }

    @Test
    void what_keeps_a_report_of_the_last_lot_back_is_named_by_its_place_and_nothing_is_stored() {
        List<TestUnit> units = units(ImportChunk.SIZE + 2);
        Response uploaded = upload(units, unit -> unit.equals(units.getLast()) ? ",7,7" : "7,7,7");

        Response refused = commit(uploaded, "?submit=true");

        assertThat(refused.statusCode()).as(refused.asString()).isEqualTo(422);
        assertThat(refused.<List<String>>path("errors.pointer"))
                .isNotEmpty()
                .allSatisfy(pointer -> assertThat(pointer).startsWith("/reports/" + (ImportChunk.SIZE + 1) + "/"));
        assertThat(reports(units)).isZero();
    }

    @Test
    void reports_that_were_sent_back_or_taken_back_are_handed_in_anew_beside_what_stands_approved() {
        List<TestUnit> units = units(3);
        commit(upload(units, 1), "?submit=true");
        move(units.get(0), "return", "{\"reason\":\"Sai số liệu\"}");
        move(units.get(1), "approval", "{}");
        move(units.get(1), "withdrawal", "{\"reason\":\"Nhầm kỳ\"}");

        Response uploaded = upload(units.subList(0, 2), 2);
        Response committed = commit(uploaded, "?submit=true");

        assertThat(committed.statusCode()).as(committed.asString()).isEqualTo(200);
        assertThat(committed.<Integer>path("submitted")).isEqualTo(2);
        assertThat(versionsWith(units, 2)).isEqualTo(2);
        assertThat(given().get(path(units.get(1))).<Integer>path("approved")).isEqualTo(1);
    }

    @Test
    void reports_that_are_handed_in_already_are_left_alone_or_keep_the_file_out() {
        List<TestUnit> units = units(ImportChunk.SIZE + 2);
        commit(upload(units, 1), "?submit=true");

        Response same = upload(units, 1);
        Response sameCommitted = commit(same, "?submit=true");
        Response other = upload(units, 2);
        Response otherCommitted = commit(other, "?submit=true");

        assertThat(sameCommitted.<Integer>path("submitted")).isZero();
        assertThat(sameCommitted.<Integer>path("unchanged")).isEqualTo(ImportChunk.SIZE + 2);
        assertThat(other.<String>path("state")).isEqualTo("REFUSED");
        assertThat(other.<Integer>path("findingCount")).isEqualTo(ImportChunk.SIZE + 2);
        assertThat(otherCommitted.statusCode()).isEqualTo(422);
        assertThat(versionsWith(units, 1)).isEqualTo(ImportChunk.SIZE + 2);
    }

    private List<TestUnit> units(int count) {
        office.open();
        return world.units(count);
    }

    private static Response upload(List<TestUnit> units, int figure) {
        return upload(units, unit -> figure + "," + figure + "," + figure);
    }

    private static Response upload(List<TestUnit> units, Function<TestUnit, String> figures) {
        String rows = units.stream()
                .map(unit -> unit.code() + "," + figures.apply(unit))
                .collect(Collectors.joining("\n"));
        return Office.uploadCsv(("Mã đơn vị,BHS01,BTD02,BTD02.TX\n" + rows).getBytes(StandardCharsets.UTF_8));
    }

    private static Response commit(Response uploaded, String query) {
        assertThat(uploaded.statusCode()).as(uploaded.asString()).isEqualTo(201);
        return Office.commit(uploaded, query);
    }

    private static String path(TestUnit unit) {
        return "/api/v1/reports/" + unit.code() + "/" + Office.FORM + "/" + Office.PERIOD;
    }

    private static void move(TestUnit unit, String move, String body) {
        given().contentType("application/json")
                .header("If-Match", given().get(path(unit)).header("ETag"))
                .body(body)
                .post(path(unit) + "/" + move)
                .then()
                .statusCode(200);
    }

    private static void draft(TestUnit unit) {
        given().contentType("application/json")
                .body("{\"values\":[{\"indicator\":\"BHS01\",\"amount\":9}]}")
                .put(path(unit))
                .then()
                .statusCode(201);
    }

    private void lastSecondsAt(TestUnit unit) {
        DatabaseOwner.run("create or replace function slow_at() returns trigger language plpgsql as $$ begin"
                + " if new.unit_id = " + unit.id() + " then perform pg_sleep(4); end if; return new; end $$");
        DatabaseOwner.run("create trigger slow before insert on report for each row execute function slow_at()");
    }

    private void failAt(TestUnit unit) {
        DatabaseOwner.run("create or replace function fail() returns trigger language plpgsql as $$ begin"
                + " if (select unit_id from report where id = new.report_id) = " + unit.id()
                + " then raise exception 'meant by the test'; end if; return new; end $$");
        DatabaseOwner.run("create trigger fail before insert on report_version for each row execute function fail()");
    }

    private long reports(List<TestUnit> units) {
        return world.count("select count(*) from report r where " + of(units));
    }

    /// The reports whose newest version says this figure.
    private long versionsWith(List<TestUnit> units, int figure) {
        return world.count("select count(*) from report r join report_version v on v.report_id = r.id"
                + " and v.number = r.highest_version and v.number = r.handed_in where " + of(units)
                + " and (v.content -> 'values' -> 0 ->> 'amount')::int = " + figure);
    }

    private static String of(List<TestUnit> units) {
        return "r.form = '" + Office.FORM + "' and r.period = '" + Office.PERIOD + "' and r.unit_id between "
                + units.getFirst().id() + " and " + units.getLast().id();
    }
}
