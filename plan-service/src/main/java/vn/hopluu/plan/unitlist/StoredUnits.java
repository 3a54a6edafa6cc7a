package vn.hopluu.plan.unitlist;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import vn.hopluu.plan.unit.Unit;
import vn.hopluu.plan.unit.UnitVersion;
import vn.hopluu.plan.unit.Units;
import vn.hopluu.web.parameter.UnitReference;

/// Reads the units that a list has to do with, in a number of queries that does not grow with the list: who bears its
/// codes, who stands above those, and who stands below the provinces under which it puts communes.
@ApplicationScoped
class StoredUnits {

    private static final int DEEPEST = 64;

    private final Units units;

    StoredUnits(Units units) {
        this.units = units;
    }

    /// The units by id.
    Map<Long, Unit> around(List<ListLine> lines, @Nullable UnitReference scope) {
        Map<Long, Unit> found = new HashMap<>();
        note(units.everBearing(codes(lines, scope)), found);
        note(units.childrenOf(provincesOfCommunes(lines, found.values())), found);
        Set<Long> above = superiors(found.values());
        for (int level = 0; level < DEEPEST && !above.isEmpty(); level++) {
            Collection<Unit> next = units.byId(above).values();
            note(next, found);
            above = superiors(next);
            above.removeAll(found.keySet());
        }
        return found;
    }

    private static Set<String> codes(List<ListLine> lines, @Nullable UnitReference scope) {
        Set<String> codes = new HashSet<>();
        for (ListLine line : lines) {
            codes.add(line.code());
            if (line.parent() != null) {
                codes.add(line.parent());
            }
        }
        if (scope != null) {
            codes.add(scope.code());
        }
        return codes;
    }

    private static Set<Long> provincesOfCommunes(List<ListLine> lines, Collection<Unit> found) {
        Set<String> codes = lines.stream()
                .filter(line -> line.level() == Level.COMMUNE)
                .map(ListLine::parent)
                .filter(parent -> parent != null && parent.length() == Level.PROVINCE.digits())
                .collect(Collectors.toSet());
        return found.stream()
                .filter(unit -> unit.history().versions().stream().anyMatch(version -> codes.contains(version.code())))
                .map(Unit::id)
                .collect(Collectors.toSet());
    }

    private static void note(Collection<Unit> units, Map<Long, Unit> found) {
        units.forEach(unit -> found.put(unit.id(), unit));
    }

    private static Set<Long> superiors(Collection<Unit> units) {
        return units.stream()
                .flatMap(unit -> unit.history().versions().stream())
                .map(UnitVersion::parentId)
                .filter(Objects::nonNull)
                .collect(Collectors.toSet());
    }
}
