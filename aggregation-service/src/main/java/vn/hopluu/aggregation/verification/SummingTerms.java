package vn.hopluu.aggregation.verification;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;
import vn.hopluu.aggregation.fold.Slot;
import vn.hopluu.aggregation.fold.SummingRules;
import vn.hopluu.aggregation.fold.TiedSet;
import vn.hopluu.aggregation.fold.WeightedSum;

/// Rules of summing as columns: a row for each slot of each equation, and of each side of each ratio. Sides are
/// numbered
/// from 1: above and below of the first ratio, then of the second. Weights are of scaled amounts.
record SummingTerms(
        Integer[] sets,
        Integer[] equations,
        Integer[] slots,
        Long[] weights,
        Integer[] sides,
        Integer[] sideSlots,
        Long[] sideWeights) {

    private record Term(int group, int number, int slot, long weight) {}

    static SummingTerms of(SummingRules rules, List<Slot> slots) {
        List<Term> ties = new ArrayList<>();
        for (TiedSet set : rules.tied()) {
            for (WeightedSum equation : set.equations()) {
                add(ties, rules.tied().indexOf(set), rules.equations().indexOf(equation), equation, slots);
            }
        }
        List<Term> sides = new ArrayList<>();
        for (int ratio = 0; ratio < rules.ratios().size(); ratio++) {
            add(sides, ratio, 2 * ratio + 1, rules.ratios().get(ratio).above(), slots);
            add(sides, ratio, 2 * ratio + 2, rules.ratios().get(ratio).below(), slots);
        }
        return new SummingTerms(
                ties.stream().map(Term::group).toArray(Integer[]::new),
                ties.stream().map(Term::number).toArray(Integer[]::new),
                ties.stream().map(Term::slot).toArray(Integer[]::new),
                ties.stream().map(Term::weight).toArray(Long[]::new),
                sides.stream().map(Term::number).toArray(Integer[]::new),
                sides.stream().map(Term::slot).toArray(Integer[]::new),
                sides.stream().map(Term::weight).toArray(Long[]::new));
    }

    private static void add(List<Term> terms, int group, int number, WeightedSum sum, List<Slot> slots) {
        int scale = sum.scale(slots);
        sum.terms()
                .forEach(term -> terms.add(new Term(
                        group,
                        number,
                        term.slot(),
                        BigInteger.TEN
                                .pow(scale - slots.get(term.slot()).scale())
                                .multiply(BigInteger.valueOf(term.factor()))
                                .longValueExact())));
    }
}
