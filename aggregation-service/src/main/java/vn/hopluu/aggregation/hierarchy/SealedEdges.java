package vn.hopluu.aggregation.hierarchy;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// The edges under the roots for which a campaign is sealed.
///
/// @param parents each sealed unit's parent, [Forest#NO_PARENT] for a root
public record SealedEdges(Map<Long, Long> parents) {

    public static final SealedEdges NONE = new SealedEdges(Map.of());

    public SealedEdges {
        parents = Map.copyOf(parents);
    }

    /// The edges of several seals. A unit that two of them hold, because it moved between them, stays where it was
    /// sealed first.
    ///
    /// @param seals the edges of each, in the order in which they were sealed
    public static SealedEdges of(List<Map<Long, Long>> seals) {
        Map<Long, Long> parents = new HashMap<>();
        seals.reversed().forEach(parents::putAll);
        return new SealedEdges(parents);
    }

    /// The forest with these edges in it, whatever the tree has become. A unit that the tree has since put
    /// below a sealed one adds to nothing there: it is a root of its own until the seal is broken. One that was
    /// under the root stays there, and nowhere else, so a report still reaches one root at most.
    public Forest freeze(Forest forest) {
        if (parents.isEmpty()) {
            return forest;
        }
        Map<Long, Long> frozen = new HashMap<>(forest.parents());
        frozen.replaceAll((unit, parent) -> parents.containsKey(parent) ? Forest.NO_PARENT : parent);
        frozen.putAll(parents);
        return new Forest(frozen);
    }
}
