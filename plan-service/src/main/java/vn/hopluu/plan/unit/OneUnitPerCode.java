package vn.hopluu.plan.unit;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import vn.hopluu.plan.time.DateRange;
import vn.hopluu.plan.unit.UnitFinding.Kind;
import vn.hopluu.web.language.Message;

/// A code names at most one unit on a day.
final class OneUnitPerCode implements UnitRule {

    private record Bearing(long unit, String code, DateRange days) {}

    @Override
    public Stream<UnitFinding> findings(UnitsAfterAct after) {
        Map<String, List<Bearing>> byCode = new TreeMap<>();
        after.all()
                .forEach(entry -> entry.getValue()
                        .versions()
                        .forEach(version -> byCode.computeIfAbsent(version.code(), code -> new ArrayList<>())
                                .add(new Bearing(entry.getKey(), version.code(), version.days()))));
        return byCode.values().stream().filter(bearings -> bearings.size() > 1).flatMap(all -> clashes(all, after));
    }

    /// In the order of time each bearing is held against the earlier one that lasts longest: as many findings as there
    /// are bearings at most, not as many as there are pairs.
    private static Stream<UnitFinding> clashes(List<Bearing> bearings, UnitsAfterAct after) {
        bearings.sort(
                Comparator.comparing((Bearing bearing) -> bearing.days().from()).thenComparing(Bearing::unit));
        List<UnitFinding> found = new ArrayList<>();
        Bearing longest = bearings.getFirst();
        for (Bearing bearing : bearings.subList(1, bearings.size())) {
            if (bearing.unit != longest.unit && bearing.days.overlaps(longest.days)) {
                found.add(clash(longest, bearing, after));
            }
            if (bearing.days.outlasts(longest.days)) {
                longest = bearing;
            }
        }
        return found.stream();
    }

    /// The finding is about the unit of the act; where both are, about the later one.
    private static UnitFinding clash(Bearing earlier, Bearing later, UnitsAfterAct after) {
        boolean laterIsRestated = after.act().containsKey(later.unit);
        Bearing restated = laterIsRestated ? later : earlier;
        Bearing other = laterIsRestated ? earlier : later;
        DateRange days = restated.days.intersection(other.days).orElseThrow();
        return new UnitFinding(
                restated.unit,
                Kind.CODE_TAKEN,
                restated.days,
                null,
                days,
                List.of(other.unit),
                restated.code + " in " + restated.days,
                Message.of("plan.unit-rule.borne-by", days.told(), after.called(other.unit, days.from()))
                        .text());
    }
}
