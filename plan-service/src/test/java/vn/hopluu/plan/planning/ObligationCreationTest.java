package vn.hopluu.plan.planning;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.nullValue;
import static org.hamcrest.Matchers.startsWith;

import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.persistence.EntityManager;
import org.junit.jupiter.api.Test;
import vn.hopluu.plan.Api;
import vn.hopluu.plan.PlanServiceTest;

@PlanServiceTest
class ObligationCreationTest {

    private final EntityManager database;

    ObligationCreationTest(EntityManager database) {
        this.database = database;
    }

    @Test
    void ofTwoPlansForOneUnitTheFirstPublishedStands() {
        given("IA");
        plan("IA-1", "IA", demand("{\"units\":[\"IA-A\"]}", date("2023-06-05")));
        plan("IA-2", "IA", demand("{\"under\":\"IA-106\"}", date("2023-05-20")));

        Api.items("/obligations?form=IA-F")
                .body("unit", contains("IA-A", "IA-B"))
                .body("plan", contains("IA-1", "IA-2"));
        Api.get("/obligations/IA-A/IA-F/2023-H1").body("due", is("2023-06-04T23:59:59+07:00"));
        Api.get("/obligations/IA-B/IA-F/2023-H1").body("due", is("2023-05-19T23:59:59+07:00"));
    }

    @Test
    void aSecondPlanSaysByWhenWhereTheFirstCouldNot() {
        given("IB");
        plan("IB-1", "IB", demand("{\"units\":[\"IB-A\"]}", ""));
        Api.get("/obligations/IB-A/IB-F/2023-H1")
                .body("due", nullValue())
                .body(
                        "undetermined",
                        startsWith("chưa xác định được thời hạn gửi báo cáo: văn bản đã nhập của chế độ"
                                + " báo cáo IB-R không nêu ngày"));

        plan("IB-2", "IB", demand("{\"under\":\"IB-106\"}", date("2023-05-20")));

        Api.get("/obligations/IB-A/IB-F/2023-H1")
                .body("due", is("2023-05-19T23:59:59+07:00"))
                .body("plan", is("IB-1"));
    }

    @Test
    void aRegimeSaysByWhenForEachLevelAndALateWordStillCounts() {
        given("IC");
        Api.put("/units/IC-X", """
                {"versions":[{"validFrom":"2004-01-01","code":"IC-X","name":"Xã","type":"COMMUNE","parent":"IC-106"}]}""");
        plan("IC-1", "IC", demand("{\"under\":\"IC-106\"}", ""));
        Api.items("/obligations?form=IC-F").body("due", contains(nullValue(), nullValue(), nullValue()));

        Api.put("/regimes/IC-R", """
                {"name":"Chế độ","tree":"ROUTE","window":"LEGAL","deadlines":[
                  {"periodType":"HALF_YEAR","deadline":{"kind":"DAY_OF_LAST_MONTH","day":25,"boundary":"INCLUSIVE"}},
                  {"periodType":"HALF_YEAR","periodNumber":1,"unitType":"COMMUNE",
                   "deadline":{"kind":"DAY_OF_YEAR","month":6,"day":10,"boundary":"EXCLUSIVE"}}]}""");

        Api.items("/obligations?form=IC-F")
                .body(
                        "due",
                        contains(
                                "2023-06-25T23:59:59+07:00", "2023-06-25T23:59:59+07:00", "2023-06-09T23:59:59+07:00"));
    }

    @Test
    void aRuleInWorkingDaysWaitsForItsCalendar() {
        given("ID");
        String calendar = """
                {"name":"Lịch","from":"2022-01-01","to":"%s","days":[
                  {"day":"2023-06-15","kind":"HOLIDAY","name":"Nghỉ"},{"day":"2023-06-17","kind":"MAKE_UP","name":"Làm bù"}]}""";
        Api.put("/calendars/ID-L", calendar.formatted("2023-06-17")).statusCode(201);
        plan("ID-1", "ID", demand("{\"units\":[\"ID-A\"]}", """
                ,"deadline":{"kind":"WORKING_DAYS","days":3,"calendar":"ID-L"}"""));
        Api.get("/obligations/ID-A/ID-F/2023-H1")
                .body(
                        "undetermined",
                        is(
                                "chưa xác định được thời hạn gửi báo cáo: lịch ID-L chưa có ngày nghỉ, ngày làm bù của 3 ngày làm việc sau"
                                        + " ngày 14/06/2023"));

        Api.put("/calendars/ID-L", calendar.formatted("2023-12-31"));

        Api.get("/obligations/ID-A/ID-F/2023-H1").body("due", is("2023-06-19T23:59:59+07:00"));
        Api.put("/calendars/ID-L", calendar.formatted("2023-12-30").replace("06-15", "06-19"));
        Api.get("/obligations/ID-A/ID-F/2023-H1").body("due", is("2023-06-19T23:59:59+07:00"));
    }

    @Test
    void anAdHocCallGoesByThePlansDayAndIsDueAsItSays() {
        given("IE");
        Api.put("/forms/IE-X/versions/1", """
                {"name":"Đột xuất","regime":"IE-R","periodType":"AD_HOC","validFrom":"2021-01-01",
                 "cells":[{"indicator":"IE-1"}]}""").statusCode(201);
        Api.put("/plans/IE-1", """
                {"number":"1","title":"Yêu cầu","issuer":"IE-106","year":2024,"issued":"2024-08-08",
                 "campaigns":[{"form":"IE-X","period":"2024-X-lu-quet","demands":[{"population":{"units":["IE-A"]},
                   "deadline":{"kind":"MOMENT","at":"2024-08-09T17:00:00+07:00"}}]}]}""").statusCode(201);

        Api.post("/plans/IE-1/publication")
                .statusCode(200)
                .body("campaigns[0].windowFrom", is("2024-08-08"))
                .body("campaigns[0].windowTo", is("2024-08-08"));
        Api.items("/obligations?plan=IE-1").body("due", contains("2024-08-09T17:00:00+07:00"));
    }

    @Test
    void aRegimeThatLeavesTheWindowToThePlanTakesItsDays() {
        given("IF");
        Api.put("/regimes/IF-R", """
                {"name":"Chế độ","tree":"ROUTE","window":"LEGAL","windowByPlan":true}""");
        Api.put("/plans/IF-1", """
                {"number":"1","title":"K","issuer":"IF-106","year":2023,"campaigns":[
                  {"form":"IF-F","period":"2023-H1","windowFrom":"2023-01-01","windowTo":"2023-04-30"}]}""").statusCode(201);

        Api.post("/plans/IF-1/publication").statusCode(200).body("campaigns[0].windowTo", is("2023-04-30"));
    }

    @Test
    void tenThousandUnitsOweByOnePublication() {
        given("IG");
        QuarkusTransaction.requiringNew().run(() -> {
            database.createNativeQuery("""
                    WITH made AS (INSERT INTO unit (id, revision)
                      SELECT nextval('unit_id_seq'), 1 FROM generate_series(1, 10000) RETURNING id)
                    INSERT INTO unit_version (unit_id, valid_from, code, name, type, parent_id)
                    SELECT m.id, DATE '2004-01-01', 'IGX-' || m.id, 'Xã', 'COMMUNE',
                           (SELECT unit_id FROM unit_version WHERE code = 'IG-106')
                      FROM made m
                    """).executeUpdate();
        });
        Api.put(
                "/plans/IG-1",
                body("IG", demand("{\"under\":\"IG-106\",\"types\":[\"COMMUNE\"]}", date("2023-06-05"))));

        Api.post("/plans/IG-1/publication").statusCode(200);

        assertThat(QuarkusTransaction.requiringNew()
                        .call(() -> database.createNativeQuery("select count(*) from obligation where plan = 'IG-1'")
                                .getSingleResult()))
                .isEqualTo(10_000L);
    }

    /// A district `<p>-106` with two units A and B of the type DISTRICT, and a half-yearly form.
    private static void given(String prefix) {
        Api.putUnit(prefix + "-106", "Huyện", null).statusCode(201);
        Api.putUnit(prefix + "-A", "Đơn vị A", prefix + "-106").statusCode(201);
        Api.putUnit(prefix + "-B", "Đơn vị B", prefix + "-106").statusCode(201);
        Api.putRegime(prefix + "-R", "LEGAL").statusCode(201);
        Api.putIndicator(prefix + "-1").statusCode(201);
        Api.putForm(prefix + "-F", prefix + "-R", prefix + "-1").statusCode(201);
    }

    private static void plan(String code, String prefix, String demand) {
        Api.put("/plans/" + code, body(prefix, demand)).statusCode(201);
        Api.post("/plans/" + code + "/publication").statusCode(200);
    }

    private static String body(String prefix, String demand) {
        return """
                {"number":"1","title":"K","issuer":"%s-106","year":2023,
                 "campaigns":[{"form":"%s-F","period":"2023-H1","demands":[%s]}]}""".formatted(prefix, prefix, demand);
    }

    private static String demand(String population, String deadline) {
        return "{\"population\":%s%s}".formatted(population, deadline);
    }

    private static String date(String date) {
        return """
                ,"deadline":{"kind":"DATE","date":"%s","boundary":"EXCLUSIVE"}""".formatted(date);
    }
}
