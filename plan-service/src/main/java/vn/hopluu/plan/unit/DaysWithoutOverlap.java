package vn.hopluu.plan.unit;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import vn.hopluu.plan.time.DateRange;
import vn.hopluu.plan.unit.UnitFinding.Kind;
import vn.hopluu.web.language.Message;

/// A unit has at most one version on a day, one route per regime on a day, and no route on a day without a version.
final class DaysWithoutOverlap implements UnitRule {

    @Override
    public Stream<UnitFinding> findings(UnitsAfterAct after) {
        return after.act().entrySet().stream().flatMap(DaysWithoutOverlap::findings);
    }

    private static Stream<UnitFinding> findings(Map.Entry<Long, UnitHistory> entry) {
        List<UnitFinding> found = new ArrayList<>();
        UnitHistory history = entry.getValue();
        for (int later = 1; later < history.versions().size(); later++) {
            DateRange before = history.versions().get(later - 1).days();
            DateRange days = history.versions().get(later).days();
            overlap(entry.getKey(), Kind.VERSIONS_OVERLAP, null, before, days).forEach(found::add);
        }
        for (int later = 1; later < history.routes().size(); later++) {
            UnitRoute before = history.routes().get(later - 1);
            UnitRoute route = history.routes().get(later);
            if (before.regime().equals(route.regime())) {
                overlap(entry.getKey(), Kind.ROUTES_OVERLAP, route.regime(), before.days(), route.days())
                        .forEach(found::add);
            }
        }
        history.routes().forEach(route -> found.addAll(outside(entry.getKey(), route, history)));
        return found.stream();
    }

    /// Neighbours in the order of time are enough to see that there is an overlap.
    private static Stream<UnitFinding> overlap(
            long unit, Kind kind, @Nullable String regime, DateRange before, DateRange days) {
        return before.intersection(days).stream()
                .map(shared -> new UnitFinding(
                        unit,
                        kind,
                        days,
                        regime,
                        shared,
                        List.of(),
                        days.toString(),
                        Message.of("plan.unit-rule.overlap", before).text()));
    }

    private static List<UnitFinding> outside(long unit, UnitRoute route, UnitHistory history) {
        return history.missingFrom(route.days()).stream()
                .map(days -> new UnitFinding(
                        unit,
                        Kind.ROUTE_OUTSIDE,
                        route.days(),
                        route.regime(),
                        days,
                        List.of(),
                        route.days().toString(),
                        Message.of("plan.unit-rule.outside", days.told()).text()))
                .toList();
    }
}
