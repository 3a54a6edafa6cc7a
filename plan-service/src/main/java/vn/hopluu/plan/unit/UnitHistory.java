package vn.hopluu.plan.unit;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import vn.hopluu.plan.time.DateRange;

/// Everything that a unit was: its versions and its routes, in order of time.
public record UnitHistory(List<UnitVersion> versions, List<UnitRoute> routes) {

    public UnitHistory {
        versions = versions.stream()
                .sorted(Comparator.comparing(UnitVersion::validFrom))
                .toList();
        routes = routes.stream()
                .sorted(Comparator.comparing(UnitRoute::regime).thenComparing(UnitRoute::validFrom))
                .toList();
    }

    /// What the unit is on a day, or empty where it is not valid.
    public Optional<UnitVersion> on(LocalDate day) {
        return versions.stream().filter(version -> version.days().contains(day)).findFirst();
    }

    /// The routes of a day, under every regime.
    public List<UnitRoute> routesOn(LocalDate day) {
        return routes.stream().filter(route -> route.days().contains(day)).toList();
    }

    /// The days on which the unit is valid.
    public List<DateRange> days() {
        return versions.stream().map(UnitVersion::days).toList();
    }

    /// The days of a range on which the unit is not valid.
    public List<DateRange> missingFrom(DateRange range) {
        return range.minus(days());
    }

    /// The days on which the unit bears a code.
    public List<DateRange> daysOf(String code) {
        return versions.stream()
                .filter(version -> version.code().equals(code))
                .map(UnitVersion::days)
                .toList();
    }

    /// The units that this one needs to be there: parents, and whom its routes name.
    public Set<Long> superiors() {
        Set<Long> ids = new HashSet<>();
        versions.forEach(version -> Stream.ofNullable(version.parentId()).forEach(ids::add));
        routes.forEach(route -> route.superiors().forEach(ids::add));
        return ids;
    }

    /// The days on which the unit needs another one, as its parent or on a route.
    public List<DateRange> needs(long superior) {
        return Stream.concat(
                        versions.stream()
                                .filter(version -> Objects.equals(version.parentId(), superior))
                                .map(UnitVersion::days),
                        routes.stream()
                                .filter(route -> route.superiors().anyMatch(named -> named == superior))
                                .map(UnitRoute::days))
                .toList();
    }
}
