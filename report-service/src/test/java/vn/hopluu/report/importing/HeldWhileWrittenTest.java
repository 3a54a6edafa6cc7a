package vn.hopluu.report.importing;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static vn.hopluu.testsupport.Patience.await;

import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.common.TestResourceScope;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import javax.sql.DataSource;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import vn.hopluu.report.World;
import vn.hopluu.report.importing.Office.Commune;
import vn.hopluu.report.storing.OtherTransaction;
import vn.hopluu.testsupport.InfraResource;
import vn.hopluu.testsupport.database.DatabaseOwner;

/// A file of many reports, and what others notice of its commit.
@QuarkusTest
@WithTestResource(
        value = InfraResource.class,
        scope = TestResourceScope.GLOBAL,
        initArgs = @ResourceArg(name = "database", value = "hopluu_report"))
@Tag("slow")
class HeldWhileWrittenTest {

    private final World world;
    private final Office office;
    private final DataSource database;

    HeldWhileWrittenTest(World world, Office office, DataSource database) {
        this.world = world;
        this.office = office;
        this.database = database;
    }

    @AfterEach
    void go_on() {
        DatabaseOwner.run("drop trigger if exists slow on report_import");
    }

    @Test
    void while_a_file_is_written_its_own_reports_are_held_and_no_other_notices() throws Exception {
        List<Commune> communes = communes(20);
        Commune drafted = communes.getFirst();
        Commune isNew = communes.getLast();
        draft(drafted);
        World.TestUnit other = world.unit();
        Response uploaded = Office.uploadList(list(communes));
        lastSeconds(4);

        Response committed;
        List<Response> held;
        boolean stillWriting;
        Response unconcerned;
        try (ExecutorService clients = Executors.newFixedThreadPool(3)) {
            Future<Response> commit = clients.submit(() -> Office.commit(uploaded, "?submit=true"));
            awaitHeld(drafted);
            Future<Response> ofTheFile = clients.submit(() -> post(drafted));
            Future<Response> newOfTheFile = clients.submit(() -> post(isNew));
            unconcerned = post(other);
            stillWriting = !commit.isDone();
            held = List.of(ofTheFile.get(), newOfTheFile.get());
            committed = commit.get();
        }

        assertThat(unconcerned.statusCode()).as(unconcerned.asString()).isEqualTo(201);
        assertThat(stillWriting).isTrue();
        assertThat(held).allSatisfy(answer -> {
            assertThat(answer.statusCode()).as(answer.asString()).isEqualTo(503);
            assertThat(answer.header("Retry-After")).isEqualTo("2");
        });
        assertThat(committed.statusCode()).as(committed.asString()).isEqualTo(200);
        assertThat(committed.<Integer>path("submitted")).isEqualTo(20);
    }

    @Test
    void a_file_whose_reports_others_hold_is_told_so_in_time_and_stores_nothing() throws Exception {
        List<Commune> communes = communes(3);
        draft(communes.get(1));
        Response uploaded = Office.uploadList(list(communes));

        Response refused;
        try (OtherTransaction otherTransaction = new OtherTransaction(database)
                .run("select id from report where unit_id = " + communes.get(1).id() + " for update")) {
            refused = Office.commit(uploaded, "");
        }
        long stored = reports(communes);
        Response afterwards = Office.commit(uploaded, "");

        assertThat(refused.statusCode()).as(refused.asString()).isEqualTo(503);
        assertThat(refused.header("Retry-After")).isEqualTo("2");
        assertThat(stored).isEqualTo(1);
        assertThat(afterwards.statusCode()).as(afterwards.asString()).isEqualTo(200);
        assertThat(reports(communes)).isEqualTo(3);
    }

    @Test
    void a_report_that_others_are_making_at_the_same_moment_stores_nothing_of_the_file() throws Exception {
        List<Commune> communes = communes(3);
        Response uploaded = Office.uploadList(list(communes));

        Response refused;
        try (OtherTransaction otherTransaction = new OtherTransaction(database)
                .run("insert into report (id, unit_id, form, period, coverage, state, revision, edit, highest_version)"
                        + " values (nextval('report_seq'), " + communes.get(1).id() + ", '" + Office.FORM + "', '"
                        + Office.PERIOD + "', 'OWN', 'DRAFT', 0, 1, 0)")) {
            refused = Office.commit(uploaded, "");
        }

        assertThat(refused.statusCode()).as(refused.asString()).isEqualTo(503);
        assertThat(reports(communes)).isZero();
    }

    @Test
    void a_report_that_changed_since_the_file_was_read_is_named_and_nothing_is_stored() {
        List<Commune> communes = communes(3);
        draft(communes.get(0));
        Response uploaded = Office.uploadList(list(communes));
        draftAgain(communes.get(0));

        Response refused = Office.commit(uploaded, "");

        assertThat(refused.statusCode()).isEqualTo(412);
        assertThat(refused.<List<String>>path("errors.value"))
                .singleElement()
                .asString()
                .startsWith(communes.get(0).code());
        assertThat(reports(communes)).isEqualTo(1);
    }

    /// Makes the last statement of a commit last, with everything held.
    private void lastSeconds(int seconds) {
        DatabaseOwner.run("create or replace function slow() returns trigger language plpgsql as"
                + " $$ begin perform pg_sleep(" + seconds + "); return new; end $$");
        DatabaseOwner.run("create trigger slow before update on report_import for each row execute function slow()");
    }

    private void awaitHeld(Commune commune) {
        await().atMost(Duration.ofSeconds(20))
                .until(() -> world.count("select count(*) from (select id from report where unit_id = " + commune.id()
                                + " for update skip locked) free")
                        == 0);
    }

    private List<Commune> communes(int count) {
        List<Commune> communes = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            communes.add(office.commune("Xã " + UUID.randomUUID()));
        }
        return communes;
    }

    private static XSSFWorkbook list(List<Commune> communes) {
        List<List<?>> rows = new ArrayList<>();
        rows.add(List.of("Mã đơn vị", "BHS01"));
        communes.forEach(commune -> rows.add(List.of(commune.code(), 12)));
        return Office.list(rows);
    }

    private long reports(List<Commune> communes) {
        return world.count("select count(*) from report where unit_id between "
                + communes.getFirst().id() + " and " + communes.getLast().id());
    }

    private static void draft(Commune commune) {
        given().contentType("application/json")
                .body("{\"values\":[{\"indicator\":\"BHS01\",\"amount\":9}]}")
                .put(commune.path())
                .then()
                .statusCode(201);
    }

    private static void draftAgain(Commune commune) {
        given().contentType("application/json")
                .header("If-Match", given().get(commune.path()).header("ETag"))
                .body("{\"values\":[{\"indicator\":\"BHS01\",\"amount\":8}]}")
                .put(commune.path())
                .then()
                .statusCode(200);
    }

    private static Response post(Commune commune) {
        return post("""
                {"unit":"%s","form":"%s","period":"%s","values":[{"indicator":"BHS01","amount":5}]}""".formatted(commune.code(), Office.FORM, Office.PERIOD));
    }

    private static Response post(World.TestUnit unit) {
        return post(unit.body("{\"indicator\":\"TCD01\",\"amount\":5}"));
    }

    private static Response post(String body) {
        return given().contentType("application/json")
                .header("Idempotency-Key", UUID.randomUUID().toString())
                .body(body)
                .post("/api/v1/reports");
    }
}
