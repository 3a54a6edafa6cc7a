package vn.hopluu.plan.restoration;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.is;
import static vn.hopluu.testsupport.Patience.await;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.restassured.path.json.JsonPath;
import jakarta.persistence.EntityManager;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import vn.hopluu.events.ObligationChanged;
import vn.hopluu.events.Topic;
import vn.hopluu.outbox.RestorationWatch;
import vn.hopluu.outbox.Tails;
import vn.hopluu.plan.Api;
import vn.hopluu.plan.PlanServiceTest;
import vn.hopluu.testsupport.database.DatabaseOwner;
import vn.hopluu.testsupport.edge.ManagementPort;
import vn.hopluu.testsupport.topic.TopicReader;

/// The units' rows are copied, work goes on, and the copy is put back.
@PlanServiceTest
@Tag("slow")
class TakingBackTest {

    private final RestorationWatch watch;
    private final EntityManager database;
    private final TopicReader topics;

    TakingBackTest(RestorationWatch watch, EntityManager database, TopicReader topics) {
        this.watch = watch;
        this.database = database;
        this.topics = topics;
    }

    @Test
    void aRenameAndANewUnitAreTakenBackWithItsIdAndTheNextIdIsHigher() {
        Api.putUnit("TB-1", "Xã Cũ", null).statusCode(201);
        long renamed = id("TB-1");
        awaitSent();
        DatabaseOwner.run("drop table if exists copy_of_place", "create table copy_of_place as table relay_place");
        long sequence = number("select last_value from unit_id_seq");
        Api.putUnit("TB-1", "Xã Mới", null).statusCode(200);
        long revision = json("/units/TB-1").getLong("revision");
        Api.putUnit("TB-2", "Xã Thêm", "TB-1").statusCode(201);
        long added = id("TB-2");
        awaitSent();

        QuarkusTransaction.requiringNew().run(() -> {
            update("delete from unit_version where unit_id = " + added);
            update("delete from unit where id = " + added);
            update("update unit_version set name = 'Xã Cũ' where unit_id = " + renamed);
            update("update unit set revision = 1 where id = " + renamed);
            update("delete from relay_place");
            update("insert into relay_place select * from copy_of_place");
            database.createNativeQuery("select setval('unit_id_seq', " + sequence + ")", Long.class)
                    .getSingleResult();
            // As a restored copy has it: behind what was sent since, an older state of the unit still waits
            update("insert into outbox (id, topic, record_key, payload, headers, created) values"
                    + " (nextval('outbox_id_seq'), 'hopluu.units.v1', '" + renamed
                    + "', 'old', '{\"hopluu_revision\": \"1\"}', now())");
            update("delete from known_database");
        });
        given().contentType("application/json")
                .body("{}")
                .put("/api/v1/units/TB-3")
                .then()
                .statusCode(503)
                .header("Retry-After", is("5"))
                .body("type", is("urn:hopluu:problem:restoring"));
        ManagementPort.get("/q/health/group/writing").then().statusCode(503);
        compare();

        assertThat(json("/units/TB-1").getString("versions[0].name")).isEqualTo("Xã Mới");
        assertThat(json("/units/TB-1").getLong("revision")).isEqualTo(revision);
        assertThat(id("TB-2")).isEqualTo(added);
        Api.putUnit("TB-3", "Xã Sau", null).statusCode(201);
        assertThat(id("TB-3")).isGreaterThan(added);
        Api.get("/restorations?limit=1000")
                .body("items.key", hasItem(Long.toString(added)))
                .body("known", is(true));
        awaitSent();
        assertThat(topics.events(Topic.UNITS, Long.toString(renamed)))
                .as("the older state that waited was not sent behind the newer one")
                .hasSize(2);
    }

    @Test
    void whatAllOtherKindsTellIsTakenBackAsItStood() {
        Api.putUnit("TBK-1", "Huyện", null).statusCode(201);
        Api.putUnit("TBK-A", "Xã A", "TBK-1").statusCode(201);
        Api.putRegime("TBK-R", "LEGAL").statusCode(201);
        Api.putIndicator("TBK-I").statusCode(201);
        Api.putForm("TBK-F", "TBK-R", "TBK-I").statusCode(201);
        Api.put("/plans/TBK-KH", """
                {"number":"01/KH","title":"Kế hoạch","issuer":"TBK-1","year":2023,
                 "campaigns":[{"form":"TBK-F","period":"2023-H1","demands":[
                   {"population":{"units":["TBK-A"]},
                    "deadline":{"kind":"DAY_OF_YEAR","month":6,"day":5,"boundary":"EXCLUSIVE"}}]}]}
                """).statusCode(201);
        Api.post("/plans/TBK-KH/publication").statusCode(200);
        Api.put("/assignments/tbk-user", """
                {"assignments":[{"unit":"TBK-A","role":"VIEW","form":null,"sections":[],"validFrom":"2024-01-01","validTo":null}]}
                """).statusCode(201);
        awaitSent();
        List<String> paths = List.of(
                "/units/TBK-A",
                "/regimes/TBK-R",
                "/indicators/TBK-I",
                "/forms/TBK-F",
                "/campaigns?after=TBK-F&limit=1",
                "/obligations/TBK-A/TBK-F/2023-H1",
                "/assignments/tbk-user");
        List<String> before = paths.stream().map(TakingBackTest::text).toList();

        guards("disable");
        DatabaseOwner.run(
                "set constraints all deferred",
                "delete from assignment_change where user_id = 'tbk-user'",
                "delete from obligation where form = 'TBK-F'",
                "delete from campaign where form = 'TBK-F'",
                "delete from plan_campaign where plan = 'TBK-KH'",
                "delete from plan where code = 'TBK-KH'",
                "delete from assignment where user_id = 'tbk-user'",
                "delete from assignee where user_id = 'tbk-user'",
                "delete from form_cell where form_version_id in (select id from form_version where form = 'TBK-F')",
                "delete from form_version where form = 'TBK-F'",
                "delete from form_slot where form = 'TBK-F'",
                "delete from form where code = 'TBK-F'",
                "delete from indicator where code = 'TBK-I'",
                "delete from regime where code = 'TBK-R'",
                "delete from unit_version where unit_id in (select unit_id from unit_version where code like 'TBK-%')",
                "delete from unit u where not exists (select from unit_version v where v.unit_id = u.id)");
        guards("enable");
        watch.ask(Tails.From.BEGINNING);
        compare();

        assertThat(paths.stream().map(TakingBackTest::text).toList()).isEqualTo(before);
    }

    /// Words of people travel on no topic: that a unit left and how far a task is come back, why and by
    /// what do not.
    @Test
    void whoLeftATargetHowFarATaskIsAndWhoSucceededWhomComeBack() {
        Api.putUnit("TBL-1", "Huyện", null).statusCode(201);
        for (String unit : List.of("TBL-A", "TBL-B", "TBL-C")) {
            Api.putUnit(unit, "Xã " + unit, "TBL-1").statusCode(201);
        }
        Api.putIndicator("TBLI").statusCode(201);
        Api.put("/plans/TBL-KH", """
                {"number":"01/KH","title":"Kế hoạch","issuer":"TBL-1","year":2023,
                 "tasks":[{"code":"NV01","text":"Chấm điểm","lead":"TBL-1"},{"code":"NV02","text":"Kiểm tra","lead":"TBL-1"}],
                 "targets":[{"id":"TBL-T","text":"95% đăng ký","population":{"of":"UNITS","under":"TBL-1"},
                   "expression":"share(TBLI >= 1)","op":">=","threshold":0.95}]}
                """).statusCode(201);
        Api.post("/plans/TBL-KH/publication").statusCode(200);
        Api.post("/plans/TBL-KH/targets/TBL-T/exclusions", """
                {"id":"TBL-X","unit":"TBL-A","reason":"Đã chuyển thành phường"}""").statusCode(200);
        Api.post("/plans/TBL-KH/tasks/NV01/states", """
                {"id":"TBL-S1","state":"UNDER_WAY","reason":"Đang chấm"}""").statusCode(200);
        Api.post("/plans/TBL-KH/tasks/NV01/states", """
                {"id":"TBL-S2","state":"DONE","reason":"Đã gửi","evidence":"Hồ sơ số 12"}""").statusCode(200);
        Api.post("/reorganisations", """
                {"code":"TBL-NQ","effectiveDate":"2025-07-01","legalBasis":"Nghị quyết số 1670/NQ-UBTVQH15","acts":[
                  {"act":"MERGE","units":["TBL-B","TBL-C"],
                   "newUnit":{"code":"TBL-D","name":"Xã Mới","type":"COMMUNE","parent":"TBL-1"}}]}
                """).statusCode(201);
        awaitSent();
        String saidAt = json("/plans/TBL-KH/tasks").getString("items[0].saidAt");
        String lineage = text("/units/TBL-D/lineage");

        guards("disable");
        DatabaseOwner.run(
                "delete from target_exclusion where plan = 'TBL-KH'",
                "delete from task_state where plan = 'TBL-KH'",
                "update plan set revision = 1 where code = 'TBL-KH'",
                "delete from succession where reorganisation = 'TBL-NQ'",
                "delete from reorganisation where code = 'TBL-NQ'");
        guards("enable");
        watch.ask(Tails.From.BEGINNING);
        compare();

        Api.items("/plans/TBL-KH/targets/TBL-T/exclusions")
                .body("unit", contains("TBL-A"))
                .body("reason", contains("Nội dung đã mất khi phục hồi cơ sở dữ liệu"));
        Api.items("/plans/TBL-KH/tasks")
                .body("state", contains("DONE", "NOT_STARTED"))
                .body("saidAt", contains(saidAt, null))
                .body("shown", contains("Nội dung đã mất khi phục hồi cơ sở dữ liệu", null));
        assertThat(text("/units/TBL-D/lineage")).isEqualTo(lineage);
    }

    @Test
    void everyObligationThatFellDueInAnOutageIsExtendedByOneAct() {
        Api.putUnit("TBX-1", "Huyện", null).statusCode(201);
        for (String unit : List.of("TBX-A", "TBX-B")) {
            Api.putUnit(unit, "Xã", "TBX-1").statusCode(201);
        }
        Api.putRegime("TBX-R", "LEGAL").statusCode(201);
        Api.putIndicator("TBX-I").statusCode(201);
        Api.putForm("TBX-F", "TBX-R", "TBX-I").statusCode(201);
        Api.put("/plans/TBX-KH", """
                {"number":"01/KH","title":"Kế hoạch","issuer":"TBX-1","year":2022,
                 "campaigns":[{"form":"TBX-F","period":"2022-H1","demands":[
                   {"population":{"units":["TBX-A","TBX-B"]},
                    "deadline":{"kind":"DAY_OF_YEAR","month":6,"day":7,"boundary":"EXCLUSIVE"}}]}]}
                """).statusCode(201);
        Api.post("/plans/TBX-KH/publication").statusCode(200);
        String act = """
                {"id":"outage-1","from":"2022-06-06T20:00:00+07:00","to":"2022-06-07T08:00:00+07:00",
                 "due":"2099-06-08T17:00:00+07:00"}""";

        Api.post("/outage-extensions", act).statusCode(200).body("obligations", is(2));
        Api.post("/outage-extensions", act).statusCode(200).body("obligations", is(2));
        Api.post("/outage-extensions", act.replace("2099-06-08", "2099-06-09")).statusCode(422);
        Api.post("/outage-extensions", act.replace("outage-1", "outage-2"))
                .statusCode(200)
                .body("obligations", is(0));

        for (String unit : List.of("TBX-A", "TBX-B")) {
            JsonPath obligation = json("/obligations/" + unit + "/TBX-F/2022-H1");
            assertThat(obligation.getString("due")).startsWith("2099-06-08T");
            assertThat(obligation.getString("acts[0].reason")).isEqualTo("gia hạn do sự cố hệ thống");
            await().untilAsserted(() -> assertThat(
                            topics.events(Topic.OBLIGATIONS, id(unit) + "/TBX-F/2022-H1/OWN").stream()
                                    .map(event ->
                                            ((ObligationChanged) event).due().toString()))
                    .endsWith("2099-06-08T10:00:00Z"));
        }
    }

    private void compare() {
        watch.ask(Tails.From.STORED_PLACES);
        await().atMost(Duration.ofSeconds(60)).until(watch::isIdle);
        assertThat(watch.hindrance()).isEmpty();
    }

    private void awaitSent() {
        await().atMost(Duration.ofSeconds(20)).until(() -> number("select count(*) from outbox") == 0);
    }

    /// Files that are put back ask no trigger.
    private static void guards(String ableness) {
        List.of("plan", "reorganisation", "succession", "target_exclusion", "task_state", "assignment_change")
                .forEach(table -> DatabaseOwner.run("alter table " + table + " " + ableness + " trigger user"));
    }

    private void update(String statement) {
        database.createNativeQuery(statement).executeUpdate();
    }

    private long number(String query) {
        return QuarkusTransaction.requiringNew()
                .call(() -> (Long) database.createNativeQuery(query, Long.class).getSingleResult());
    }

    private static long id(String code) {
        return json("/units/" + code).getLong("id");
    }

    private static JsonPath json(String path) {
        return Api.get(path).statusCode(200).extract().jsonPath();
    }

    private static String text(String path) {
        return Api.get(path).statusCode(200).extract().asString();
    }
}
