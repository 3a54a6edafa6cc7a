package vn.hopluu.outbox;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;

class SendResultTest {

    private static final Duration PATIENCE = Duration.ofMillis(50);

    private final FlakyBroker broker = new FlakyBroker();

    @Test
    void all_rows_count_when_the_broker_has_all() {
        SendResult result = result("a", "b", "c");

        assertThat(result.sent()).isEqualTo(3);
        assertThat(result.failure()).isNull();
        assertThat(broker.given()).containsExactly("a", "b", "c");
    }

    @Test
    void what_was_acknowledged_behind_a_failure_does_not_count() {
        broker.refuse("b");

        SendResult result = result("a", "b", "c");

        assertThat(result.sent()).isEqualTo(1);
        assertThat(result.failure()).hasMessage("no leader");
    }

    @Test
    void a_broker_that_says_nothing_is_not_waited_for_beyond_patience() {
        broker.leaveUnanswered("a");

        SendResult result = result("a", "b");

        assertThat(result.sent()).isZero();
        assertThat(result.failure()).hasMessageContaining("in time");
    }

    @Test
    void a_channel_that_takes_no_more_fails_from_there_on() {
        SendResult result = SendResult.of(
                List.of("a", "b"),
                event -> {
                    if (event.equals("b")) {
                        throw new IllegalStateException("buffer full");
                    }
                    return broker.apply(event);
                },
                PATIENCE);

        assertThat(result.sent()).isEqualTo(1);
        assertThat(result.failure()).hasMessage("buffer full");
    }

    private SendResult result(String... events) {
        return SendResult.of(List.of(events), broker, PATIENCE);
    }
}
