package vn.hopluu.systemtests;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.time.Duration;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/// Records that somebody else put on the topic of reports change no total, and keep nobody's report from being taken
/// in.
@Tag("faults")
@ExtendWith(RunningStack.class)
class ForgeryTest {

    private static final Duration SOON = Duration.ofSeconds(30);

    @Test
    void a_forged_record_is_parked_and_the_unit_s_next_report_counts(RunningStack.Handle stack)
            throws IOException, InterruptedException {
        // Given
        Client client = stack.client();
        Province province = new Province(client, 2);
        province.awaitKnown();
        province.move(0, Reporting.Move.POST, 10, province.code + "-a");
        province.move(1, Reporting.Move.POST, 5, province.code + "-b");
        await().atMost(SOON).until(() -> province.total() == 15);
        long parkedBefore = province.parked();

        // When
        try (ForgedReports forged = new ForgedReports(stack.ports())) {
            forged.withOtherFigures(province.form);
            forged.underAnotherKey(province.form);
            forged.withTheHighestRevision(province.form);
            forged.wholeAndFarAhead(province.form);
        }

        // Then
        await().atMost(SOON).until(() -> province.parked() == parkedBefore + 4);
        assertThat(province.total()).isEqualTo(15);
        province.move(0, Reporting.Move.CORRECTION, 20, province.code + "-c");
        await().atMost(SOON).until(() -> province.total() == 25);
    }
}
