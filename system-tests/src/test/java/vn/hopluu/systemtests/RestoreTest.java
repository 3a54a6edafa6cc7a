package vn.hopluu.systemtests;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.time.Duration;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import vn.hopluu.launcher.stack.Part;

/// A service's database is lost, or put back to an older copy, after it was used under load: what was acknowledged
/// since comes back from the topics.
@Tag("faults")
@ExtendWith(RunningStack.class)
class RestoreTest {

    private static final int COMMUNES = 40;
    private static final Duration UNDER_LOAD = Duration.ofSeconds(8);
    private static final Duration SOON = Duration.ofSeconds(60);

    /// What befalls a database.
    enum Loss {
        OLDER_COPY("put back to an older copy"),
        EVERYTHING("lost");

        private final String words;

        Loss(String words) {
            this.words = words;
        }

        /// What is done while all is well.
        void prepare(RunningStack.Handle stack, Part service) throws IOException, InterruptedException {
            if (this == OLDER_COPY) {
                stack.whilePaused(service, () -> stack.databases().copy(service));
            }
        }

        void strike(RunningStack.Handle stack, Part service) throws IOException, InterruptedException {
            stack.replaceDatabase(service, () -> {
                if (this == OLDER_COPY) {
                    stack.databases().putBack(service);
                } else {
                    stack.databases().empty(service);
                }
            });
        }

        FaultLog log(Part service, int time) {
            return FaultLog.of("%s's database %s, the %d. time".formatted(service.partName(), words, time));
        }
    }

    static Stream<Arguments> lossesTwice() {
        return Stream.of(Loss.values()).flatMap(loss -> Stream.of(Arguments.of(loss, 1), Arguments.of(loss, 2)));
    }

    @ParameterizedTest(name = "{0}, the {1}. time")
    @MethodSource("lossesTwice")
    void lost_reports_are_taken_back_from_the_topic(Loss loss, int time, RunningStack.Handle stack)
            throws IOException, InterruptedException {
        // Given
        Province province = province(stack);
        try (Load load = Load.on(stack.client(), province, time)) {
            Thread.sleep(UNDER_LOAD);
            loss.prepare(stack, Part.REPORT_SERVICE);
            Thread.sleep(UNDER_LOAD);
            load.stop();
            settle(stack, province, load);

            // When
            loss.strike(stack, Part.REPORT_SERVICE);

            // Then
            Convergence convergence = new Convergence(stack.client(), province, load);
            convergence.awaitStates();
            loss.log(Part.REPORT_SERVICE, time)
                    .write(load, convergence.untilTotalsAreRight(), convergence.untilStatementsAreEqual());
            convergence.requireVerified();
        }
    }

    @ParameterizedTest(name = "{0}, the {1}. time")
    @MethodSource("lossesTwice")
    void lost_totals_are_read_again(Loss loss, int time, RunningStack.Handle stack)
            throws IOException, InterruptedException {
        // Given
        Province province = province(stack);
        try (Load load = Load.on(stack.client(), province, 10L + time)) {
            Thread.sleep(UNDER_LOAD);
            loss.prepare(stack, Part.AGGREGATION_SERVICE);
            Thread.sleep(UNDER_LOAD);

            // When
            loss.strike(stack, Part.AGGREGATION_SERVICE);
            Thread.sleep(UNDER_LOAD);
            load.stop();

            // Then
            Convergence convergence = new Convergence(stack.client(), province, load);
            loss.log(Part.AGGREGATION_SERVICE, time)
                    .write(load, convergence.untilTotalsAreRight(), convergence.untilStatementsAreEqual());
            convergence.requireNothingLostOrDoubled();
            convergence.requireVerified();
        }
    }

    @ParameterizedTest(name = "{0}, the {1}. time")
    @MethodSource("lossesTwice")
    void a_lost_rename_unit_and_seal_are_taken_back_with_their_ids(Loss loss, int time, RunningStack.Handle stack)
            throws IOException, InterruptedException {
        // Given
        Province province = province(stack);
        loss.prepare(stack, Part.PLAN_SERVICE);
        province.rename(0, "Xã Đã Đổi Tên");
        long lost = province.addCommune("MOI");
        assertThat(province.move(0, Reporting.Move.POST, 10, province.code + "-post")
                        .isSuccess())
                .isTrue();
        province.seal();
        await().atMost(SOON).until(province::isSealed);
        await().atMost(SOON).until(() -> stack.isDelivered(Part.PLAN_SERVICE));

        // When
        loss.strike(stack, Part.PLAN_SERVICE);

        // Then
        await().atMost(SOON)
                .ignoreExceptionsInstanceOf(IOException.class)
                .untilAsserted(() -> assertThat(province.name(0)).isEqualTo("Xã Đã Đổi Tên"));
        assertThat(province.id("MOI")).isEqualTo(lost);
        assertThat(province.addCommune("SAU")).isGreaterThan(lost);
        assertThat(province.isSealed()).isTrue();
        assertThat(province.move(0, Reporting.Move.CORRECTION, 99, province.code + "-late")
                        .status())
                .isEqualTo(409);
        assertThat(province.total()).isEqualTo(10);
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
}
