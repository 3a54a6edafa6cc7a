package vn.hopluu.systemtests;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.time.Duration;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import vn.hopluu.launcher.stack.Part;

/// A seal that is asked for while the broker is away: it stands when report-service has closed and counted, and from
/// then on the total does not move.
@ExtendWith(RunningStack.class)
@Tag("slow")
class SealInOutageTest {

    private static final int REPORTS = 3;

    @Test
    void a_sealed_total_does_not_move_whatever_was_accepted_while_the_broker_was_away(RunningStack.Handle stack)
            throws IOException {
        // Given
        Client client = stack.client();
        Province province = new Province(client, REPORTS);
        province.awaitKnown();
        for (int commune = 0; commune < REPORTS; commune++) {
            assertThat(client.postReport(province.report(commune, 10), province.code + "-" + commune)
                            .isSuccess())
                    .isTrue();
        }
        await().atMost(Duration.ofSeconds(30))
                .untilAsserted(() -> assertThat(province.total()).isEqualTo(30));
        stack.kill(Part.KAFKA);

        // When
        String seals = "/api/v1/campaigns/" + province.form + "/2024-Q1/seals";
        Client.Response asked = client.post(
                Client.PLAN, seals, "{\"root\": \"%s\", \"reason\": \"Chốt số liệu quý\"}".formatted(province.code));
        Client.Response corrected = correct(client, province, 1000);
        stack.up();

        // Then
        assertThat(asked.status()).isEqualTo(202);
        assertThat(asked.body().get("state").asText()).isEqualTo("ASKED");
        assertThat(corrected.isSuccess()).as("nothing is sealed yet").isTrue();
        String seal = seals + "/" + province.code;
        await().atMost(Duration.ofSeconds(90))
                .untilAsserted(() -> assertThat(client.get(Client.PLAN, seal)
                                .body()
                                .get("state")
                                .asText())
                        .isEqualTo("SEALED"));
        assertThat(correct(client, province, 5000).status()).isEqualTo(409);
        await().atMost(Duration.ofSeconds(60))
                .untilAsserted(
                        () -> assertThat(sealOfTheProvince(client, province)).isNotEmpty());
        await().atMost(Duration.ofSeconds(60))
                .untilAsserted(() -> assertThat(province.total()).isEqualTo(1020));
        assertThat(sealOfTheProvince(client, province).get("reports").asLong()).isEqualTo(REPORTS);
        await().during(Duration.ofSeconds(5))
                .atMost(Duration.ofSeconds(10))
                .untilAsserted(() -> assertThat(province.total()).isEqualTo(1020));
    }

    private static JsonNode sealOfTheProvince(Client client, Province province) throws IOException {
        return client.get(Client.AGGREGATION, province.rollUpPath("")).body().get("seal");
    }

    private static Client.Response correct(Client client, Province province, long petitions) throws IOException {
        String report = province.report(0, petitions);
        return client.move(
                "/api/v1/reports/" + province.commune(0) + "/" + province.form + "/2024-Q1/correction",
                report.substring(0, report.lastIndexOf('}')) + ", \"reason\": \"Sửa\"}");
    }
}
