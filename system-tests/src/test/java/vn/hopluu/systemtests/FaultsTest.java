package vn.hopluu.systemtests;

import java.io.IOException;
import java.time.Duration;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// Every disaster under a load that remembers: nothing acknowledged is lost, nothing counts twice, and every total is
/// what was acknowledged. Runs by `./hopluu faults`.
@Tag("faults")
@ExtendWith(RunningStack.class)
class FaultsTest {

    private static final int COMMUNES = 60;
    private static final Duration BEFORE = Duration.ofSeconds(5);
    private static final Duration AFTER = Duration.ofSeconds(5);

    @ParameterizedTest(name = "{0}")
    @MethodSource("vn.hopluu.systemtests.Disaster#all")
    void what_was_acknowledged_before_during_and_after_is_in_every_total_once(
            Disaster disaster, RunningStack.Handle stack) throws IOException, InterruptedException {
        // Given
        Client client = stack.client();
        Province province = new Province(client, COMMUNES);
        province.awaitKnown();
        FaultLog log = FaultLog.of(disaster.name());
        try (Load load = Load.on(client, province, disaster.name().hashCode())) {
            Thread.sleep(BEFORE);

            // When
            disaster.blow().strike(stack);
            Thread.sleep(AFTER);
            load.stop();

            // Then
            Convergence convergence = new Convergence(client, province, load);
            log.write(load, convergence.untilTotalsAreRight(), convergence.untilStatementsAreEqual());
            convergence.requireNothingLostOrDoubled();
            convergence.requireVerified();
        }
    }
}
