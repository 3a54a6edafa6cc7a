package vn.hopluu.report.history;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.common.TestResourceScope;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import vn.hopluu.report.LaidOutForm;
import vn.hopluu.report.World;
import vn.hopluu.testsupport.InfraResource;

@QuarkusTest
@WithTestResource(
        value = InfraResource.class,
        scope = TestResourceScope.GLOBAL,
        initArgs = @ResourceArg(name = "database", value = "hopluu_report"))
class HistoryTest {

    private static final String FIRST = """
            {"dataFrom":"2024-01-01","dataTo":"2024-02-28",
             "values":[{"indicator":"LA01","member":"A","amount":7},
                       {"indicator":"LA01","member":"B","state":"NO_OCCURRENCE"},
                       {"indicator":"LA02","answer":true},
                       {"indicator":"LA03","amount":2.5}],
             "narrative":{"I":"Ổn định","II":"Không"},
             "explanations":[{"rule":"WINDOW","text":"vì mưa"},{"rule":"WINDOW.S1","text":"vì nắng"}],
             "sectionWindows":[{"section":"S1","dataFrom":"2024-01-01","dataTo":"2024-01-31"}]}""";

    private static final String SECOND = """
            {"reason":"đếm nhầm","dataFrom":"2024-01-01","dataTo":"2024-02-29",
             "values":[{"indicator":"LA04","code":"KHA"},
                       {"indicator":"LA01","member":"A","amount":7.0,"source":{"kind":"TYPED"}},
                       {"indicator":"LA01","member":"B","amount":3,"estimate":true},
                       {"indicator":"LA03","amount":2.75}],
             "narrative":{"I":"Ổn định","II":"Thiếu người"},
             "explanations":[{"rule":"WINDOW.S2","text":"mới"},{"rule":"WINDOW","text":"vì gió"}],
             "sectionWindows":[{"section":"S2","dataFrom":"2024-02-01","dataTo":"2024-02-29"}]}""";

    private final World world;
    private final LaidOutForm form;

    HistoryTest(World world, LaidOutForm form) {
        this.world = world;
        this.form = form;
    }

    @Test
    void each_version_is_read_as_it_was_handed_in() {
        LaidOutForm.Filling report = corrected();

        Response first = report.get("/versions/1");
        Response second = report.get("/versions/2");

        assertThat(first.jsonPath().getInt("number")).isEqualTo(1);
        assertThat(first.jsonPath().getList("content.values.amount")).containsExactly(7, null, null, 2.5f);
        assertThat(first.jsonPath().getString("content.narrative.II")).isEqualTo("Không");
        assertThat(first.jsonPath().getString("content.sectionWindows[0].dataTo"))
                .isEqualTo("2024-01-31");
        assertThat(second.jsonPath().getString("reason")).isEqualTo("đếm nhầm");
        assertThat(second.jsonPath().getString("content.dataTo")).isEqualTo("2024-02-29");
        assertThat(second.jsonPath().getBoolean("content.values[2].estimate")).isTrue();
    }

    @Test
    void cells_that_changed_come_with_both_answers_in_the_order_of_the_form() {
        Response answer = corrected().get("/versions/2/differences");

        assertThat(answer.jsonPath().getInt("from")).isEqualTo(1);
        assertThat(answer.jsonPath().<Map<String, Object>>getList("cells"))
                .containsExactly(
                        Map.of(
                                "indicator", "LA03",
                                "before", Map.of("indicator", "LA03", "amount", 2.5f),
                                "after", Map.of("indicator", "LA03", "amount", 2.75f)),
                        Map.of(
                                "indicator",
                                "LA01",
                                "member",
                                "B",
                                "before",
                                Map.of("indicator", "LA01", "member", "B", "state", "NO_OCCURRENCE"),
                                "after",
                                Map.of("indicator", "LA01", "member", "B", "amount", 3, "estimate", true)),
                        Map.of("indicator", "LA02", "before", Map.of("indicator", "LA02", "answer", true)),
                        Map.of("indicator", "LA04", "after", Map.of("indicator", "LA04", "code", "KHA")));
    }

    @Test
    void headings_explanations_and_windows_that_changed_come_too() {
        Response answer = corrected().get("/versions/2/differences?from=1");

        assertThat(answer.jsonPath().<Map<String, String>>getList("narrative"))
                .containsExactly(Map.of("name", "II", "before", "Không", "after", "Thiếu người"));
        assertThat(answer.jsonPath().<Map<String, String>>getList("explanations"))
                .containsExactly(
                        Map.of("name", "WINDOW", "before", "vì mưa", "after", "vì gió"),
                        Map.of("name", "WINDOW.S1", "before", "vì nắng"),
                        Map.of("name", "WINDOW.S2", "after", "mới"));
        assertThat(answer.jsonPath().<Object>get("window"))
                .isEqualTo(Map.of(
                        "before", Map.of("dataFrom", "2024-01-01", "dataTo", "2024-02-28"),
                        "after", Map.of("dataFrom", "2024-01-01", "dataTo", "2024-02-29")));
        assertThat(answer.jsonPath().<Map<String, Object>>getList("sectionWindows"))
                .containsExactly(
                        Map.of("section", "S1", "before", Map.of("dataFrom", "2024-01-01", "dataTo", "2024-01-31")),
                        Map.of("section", "S2", "after", Map.of("dataFrom", "2024-02-01", "dataTo", "2024-02-29")));
    }

    @ParameterizedTest
    @CsvSource({"2,2,0", "1,2,4", "2,0,4", "1,0,4"})
    void any_two_versions_are_compared_and_the_empty_report_too(int to, int from, int cells) {
        Response answer = corrected().get("/versions/" + to + "/differences?from=" + from);

        assertThat(answer.jsonPath().getList("cells")).hasSize(cells);
    }

    @ParameterizedTest
    @CsvSource({
        "/versions/3,404",
        "/versions/0,404",
        "/versions/0/differences,404",
        "/versions/x,404",
        "/versions/1/differences?from=9,404",
        "/versions/1/differences?from=-1,400",
        "/versions/1/differences?form=1,400",
        "/versions?limit=0,400",
        "/versions?limit=1001,400",
        "/versions?sort=number,400",
        "/receipts?after=x,400",
        "/audit?after=7,400",
        "/audit?coverage=ALL,400",
        "/audit?coverage=CONSOLIDATED,404"
    })
    void what_cannot_be_told_is_refused_with_what_to_do(String rest, int status) {
        Response answer = corrected().get(rest);

        assertThat(answer.statusCode()).as(answer.asString()).isEqualTo(status);
        assertThat(answer.contentType()).startsWith("application/problem+json");
        assertThat(answer.jsonPath().getString("detail")).isNotBlank();
    }

    @Test
    void the_audit_says_who_did_what_when_and_from_where_and_counts_a_drafts_savings() {
        Instant before = Instant.now();
        LaidOutForm.Filling report = form.filling();
        String tag = report.put("{}", null).header("ETag");
        for (int amount = 1; amount <= 3; amount++) {
            tag = report.put("{\"values\":[{\"indicator\":\"LA01\",\"member\":\"A\",\"amount\":" + amount + "}]}", tag)
                    .header("ETag");
        }
        given().header("If-Match", tag)
                .header("Hopluu-Channel", "UI")
                .contentType("application/json")
                .body(FIRST)
                .put(report.path());
        report.move("submission");
        report.move("return", "{\"reason\":\"thiếu phần II\"}");
        report.move("submission");

        Response audit = report.get("/audit");

        assertThat(audit.jsonPath().getList("items.act"))
                .containsExactly("draft", "draft", "submission", "return", "submission");
        assertThat(audit.jsonPath().getList("items.saves")).containsExactly(4, 1, null, null, null);
        assertThat(audit.jsonPath().getList("items.version")).containsExactly(null, null, 1, 1, 2);
        assertThat(audit.jsonPath().getList("items.reason")).containsExactly(null, null, null, "thiếu phần II", null);
        assertThat(audit.jsonPath().getList("items.by")).containsOnly("loopback");
        assertThat(audit.jsonPath().getList("items.channel")).containsExactly("API", "UI", "API", "API", "API");
        assertThat(audit.jsonPath().getList("items.address")).containsOnly("127.0.0.1");
        List<Instant> times = audit.jsonPath().<String>getList("items.at").stream()
                .map(at -> OffsetDateTime.parse(at).toInstant())
                .toList();
        assertThat(times).isSorted().allMatch(at -> !at.isBefore(before.minusSeconds(1)));
        assertThat(OffsetDateTime.parse(audit.jsonPath().getString("items[0].lastAt"))
                        .toInstant())
                .isAfter(times.getFirst())
                .isBeforeOrEqualTo(times.get(1));
    }

    @ParameterizedTest
    @ValueSource(strings = {"audit", "versions", "receipts"})
    void long_lists_are_read_page_by_page(String list) {
        LaidOutForm.Filling report = corrected();

        Response whole = report.get("/" + list);
        Response first = report.get("/" + list + "?limit=1");
        Response second = given().get(first.jsonPath().getString("next"));

        assertThat(first.header("Link")).isEqualTo("<" + first.jsonPath().getString("next") + ">; rel=\"next\"");
        assertThat(first.jsonPath().getList("items")).hasSize(1);
        assertThat(second.jsonPath().<Object>get("items[0]"))
                .isEqualTo(whole.jsonPath().get("items[1]"));
        assertThat(whole.header("Link")).isNull();
    }

    @Test
    void every_move_that_hands_in_answers_a_receipt_that_is_the_same_when_asked_again() {
        LaidOutForm.Filling report = form.filling();
        report.put(FIRST, null);

        Response submission = report.move("submission");
        Response approval = report.move("approval");
        Response correction = report.move("correction", SECOND);
        Response receipts = report.get("/receipts");

        assertThat(approval.jsonPath().<Object>get("receipt")).isNull();
        assertThat(receipts.jsonPath().<Object>getList("items"))
                .containsExactly(
                        submission.jsonPath().get("receipt"),
                        correction.jsonPath().get("receipt"));
        assertThat(report.get("/versions/2").jsonPath().<Object>get("receipt"))
                .isEqualTo(correction.jsonPath().get("receipt"));
        assertThat(submission.jsonPath().getString("receipt.receivedAt"))
                .isEqualTo(submission.jsonPath().getString("lastSubmittedAt"));
    }

    @Test
    void a_post_and_a_line_of_a_batch_are_answered_with_a_receipt_and_leave_their_channel() {
        World.TestUnit posted = world.unit();
        World.TestUnit batched = world.unit();
        String cell = "{\"indicator\":\"TCD01\",\"amount\":31}";

        Response post = given().contentType("application/json")
                .header("Idempotency-Key", UUID.randomUUID().toString())
                .body(posted.body(cell))
                .post("/api/v1/reports");
        Response batch = given().urlEncodingEnabled(false)
                .header("Content-Type", "application/x-ndjson")
                .body(batched.body(cell).getBytes(StandardCharsets.UTF_8))
                .post("/api/v1/reports:batch");

        assertThat(post.statusCode()).as(post.asString()).isEqualTo(201);
        assertThat(post.jsonPath().<Object>get("receipt"))
                .isEqualTo(given().get(posted.path() + "/receipts").jsonPath().get("items[0]"));
        assertThat(batch.asString()).contains("\"receipt\":{\"report\":\"" + batched.key() + "\",\"version\":1");
        assertThat(given().get(posted.path() + "/audit").jsonPath().getString("items[0].channel"))
                .isEqualTo("API");
        assertThat(given().get(batched.path() + "/audit").jsonPath().getString("items[0].channel"))
                .isEqualTo("BATCH");
    }

    @Test
    void the_receipts_hash_is_the_one_sent_beside_the_event_and_nothing_of_the_sender_is_sent() {
        World.TestUnit unit = world.unit();
        given().contentType("application/json")
                .body("{\"values\":[{\"indicator\":\"TCD01\",\"amount\":31}]}")
                .put(unit.path());

        Response submission =
                given().header("Hopluu-Channel", "UI").header("If-Match", "*").post(unit.path() + "/submission");

        ConsumerRecord<String, byte[]> sent = world.records(unit.key(), 1).getFirst();
        assertThat(submission.jsonPath().getString("receipt.contentHash")).isEqualTo(header(sent, "hopluu_hash"));
        assertThat(submission.jsonPath().getLong("receipt.revision"))
                .isEqualTo(Long.parseLong(header(sent, "hopluu_revision")));
        String everything = new String(sent.value(), StandardCharsets.UTF_8) + sent.headers();
        assertThat(everything)
                .doesNotContain("127.0.0.1")
                .doesNotContain("loopback")
                .doesNotContain("\"UI\"");
    }

    @Test
    void what_was_stored_before_origins_and_receipts_were_kept_reads_well() {
        World.TestUnit unit = world.unit();
        given().contentType("application/json")
                .body("{\"values\":[{\"indicator\":\"TCD01\",\"amount\":31}]}")
                .put(unit.path());
        given().header("If-Match", "*").post(unit.path() + "/submission");
        given().header("If-Match", "*").post(unit.path() + "/approval");
        String of = " where report_id = (select id from report where unit_id = " + unit.id() + ")";
        world.tamper("report_move", "delete from report_move" + of + " and move = 'EDIT'");
        world.tamper("report_move", "update report_move set edit = null, channel = null, address = null" + of);
        world.tamper("report_version", "update report_version set revision = null, content_hash = null" + of);

        Response audit = given().get(unit.path() + "/audit?limit=1");
        Response next = given().get(audit.jsonPath().getString("next"));
        Response receipts = given().get(unit.path() + "/receipts");

        assertThat(audit.jsonPath().getList("items.act")).containsExactly("submission");
        assertThat(audit.asString()).doesNotContain("channel").doesNotContain("address");
        assertThat(next.jsonPath().getList("items.act")).containsExactly("approval");
        assertThat(receipts.jsonPath().getInt("items[0].version")).isEqualTo(1);
        assertThat(receipts.asString()).doesNotContain("contentHash");
    }

    private static String header(ConsumerRecord<String, byte[]> sent, String name) {
        return new String(sent.headers().lastHeader(name).value(), StandardCharsets.UTF_8);
    }

    private LaidOutForm.Filling corrected() {
        LaidOutForm.Filling report = form.filling();
        Response draft = report.put(FIRST, null);
        assertThat(draft.statusCode()).as(draft.asString()).isEqualTo(201);
        report.move("submission");
        Response correction = report.move("correction", SECOND);
        assertThat(correction.statusCode()).as(correction.asString()).isEqualTo(200);
        return report;
    }
}
