package vn.hopluu.web.time;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class ClocksTest {

    @Test
    void theClockShowsVietnamsTime() {
        Clock clock = new Clocks().clock(Optional.empty());

        assertThat(clock.getZone().getRules().getOffset(clock.instant())).isEqualTo(ZoneOffset.ofHours(7));
        assertThat(clock.instant()).isCloseTo(Instant.now(), within(5, ChronoUnit.SECONDS));
    }

    @Test
    void theClockIsMovedByTheOffsetAndRunsOn() {
        Clock clock = new Clocks().clock(Optional.of(Duration.ofDays(-900)));

        assertThat(clock.instant()).isCloseTo(Instant.now().minus(900, ChronoUnit.DAYS), within(5, ChronoUnit.SECONDS));
    }
}
