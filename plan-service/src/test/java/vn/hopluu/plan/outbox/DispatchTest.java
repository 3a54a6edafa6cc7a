package vn.hopluu.plan.outbox;

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
                .map(key -> new OutgoingRecord("topic", key, new byte[0], Map.of()))
                .toList();
        return Dispatch.of(
                records,
                outgoing -> {
                    given.add(outgoing.key());
                    return answers.getOrDefault(outgoing.key(), CompletableFuture.completedFuture(null));
                },
                PATIENCE);
    }
}
