package vn.hopluu.aggregation.hierarchy;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// Every unit with its whole history: who stood below whom on which day.
///
/// The tree is as events brought it so far. A parent that has not arrived yet is simply not there: its children are
/// roots until it comes.
public final class DatedTree {

    /// No administrative order is deeper. A walk that is longer has met a cycle.
    private static final int DEEPEST = 64;

    /// One stretch of days with one parent.
    ///
    /// @param to the last day, or null while it stands
    /// @param parent the parent's id, or [Forest#NO_PARENT]
    public record Version(LocalDate from, @Nullable LocalDate to, long parent) {
        boolean includes(LocalDate day) {
            return !day.isBefore(from) && (to == null || !day.isAfter(to));
        }
    }

    /// One stretch of days with one recipient under one regime.
    public record Route(
            String regime, LocalDate from, @Nullable LocalDate to, long recipient) {
        boolean includes(LocalDate day) {
            return !day.isBefore(from) && (to == null || !day.isAfter(to));
        }
    }

    /// @param versions in order of time, at least one
    public record Unit(long id, List<Version> versions, List<Route> routes) {
        public Unit {
            versions = List.copyOf(versions);
            routes = List.copyOf(routes);
        }

        LocalDate lastDayUpTo(LocalDate day) {
            LocalDate last = versions.getLast().to();
            return last == null || last.isAfter(day) ? day : last;
        }

        Optional<Version> on(LocalDate day) {
            return versions.stream().filter(version -> version.includes(day)).findFirst();
        }

        private Stream<LocalDate> changes() {
            return Stream.concat(
                    versions.stream().map(Version::from),
                    routes.stream()
                            .flatMap(route -> Stream.of(
                                    route.from(),
                                    route.to() == null
                                            ? route.from()
                                            : route.to().plusDays(1))));
        }
    }

    private final Map<Long, Unit> units = new HashMap<>();

    /// The days on which anything changes, and the ways there are: a cycle shows on one of these days along one of
    /// them.
    private final Set<LocalDate> changeDays = new TreeSet<>();

    private final Set<Way> ways = new HashSet<>(Set.of(Way.ADMINISTRATIVE));

    public DatedTree(List<Unit> units) {
        units.forEach(this::set);
    }

    /// Puts a unit in, or in the place of its earlier state.
    ///
    /// @return false, and nothing is changed, where the unit would stand below itself on some day along some way
    public boolean put(Unit unit) {
        Unit before = set(unit);
        if (standsBelowItself(unit)) {
            if (before == null) {
                units.remove(unit.id());
            } else {
                units.put(unit.id(), before);
            }
            return false;
        }
        return true;
    }

    /// The forest of a campaign: each unit that stood on some day of the window, under its parent along `way` in the
    /// version valid on S, or on its own last day where it ended before.
    ///
    /// Units created after S are outside, and so is what ended before the window.
    ///
    /// @param structureDate S, the window's last day
    public Forest forest(Way way, LocalDate windowFrom, LocalDate structureDate) {
        Map<Long, Long> parents = new HashMap<>();
        for (Unit unit : units.values()) {
            LocalDate day = unit.lastDayUpTo(structureDate);
            if (!day.isBefore(windowFrom)) {
                unit.on(day).ifPresent(version -> parents.put(unit.id(), way.parent(unit, version, day)));
            }
        }
        parents.replaceAll((unit, parent) -> parents.containsKey(parent) ? parent : Forest.NO_PARENT);
        return new Forest(parents);
    }

    /// Whether there is such a unit on the day.
    public boolean stands(long id, LocalDate day) {
        Unit unit = units.get(id);
        return unit != null && unit.on(day).isPresent();
    }

    /// The day itself, or the unit's last day where it ended before.
    public LocalDate lastDayUpTo(long id, LocalDate day) {
        Unit unit = units.get(id);
        return unit == null ? day : unit.lastDayUpTo(day);
    }

    private boolean standsBelowItself(Unit unit) {
        return ways.stream().anyMatch(way -> changeDays.stream().anyMatch(day -> meetsItself(unit, way, day)));
    }

    private boolean meetsItself(Unit unit, Way way, LocalDate day) {
        long node = unit.id();
        for (int step = 0; step < DEEPEST; step++) {
            long parent = parentOn(node, way, day);
            if (parent == Forest.NO_PARENT) {
                return false;
            }
            if (parent == unit.id()) {
                return true;
            }
            node = parent;
        }
        return true;
    }

    private long parentOn(long id, Way way, LocalDate day) {
        Unit unit = units.get(id);
        return unit == null
                ? Forest.NO_PARENT
                : unit.on(day).map(version -> way.parent(unit, version, day)).orElse(Forest.NO_PARENT);
    }

    private @Nullable Unit set(Unit unit) {
        unit.changes().forEach(changeDays::add);
        unit.routes().forEach(route -> ways.add(Way.routed(route.regime())));
        return units.put(unit.id(), unit);
    }
}
