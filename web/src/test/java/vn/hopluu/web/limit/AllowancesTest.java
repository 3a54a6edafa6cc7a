package vn.hopluu.web.limit;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class AllowancesTest {

    private static final int PER_SECOND = 1;

    @Test
    void each_caller_has_his_burst_and_no_more() {
        Allowances allowances = new Allowances(PER_SECOND, 1_000);

        long an = passed(allowances, "an", 3_000);
        long binh = passed(allowances, "binh", 500);

        // One more for each second that the test takes
        assertThat(an).isBetween(1_000L, 1_120L);
        assertThat(binh).isEqualTo(500);
    }

    @Test
    void who_is_refused_is_told_the_whole_seconds_to_wait() {
        Allowances allowances = new Allowances(1, 1);
        allowances.taken("an");

        Optional<Duration> wait = allowances.taken("an");

        assertThat(wait).contains(Duration.ofSeconds(1));
    }

    private static long passed(Allowances allowances, String caller, int requests) {
        long passed = 0;
        for (int i = 0; i < requests; i++) {
            passed += allowances.taken(caller).isEmpty() ? 1 : 0;
        }
        return passed;
    }
}
