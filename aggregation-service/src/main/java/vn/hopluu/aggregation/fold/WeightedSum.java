package vn.hopluu.aggregation.fold;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.List;

/// Slots with whole factors, added up: one side of a ratio, or an equation that must come to 0.
///
/// @param terms in the order of their slots, each slot once
public record WeightedSum(List<Term> terms) {

    /// @param slot its number in the form
    /// @param factor never 0
    public record Term(int slot, long factor) {}

    public WeightedSum {
        terms = List.copyOf(terms);
    }

    /// Whether figures state all of it.
    public boolean given(SlotValues figures) {
        return terms.stream().allMatch(term -> figures.given(term.slot()));
    }

    /// The decimals that its value keeps: those of the slot that keeps most.
    public int scale(List<Slot> slots) {
        return terms.stream()
                .mapToInt(term -> slots.get(term.slot()).scale())
                .max()
                .orElse(0);
    }

    /// What it comes to.
    public BigDecimal amount(SlotValues figures, List<Slot> slots) {
        return new BigDecimal(value(figures, slots), scale(slots));
    }

    /// What it comes to, scaled; what figures do not state counts as nothing.
    BigInteger value(SlotValues figures, List<Slot> slots) {
        int scale = scale(slots);
        BigInteger value = BigInteger.ZERO;
        for (Term term : terms) {
            BigInteger unit = BigInteger.TEN.pow(scale - slots.get(term.slot()).scale());
            value = value.add(BigInteger.valueOf(figures.amount(term.slot()))
                    .multiply(BigInteger.valueOf(term.factor()))
                    .multiply(unit));
        }
        return value;
    }
}
