package vn.hopluu.systemtests;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import vn.hopluu.launcher.stack.Part;

/// Any part killed the hard way in the middle of a stream of reports: nothing is lost, nothing counts twice.
@ExtendWith(RunningStack.class)
@Tag("slow")
class KillTest {

    private static final int REPORTS = 120;
    private static final int BEFORE_THE_KILL = 40;

    @ParameterizedTest(name = "{0}")
    @EnumSource(value = Part.class, mode = EnumSource.Mode.EXCLUDE, names = "IDENTITY") // the stack has no identities
    void a_part_killed_in_the_middle_of_a_stream_loses_nothing_and_counts_nothing_twice(
            Part part, RunningStack.Handle stack) throws IOException {
        // Given
        Client client = stack.client();
        Province province = new Province(client, REPORTS);
        province.awaitKnown();
        AtomicInteger posted = new AtomicInteger();
        CompletableFuture<Void> stream = CompletableFuture.runAsync(
                () -> {
                    for (int commune = 0; commune < REPORTS; commune++) {
                        postUntilAnswered(client, province, commune);
                        posted.incrementAndGet();
                    }
                },
                // Not the common pool: with two cores it has one thread, and the JDK waits for killed processes on it.
                Thread::startVirtualThread);
        await().atMost(Duration.ofSeconds(30)).until(() -> posted.get() >= BEFORE_THE_KILL);

        // When
        stack.kill(part);
        stack.up();

        // Then
        stream.join();
        await().atMost(Duration.ofSeconds(60))
                .untilAsserted(() -> assertThat(province.total()).isEqualTo(province.sumOfAll()));
        Client.Response verification = client.post(Client.AGGREGATION, "/api/v1/verification", "");
        assertThat(verification.body().get("agrees").asBoolean())
                .as(verification.body().toString())
                .isTrue();
        assertThat(verification.body().get("cells").asLong()).isGreaterThan(REPORTS);
    }

    /// Tries the same report under the same key until somebody answers that it is there, for two minutes at most.
    private static void postUntilAnswered(Client client, Province province, int commune) {
        await().atMost(Duration.ofMinutes(2))
                .pollDelay(Duration.ZERO)
                .pollInterval(Duration.ofMillis(100))
                .ignoreExceptionsInstanceOf(IOException.class)
                .untilAsserted(() -> assertThat(client.postReport(
                                province.report(commune, commune + 1L), province.code + "-" + commune))
                        .matches(Client.Response::isSuccess));
    }
}
