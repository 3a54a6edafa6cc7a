package vn.hopluu.aggregation.hierarchy;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.LongStream;

/// Who adds into whom in one campaign. A unit has one parent at most, so a report reaches a root at most once.
///
/// @param parents each unit's parent, [#NO_PARENT] for a root; a unit that is not a key is outside
public record Forest(Map<Long, Long> parents) {

    /// The parent of a root. Unit ids start at 1.
    public static final long NO_PARENT = 0;

    public Forest {
        parents = Map.copyOf(parents);
    }

    public boolean contains(long unit) {
        return parents.containsKey(unit);
    }

    /// The unit's parent, or [#NO_PARENT].
    public long parentOf(long unit) {
        return parents.getOrDefault(unit, NO_PARENT);
    }

    /// The unit itself, its parent and so on up to its root.
    public LongStream pathFrom(long unit) {
        return LongStream.iterate(unit, node -> node != NO_PARENT, this::parentOf);
    }

    /// The unit and all below it; nothing where it is outside.
    public Set<Long> subtree(long unit) {
        Map<Long, List<Long>> children = new HashMap<>();
        parents.forEach((child, parent) ->
                children.computeIfAbsent(parent, any -> new ArrayList<>()).add(child));
        Set<Long> found = new HashSet<>();
        Deque<Long> open = new ArrayDeque<>(contains(unit) ? List.of(unit) : List.of());
        while (!open.isEmpty()) {
            long node = open.pop();
            if (found.add(node)) {
                open.addAll(children.getOrDefault(node, List.of()));
            }
        }
        return found;
    }
}
