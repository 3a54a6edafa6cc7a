package vn.hopluu.report.reference;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.common.TestResourceScope;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.header.Header;
import org.apache.kafka.common.header.internals.RecordHeader;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import vn.hopluu.events.Topic;
import vn.hopluu.events.UnitChanged;
import vn.hopluu.report.World;
import vn.hopluu.testsupport.InfraResource;

@QuarkusTest
@WithTestResource(
        value = InfraResource.class,
        scope = TestResourceScope.GLOBAL,
        initArgs = @ResourceArg(name = "database", value = "hopluu_report"))
class ReferenceIntakeTest {

    private static final LocalDate LONG_AGO = LocalDate.of(2004, 1, 1);

    private final World world;

    ReferenceIntakeTest(World world) {
        this.world = world;
    }

    @Test
    void what_cannot_be_used_is_parked_once_with_its_bytes_and_its_neighbours_are_filed() {
        long before = world.count("select count(*) from parked_message");
        try (KafkaProducer<String, byte[]> producer = world.producer()) {
            producer.send(message("0", null, "vn.hopluu.unit", "urn:hopluu:schema:unit:1"));
            producer.send(message("1", "not json", "vn.hopluu.unit", "urn:hopluu:schema:unit:1"));
            producer.send(message("1", "{\"unitId\":1", "vn.hopluu.unit", "urn:hopluu:schema:unit:1"));
            producer.send(message("1", "{}", "vn.hopluu.unit", "urn:hopluu:schema:unit:2"));
            producer.send(message("1", "{}", "vn.hopluu.nonsense", "urn:hopluu:schema:nonsense:1"));
            producer.send(message("1", "{}", null, null));
            producer.send(message("1", """
                    {"unitId":1,"revision":0,"versions":[],"routes":[]}""", "vn.hopluu.unit", "urn:hopluu:schema:unit:1"));
            producer.send(message("3", """
                    {"unitId":2,"revision":1,"routes":[],"versions":[{"validFrom":"2004-01-01","validTo":null,
                    "code":"X2","name":"Khóa của đơn vị khác","type":"COMMUNE","parentId":null}]}""", "vn.hopluu.unit", "urn:hopluu:schema:unit:1"));
            producer.send(new ProducerRecord<>(
                    Topic.PLANS.topicName(),
                    null,
                    "X/2024-Q1",
                    """
                    {"form":"X","period":"2024-Q1","revision":1,"windowFrom":"2024-01-01",
                    "structureDate":"+9999999-01-01"}""".getBytes(StandardCharsets.UTF_8),
                    headers("campaign")));
            producer.flush();
        }

        World.TestUnit neighbour = world.unit();

        assertThat(world.count("select count(*) from unit where id = " + neighbour.id()))
                .isEqualTo(1);
        world.awaitRows("select count(*) - " + (before + 8) + " from parked_message", 1);
        assertThat(world.count("select count(*) from parked_message") - before).isEqualTo(9);
        assertThat(world.count("select count(*) from parked_message where reason = 'NOT_WHOLE'"))
                .isEqualTo(1);
        assertThat(world.count("select count(*) from parked_message where reason = 'NEWER_VERSION'"))
                .isEqualTo(1);
        assertThat(world.count("select count(*) from parked_message where reason = 'UNREADABLE'"))
                .isEqualTo(6);
        assertThat(world.count("select count(*) from parked_message where reason = 'REFUSED'"))
                .isEqualTo(1);
        assertThat(world.count("select count(*) from parked_message where payload = 'not json'::bytea"
                        + " and 'ce_type' = any(header_names) and 'vn.hopluu.unit'::bytea = any(header_values)"
                        + " and topic = 'hopluu.units.v1'"))
                .isEqualTo(1);
    }

    @Test
    void a_lower_or_equal_revision_changes_nothing() {
        World.TestUnit unit = world.unit();
        world.publish(List.of(World.unit(unit.id(), 5, LONG_AGO, null, unit.code(), "năm")));
        world.awaitRows(named(unit, "năm"), 1);

        world.publish(List.of(
                World.unit(unit.id(), 4, LONG_AGO, null, unit.code(), "bốn"),
                World.unit(unit.id(), 5, LONG_AGO, null, unit.code(), "năm khác")));
        world.unit();

        assertThat(world.count(named(unit, "năm"))).isEqualTo(1);
    }

    @Test
    void a_code_that_two_units_bore_in_the_window_must_be_said_with_a_day() {
        World.TestUnit one = world.unit();
        World.TestUnit other = world.unit();
        String code = "C" + one.id();
        LocalDate handover = LocalDate.of(2024, 2, 1);
        world.publish(List.of(
                World.unit(one.id(), 2, LONG_AGO, handover.minusDays(1), code, "Xã cũ"),
                World.unit(other.id(), 2, handover, null, code, "Xã mới")));
        world.awaitRows("select count(*) from unit_version where code = '" + code + "'", 2);

        Response ambiguous = post(code, "2024-Q1");
        Response old = post(code + "@2024-01-31", "2024-Q1");
        Response later = post(code, "2024-Q2");

        assertThat(ambiguous.statusCode()).isEqualTo(409);
        assertThat(ambiguous.jsonPath().getList("choices.name")).containsExactly("Xã cũ", "Xã mới");
        assertThat(ambiguous.jsonPath().getList("choices.unit"))
                .containsExactly(code + "@2023-12-15", code + "@2024-02-01");
        assertThat(old.statusCode()).as(old.asString()).isEqualTo(201);
        assertThat(old.jsonPath().getLong("unit.id")).isEqualTo(one.id());
        assertThat(later.jsonPath().getLong("unit.id")).isEqualTo(other.id());
    }

    @Test
    void a_unit_created_after_the_structure_date_does_not_report_on_that_period() {
        World.TestUnit unit = world.unit();
        world.publish(List.of(World.unit(unit.id(), 2, LocalDate.of(2024, 3, 15), null, unit.code(), "Xã mới")));
        world.awaitRows(
                "select count(*) from unit_version where code = '" + unit.code()
                        + "' and valid_from = date '2024-03-15'",
                1);

        Response answer = post(unit.code(), "2024-Q1");
        Response dated = post(unit.code() + "@2024-04-01", "2024-Q1");

        assertThat(answer.statusCode()).isEqualTo(422);
        assertThat(answer.jsonPath().getString("type")).isEqualTo("urn:hopluu:problem:unit-not-valid");
        assertThat(dated.statusCode()).isEqualTo(422);
    }

    @Test
    void a_unit_abolished_within_the_window_still_reports() {
        World.TestUnit unit = world.unit();
        world.publish(List.of(new UnitChanged(
                unit.id(),
                2,
                List.of(new UnitChanged.Version(
                        LONG_AGO, LocalDate.of(2024, 1, 31), unit.code(), "Xã cũ", "COMMUNE", null)),
                List.of())));
        world.awaitRows(
                "select count(*) from unit_version where code = '" + unit.code() + "' and valid_to is not null", 1);

        Response answer = post(unit.code(), "2024-Q1");

        assertThat(answer.statusCode()).as(answer.asString()).isEqualTo(201);
    }

    private static String named(World.TestUnit unit, String name) {
        return "select count(*) from unit_version where unit_id = " + unit.id() + " and name = '" + name + "'";
    }

    private static Response post(String unit, String period) {
        return given().contentType("application/json")
                .header("Idempotency-Key", UUID.randomUUID().toString())
                .body("""
                        {"unit":"%s","form":"DVCQ-Q","period":"%s","values":[{"indicator":"TCD01","amount":1}]}""".formatted(unit, period))
                .post("/api/v1/reports");
    }

    private static List<Header> headers(String type) {
        return List.of(
                header("ce_type", "vn.hopluu." + type),
                header("ce_dataschema", "urn:hopluu:schema:" + type + ":1"),
                header("hopluu_revision", "1"));
    }

    private static Header header(String name, String value) {
        return new RecordHeader(name, value.getBytes(StandardCharsets.UTF_8));
    }

    private static ProducerRecord<String, byte[]> message(
            String key, @Nullable String payload, @Nullable String type, @Nullable String schema) {
        ProducerRecord<String, byte[]> message = new ProducerRecord<>(
                Topic.UNITS.topicName(), key, payload == null ? null : payload.getBytes(StandardCharsets.UTF_8));
        if (type != null && schema != null) {
            message.headers().add("ce_type", type.getBytes(StandardCharsets.UTF_8));
            message.headers().add("ce_dataschema", schema.getBytes(StandardCharsets.UTF_8));
            message.headers().add("hopluu_revision", "1".getBytes(StandardCharsets.UTF_8));
        }
        return message;
    }
}
