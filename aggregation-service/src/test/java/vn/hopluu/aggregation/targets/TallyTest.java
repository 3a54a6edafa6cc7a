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
            16  | 17  | 0.95 | 94,12% (16/17)
            10  | 12  | 0.95 | 83,33% (10/12)
            12  | 13  | 0.95 | 92,31% (12/13)
            19  | 20  | 0.95 | 95% (19/20)
            38  | 40  | 0.95 | 95% (38/40)
            199 | 200 | 0.95 | 99,5% (199/200)
            0   | 13  | 0.95 | 0% (0/13)
            13  | 13  | 0.95 | 100% (13/13)
            2   | 3   | 0.95 | 66,67% (2/3)
            7   | 2   | 0.95 | 350% (7/2)
            94999999 | 100000000 | 0.95 | 94,99% (94999999/100000000)
            95000001 | 100000000 | 0.95 | 95,01% (95000001/100000000)
            99999 | 100000 | 0.95 | 99,99% (99999/100000)
            1   | 100000 | 0.95 | 0,01% (1/100000)
            2   | 3   | 0.6667 | 66,66% (2/3)
            1   | 3   | 0.3333 | 33,34% (1/3)
            999958 | 1000000 | 0.99995 | 99,996% (999958/1000000)
            """)
    void a_percentage_is_never_rounded_onto_or_over_the_threshold(
            long above, long below, BigDecimal threshold, String shown) {
        assertThat(Fraction.of(above, below).percent(threshold)).isEqualTo(shown);
    }

    @Test
    void decimals_are_exact_too() {
        Fraction value = new Fraction(new BigDecimal("0.95"), new BigDecimal("1.90"));

        assertThat(value.asCounted()).isEqualTo("0.95/1.9");
        assertThat(value.percent(BigDecimal.ONE)).isEqualTo("50% (0,95/1,9)");
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
