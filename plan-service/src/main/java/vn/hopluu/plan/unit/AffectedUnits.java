package vn.hopluu.plan.unit;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/// Finds the units that an act affects, in a number of queries that does not grow with the act.
@ApplicationScoped
class AffectedUnits {

    /// No chain of superiors is as long as this.
    static final int DEEPEST = 64;

    private final Units units;

    AffectedUnits(Units units) {
        this.units = units;
    }

    /// The act and all that its rules have to look at: who bears the same codes, who stands above, and who names a unit
    /// that is to be valid on fewer days.
    UnitsAfterAct after(List<HistoryReplacement> act) {
        Map<Long, UnitHistory> stated = LinkedHashMap.newLinkedHashMap(act.size());
        act.forEach(unit -> stated.put(unit.id(), unit.stated()));
        Map<Long, UnitHistory> others = new HashMap<>();
        note(units.everBearing(codes(act)), stated, others);
        note(units.naming(shortened(act)), stated, others);
        noteAbove(stated, others);
        return new UnitsAfterAct(stated, others);
    }

    private static Set<String> codes(List<HistoryReplacement> act) {
        return act.stream()
                .flatMap(unit -> unit.stated().versions().stream())
                .map(UnitVersion::code)
                .collect(Collectors.toSet());
    }

    private static Set<Long> shortened(List<HistoryReplacement> act) {
        return act.stream()
                .filter(HistoryReplacement::shortens)
                .map(HistoryReplacement::id)
                .collect(Collectors.toSet());
    }

    private static void note(Collection<Unit> found, Map<Long, UnitHistory> stated, Map<Long, UnitHistory> others) {
        found.stream()
                .filter(unit -> !stated.containsKey(unit.id()))
                .forEach(unit -> others.put(unit.id(), unit.history()));
    }

    private void noteAbove(Map<Long, UnitHistory> stated, Map<Long, UnitHistory> others) {
        Set<Long> passed = new HashSet<>(stated.keySet());
        Set<Long> wanted = superiors(stated.values());
        for (int level = 0; level < DEEPEST && !wanted.isEmpty(); level++) {
            wanted.removeAll(passed);
            passed.addAll(wanted);
            Collection<Unit> found = units.byId(wanted).values();
            note(found, stated, others);
            wanted = superiors(found.stream().map(Unit::history).toList());
        }
    }

    private static Set<Long> superiors(Collection<UnitHistory> histories) {
        Set<Long> ids = new HashSet<>();
        histories.forEach(history -> ids.addAll(history.superiors()));
        return ids;
    }
}
