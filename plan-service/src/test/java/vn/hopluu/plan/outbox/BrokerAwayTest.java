package vn.hopluu.plan.outbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.is;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTestProfile;
import io.quarkus.test.junit.TestProfile;
import java.util.Map;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import vn.hopluu.plan.Api;
import vn.hopluu.plan.PlanServiceTest;
import vn.hopluu.testsupport.edge.ManagementPort;

@PlanServiceTest
@TestProfile(BrokerAwayTest.NobodyListens.class)
@Tag("slow")
class BrokerAwayTest {

    /// The service starts, and stays, without a broker.
    public static class NobodyListens implements QuarkusTestProfile {
        @Override
        public Map<String, String> getConfigOverrides() {
            return Map.of(
                    "mp.messaging.outgoing.outbox.bootstrap.servers", "127.0.0.1:1",
                    "mp.messaging.outgoing.outbox.max.block.ms", "500");
        }
    }

    @Test
    void changesAreTakenAndTheirRowsWait() {
        Api.putRegime("AWAY-1", "LEGAL").statusCode(201);

        Api.get("/regimes/AWAY-1").statusCode(200);
        assertThat(QuarkusTransaction.requiringNew().call(() -> OutboxRow.count("key", "regime/AWAY-1")))
                .isEqualTo(1);
    }

    @ParameterizedTest
    @ValueSource(strings = {"/q/health/live", "/q/health/ready", "/q/health/started"})
    void everyProbeStaysUp(String probe) {
        ManagementPort.get(probe).then().statusCode(200).body("status", is("UP"));
    }
}
