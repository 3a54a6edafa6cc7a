package vn.hopluu.plan.audit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static vn.hopluu.testsupport.Patience.await;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.restassured.path.json.JsonPath;
import jakarta.persistence.EntityManager;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.hopluu.audit.Sealer;
import vn.hopluu.plan.Api;
import vn.hopluu.plan.PlanServiceTest;
import vn.hopluu.testsupport.database.DatabaseOwner;

/// What is on record here is changed as somebody changes it who owns the database, and taken back.
@PlanServiceTest
class AuditTest {

    private static final String BODY = """
            {"assignments":[{"unit":"AUD-1","role":"%s","form":null,"sections":[],"validFrom":"2024-01-01",
             "validTo":null}]}""";

    private final Sealer sealer;
    private final EntityManager database;

    AuditTest(Sealer sealer, EntityManager database) {
        this.sealer = sealer;
        this.database = database;
    }

    @Test
    void whoWasAssignedWhatByWhomStaysOnRecord() {
        Api.putUnit("AUD-1", "Xã", null);
        Api.put("/assignments/aud-user", BODY.formatted("VIEW")).statusCode(201);
        String tag = Api.get("/assignments/aud-user").extract().header("ETag");

        Api.put("/assignments/aud-user", BODY.formatted("REVIEW"), tag).statusCode(200);

        List<String> changes =
                texts("select (before -> 0 ->> 'role') || '>' || (after -> 0 ->> 'role') || ' ' || made_by"
                        + " from assignment_change where user_id = 'aud-user' and before <> '[]'");
        assertThat(changes).containsExactly("VIEW>REVIEW loopback");
        seal();
        assertThat(texts("select kind from audit_block_row where id like 'aud-user/%'"))
                .containsExactly("assignment", "assignment");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "assignment_change ; made_by ; assignment ; user_id || '/' || revision ; user_id = 'auk-user'",
                "plan ; title ; publication ; code ; code = 'AUK-KH'",
                "target_exclusion ; reason ; exclusion ; id ; plan = 'AUK-KH'",
                "task_state ; reason ; task ; id ; plan = 'AUK-KH'",
                "reorganisation ; legal_basis ; reorganisation ; code ; code = 'AUK-NQ'",
            })
    void anAlteredRowIsNamed(String table, String column, String kind, String id, String which) {
        records();
        String name =
                texts("select " + id + " from " + table + " where " + which).getFirst();
        assertThat(findings()).doesNotContain("ALTERED " + kind + " " + name);

        tamper(table, "update " + table + " set " + column + " = " + column + " || 'x' where " + which);

        assertThat(findings()).contains("ALTERED " + kind + " " + name);
        tamper(table, "update " + table + " set " + column + " = rtrim(" + column + ", 'x') where " + which);
        assertThat(findings()).doesNotContain("ALTERED " + kind + " " + name);
    }

    @Test
    void whatIsOnRecordIsNeitherChangedNorDeleted() {
        records();

        for (String forbidden : List.of(
                "update plan set title = 'x' where code = 'AUK-KH'",
                "delete from assignment_change",
                "update reorganisation set legal_basis = 'x'",
                "delete from succession",
                "truncate task_state",
                "truncate obligation_act, seal_act",
                "truncate audit_block cascade")) {
            assertThatThrownBy(() -> execute(forbidden))
                    .as(forbidden)
                    .rootCause()
                    .message()
                    .containsAnyOf("what is on record stays", "permission denied");
            assertThatThrownBy(() -> DatabaseOwner.run(forbidden))
                    .as(forbidden)
                    .hasMessageContaining("what is on record stays");
        }
    }

    /// Once; a second time nothing is stored.
    private void records() {
        if (!texts("select code from plan where code = 'AUK-KH'").isEmpty()) {
            return;
        }
        Api.putUnit("AUK-1", "Huyện", null).statusCode(201);
        Api.putUnit("AUK-A", "Xã A", "AUK-1").statusCode(201);
        Api.putUnit("AUK-B", "Xã B", "AUK-1").statusCode(201);
        Api.putUnit("AUK-C", "Xã C", "AUK-1").statusCode(201);
        Api.putIndicator("AUKI").statusCode(201);
        Api.put("/assignments/auk-user", BODY.formatted("VIEW").replace("AUD-1", "AUK-A"))
                .statusCode(201);
        Api.put("/plans/AUK-KH", """
                {"number":"01/KH","title":"Kế hoạch","issuer":"AUK-1","year":2023,
                 "tasks":[{"code":"NV01","text":"Chấm điểm","lead":"AUK-1"}],
                 "targets":[{"id":"AUK-T","text":"95% đăng ký","population":{"of":"UNITS","under":"AUK-1"},
                   "expression":"share(AUKI >= 1)","op":">=","threshold":0.95}]}
                """).statusCode(201);
        Api.post("/plans/AUK-KH/publication").statusCode(200);
        Api.post("/plans/AUK-KH/targets/AUK-T/exclusions", """
                {"id":"AUK-X","unit":"AUK-A","reason":"Đã chuyển thành phường"}""").statusCode(200);
        Api.post("/plans/AUK-KH/tasks/NV01/states", """
                {"id":"AUK-S1","state":"UNDER_WAY","reason":"Đang chấm"}""").statusCode(200);
        Api.post("/reorganisations", """
                {"code":"AUK-NQ","effectiveDate":"2025-07-01","legalBasis":"Nghị quyết số 1670/NQ-UBTVQH15","acts":[
                  {"act":"MERGE","units":["AUK-B","AUK-C"],
                   "newUnit":{"code":"AUK-D","name":"Xã Mới","type":"COMMUNE","parent":"AUK-1"}}]}
                """).statusCode(201);
        seal();
    }

    private void seal() {
        await().atMost(Duration.ofSeconds(20)).until(() -> {
            sealer.seal();
            return texts("select id from audit_pending").isEmpty();
        });
    }

    private static List<String> findings() {
        List<String> found = new ArrayList<>();
        @Nullable String next = "/verification/audit?limit=5";
        while (next != null) {
            JsonPath page = Api.post(next.replace("/api/v1", ""))
                    .statusCode(200)
                    .extract()
                    .jsonPath();
            page.<Map<String, Object>>getList("items")
                    .forEach(item -> found.add(item.get("how") + " " + item.get("kind") + " " + item.get("id")));
            next = page.getString("next");
        }
        return found;
    }

    private void tamper(String table, String statement) {
        DatabaseOwner.tamper(table, statement);
    }

    private void execute(String statement) {
        QuarkusTransaction.requiringNew()
                .run(() -> database.createNativeQuery(statement).executeUpdate());
    }

    private List<String> texts(String query) {
        return QuarkusTransaction.requiringNew()
                .call(() -> database.createNativeQuery(query, String.class).getResultList());
    }
}
