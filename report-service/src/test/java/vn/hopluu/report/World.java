package vn.hopluu.report;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.hopluu.testsupport.Patience.await;

import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.annotation.PreDestroy;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.Stream;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.clients.producer.RecordMetadata;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jspecify.annotations.Nullable;
import vn.hopluu.events.CampaignChanged;
import vn.hopluu.events.Event;
import vn.hopluu.events.EventHeaders;
import vn.hopluu.events.EventJson;
import vn.hopluu.events.EventType;
import vn.hopluu.events.FormChanged;
import vn.hopluu.events.IndicatorChanged;
import vn.hopluu.events.Period;
import vn.hopluu.events.RegimeChanged;
import vn.hopluu.events.ReportChanged;
import vn.hopluu.events.SealChanged;
import vn.hopluu.events.Topic;
import vn.hopluu.events.UnitChanged;
import vn.hopluu.testsupport.database.DatabaseOwner;
import vn.hopluu.testsupport.topic.TopicReader;

/// What surrounds the service in its tests: plan-service's events on the real Kafka, and a reader of what it sends.
@ApplicationScoped
public class World {

    public static final String FORM = "DVCQ-Q";
    public static final String PERIOD = "2024-Q1";
    public static final String FUTURE = "2099-Q1";

    private static final AtomicLong UNITS = new AtomicLong(1_000);

    /// So many are filed at once, for the tests to come: each filing takes a way through Kafka.
    private static final int UNITS_AT_ONCE = 50;

    private final String bootstrapServers;
    private final EntityManager database;
    private final KafkaProducer<String, byte[]> producer;
    private final TopicReader topics;
    private final Deque<TestUnit> filed = new ArrayDeque<>();
    private boolean catalogueSent;

    World(@ConfigProperty(name = "kafka.bootstrap.servers") String bootstrapServers, EntityManager database) {
        this.bootstrapServers = bootstrapServers;
        this.database = database;
        this.producer = producer();
        this.topics = new TopicReader(bootstrapServers);
    }

    @PreDestroy
    void close() {
        producer.close(Duration.ofSeconds(1));
        topics.close();
    }

    /// The form, its regime and indicators, and its campaigns, filed in the service.
    public synchronized void catalogue() {
        if (!catalogueSent) {
            List<Event> events = new ArrayList<>(indicators());
            events.add(new RegimeChanged("DVCQ", 1, "Dân vận", RegimeChanged.Tree.ROUTE, RegimeChanged.Window.LEGAL));
            events.add(form());
            for (String period : List.of(PERIOD, "2024-Q2", FUTURE)) {
                Period parsed = Period.parse(period);
                events.add(new CampaignChanged(
                        FORM,
                        period,
                        1,
                        parsed.windowFrom(RegimeChanged.Window.LEGAL),
                        parsed.windowTo(RegimeChanged.Window.LEGAL)));
            }
            publish(events);
            awaitRows("select count(*) from campaign", 3);
            awaitRows("select count(*) from form", 1);
            awaitRows("select count(*) from regime", 1);
            catalogueSent = true;
        }
    }

    private static List<IndicatorChanged> indicators() {
        return List.of(
                indicator("TCD01", IndicatorChanged.ValueType.INTEGER, 0, List.of()),
                indicator("DT06", IndicatorChanged.ValueType.INTEGER, 0, List.of()),
                indicator("VB02", IndicatorChanged.ValueType.BOOLEAN, 0, List.of()),
                indicator("XL03", IndicatorChanged.ValueType.CODE, 0, List.of("TOT", "KHA", "TRUNG_BINH", "YEU")),
                indicator("TL01", IndicatorChanged.ValueType.DECIMAL, 2, List.of()),
                indicator("DVK01", IndicatorChanged.ValueType.INTEGER, 0, List.of()));
    }

    private static IndicatorChanged indicator(
            String code, IndicatorChanged.ValueType type, int decimals, List<String> codes) {
        return new IndicatorChanged(
                code,
                1,
                code,
                code,
                "đơn",
                type,
                decimals,
                IndicatorChanged.Kind.FLOW,
                IndicatorChanged.OverTime.SUM,
                null,
                null,
                List.of(),
                codes);
    }

    /// Slots: TCD01, TCD01.TX, DT06.KN, VB02, XL03, TL01, DVK01. Version 1 is of before 2023, version 2 asks
    /// for all and needs TCD01.
    private static FormChanged form() {
        return new FormChanged(
                FORM,
                1,
                "Báo cáo quý",
                "DVCQ",
                Period.Type.QUARTER,
                List.of(
                        new FormChanged.Slot("TCD01", null, 0, true),
                        new FormChanged.Slot("TCD01", "TX", 0, true),
                        new FormChanged.Slot("DT06", "KN", 0, true),
                        new FormChanged.Slot("VB02", null, 0, true),
                        new FormChanged.Slot("XL03", null, 0, false),
                        new FormChanged.Slot("TL01", null, 2, true),
                        new FormChanged.Slot("DVK01", null, 0, true)),
                List.of(
                        new FormChanged.Version(
                                1, LocalDate.of(2021, 1, 1), LocalDate.of(2022, 12, 31), List.of(0, 1), List.of(0)),
                        new FormChanged.Version(
                                2, LocalDate.of(2023, 1, 1), null, List.of(0, 1, 2, 3, 4, 5, 6), List.of(0))));
    }

    /// A new unit, filed in the service: its id and code are `1001` and `U1001`.
    public TestUnit unit() {
        return units(1).getFirst();
    }

    public record TestUnit(long id, String code) {
        public String key() {
            return id + "/" + FORM + "/" + PERIOD + "/OWN";
        }

        public String path() {
            return "/api/v1/reports/" + code + "/" + FORM + "/" + PERIOD;
        }

        public String body(String values) {
            return """
                    {"unit":"%s","form":"%s","period":"%s","values":[%s]}""".formatted(code, FORM, PERIOD, values);
        }
    }

    public synchronized List<TestUnit> units(int count) {
        if (filed.size() < count) {
            file(Math.max(count, UNITS_AT_ONCE));
        }
        return Stream.generate(filed::remove).limit(count).toList();
    }

    private void file(int count) {
        catalogue();
        List<TestUnit> units = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            long id = UNITS.incrementAndGet();
            units.add(new TestUnit(id, "U" + id));
        }
        publish(units.stream()
                .map(unit -> (Event) unit(unit.id(), 1, LocalDate.of(2004, 1, 1), null, unit.code(), "Xã " + unit.id()))
                .toList());
        awaitRows(
                "select count(*) from unit where id between " + units.getFirst().id() + " and "
                        + units.getLast().id(),
                count);
        filed.addAll(units);
    }

    public static UnitChanged unit(
            long id, long revision, LocalDate from, @Nullable LocalDate to, String code, String name) {
        return new UnitChanged(
                id, revision, List.of(new UnitChanged.Version(from, to, code, name, "COMMUNE", null)), List.of());
    }

    /// A seal for one unit alone, or its breaking, filed in the service.
    public void seal(String form, String period, long unit, long revision, boolean sealed) {
        publish(List.of(new SealChanged(
                form,
                period,
                unit,
                revision,
                sealed,
                Instant.parse("2024-04-01T02:00:00Z"),
                "Đã trình ký",
                sealed ? List.of(new SealChanged.Edge(unit, 0)) : List.of(),
                null)));
        awaitRows("select count(*) from campaign_seal where revision = " + revision + " and root_id = " + unit, 1);
    }

    public void awaitRows(String countQuery, long atLeast) {
        await().atMost(Duration.ofSeconds(30))
                .untilAsserted(() -> assertThat(count(countQuery)).isGreaterThanOrEqualTo(atLeast));
    }

    public long count(String countQuery) {
        return one(countQuery, Long.class);
    }

    public void execute(String statement) {
        QuarkusTransaction.requiringNew()
                .run(() -> database.createNativeQuery(statement).executeUpdate());
    }

    /// As somebody does who owns the database and goes past its guards.
    public void tamper(String table, String statement) {
        DatabaseOwner.tamper(table, statement);
    }

    public <T> T one(String query, Class<T> type) {
        return QuarkusTransaction.requiringNew()
                .call(() -> type.cast(database.createNativeQuery(query, type).getSingleResult()));
    }

    public void publish(List<? extends Event> events) {
        Instant now = Clock.systemUTC().instant();
        List<Future<RecordMetadata>> sent =
                events.stream().map(event -> producer.send(message(event, now))).toList();
        producer.flush();
        sent.forEach(Future::resultNow);
    }

    private static ProducerRecord<String, byte[]> message(Event event, Instant now) {
        ProducerRecord<String, byte[]> message =
                new ProducerRecord<>(EventType.of(event).topic().topicName(), event.key(), EventJson.write(event));
        EventHeaders.of(event, "/plan-service", now)
                .forEach((name, value) -> message.headers().add(name, value.getBytes(StandardCharsets.UTF_8)));
        return message;
    }

    public KafkaProducer<String, byte[]> producer() {
        return new KafkaProducer<>(
                Map.of("bootstrap.servers", bootstrapServers, "acks", "all"),
                new StringSerializer(),
                new ByteArraySerializer());
    }

    /// What the service has sent about a report, in the order of its partition, once there are so many.
    public List<ReportChanged> sent(String key, int atLeast) {
        return records(key, atLeast).stream()
                .map(message -> (ReportChanged) EventJson.read(EventType.REPORT, message.value()))
                .toList();
    }

    public List<ConsumerRecord<String, byte[]>> records(String key, int atLeast) {
        return await().atMost(Duration.ofSeconds(20)).until(() -> records(key), found -> found.size() >= atLeast);
    }

    private List<ConsumerRecord<String, byte[]>> records(String key) {
        return all(Topic.REPORTS).stream()
                .filter(message -> key.equals(message.key()))
                .toList();
    }

    /// Everything that lies on a topic now, partition by partition.
    public List<ConsumerRecord<String, byte[]>> all(Topic topic) {
        return topics.records(topic);
    }
}
