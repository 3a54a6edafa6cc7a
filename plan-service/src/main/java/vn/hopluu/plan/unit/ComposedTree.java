package vn.hopluu.plan.unit;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import vn.hopluu.plan.time.DateRange;

/// The dated tree along which figures travel: per regime, a unit's recipient where it has a route, else its
/// administrative parent. Above a unit there must never be the unit itself, on no day and under no regime.
///
/// @param units a unit and all that stand above it on any day, by id
record ComposedTree(Map<Long, UnitHistory> units) {

    /// Under no regime the administrative tree alone counts.
    private static final String NO_REGIME = "";

    /// A way that leads back to where it began.
    ///
    /// @param regime the regime whose routes it follows, empty for the administrative tree
    /// @param days when it does
    /// @param path the units' ids from the first one to its return
    record Cycle(String regime, DateRange days, List<Long> path) {}

    private record Edge(DateRange days, long superior) {}

    /// A cycle through the unit, or empty where there is none.
    Optional<Cycle> cycleThrough(long unit) {
        UnitHistory history = units.getOrDefault(unit, new UnitHistory(List.of(), List.of()));
        for (String regime : regimes()) {
            for (DateRange days : history.days()) {
                Optional<Cycle> cycle = walk(regime, unit, unit, days, List.of(unit));
                if (cycle.isPresent()) {
                    return cycle;
                }
            }
        }
        return Optional.empty();
    }

    private Optional<Cycle> walk(String regime, long start, long unit, DateRange days, List<Long> path) {
        for (Edge edge : edges(regime, unit)) {
            Optional<DateRange> shared = edge.days.intersection(days);
            if (shared.isEmpty()) {
                continue;
            }
            List<Long> longer = new ArrayList<>(path);
            longer.add(edge.superior);
            if (edge.superior == start) {
                return Optional.of(new Cycle(regime, shared.get(), List.copyOf(longer)));
            }
            if (path.contains(edge.superior)) {
                // A cycle that does not hold the unit itself: not of this change's making.
                continue;
            }
            Optional<Cycle> cycle = walk(regime, start, edge.superior, shared.get(), longer);
            if (cycle.isPresent()) {
                return cycle;
            }
        }
        return Optional.empty();
    }

    private List<Edge> edges(String regime, long unit) {
        UnitHistory history = units.get(unit);
        if (history == null) {
            return List.of();
        }
        List<Edge> edges = new ArrayList<>();
        List<DateRange> routed = new ArrayList<>();
        for (UnitRoute route : history.routes()) {
            if (route.regime().equals(regime)) {
                routed.add(route.days());
                edges.add(new Edge(route.days(), route.recipientId()));
            }
        }
        for (UnitVersion version : history.versions()) {
            Long parent = version.parentId();
            if (parent != null) {
                version.days().minus(routed).forEach(days -> edges.add(new Edge(days, parent)));
            }
        }
        return edges;
    }

    private Set<String> regimes() {
        Set<String> regimes = new HashSet<>();
        regimes.add(NO_REGIME);
        units.values().forEach(history -> history.routes().forEach(route -> regimes.add(route.regime())));
        return regimes;
    }
}
