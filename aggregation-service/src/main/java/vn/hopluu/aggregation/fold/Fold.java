package vn.hopluu.aggregation.fold;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import vn.hopluu.aggregation.hierarchy.Forest;
import vn.hopluu.events.Coverage;

/// Passes the difference that a report makes up one campaign's forest.
///
/// Per slot and basis: C(n) = own(n) + Σ U(children), and U(n) = what n declared for its whole subtree where it
/// gave a value that may stand in (see [SummingRules#standingIn]), else C(n). A roll-up holds C. A change of an own
/// figure changes C on the way up until a
/// declared value stands in its way; a change of a declared value, its coming and its going pass U's difference
/// to the parent. So a child corrected below a consolidated parent changes nothing above that parent. Counts of
/// own answers pass undammed. How many of the figures are estimates is dammed as the figures are. A ratio's two
/// sides are summed once more over the units that gave both, as if they were two cells of their own.
///
/// Differences commute, so the order of reports does not matter. The cost of a report is its cells times the
/// depth.
public final class Fold {

    private final Forest forest;
    private final List<Slot> slots;
    private final SummingRules rules;
    private final Map<Long, RollUp> rollUps;
    private final Map<Long, Entry> declared;
    private final Set<Long> touched = new HashSet<>();

    /// @param forest the campaign's, or at least every path up from the units that will be applied
    /// @param rollUps what is stored on those paths; changed in place, and added to where a unit has none yet
    /// @param declared the consolidated reports on those paths, by unit
    public Fold(
            Forest forest, List<Slot> slots, SummingRules rules, Map<Long, RollUp> rollUps, Map<Long, Entry> declared) {
        this.forest = forest;
        this.slots = List.copyOf(slots);
        this.rules = rules;
        this.rollUps = rollUps;
        this.declared = new HashMap<>(declared);
        this.declared.replaceAll((unit, entry) -> rules.standingIn(entry, slots));
    }

    /// Puts `after` in the place of `before`, on both bases.
    ///
    /// @throws ArithmeticException where a sum would leave a `long`; the roll-ups given are then of no more use
    public void apply(long unit, Coverage coverage, Entry before, Entry after) {
        switch (coverage) {
            case OWN -> own(unit, before, after);
            case CONSOLIDATED -> declare(unit, rules.standingIn(before, slots), rules.standingIn(after, slots));
        }
        // Also where no sum moves: the unit's own answers that do not add are read with its row
        touched.add(unit);
    }

    /// Every roll-up of a campaign, from nothing. A report whose unit has no place in the forest adds to
    /// nothing until it has one.
    public static Map<Long, RollUp> anew(Forest forest, List<Slot> slots, SummingRules rules, List<Stated> ledger) {
        Map<Long, RollUp> rollUps = new HashMap<>();
        Fold fold = new Fold(forest, slots, rules, rollUps, Map.of());
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

    private void own(long unit, Entry before, Entry after) {
        for (Basis basis : Basis.values()) {
            Sums difference = empty();
            difference.addOwn(after.on(basis), slots, rules, 1);
            difference.addOwn(before.on(basis), slots, rules, -1);
            passUp(unit, basis, difference);
        }
    }

    private void declare(long unit, Entry before, Entry after) {
        for (Basis basis : Basis.values()) {
            Sums computed = rollUp(unit).on(basis);
            Sums difference = empty();
            difference.addPassedUp(computed, after.on(basis), slots, rules, 1);
            difference.addPassedUp(computed, before.on(basis), slots, rules, -1);
            passUp(forest.parentOf(unit), basis, difference);
        }
        declared.put(unit, after);
    }

    private void passUp(long from, Basis basis, Sums difference) {
        for (long node = from; node != Forest.NO_PARENT && !difference.isZero(); node = forest.parentOf(node)) {
            rollUp(node).on(basis).add(difference);
            touched.add(node);
            difference.dam(declared.getOrDefault(node, Entry.NOTHING).on(basis), rules);
        }
    }

    private Sums empty() {
        return new Sums(slots.size(), rules.ratios().size());
    }

    /// A unit's roll-up as it stands.
    public RollUp rollUp(long unit) {
        return rollUps.computeIfAbsent(
                unit, id -> RollUp.empty(slots.size(), rules.ratios().size()));
    }
}
