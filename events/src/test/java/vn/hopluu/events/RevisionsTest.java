package vn.hopluu.events;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import org.junit.jupiter.api.Test;

class RevisionsTest {

    private static final Instant NOW = Instant.parse("2024-03-01T01:00:00.000001999Z");
    private static final long NOW_IN_MICROSECONDS = 1_709_254_800_000_001L;

    @Test
    void theFirstRevisionIsTheClockInMicroseconds() {
        assertThat(Revisions.next(0, NOW)).isEqualTo(NOW_IN_MICROSECONDS);
    }

    @Test
    void aRevisionGrowsWhileTheClockStands() {
        assertThat(Revisions.next(NOW_IN_MICROSECONDS, NOW)).isEqualTo(NOW_IN_MICROSECONDS + 1);
    }

    @Test
    void aRevisionGrowsWhenTheClockGoesBack() {
        assertThat(Revisions.next(NOW_IN_MICROSECONDS + 500, NOW)).isEqualTo(NOW_IN_MICROSECONDS + 501);
    }

    @Test
    void aRestoredRowOvertakesWhatItSentBefore() {
        assertThat(Revisions.next(3, NOW)).isEqualTo(NOW_IN_MICROSECONDS);
    }

    @Test
    void theLastRevisionHasNoNext() {
        assertThatThrownBy(() -> Revisions.next(Long.MAX_VALUE, NOW)).isInstanceOf(ArithmeticException.class);
    }
}
