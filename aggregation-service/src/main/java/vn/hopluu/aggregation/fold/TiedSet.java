package vn.hopluu.aggregation.fold;

import java.util.ArrayList;
import java.util.List;
import java.util.NavigableSet;
import java.util.TreeSet;

/// Cells that a form's rules tie together by equations. Summed up, cells that balance in every report balance; so what
/// a
/// unit declares for its whole subtree may stand in for the sums of all of them or of none.
///
/// @param slots the cells' numbers
/// @param equations what must come to 0
public record TiedSet(NavigableSet<Integer> slots, List<WeightedSum> equations) {

    public TiedSet {
        equations = List.copyOf(equations);
    }

    /// Those that the equations make: two equations that share a cell are of one set.
    static List<TiedSet> of(List<WeightedSum> equations) {
        List<TiedSet> sets = new ArrayList<>();
        for (WeightedSum equation : equations) {
            NavigableSet<Integer> slots = new TreeSet<>();
            equation.terms().forEach(term -> slots.add(term.slot()));
            List<WeightedSum> together = new ArrayList<>();
            for (TiedSet set : List.copyOf(sets)) {
                if (set.slots.stream().anyMatch(slots::contains)) {
                    slots.addAll(set.slots);
                    together.addAll(set.equations);
                    sets.remove(set);
                }
            }
            together.add(equation);
            sets.add(new TiedSet(slots, together));
        }
        return List.copyOf(sets);
    }

    /// The cells that a declaration leaves open.
    public List<Integer> open(SlotValues declared) {
        return slots.stream().filter(slot -> !declared.given(slot)).toList();
    }

    /// Whether a declaration states all of it, and it balances.
    public boolean standsIn(SlotValues declared, List<Slot> form) {
        return open(declared).isEmpty()
                && equations.stream()
                        .allMatch(equation -> equation.value(declared, form).signum() == 0);
    }
}
