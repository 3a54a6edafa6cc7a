package vn.hopluu.launcher.stack;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

class SupervisionTest {

    private static final Instant NOW = Instant.parse("2026-03-01T08:00:00Z");

    @Test
    void whatDiedLongAgoAndRunsAgainIsToldOfNoMore() {
        var lately = new Supervision.Trouble("kafka", 1, "", NOW.minusSeconds(599), false);
        var longAgo = new Supervision.Trouble("postgres", 3, "", NOW.minusSeconds(601), false);
        var givenUp = new Supervision.Trouble("plan-service", 5, "", NOW.minusSeconds(5_000), true);

        assertThat(new Supervision(1, NOW, true, List.of(lately, longAgo, givenUp)).standingTroubles(NOW))
                .containsExactly(lately, givenUp);
    }
}
