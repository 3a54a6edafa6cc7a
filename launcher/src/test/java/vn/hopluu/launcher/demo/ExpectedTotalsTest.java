package vn.hopluu.launcher.demo;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class ExpectedTotalsTest {

    @Test
    void the_totals_added_by_hand_are_those_of_the_plainest_sum() {
        SampleFiles files = Samples.read();
        NaiveTotals naive = new NaiveTotals(files);
        List<Difference> wrong = new ArrayList<>();

        for (Expectation expectation : files.expectations()) {
            expectation.figures().forEach((field, expected) -> {
                Expectation.Figure sum = naive.figure(expectation, field);
                if (!expected.equals(sum)) {
                    wrong.add(new Difference(expectation, field, expected.toString(), sum.toString()));
                }
            });
        }

        assertThat(wrong).isEmpty();
    }
}
