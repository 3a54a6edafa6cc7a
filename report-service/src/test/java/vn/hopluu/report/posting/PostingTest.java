package vn.hopluu.report.posting;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.common.TestResourceScope;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import vn.hopluu.events.Cell;
import vn.hopluu.events.ContentHash;
import vn.hopluu.events.ReportChanged;
import vn.hopluu.report.World;
import vn.hopluu.testsupport.InfraResource;

@QuarkusTest
@WithTestResource(
        value = InfraResource.class,
        scope = TestResourceScope.GLOBAL,
        initArgs = @ResourceArg(name = "database", value = "hopluu_report"))
class PostingTest {

    private final World world;

    PostingTest(World world) {
        this.world = world;
    }

    @Test
    void a_posted_report_is_an_event_on_kafka_with_its_cells_in_slot_order() {
        World.TestUnit unit = world.unit();

        Response answer = post(
                unit.body(
                        """
                        {"indicator":"XL03","code":"KHA"},{"indicator":"TCD01","amount":31},
                        {"indicator":"VB02","answer":true},{"indicator":"DT06","member":"KN","state":"NO_OCCURRENCE"},
                        {"indicator":"TL01","amount":98.50},
                        {"indicator":"DVK01","state":"MISSING","explanation":"chưa tổng hợp"}"""),
                UUID.randomUUID().toString());

        assertThat(answer.statusCode()).as(answer.asString()).isEqualTo(201);
        assertThat(answer.jsonPath().getString("state")).isEqualTo("SUBMITTED");
        assertThat(answer.jsonPath().getInt("version")).isEqualTo(1);
        ReportChanged event = world.sent(unit.key(), 1).getFirst();
        assertThat(event.state()).isEqualTo(ReportChanged.State.SUBMITTED);
        assertThat(event.revision()).isEqualTo(answer.jsonPath().getLong("revision"));
        assertThat(event.approved()).isNull();
        assertThat(event.handedIn())
                .isEqualTo(new ReportChanged.Figures(
                        1,
                        2,
                        List.of(
                                Cell.amount(31),
                                Cell.UNANSWERED,
                                Cell.NO_OCCURRENCE,
                                Cell.amount(1),
                                Cell.amount(1),
                                Cell.amount(new BigDecimal("98.5")),
                                Cell.MISSING)));
        var headers = world.records(unit.key(), 1).getFirst().headers();
        assertThat(new String(headers.lastHeader("hopluu_campaign").value(), StandardCharsets.UTF_8))
                .isEqualTo("DVCQ-Q/2024-Q1");
        assertThat(new String(headers.lastHeader("hopluu_hash").value(), StandardCharsets.UTF_8))
                .isEqualTo(Long.toHexString(ContentHash.of(event)));
    }

    static Response post(String body, String key) {
        return given().contentType("application/json")
                .header("Idempotency-Key", key)
                .body(body)
                .post("/api/v1/reports");
    }
}
