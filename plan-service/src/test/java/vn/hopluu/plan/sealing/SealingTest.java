package vn.hopluu.plan.sealing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.is;
import static vn.hopluu.testsupport.Patience.await;

import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.persistence.EntityManager;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.hopluu.events.CampaignClosed;
import vn.hopluu.events.ClosingRequested;
import vn.hopluu.events.Event;
import vn.hopluu.events.EventHeaders;
import vn.hopluu.events.EventJson;
import vn.hopluu.events.SealChanged;
import vn.hopluu.events.SealChanged.Edge;
import vn.hopluu.events.SealedUnits;
import vn.hopluu.events.Topic;
import vn.hopluu.plan.Api;
import vn.hopluu.plan.PlanServiceTest;
import vn.hopluu.testsupport.database.DatabaseOwner;
import vn.hopluu.testsupport.topic.TopicReader;

@PlanServiceTest
class SealingTest {

    private static boolean loaded;

    private final TopicReader topics;
    private final Sealing sealing;
    private final EntityManager database;
    private final String bootstrapServers;

    SealingTest(
            TopicReader topics,
            Sealing sealing,
            EntityManager database,
            @ConfigProperty(name = "kafka.bootstrap.servers") String bootstrapServers) {
        this.bootstrapServers = bootstrapServers;
        this.topics = topics;
        this.sealing = sealing;
        this.database = database;
    }

    /// A district with the communes A and B, and C that ends inside the window of 2023-H1, 15/12/2022 to
    /// 14/6/2023.
    @BeforeEach
    void load() {
        if (loaded) {
            return;
        }
        Api.putUnit("SE-106", "Huyện", null);
        Api.putUnit("SE-A", "Xã A", "SE-106").statusCode(201);
        Api.putUnit("SE-B", "Xã B", "SE-106").statusCode(201);
        Api.putRegime("SE-R", "LEGAL").statusCode(201);
        Api.putIndicator("SE-1").statusCode(201);
        Api.putForm("SE-F", "SE-R", "SE-1").statusCode(201);
        for (int year = 2023; year <= 2027; year++) {
            publish(year);
        }
        loaded = true;
    }

    private static void publish(int year) {
        Api.put("/plans/SE-KH" + year, """
                {"number":"01/KH","title":"Kế hoạch","issuer":"SE-106","year":%1$d,
                 "campaigns":[{"form":"SE-F","period":"%1$d-H1","demands":[
                   {"population":{"units":["SE-A","SE-B"]},
                    "deadline":{"kind":"DAY_OF_YEAR","month":6,"day":5,"boundary":"EXCLUSIVE"}}]},
                  {"form":"SE-F","period":"%1$d-H2","demands":[
                   {"population":{"units":["SE-A","SE-B"]},
                    "deadline":{"kind":"DAY_OF_YEAR","month":12,"day":5,"boundary":"EXCLUSIVE"}}]}]}
                """.formatted(year)).statusCode(201);
        Api.post("/plans/SE-KH" + year + "/publication").statusCode(200);
    }

    private static long id(String code) {
        return Api.get("/units/" + code).extract().jsonPath().getLong("id");
    }

    @Test
    void a_seal_is_asked_for_and_stands_when_it_is_answered_and_is_broken_with_a_reason() {
        String seals = "/campaigns/SE-F/2023-H1/seals";
        String location = Api.post(seals, "{\"root\":\"SE-106\",\"reason\":\"Đã trình ký\"}")
                .statusCode(202)
                .body("state", is("ASKED"))
                .body("sealed", is(false))
                .body("units", is(3))
                .body("acts.reason", contains("Đã trình ký"))
                .extract()
                .header("Location");
        assertThat(location).endsWith("/api/v1" + seals + "/SE-106");
        long root = id("SE-106");
        ClosingRequested request = newest("closing/SE-F/2023-H1/" + root, ClosingRequested.class, 1);

        send(answer(root, request.request()));

        await().atMost(Duration.ofSeconds(20))
                .untilAsserted(() -> Api.get(seals + "/SE-106")
                        .statusCode(200)
                        .body("state", is("SEALED"))
                        .body("reports", is(2))
                        .body("digest", is("abc"))
                        .body("asOf", is(77)));
        Api.post(seals, "{\"root\":\"SE-106\",\"reason\":\"Lần nữa\"}")
                .statusCode(409)
                .body("type", is("urn:hopluu:problem:sealed"))
                .body("detail", containsString("Đã trình ký"));
        Api.post(seals + "/SE-106/breaking", "{\"reason\":\"Xã A báo cáo lại\"}")
                .statusCode(200)
                .body("state", is("BROKEN"))
                .body("acts.state", contains("ASKED", "SEALED", "BROKEN"));
        Api.post(seals + "/SE-106/breaking", "{\"reason\":\"Lần nữa\"}")
                .statusCode(409)
                .body("type", is("urn:hopluu:problem:not-sealed"));

        SealedUnits page = newest("edges/SE-F/2023-H1/" + root + "/0", SealedUnits.class, 1);
        assertThat(page.revision()).isEqualTo(request.request());
        assertThat(page.edges())
                .containsExactlyInAnyOrder(new Edge(root, 0), new Edge(id("SE-A"), root), new Edge(id("SE-B"), root));
        assertThat(request.standing()).isTrue();
        assertThat(request.pages()).isEqualTo(1);
        assertThat(Duration.between(request.at(), request.until())).isEqualTo(Duration.ofMinutes(10));
        String key = "seal/SE-F/2023-H1/" + root;
        SealChanged broken = newest(key, SealChanged.class, 2);
        SealChanged sealed = (SealChanged) topics.events(Topic.PLANS, key).getFirst();
        assertThat(sealed.closed()).isEqualTo(new SealChanged.Closed(request.request(), 1, 2, "abc", 77));
        assertThat(sealed.edges()).isEmpty();
        assertThat(broken.sealed()).isFalse();
        assertThat(List.of(request.revision(), sealed.revision(), broken.revision()))
                .isSorted()
                .doesNotHaveDuplicates();
    }

    @Test
    void only_the_answer_to_the_newest_request_seals() {
        String seals = "/campaigns/SE-F/2024-H1/seals";
        Api.post(seals, "{\"root\":\"SE-106\",\"reason\":\"Một\"}").statusCode(202);
        long root = id("SE-106");
        String key = "closing/SE-F/2024-H1/" + root;
        long first = newest(key, ClosingRequested.class, 1).request();
        Api.post(seals, "{\"root\":\"SE-106\",\"reason\":\"Hai\"}").statusCode(202);
        long second = newest(key, ClosingRequested.class, 2).request();

        sealing.take(new CampaignClosed("SE-F", "2024-H1", root, first, Instant.EPOCH, 2, "abc", 77));
        Api.get(seals + "/SE-106").body("state", is("ASKED"));
        sealing.take(new CampaignClosed("SE-F", "2024-H1", root, second, Instant.EPOCH, 3, "abd", 78));

        Api.get(seals + "/SE-106").body("state", is("SEALED")).body("reports", is(3));
    }

    @Test
    void a_request_that_is_taken_back_is_not_answered_any_more() {
        String seals = "/campaigns/SE-F/2024-H2/seals";
        Api.post(seals + "/SE-106/taking-back", "{\"reason\":\"x\"}")
                .statusCode(409)
                .body("type", is("urn:hopluu:problem:not-being-sealed"));
        Api.post(seals, "{\"root\":\"SE-106\",\"reason\":\"Chốt\"}").statusCode(202);
        long root = id("SE-106");
        String key = "closing/SE-F/2024-H2/" + root;
        long request = newest(key, ClosingRequested.class, 1).request();

        Api.post(seals + "/SE-106/taking-back", "{\"reason\":\"Còn thiếu xã B\"}")
                .statusCode(200)
                .body("state", is("TAKEN_BACK"))
                .body("reason", is("Còn thiếu xã B"));

        ClosingRequested back = newest(key, ClosingRequested.class, 2);
        assertThat(back.standing()).isFalse();
        assertThat(back.request()).isEqualTo(request);
        assertThat(back.revision()).isGreaterThan(request);
        sealing.take(new CampaignClosed("SE-F", "2024-H2", root, request, Instant.EPOCH, 2, "abc", 77));
        Api.get(seals + "/SE-106").body("state", is("TAKEN_BACK"));
    }

    @Test
    void a_request_that_nobody_answers_ends_by_itself_and_says_why_and_a_late_answer_seals_nothing() {
        String seals = "/campaigns/SE-F/2025-H1/seals";
        Api.post(seals, "{\"root\":\"SE-106\",\"reason\":\"Chốt\"}").statusCode(202);
        long root = id("SE-106");
        String key = "closing/SE-F/2025-H1/" + root;
        long request = newest(key, ClosingRequested.class, 1).request();
        itWasAskedForTenMinutesAgo("2025-H1");

        await().untilAsserted(() ->
                Api.get(seals + "/SE-106").body("state", is("ENDED")).body("reason", containsString("Hết thời hạn")));
        assertThat(newest(key, ClosingRequested.class, 2).standing()).isFalse();

        sealing.take(new CampaignClosed("SE-F", "2025-H1", root, request, Instant.EPOCH, 2, "abc", 77));

        Api.get(seals + "/SE-106").body("state", is("ENDED"));
    }

    /// report-service would open again before it could hear of the seal.
    @Test
    void an_answer_in_the_last_tenth_of_the_time_seals_nothing() {
        String seals = "/campaigns/SE-F/2025-H2/seals";
        Api.post(seals, "{\"root\":\"SE-106\",\"reason\":\"Chốt\"}").statusCode(202);
        long root = id("SE-106");
        long request = newest("closing/SE-F/2025-H2/" + root, ClosingRequested.class, 1)
                .request();
        execute("update campaign_seal set asked_at = now() - interval '9 minutes 30 seconds',"
                + " until = now() + interval '30 seconds' where period = '2025-H2'");

        sealing.take(new CampaignClosed("SE-F", "2025-H2", root, request, Instant.EPOCH, 2, "abc", 77));

        Api.get(seals + "/SE-106").body("state", is("ASKED"));
    }

    @Test
    void a_seal_may_stand_at_any_unit_and_the_edges_of_another_that_stands_hold() {
        String seals = "/campaigns/SE-F/2026-H1/seals";
        Api.putUnit("SE-107", "Huyện khác", null);
        Api.putUnit("SE-C", "Xã C", "SE-107").statusCode(201);
        long commune = id("SE-C");
        Api.post(seals, "{\"root\":\"SE-C\",\"reason\":\"Xã\"}").statusCode(202).body("units", is(1));
        Api.post(seals, "{\"root\":\"SE-107\",\"reason\":\"Huyện\"}")
                .statusCode(202)
                .body("units", is(2));
        Api.putUnit("SE-D", "Thôn D", "SE-C").statusCode(201);

        Api.post(seals, "{\"root\":\"SE-107\",\"reason\":\"Huyện\"}")
                .statusCode(202)
                .body("units", is(2));

        SealedUnits page = newest("edges/SE-F/2026-H1/" + id("SE-107") + "/0", SealedUnits.class, 2);
        assertThat(page.edges()).containsExactlyInAnyOrder(new Edge(id("SE-107"), 0), new Edge(commune, id("SE-107")));
    }

    @Test
    void a_seal_of_before_there_were_requests_is_sent_again_with_its_edges_and_can_be_broken() {
        long root = id("SE-106");
        String key = "('SE-F', '2026-H2', " + root;
        execute("insert into campaign_seal (form, period, root_id, revision, sealed, at, reason, state, request,"
                + " seal_revision, asked_at) values " + key
                + ", 5, true, now(), 'Đã trình ký', 'SEALED', 5, 5, now())");
        execute("insert into seal_edge (form, period, root_id, unit_id, parent_id, page) values " + key + ", " + root
                + ", 0, 0), " + key + ", " + id("SE-A") + ", " + root + ", 0)");

        Api.post("/republication").statusCode(200);

        SealChanged sealed = newest("seal/SE-F/2026-H2/" + root, SealChanged.class, 1);
        assertThat(sealed.revision()).isEqualTo(5);
        assertThat(sealed.closed()).isNull();
        assertThat(sealed.edges()).containsExactly(new Edge(root, 0), new Edge(id("SE-A"), root));
        Api.post("/campaigns/SE-F/2026-H2/seals/SE-106/breaking", "{\"reason\":\"Mở\"}")
                .statusCode(200)
                .body("state", is("BROKEN"));
    }

    @Test
    void a_seal_of_many_units_travels_in_pages() {
        Api.putUnit("SE-BIG", "Tỉnh lớn", null);
        long root = id("SE-BIG");
        execute("insert into unit (id, revision) select 9000000 + n, 1 from generate_series(1, 5000) n");
        execute("insert into unit_version (unit_id, valid_from, code, name, type, parent_id)"
                + " select 9000000 + n, date '2021-01-01', 'SEB-' || n, 'Thôn', 'VILLAGE', " + root
                + " from generate_series(1, 5000) n");
        try {
            Api.post("/campaigns/SE-F/2027-H1/seals", "{\"root\":\"SE-BIG\",\"reason\":\"Chốt\"}")
                    .statusCode(202)
                    .body("units", is(5_001));
        } finally {
            execute("delete from unit_version where unit_id > 9000000");
            deleteUnitsAbove(9_000_000);
        }

        ClosingRequested request = newest("closing/SE-F/2027-H1/" + root, ClosingRequested.class, 1);
        assertThat(request.pages()).isEqualTo(2);
        SealedUnits first = newest("edges/SE-F/2027-H1/" + root + "/0", SealedUnits.class, 1);
        SealedUnits last = newest("edges/SE-F/2027-H1/" + root + "/1", SealedUnits.class, 1);
        assertThat(first.edges()).hasSize(5_000).startsWith(new Edge(root, 0), new Edge(9_000_001, root));
        assertThat(last.edges()).containsExactly(new Edge(9_005_000, root));
        assertThat(EventJson.write(first).length).isLessThan(1 << 20);
    }

    /// In life no unit is deleted, so that not all that refers to units has an index; with other tests' rows it
    /// would take minutes.
    private void deleteUnitsAbove(long id) {
        List<String> references = List.of(
                "obligation_act (to_id)",
                "obligation (entered_by_id)",
                "obligation (recipient_id)",
                "obligation (intermediary_id)",
                "obligation (addressee_id)");
        for (int i = 0; i < references.size(); i++) {
            DatabaseOwner.run("create index for_deletion_" + i + " on " + references.get(i));
        }
        execute("delete from unit where id > " + id);
        for (int i = 0; i < references.size(); i++) {
            DatabaseOwner.run("drop index for_deletion_" + i);
        }
    }

    /// Waits until so many have been sent under the key.
    private <E extends Event> E newest(String key, Class<E> type, int count) {
        await().atMost(Duration.ofSeconds(20))
                .untilAsserted(() -> assertThat(topics.events(Topic.PLANS, key)).hasSize(count));
        return type.cast(topics.events(Topic.PLANS, key).getLast());
    }

    /// As report-service does.
    private void send(CampaignClosed closed) {
        ProducerRecord<String, byte[]> message =
                new ProducerRecord<>(Topic.STATEMENTS.topicName(), closed.key(), EventJson.write(closed));
        EventHeaders.of(closed, "/report-service", Instant.EPOCH)
                .forEach((name, value) -> message.headers().add(name, value.getBytes(StandardCharsets.UTF_8)));
        try (KafkaProducer<String, byte[]> producer = new KafkaProducer<>(
                Map.of("bootstrap.servers", bootstrapServers), new StringSerializer(), new ByteArraySerializer())) {
            producer.send(message);
            producer.flush();
        }
    }

    private static CampaignClosed answer(long root, long request) {
        return new CampaignClosed("SE-F", "2023-H1", root, request, Instant.EPOCH, 2, "abc", 77);
    }

    private void itWasAskedForTenMinutesAgo(String period) {
        execute("update campaign_seal set asked_at = now() - interval '10 minutes', until = now() where period = '"
                + period + "'");
    }

    private void execute(String sql) {
        QuarkusTransaction.requiringNew()
                .run(() -> database.createNativeQuery(sql).executeUpdate());
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(
            delimiter = '|',
            value = {
                "no root | {\"reason\":\"x\"} | 422 | invalid",
                "no reason | {\"root\":\"SE-106\"} | 422 | invalid",
                "a blank reason | {\"root\":\"SE-106\",\"reason\":\" \"} | 422 | invalid",
                "a unit that does not exist | {\"root\":\"SE-NO\",\"reason\":\"x\"} | 404 | unknown-unit",
                "a root that is no unit's name | {\"root\":\"../x\",\"reason\":\"x\"} | 422 | invalid",
                "an unknown field | {\"root\":\"SE-106\",\"reason\":\"x\",\"force\":true} | 400 | malformed",
                "null | null | 400 | malformed",
            })
    void a_seal_that_is_stated_badly_is_refused_and_nothing_is_sealed(
            String name, String body, int status, String problem) {
        Api.post("/campaigns/SE-F/2023-H2/seals", body)
                .statusCode(status)
                .contentType("application/problem+json")
                .body("type", is("urn:hopluu:problem:" + problem));

        Api.items("/campaigns/SE-F/2023-H2/seals").body("", hasSize(0));
    }

    @Test
    void a_campaign_that_nobody_published_cannot_be_sealed() {
        Api.post("/campaigns/SE-F/1999-H1/seals", "{\"root\":\"SE-106\",\"reason\":\"x\"}")
                .statusCode(404)
                .body("type", is("urn:hopluu:problem:unknown-campaign"));
    }
}
