package vn.hopluu.plan.reorganisation;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/// Who came from whom. Pure: it knows the successions that it is given.
///
/// Only later acts carry on what earlier ones gave: a commune that merged into a unit yesterday has no part in
/// what that unit gave away the year before. So a way through several reorganisations follows strictly growing
/// dates.
final class Lineage {

    private final List<SuccessionStep> byDate;
    private final Map<Long, List<SuccessionStep>> fromUnit = new HashMap<>();
    private final Map<Long, LocalDate> lastDays;

    /// @param lastDays of the units that have ended, by id
    Lineage(Collection<SuccessionStep> successions, Map<Long, LocalDate> lastDays) {
        this.byDate = successions.stream()
                .sorted(Comparator.comparing(SuccessionStep::effective)
                        .thenComparing(SuccessionStep::predecessor)
                        .thenComparing(SuccessionStep::successor))
                .toList();
        byDate.forEach(step -> fromUnit.computeIfAbsent(step.predecessor(), unit -> new ArrayList<>())
                .add(step));
        this.lastDays = Map.copyOf(lastDays);
    }

    /// The steps from a unit to all that hold something of it, in the order of time.
    List<SuccessionStep> forward(long unit) {
        Map<Long, LocalDate> reached = new HashMap<>(Map.of(unit, LocalDate.MIN));
        List<SuccessionStep> steps = new ArrayList<>();
        for (SuccessionStep step : byDate) {
            LocalDate since = reached.get(step.predecessor());
            if (since != null && since.isBefore(step.effective())) {
                steps.add(step);
                reached.putIfAbsent(step.successor(), step.effective());
            }
        }
        return List.copyOf(steps);
    }

    /// The steps from all that a unit holds something of to the unit, in the order of time.
    List<SuccessionStep> back(long unit) {
        Map<Long, LocalDate> reached = new HashMap<>(Map.of(unit, LocalDate.MAX));
        List<SuccessionStep> steps = new ArrayList<>();
        for (SuccessionStep step : byDate.reversed()) {
            LocalDate until = reached.get(step.successor());
            if (until != null && until.isAfter(step.effective())) {
                steps.add(step);
                reached.putIfAbsent(step.predecessor(), step.effective());
            }
        }
        return List.copyOf(steps.reversed());
    }

    /// The units that hold something of this one, without itself.
    Set<Long> successors(long unit) {
        Set<Long> units = new TreeSet<>();
        forward(unit).forEach(step -> units.add(step.successor()));
        units.remove(unit);
        return units;
    }

    /// The units that this one holds something of, without itself.
    Set<Long> predecessors(long unit) {
        Set<Long> units = new TreeSet<>();
        back(unit).forEach(step -> units.add(step.predecessor()));
        units.remove(unit);
        return units;
    }

    /// Whether a unit has no last day.
    boolean stands(long unit) {
        return !lastDays.containsKey(unit);
    }

    /// Whether all of a unit came to another: it has ended, and each of its parts came there, by however
    /// many steps.
    boolean isWhole(long predecessor, long successor) {
        return predecessor != successor && isWhole(predecessor, LocalDate.MIN, successor, new HashMap<>());
    }

    private record Place(long unit, LocalDate since) {}

    private boolean isWhole(long unit, LocalDate since, long successor, Map<Place, Boolean> known) {
        if (unit == successor) {
            return true;
        }
        Place place = new Place(unit, since);
        @Nullable Boolean before = known.get(place);
        if (before != null) {
            return before;
        }
        List<SuccessionStep> given = fromUnit.getOrDefault(unit, List.of()).stream()
                .filter(step -> step.effective().isAfter(since))
                .toList();
        LocalDate lastDay = lastDays.get(unit);
        boolean whole = !given.isEmpty()
                && lastDay != null
                && given.getLast().effective().equals(lastDay.plusDays(1))
                && given.stream().allMatch(step -> isWhole(step.successor(), step.effective(), successor, known));
        known.put(place, whole);
        return whole;
    }
}
