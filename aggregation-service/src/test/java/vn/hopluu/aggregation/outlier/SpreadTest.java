package vn.hopluu.aggregation.outlier;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// Worked out by hand.
class SpreadTest {

    private static List<BigDecimal> figures(String text) {
        return Arrays.stream(text.split(" ")).map(BigDecimal::new).toList();
    }

    private static Spread spread(String sample) {
        return Spread.of(figures(sample)).orElseThrow();
    }

    /// 2 3 4 5 30: median 4, distances 2 1 0 1 26, MAD 1; 0.6745 × 26 = 17.537.
    ///
    /// 1 2 3 4 (even): median 2.5, distances 1.5 0.5 0.5 1.5, MAD 1; 0.6745 × 1.5 = 1.01175.
    ///
    /// 5 5 5 5 5 5 9: median 5, MAD 0; mean distance 4/7; 4 × 7 / (1.253314 × 4) = 7 / 1.253314 = 5.58519….
    @ParameterizedTest
    @CsvSource({
        "2 3 4 5 30,    30, 4,   MEDIAN_DEVIATION, 1,      17.5370, true",
        "2 3 4 5 30,    5,  4,   MEDIAN_DEVIATION, 1,      0.6745,  false",
        "1 2 3 4,       4,  2.5, MEDIAN_DEVIATION, 1,      1.0118,  false",
        "1 2 3 4,       1,  2.5, MEDIAN_DEVIATION, 1,      -1.0118, false",
        "5 5 5 5 5 5 9, 9,  5,   MEAN_DEVIATION,   0.5714, 5.5852,  true",
        "5 5 5 5 5 5 9, 5,  5,   MEAN_DEVIATION,   0.5714, 0.0000,  false",
    })
    void the_score_is_what_a_person_works_out(
            String sample,
            BigDecimal figure,
            BigDecimal median,
            Spread.Method method,
            BigDecimal shown,
            BigDecimal score,
            boolean far) {
        Spread spread = spread(sample);

        assertThat(spread.median()).isEqualByComparingTo(median);
        assertThat(spread.method()).isEqualTo(method);
        assertThat(spread.shown()).isEqualByComparingTo(shown);
        assertThat(spread.score(figure)).isEqualTo(score);
        assertThat(spread.isFarFrom(figure)).isEqualTo(far);
    }

    /// With median 0 and MAD 0.6745, a figure of 3.5 scores exactly 3.5: at the threshold it is not beyond it.
    @Test
    void the_threshold_itself_is_not_beyond_it() {
        Spread spread = spread("-0.6745 -0.6745 0 0.6745 0.6745");

        assertThat(spread.isFarFrom(new BigDecimal("3.5"))).isFalse();
        assertThat(spread.isFarFrom(new BigDecimal("3.500000001"))).isTrue();
        assertThat(spread.isFarFrom(new BigDecimal("-3.500000001"))).isTrue();
    }

    @Test
    void figures_that_are_all_equal_have_no_spread() {
        assertThat(Spread.of(figures("7 7 7 7 7"))).isEmpty();
    }
}
