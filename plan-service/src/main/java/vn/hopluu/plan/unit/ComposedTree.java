package vn.hopluu.plan.unit;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;
import vn.hopluu.plan.time.DateRange;

/// The dated tree along which figures travel: per regime, a unit's recipient where it has a route, else its
/// administrative parent. Above a unit there must never be the unit itself, on no day and under no regime.
///
/// It remembers the edges that it has worked out, so that asking about every unit of a large act stays cheap.
final class ComposedTree {

    /// Under no regime the administrative tree alone counts.
    private static final String NO_REGIME = "";

    /// A way that leads back to where it began.
    ///
    /// @param regime the regime whose routes it follows, empty for the administrative tree
    /// @param days when it does
    /// @param path the units' ids from the first one to its return
    record Cycle(String regime, DateRange days, List<Long> path) {}

    private record Edge(DateRange days, long superior) {}

    private record Place(String regime, long unit) {}

    private final UnitsAfterAct units;
    private final SortedSet<String> regimes = new TreeSet<>();
    private final Map<Place, List<Edge>> known = new HashMap<>();

    /// @param units with all that stand above them on any day
    ComposedTree(UnitsAfterAct units) {
        this.units = units;
        regimes.add(NO_REGIME);
        regimes.addAll(units.regimes());
    }

    /// A cycle through the unit, or empty where there is none.
    Optional<Cycle> cycleThrough(long unit) {
        for (String regime : regimes) {
            for (DateRange days : units.of(unit).days()) {
                Optional<Cycle> cycle = walk(regime, unit, unit, days, List.of(unit));
                if (cycle.isPresent()) {
                    return cycle;
                }
            }
        }
        return Optional.empty();
    }

    private Optional<Cycle> walk(String regime, long start, long unit, DateRange days, List<Long> path) {
        for (Edge edge : known.computeIfAbsent(new Place(regime, unit), this::edges)) {
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

    private List<Edge> edges(Place place) {
        UnitHistory history = units.of(place.unit);
        List<Edge> edges = new ArrayList<>();
        List<DateRange> routed = new ArrayList<>();
        for (UnitRoute route : history.routes()) {
            if (route.regime().equals(place.regime)) {
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
}
