package vn.hopluu.launcher.stack;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class RestartPolicyTest {

    private static final Instant FIRST = Instant.parse("2026-01-02T03:04:05Z");

    @Test
    void theWaitsBeforeTheNextStartGrow() {
        // Given
        RestartPolicy deaths = new RestartPolicy();
        List<Duration> waits = new ArrayList<>();

        // When
        for (int death = 0; death < 4; death++) {
            Instant moment = FIRST.plusSeconds(60L * death);
            deaths.add(moment);
            waits.add(Duration.between(moment, deaths.nextStart()));
        }

        // Then
        assertThat(waits)
                .containsExactly(Duration.ZERO, Duration.ofSeconds(5), Duration.ofSeconds(15), Duration.ofSeconds(45));
        assertThat(deaths.areTooMany()).isFalse();
    }

    @Test
    void fiveWithinTenMinutesAreTooMany() {
        // Given
        RestartPolicy deaths = new RestartPolicy();

        // When
        for (int death = 0; death < 5; death++) {
            deaths.add(FIRST.plusSeconds(149L * death));
        }

        // Then
        assertThat(deaths.areTooMany()).isTrue();
    }

    @Test
    void whatLiesLongerAgoIsForgotten() {
        // Given
        RestartPolicy deaths = new RestartPolicy();

        // When
        for (int death = 0; death < 8; death++) {
            deaths.add(FIRST.plus(Duration.ofMinutes(3L * death)));
        }

        // Then
        assertThat(deaths.count()).isEqualTo(4);
        assertThat(deaths.areTooMany()).isFalse();
    }
}
