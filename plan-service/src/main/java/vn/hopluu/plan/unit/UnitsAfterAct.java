package vn.hopluu.plan.unit;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// The units as they will stand after an act. Plain data, so that the rules need no database.
///
/// @param act the restated units' histories, by id, in the order of the act
/// @param others the histories of the units around them that the act leaves alone, by id
public record UnitsAfterAct(Map<Long, UnitHistory> act, Map<Long, UnitHistory> others) {

    private static final UnitHistory NOTHING = new UnitHistory(List.of(), List.of());

    /// The unit's history, empty where there is no such unit.
    UnitHistory of(long unit) {
        UnitHistory stated = act.get(unit);
        return stated == null ? others.getOrDefault(unit, NOTHING) : stated;
    }

    Stream<Map.Entry<Long, UnitHistory>> all() {
        return Stream.concat(act.entrySet().stream(), others.entrySet().stream());
    }

    /// All regimes under which any of the units has a route.
    Set<String> regimes() {
        return all().flatMap(entry -> entry.getValue().routes().stream())
                .map(UnitRoute::regime)
                .collect(Collectors.toSet());
    }

    /// How a person knows a unit: `106 Tam Đường (id 17)`, as it is called on the day or else when last seen.
    String called(long unit, LocalDate day) {
        UnitHistory history = of(unit);
        return history.on(day)
                .or(() -> history.versions().stream().reduce((earlier, later) -> later))
                .map(version -> version.code() + " " + version.name() + " (id " + unit + ")")
                .orElse("id " + unit);
    }
}
