package vn.hopluu.aggregation.hierarchy;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// The edges below the units for which a campaign is sealed.
///
/// @param parents each sealed unit's parent, but for those at the top, whose way up stays the tree's
/// @param units all that are sealed, those at the top among them
public record SealedEdges(Map<Long, Long> parents, Set<Long> units) {

    public static final SealedEdges NONE = new SealedEdges(Map.of(), Set.of());

    public SealedEdges {
        parents = Map.copyOf(parents);
        units = Set.copyOf(units);
    }

    /// The edges of several seals. A unit that two of them hold stays where it was sealed first, and nothing comes in
    /// later below a unit that was sealed before.
    ///
    /// @param seals the edges of each, in the order in which they were asked for; [Forest#NO_PARENT] for the
    ///     unit at the top
    public static SealedEdges of(List<Map<Long, Long>> seals) {
        Map<Long, Long> parents = new HashMap<>();
        Set<Long> units = new HashSet<>();
        for (Map<Long, Long> seal : seals) {
            seal.forEach((unit, parent) -> {
                if (parent != Forest.NO_PARENT) {
                    parents.putIfAbsent(unit, units.contains(parent) ? Long.valueOf(Forest.NO_PARENT) : parent);
                }
            });
            units.addAll(seal.keySet());
        }
        return new SealedEdges(parents, units);
    }

    /// The forest with these edges in it, whatever the tree has become. A unit that the tree has since put
    /// below a sealed one adds to nothing there: it is a root of its own until the seal is broken. One that was
    /// under a seal stays there, and nowhere else, so a report still reaches one root at most.
    public Forest freeze(Forest forest) {
        if (units.isEmpty()) {
            return forest;
        }
        Map<Long, Long> frozen = new HashMap<>(forest.parents());
        frozen.replaceAll((unit, parent) -> units.contains(parent) ? Forest.NO_PARENT : parent);
        units.forEach(unit -> frozen.putIfAbsent(unit, Forest.NO_PARENT));
        frozen.putAll(parents);
        return new Forest(frozen);
    }
}
