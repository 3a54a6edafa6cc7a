package vn.hopluu.aggregation.fold;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import vn.hopluu.aggregation.hierarchy.Forest;
import vn.hopluu.events.Coverage;

/// Passes the difference that a report makes up one campaign's forest.
///
/// Per slot and basis: C(n) = own(n) + Σ U(children), and U(n) = what n declared for its whole subtree where it
/// gave a value, else C(n). A roll-up holds C. A change of an own figure changes C on the way up until a
/// declared value stands in its way; a change of a declared value, its coming and its going pass U's difference
/// to the parent. So a child corrected below a consolidated parent changes nothing above that parent. Counts of
/// own answers pass undammed.
///
/// Differences commute, so the order of reports does not matter. The cost of a report is its cells times the
/// depth.
public final class Fold {

    private final Forest forest;
    private final List<Slot> slots;
    private final Map<Long, RollUp> rollUps;
    private final Map<Long, Entry> declared;
    private final Set<Long> touched = new HashSet<>();

    /// @param forest the campaign's, or at least every path up from the units that will be applied
    /// @param rollUps what is stored on those paths; changed in place, and added to where a unit has none yet
    /// @param declared the consolidated reports on those paths, by unit
    public Fold(Forest forest, List<Slot> slots, Map<Long, RollUp> rollUps, Map<Long, Entry> declared) {
        this.forest = forest;
        this.slots = List.copyOf(slots);
        this.rollUps = rollUps;
        this.declared = new HashMap<>(declared);
    }

    /// Puts `after` in the place of `before`, on both bases.
    ///
    /// @throws ArithmeticException where a sum would leave a `long`; the roll-ups given are then of no more use
    public void apply(long unit, Coverage coverage, Entry before, Entry after) {
        for (Basis basis : Basis.values()) {
            switch (coverage) {
                case OWN -> own(unit, basis, before.on(basis), after.on(basis));
                case CONSOLIDATED -> declare(unit, basis, before.on(basis), after.on(basis));
            }
        }
        // Also where no sum moves: the unit's own answers that do not add are read with its row
        touched.add(unit);
        if (coverage == Coverage.CONSOLIDATED) {
            declared.put(unit, after);
        }
    }

    /// Every roll-up of a campaign, from nothing. A report whose unit has no place in the forest adds to
    /// nothing until it has one.
    public static Map<Long, RollUp> anew(Forest forest, List<Slot> slots, List<Stated> ledger) {
        Map<Long, RollUp> rollUps = new HashMap<>();
        Fold fold = new Fold(forest, slots, rollUps, Map.of());
        for (Stated report : ledger) {
            if (forest.contains(report.unit())) {
                fold.apply(report.unit(), report.coverage(), Entry.NOTHING, report.entry());
            }
        }
        return rollUps;
    }

    /// The units whose roll-ups have changed, or whose own or declared answers have.
    public Set<Long> touched() {
        return Set.copyOf(touched);
    }

    private void own(long unit, Basis basis, @Nullable SlotValues before, @Nullable SlotValues after) {
        Sums difference = new Sums(slots.size());
        difference.addOwn(after, slots, 1);
        difference.addOwn(before, slots, -1);
        passUp(unit, basis, difference);
    }

    private void declare(long unit, Basis basis, @Nullable SlotValues before, @Nullable SlotValues after) {
        Sums computed = rollUp(unit).on(basis);
        Sums difference = new Sums(slots.size());
        for (int slot = 0; slot < slots.size(); slot++) {
            if (slots.get(slot).adds()) {
                difference.sums[slot] =
                        Math.subtractExact(passedUp(computed, after, slot), passedUp(computed, before, slot));
                difference.standIns[slot] = standIns(computed, after, slot) - standIns(computed, before, slot);
            }
        }
        passUp(forest.parentOf(unit), basis, difference);
    }

    private void passUp(long from, Basis basis, Sums difference) {
        for (long node = from; node != Forest.NO_PARENT && !difference.isZero(); node = forest.parentOf(node)) {
            rollUp(node).on(basis).add(difference);
            touched.add(node);
            dam(difference, declared.getOrDefault(node, Entry.NOTHING).on(basis));
        }
    }

    /// Where the unit declared a value, its parent does not see what changed below.
    private void dam(Sums difference, @Nullable SlotValues declaration) {
        if (declaration == null) {
            return;
        }
        for (int slot = 0; slot < slots.size(); slot++) {
            if (declaration.given(slot)) {
                difference.sums[slot] = 0;
                difference.standIns[slot] = 0;
            }
        }
    }

    private RollUp rollUp(long unit) {
        return rollUps.computeIfAbsent(unit, id -> RollUp.empty(slots.size()));
    }

    private static long passedUp(Sums computed, @Nullable SlotValues declaration, int slot) {
        return declaration != null && declaration.given(slot) ? declaration.amount(slot) : computed.sum(slot);
    }

    private static int standIns(Sums computed, @Nullable SlotValues declaration, int slot) {
        return SlotValues.given(declaration, slot) ? 1 : computed.standIns(slot);
    }
}
