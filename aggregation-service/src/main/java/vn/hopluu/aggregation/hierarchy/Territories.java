package vn.hopluu.aggregation.hierarchy;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// Where what was a unit's on one day is on another, forward and backward in time.
///
/// A way through several reorganisations follows strictly growing dates: who merged in yesterday has no part in what
/// was given away last year.
public final class Territories {

    private final DatedTree tree;
    private final Map<Long, List<Succession>> given = new HashMap<>();
    private final Map<Long, List<Succession>> taken = new HashMap<>();

    public Territories(DatedTree tree, List<Succession> successions) {
        this.tree = tree;
        successions.stream().sorted(Comparator.comparing(Succession::effective)).forEach(step -> {
            given.computeIfAbsent(step.predecessor(), unit -> new ArrayList<>()).add(step);
            taken.computeIfAbsent(step.successor(), unit -> new ArrayList<>()).add(step);
        });
    }

    /// The units of `target` that hold something of what was the unit's on `day`; or, where `target` is earlier, those
    /// out of which it was made. The unit itself where it goes on. Empty where it ended and nobody succeeded it.
    public Set<Long> on(LocalDate target, long unit, LocalDate day) {
        Set<Long> found = new HashSet<>();
        if (target.isBefore(day)) {
            back(unit, day, target, found);
        } else {
            forward(unit, day, target, found);
        }
        return found;
    }

    private void forward(long unit, LocalDate since, LocalDate target, Set<Long> found) {
        List<Succession> later = given.getOrDefault(unit, List.of()).stream()
                .filter(step ->
                        step.effective().isAfter(since) && !step.effective().isAfter(target))
                .toList();
        if (later.isEmpty()) {
            addStanding(unit, target, found);
            return;
        }
        LocalDate next = later.getFirst().effective();
        List<Succession> steps =
                later.stream().filter(step -> step.effective().equals(next)).toList();
        steps.forEach(step -> forward(step.successor(), next, target, found));
        if (tree.stands(unit, next) && steps.stream().noneMatch(Succession::whole)) {
            forward(unit, next, target, found);
        }
    }

    private void back(long unit, LocalDate until, LocalDate target, Set<Long> found) {
        List<Succession> earlier = taken.getOrDefault(unit, List.of()).stream()
                .filter(step ->
                        step.effective().isAfter(target) && !step.effective().isAfter(until))
                .toList();
        if (earlier.isEmpty()) {
            addStanding(unit, target, found);
            return;
        }
        LocalDate last = earlier.getLast().effective();
        LocalDate dayBefore = last.minusDays(1);
        earlier.stream()
                .filter(step -> step.effective().equals(last))
                .forEach(step -> back(step.predecessor(), dayBefore, target, found));
        if (tree.stands(unit, dayBefore)) {
            back(unit, dayBefore, target, found);
        }
    }

    private void addStanding(long unit, LocalDate target, Set<Long> found) {
        if (tree.stands(unit, target)) {
            found.add(unit);
        }
    }
}
