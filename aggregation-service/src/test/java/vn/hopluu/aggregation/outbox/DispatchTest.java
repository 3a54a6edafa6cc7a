package vn.hopluu.aggregation.outbox;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;

class DispatchTest {

    private static final Duration PATIENCE = Duration.ofMillis(50);

    private final List<String> given = new ArrayList<>();
    private final Map<String, CompletableFuture<Void>> answers = Map.of(
            "refused",
            CompletableFuture.failedFuture(new IllegalStateException("no leader")),
            "silent",
            new CompletableFuture<>());

    @Test
    void allRowsCountWhenTheBrokerHasAll() {
        Dispatch dispatch = dispatch("a", "b", "c");

        assertThat(dispatch.sent()).isEqualTo(3);
        assertThat(dispatch.failure()).isNull();
        assertThat(given).containsExactly("a", "b", "c");
    }

    @Test
    void whatWasAcknowledgedBehindAFailureDoesNotCount() {
        Dispatch dispatch = dispatch("a", "refused", "c");

        assertThat(dispatch.sent()).isEqualTo(1);
        assertThat(dispatch.failure()).hasMessage("no leader");
    }

    @Test
    void aBrokerThatSaysNothingIsNotWaitedForBeyondPatience() {
        Dispatch dispatch = dispatch("silent", "b");

        assertThat(dispatch.sent()).isZero();
        assertThat(dispatch.failure()).hasMessageContaining("in time");
    }

    private Dispatch dispatch(String... keys) {
        List<OutgoingRecord> records = List.of(keys).stream()
                .map(key -> new OutgoingRecord("topic", key.getBytes(UTF_8), new byte[0], Map.of()))
                .toList();
        return Dispatch.of(
                records,
                outgoing -> {
                    byte[] key = outgoing.key();
                    String text = new String(key == null ? new byte[0] : key, UTF_8);
                    given.add(text);
                    return answers.getOrDefault(text, CompletableFuture.completedFuture(null));
                },
                PATIENCE);
    }
}
