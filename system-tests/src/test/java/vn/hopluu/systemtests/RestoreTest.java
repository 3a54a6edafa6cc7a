package vn.hopluu.systemtests;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.time.Duration;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import vn.hopluu.launcher.stack.Part;

/// A service's database is lost, or put back to an older copy, after it was used under load: what was acknowledged
/// since comes back from the topics.
@Tag("faults")
@ExtendWith(RunningStack.class)
class RestoreTest {

    private static final int COMMUNES = 40;
    private static final Duration UNDER_LOAD = Duration.ofSeconds(8);

    @ParameterizedTest(name = "the {0}. time")
    @ValueSource(ints = {1, 2})
    void reports_that_an_older_copy_lacks_are_taken_back_from_the_topic(int time, RunningStack.Handle stack)
            throws IOException, InterruptedException {
        // Given
        Province province = province(stack);
        FaultLog log = FaultLog.of("report-service's database put back to an older copy, the " + time + ". time");
        try (Load load = Load.on(stack.client(), province, time)) {
            Thread.sleep(UNDER_LOAD);
            stack.whilePaused(Part.REPORT_SERVICE, () -> stack.databases().copy(Part.REPORT_SERVICE));
            Thread.sleep(UNDER_LOAD);
            load.stop();
            settle(stack, province, load);

            // When
            stack.replaceDatabase(Part.REPORT_SERVICE, () -> stack.databases().putBack(Part.REPORT_SERVICE));

            // Then
            Convergence convergence = new Convergence(stack.client(), province, load);
            convergence.awaitStates();
            log.write(load, convergence.untilTotalsAreRight(), convergence.untilStatementsAreEqual());
            convergence.requireVerified();
        }
    }

    @ParameterizedTest(name = "the {0}. time")
    @ValueSource(ints = {1, 2})
    void totals_that_an_older_copy_lacks_are_read_again(int time, RunningStack.Handle stack)
            throws IOException, InterruptedException {
        // Given
        Province province = province(stack);
        FaultLog log = FaultLog.of("aggregation-service's database put back to an older copy, the " + time + ". time");
        try (Load load = Load.on(stack.client(), province, 10L + time)) {
            Thread.sleep(UNDER_LOAD);
            stack.whilePaused(Part.AGGREGATION_SERVICE, () -> stack.databases().copy(Part.AGGREGATION_SERVICE));
            Thread.sleep(UNDER_LOAD);

            // When
            stack.replaceDatabase(
                    Part.AGGREGATION_SERVICE, () -> stack.databases().putBack(Part.AGGREGATION_SERVICE));
            Thread.sleep(UNDER_LOAD);
            load.stop();

            // Then
            requireWhole(stack, province, load, log);
        }
    }

    @Test
    void an_empty_database_of_totals_fills_itself(RunningStack.Handle stack) throws IOException, InterruptedException {
        // Given
        Province province = province(stack);
        FaultLog log = FaultLog.of("aggregation-service's database lost");
        try (Load load = Load.on(stack.client(), province, 20)) {
            Thread.sleep(UNDER_LOAD);

            // When
            stack.replaceDatabase(
                    Part.AGGREGATION_SERVICE, () -> stack.databases().empty(Part.AGGREGATION_SERVICE));
            Thread.sleep(UNDER_LOAD);
            load.stop();

            // Then
            requireWhole(stack, province, load, log);
        }
    }

    @Test
    void a_rename_and_a_unit_that_an_older_copy_lacks_are_taken_back_with_their_ids(RunningStack.Handle stack)
            throws IOException, InterruptedException {
        // Given
        Province province = province(stack);
        stack.whilePaused(Part.PLAN_SERVICE, () -> stack.databases().copy(Part.PLAN_SERVICE));
        province.rename(0, "Xã Đã Đổi Tên");
        long lost = province.addCommune("MOI");
        await().atMost(Duration.ofSeconds(20)).until(() -> stack.isDelivered(Part.PLAN_SERVICE));

        // When
        stack.replaceDatabase(Part.PLAN_SERVICE, () -> stack.databases().putBack(Part.PLAN_SERVICE));

        // Then
        await().atMost(Duration.ofSeconds(60))
                .ignoreExceptionsInstanceOf(IOException.class)
                .untilAsserted(() -> assertThat(province.name(0)).isEqualTo("Xã Đã Đổi Tên"));
        assertThat(province.id("MOI")).isEqualTo(lost);
        assertThat(province.addCommune("SAU")).isGreaterThan(lost);
    }

    private static Province province(RunningStack.Handle stack) throws IOException {
        Province province = new Province(stack.client(), COMMUNES);
        province.awaitKnown();
        return province;
    }

    /// Nothing is under way any more, so that the copy lacks only what the topic has.
    private static void settle(RunningStack.Handle stack, Province province, Load load) {
        new Convergence(stack.client(), province, load).untilTotalsAreRight();
    }

    private static void requireWhole(RunningStack.Handle stack, Province province, Load load, FaultLog log)
            throws IOException {
        Convergence convergence = new Convergence(stack.client(), province, load);
        log.write(load, convergence.untilTotalsAreRight(), convergence.untilStatementsAreEqual());
        convergence.requireNothingLostOrDoubled();
        convergence.requireVerified();
    }
}
