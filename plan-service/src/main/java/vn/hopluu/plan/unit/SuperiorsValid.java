package vn.hopluu.plan.unit;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import vn.hopluu.plan.time.DateRange;
import vn.hopluu.plan.unit.UnitFinding.Kind;
import vn.hopluu.web.language.Message;

/// Whom a unit names as parent, recipient, intermediary or addressee is valid on every day on which it does.
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
        Stream<UnitFinding> onRoutes = entry.getValue().routes().stream().flatMap(route -> onRoute(unit, route, after));
        return Stream.concat(parents, onRoutes);
    }

    private static Stream<UnitFinding> onRoute(long unit, UnitRoute route, UnitsAfterAct after) {
        Map<Kind, @Nullable Long> named = new EnumMap<>(Kind.class);
        named.put(Kind.RECIPIENT_NOT_VALID, route.recipientId());
        named.put(Kind.INTERMEDIARY_NOT_VALID, route.intermediaryId());
        named.put(Kind.ADDRESSEE_NOT_VALID, route.addresseeId());
        return named.entrySet().stream()
                .flatMap(one -> missing(unit, one.getKey(), route.regime(), one.getValue(), route.days(), after));
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
                        Message.of("plan.unit-rule.superior", kind.code(), days.told())
                                .text()));
    }
}
