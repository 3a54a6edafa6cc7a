package vn.hopluu.systemtests;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.time.Duration;

/// Whether the services have come to what was acknowledged, and after how long.
final class Convergence {

    /// Totals are right so soon after the load has stopped.
    private static final Duration TOTALS = Duration.ofSeconds(60);
    /// What only statements find is healed so soon: half a minute of quiet, and what the comparison takes.
    private static final Duration STATEMENTS = Duration.ofSeconds(150);

    private final Client client;
    private final Province province;
    private final Load load;

    Convergence(Client client, Province province, Load load) {
        this.client = client;
        this.province = province;
        this.load = load;
    }

    Duration untilTotalsAreRight() {
        return measured(TOTALS, () -> {
            assertThat(province.total("submitted")).as("submitted").isEqualTo(load.submitted());
            assertThat(province.total("approved")).as("approved").isEqualTo(load.approved());
        });
    }

    Duration untilStatementsAreEqual() {
        return measured(STATEMENTS, () -> assertThat(province.statement()).isEqualTo("EQUAL"));
    }

    /// Waits until each report stands at its last acknowledged version.
    void awaitStates() {
        await().atMost(TOTALS).ignoreExceptionsInstanceOf(IOException.class).untilAsserted(() -> {
            for (int commune = 0; commune < province.communes; commune++) {
                JsonNode standing = province.standing(commune);
                assertThat(standing.path("version").asInt())
                        .as("version of commune %d, which stands at %s", commune, standing)
                        .isEqualTo(load.versions(commune));
            }
        });
    }

    /// Each acknowledged version of each report is stored, and none beside them.
    void requireNothingLostOrDoubled() throws IOException {
        for (int commune = 0; commune < province.communes; commune++) {
            assertThat(province.versions(commune))
                    .as("versions of commune %d", commune)
                    .isEqualTo(load.versions(commune));
        }
    }

    void requireVerified() throws IOException {
        Client.Response verification = client.post(Client.AGGREGATION, "/api/v1/verification", "");
        assertThat(verification.body().get("agrees").asBoolean())
                .as(verification.body().toString())
                .isTrue();
    }

    private static Duration measured(Duration most, org.awaitility.core.ThrowingRunnable held) {
        long begin = System.nanoTime();
        await().atMost(most)
                .pollDelay(Duration.ZERO)
                .pollInterval(Duration.ofMillis(250))
                .ignoreExceptionsInstanceOf(IOException.class)
                .untilAsserted(held);
        return Duration.ofNanos(System.nanoTime() - begin);
    }
}
