package vn.hopluu.plan.unit;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import vn.hopluu.plan.time.DateRange;
import vn.hopluu.plan.unit.UnitFinding.Kind;

/// Whom a unit names as parent, recipient or intermediary is valid on every day on which it does.
final class SuperiorsValid implements UnitRule {

    @Override
    public Stream<UnitFinding> findings(UnitsAfterAct after) {
        return after.act().entrySet().stream().flatMap(entry -> findings(entry, after));
    }

    private static Stream<UnitFinding> findings(Map.Entry<Long, UnitHistory> entry, UnitsAfterAct after) {
        long unit = entry.getKey();
        Stream<UnitFinding> parents = entry.getValue().versions().stream()
                .flatMap(version ->
                        missing(unit, Kind.PARENT_NOT_VALID, null, version.parentId(), version.days(), after));
        Stream<UnitFinding> onRoutes = entry.getValue().routes().stream()
                .flatMap(route -> Stream.concat(
                        missing(
                                unit,
                                Kind.RECIPIENT_NOT_VALID,
                                route.regime(),
                                route.recipientId(),
                                route.days(),
                                after),
                        missing(
                                unit,
                                Kind.INTERMEDIARY_NOT_VALID,
                                route.regime(),
                                route.intermediaryId(),
                                route.days(),
                                after)));
        return Stream.concat(parents, onRoutes);
    }

    private static Stream<UnitFinding> missing(
            long unit,
            Kind kind,
            @Nullable String regime,
            @Nullable Long superior,
            DateRange named,
            UnitsAfterAct after) {
        if (superior == null) {
            return Stream.empty();
        }
        return after.of(superior).missingFrom(named).stream()
                .map(days -> new UnitFinding(
                        unit,
                        kind,
                        named,
                        regime,
                        days,
                        List.of(superior),
                        kind.code() + " " + after.called(superior, named.from()) + " in " + named,
                        "a " + kind.code() + " that is valid in " + days));
    }
}
