package vn.hopluu.aggregation.targets;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.hopluu.events.PlanChanged.Comparison;

class TallyTest {

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            16  | 17  | 16/17 | 94,1…%
            12  | 13  | 12/13 | 92,3…%
            19  | 20  | 19/20 | 95%
            38  | 40  | 19/20 | 95%
            199 | 200 | 199/200 | 99,5%
            0   | 13  | 0     | 0%
            13  | 13  | 1     | 100%
            1   | 3   | 1/3   | 33,3…%
            2   | 3   | 2/3   | 66,6…%
            9161 | 9224 | 9161/9224 | 99,3…%
            94999999 | 100000000 | 94999999/100000000 | 94,9…%
            7   | 2   | 7/2   | 350%
            """)
    void a_value_is_exact_and_is_shown_cut_not_rounded(long above, long below, String exact, String shown) {
        Fraction value = Fraction.of(above, below);

        assertThat(value.inLowestTerms()).isEqualTo(exact);
        assertThat(value.percent()).isEqualTo(shown);
    }

    @Test
    void decimals_are_exact_too() {
        Fraction value = new Fraction(new BigDecimal("0.95"), new BigDecimal("1.90"));

        assertThat(value.inLowestTerms()).isEqualTo("1/2");
        assertThat(value.compareTo(new BigDecimal("0.5"))).isZero();
    }

    /// satisfied, missed, unknown, the threshold; what it is while there is time, and after.
    @ParameterizedTest(name = "{0} of {0}+{1}, {2} unknown, {3} {4}: {5}, {6}")
    @CsvSource(delimiter = '|', textBlock = """
            16 | 1 | 0 | AT_LEAST | 0.95 | NOT_REACHED    | NOT_REACHED
            19 | 1 | 0 | AT_LEAST | 0.95 | REACHED        | REACHED
            19 | 1 | 0 | MORE_THAN | 0.95 | NOT_REACHED   | NOT_REACHED
            19 | 0 | 1 | AT_LEAST | 0.95 | REACHED        | REACHED
            16 | 0 | 1 | AT_LEAST | 0.95 | WATCHED        | DATA_MISSING
            10 | 2 | 5 | AT_LEAST | 0.95 | NOT_REACHED    | NOT_REACHED
            0  | 0 | 5 | AT_LEAST | 0.95 | WATCHED        | DATA_MISSING
            0  | 0 | 0 | AT_LEAST | 0.95 | NOT_APPLICABLE | NOT_APPLICABLE
            1  | 9 | 0 | AT_MOST  | 0.1  | REACHED        | REACHED
            1  | 9 | 1 | AT_MOST  | 0.1  | WATCHED        | DATA_MISSING
            2  | 8 | 1 | LESS_THAN | 0.18 | NOT_REACHED   | NOT_REACHED
            5  | 0 | 0 | EQUAL    | 1    | REACHED        | REACHED
            5  | 0 | 1 | EQUAL    | 1    | WATCHED        | DATA_MISSING
            5  | 1 | 1 | EQUAL    | 1    | NOT_REACHED    | NOT_REACHED
            """)
    void a_share_is_decided_only_where_the_unknown_cannot_change_it(
            int satisfied,
            int missed,
            int unknown,
            Comparison comparison,
            BigDecimal threshold,
            TargetStatus inTime,
            TargetStatus after) {
        TallyByUnit counted = new TallyByUnit();
        for (int i = 0; i < satisfied; i++) {
            counted.satisfied();
        }
        for (int i = 0; i < missed; i++) {
            counted.missed(i);
        }
        for (int i = 0; i < unknown; i++) {
            counted.unknown(i);
        }
        Tally tally = counted.share();

        assertThat(tally.status(new Threshold(comparison, threshold), true)).isEqualTo(inTime);
        assertThat(tally.status(new Threshold(comparison, threshold), false)).isEqualTo(after);
    }

    @Test
    void a_sum_with_an_unknown_part_is_never_decided() {
        TallyByUnit counted = new TallyByUnit();
        counted.add(new BigDecimal(99), new BigDecimal(100));
        counted.unknown(7);

        Tally tally = counted.ofSums();

        assertThat(tally.status(new Threshold(Comparison.AT_LEAST, new BigDecimal("0.5")), false))
                .isEqualTo(TargetStatus.DATA_MISSING);
        assertThat(tally.value()).isEqualTo(Fraction.of(99, 100));
    }
}
