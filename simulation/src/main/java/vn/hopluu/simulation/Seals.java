package vn.hopluu.simulation;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import vn.hopluu.aggregation.hierarchy.DatedTree;
import vn.hopluu.aggregation.hierarchy.Forest;

/// plan-service's acts of sealing: a campaign is sealed for one of its units, the seal is broken, the campaign is
/// sealed again. Each carries the edges below its unit by what plan-service knew when it was asked for.
final class Seals {

    private static final int MOST_ACTS = 3;

    private final SeededRandom chance;
    private final List<World.UnitState> units;
    private long moment;

    Seals(SeededRandom chance, List<World.UnitState> units) {
        this.chance = chance;
        this.units = units;
    }

    /// One act, as it is sent.
    ///
    /// @param revision of the campaign's seal for this root
    /// @param sealed false: broken
    /// @param since when it was done: no two at once
    /// @param parents each sealed unit's parent, none where it is broken
    /// @param asOf the highest revision that report-service counted
    record Act(
            World.Span campaign,
            long root,
            long revision,
            boolean sealed,
            long since,
            Map<Long, Long> parents,
            long asOf) {

        Act upTo(long asOf) {
            return new Act(campaign, root, revision, sealed, since, parents, asOf);
        }

        String key() {
            return campaign.key() + "/" + root;
        }
    }

    /// The acts of a seed, in the order in which they are done.
    List<Act> acts() {
        List<Act> acts = new ArrayList<>();
        for (World.Span campaign : World.CAMPAIGNS) {
            for (int root = chance.below(3); root > 0; root--) {
                acts.addAll(ofOneRoot(campaign));
            }
        }
        return acts;
    }

    /// The same root may come twice: then the later acts go on from the revision of the earlier.
    private List<Act> ofOneRoot(World.Span campaign) {
        List<Act> acts = new ArrayList<>();
        Forest first = World.forest(campaign, knownThen());
        List<Long> roots = first.parents().keySet().stream().sorted().toList();
        if (roots.isEmpty()) {
            return acts;
        }
        long root = chance.any(roots);
        acts.add(seal(campaign, root, first));
        for (int act = 1; act < chance.between(1, MOST_ACTS); act++) {
            boolean isSealed = acts.getLast().sealed();
            acts.add(isSealed ? broken(campaign, root) : seal(campaign, root, World.forest(campaign, knownThen())));
        }
        return acts;
    }

    private Act seal(World.Span campaign, long root, Forest forest) {
        moment++;
        Map<Long, Long> parents = new TreeMap<>();
        forest.subtree(root)
                .forEach(unit -> parents.put(unit, unit == root ? Forest.NO_PARENT : forest.parentOf(unit)));
        return new Act(campaign, root, moment, true, moment, parents, 0);
    }

    private Act broken(World.Span campaign, long root) {
        moment++;
        return new Act(campaign, root, moment, false, moment, Map.of(), 0);
    }

    /// Of each unit one of its states, or none: what was entered by then.
    private List<DatedTree.Unit> knownThen() {
        Map<Long, List<World.UnitState>> states = new TreeMap<>();
        units.forEach(state -> states.computeIfAbsent(state.unit().id(), absent -> new ArrayList<>())
                .add(state));
        List<DatedTree.Unit> known = new ArrayList<>();
        states.values().forEach(ofOne -> {
            if (!chance.once(8)) {
                known.add(chance.any(ofOne).unit());
            }
        });
        return known;
    }

    /// The seals of a campaign that stand after these acts, the first first.
    static List<Act> standing(World.Span campaign, Collection<Act> acts) {
        Map<String, Act> last = new HashMap<>();
        acts.stream()
                .filter(act -> act.campaign().equals(campaign))
                .forEach(act ->
                        last.merge(act.key(), act, (one, other) -> one.revision() > other.revision() ? one : other));
        return last.values().stream()
                .filter(Act::sealed)
                .sorted(Comparator.comparing(Act::since))
                .toList();
    }

    /// The forest that a campaign must end with, unit by unit: where its first seal that still stands has it below its
    /// own; else in the newest tree. Nobody comes in below a unit that was sealed before without it.
    static Forest frozen(World.Span campaign, Forest newest, Collection<Act> acts) {
        List<Act> standing = standing(campaign, acts);
        Map<Long, Long> parents = new HashMap<>();
        newest.parents().forEach((unit, parent) -> parents.put(unit, isSealed(parent, standing) ? 0L : parent));
        standing.forEach(act -> act.parents().keySet().forEach(unit -> parents.putIfAbsent(unit, 0L)));
        for (long unit : List.copyOf(parents.keySet())) {
            for (int place = 0; place < standing.size(); place++) {
                long parent = standing.get(place).parents().getOrDefault(unit, 0L);
                if (parent != 0) {
                    parents.put(unit, isSealed(parent, standing.subList(0, place)) ? 0L : parent);
                    break;
                }
            }
        }
        return new Forest(parents);
    }

    private static boolean isSealed(long unit, List<Act> standing) {
        return standing.stream().anyMatch(act -> act.parents().containsKey(unit));
    }
}
