package vn.hopluu.inbox.reading;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RevisionLimitTest {

    @ParameterizedTest
    @CsvSource({
        "1709254800000000, 0, false",
        // A day, and a microsecond more
        "1709341200000000, 0, false",
        "1709341200000001, 0, true",
        "9223372036854775807, 0, true",
        "1, 0, false",
        // The clock stands before what was accepted
        "1709427600000001, 1709341200000001, false",
        "1709427600000002, 1709341200000001, true",
    })
    void a_revision_is_too_far_ahead_a_day_behind_both_the_clock_and_what_was_accepted(
            long revision, long accepted, boolean behind) {
        assertThat(RevisionLimit.isBehind(revision, Instant.parse("2024-03-01T01:00:00Z"), accepted))
                .isEqualTo(behind);
    }
}
