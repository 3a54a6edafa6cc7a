package vn.hopluu.aggregation.totals;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Collection;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import vn.hopluu.aggregation.fold.SlotValues;

/// Who is in a unit's computed total, slot by slot, and who lacks. Pure.
///
/// Expected is who owes a report of its own, or has handed one in. It is in the total by its answer, or by what a unit
/// above it declares, which stands in for it whatever it says itself. What the unit at the root declares stands in for
/// nothing: it is what the total is to be held against. Whom a slot does not concern is not expected to answer it.
final class Completeness {

    private final int[] answered;
    private final int[] expected;
    private final BitSet asked;
    private final List<Long> missing = new ArrayList<>();
    private int units;

    private Completeness(int slots, BitSet asked) {
        this.answered = new int[slots];
        this.expected = new int[slots];
        this.asked = asked;
    }

    private record Step(PartOfTotal part, BitSet coveredAbove) {}

    /// @param root the unit that adds up
    /// @param parts the root and all below it
    /// @param slots how many slots the form has
    /// @param asked the slots that the campaign asks for: who is covered in all of these lacks nothing
    static Completeness of(long root, Collection<PartOfTotal> parts, int slots, BitSet asked) {
        Map<Long, List<PartOfTotal>> children = new HashMap<>();
        Deque<Step> steps = new ArrayDeque<>();
        for (PartOfTotal part : parts) {
            if (part.unit() == root) {
                steps.add(new Step(part, new BitSet()));
            } else {
                children.computeIfAbsent(part.parent(), parent -> new ArrayList<>())
                        .add(part);
            }
        }
        Completeness counted = new Completeness(slots, asked);
        while (!steps.isEmpty()) {
            Step step = steps.remove();
            PartOfTotal part = step.part();
            BitSet covered =
                    part.unit() == root ? step.coveredAbove() : with(step.coveredAbove(), part.declared(), slots);
            counted.count(part, covered);
            children.getOrDefault(part.unit(), List.of()).forEach(child -> steps.add(new Step(child, covered)));
        }
        counted.missing.sort(null);
        return counted;
    }

    private static BitSet with(BitSet covered, @Nullable SlotValues declared, int slots) {
        if (declared == null) {
            return covered;
        }
        BitSet more = (BitSet) covered.clone();
        for (int slot = 0; slot < slots; slot++) {
            if (declared.given(slot)) {
                more.set(slot);
            }
        }
        return more;
    }

    private void count(PartOfTotal part, BitSet covered) {
        if (!part.expected()) {
            return;
        }
        units++;
        for (int slot = 0; slot < expected.length; slot++) {
            count(part.own(), slot, covered.get(slot));
        }
        if (part.own() == null && lacks(covered)) {
            missing.add(part.unit());
        }
    }

    private void count(@Nullable SlotValues own, int slot, boolean covered) {
        if (covered || own != null && own.given(slot)) {
            answered[slot]++;
            expected[slot]++;
        } else if (own == null || own.mark(slot) != SlotValues.NOT_APPLICABLE) {
            expected[slot]++;
        }
    }

    private boolean lacks(BitSet covered) {
        BitSet open = (BitSet) asked.clone();
        open.andNot(covered);
        return !open.isEmpty();
    }

    /// How many units are expected.
    int units() {
        return units;
    }

    /// Who neither reported nor is covered, ascending.
    List<Long> missing() {
        return missing;
    }

    int answered(int slot) {
        return answered[slot];
    }

    int expected(int slot) {
        return expected[slot];
    }
}
