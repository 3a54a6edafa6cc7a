package vn.hopluu.plan.unit;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import vn.hopluu.plan.unit.MissingRoutesView.Lack;

/// How a unit reports, beside those that it succeeds and those that it stands beside. Pure.
///
/// @param day on which it is asked; the unit is there
/// @param beside the routes of its siblings on that day, by regime
record RouteComparison(
        long unit,
        UnitHistory history,
        LocalDate day,
        List<Predecessor> predecessors,
        Map<String, Set<RouteEnds>> beside) {

    /// What it lacks under a regime that some of the others have, if anything.
    Optional<RouteGap> gap(String regime) {
        @Nullable RouteEnds own = on(history, regime, day).orElse(null);
        if (own != null && own.passesAnOffice()) {
            return Optional.empty();
        }
        Set<RouteEnds> theirs = better(own, beside.getOrDefault(regime, Set.of()).stream());
        List<RouteEnds> earlier = predecessors.stream()
                .flatMap(one -> on(one.history(), regime, dayBefore()).stream())
                .toList();
        Set<RouteEnds> inherited = better(own, earlier.stream());
        if (theirs.isEmpty() && inherited.isEmpty()) {
            return Optional.empty();
        }
        boolean all =
                earlier.size() == predecessors.size() && predecessors.stream().allMatch(Predecessor::whole);
        List<RouteEnds> candidates = Stream.concat(only(all ? inherited : Set.of()), only(theirs))
                .filter(ends -> own == null || own.recipientId() == ends.recipientId())
                .filter(ends -> ends.ids().noneMatch(id -> id == unit))
                .toList();
        return Optional.of(new RouteGap(
                unit,
                day,
                regime,
                own == null ? Lack.ROUTE : Lack.COLLECTING_OFFICE,
                !inherited.isEmpty(),
                candidates));
    }

    private static Set<RouteEnds> better(@Nullable RouteEnds own, Stream<RouteEnds> others) {
        return others.filter(ends -> own == null || ends.passesAnOffice()).collect(Collectors.toSet());
    }

    /// Nothing is chosen among several.
    private static Stream<RouteEnds> only(Set<RouteEnds> routes) {
        return routes.size() == 1 ? routes.stream() : Stream.empty();
    }

    private LocalDate dayBefore() {
        return history.versions().getFirst().validFrom().minusDays(1);
    }

    private static Optional<RouteEnds> on(UnitHistory unit, String regime, LocalDate day) {
        return unit.routesOn(day).stream()
                .filter(route -> route.regime().equals(regime))
                .findFirst()
                .map(RouteEnds::of);
    }
}
