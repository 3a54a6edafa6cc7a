package vn.hopluu.aggregation.figures.source;

import io.quarkiverse.resteasy.problem.HttpProblem;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import vn.hopluu.aggregation.hierarchy.DatedTree;
import vn.hopluu.aggregation.hierarchy.Forest;
import vn.hopluu.aggregation.hierarchy.Territories;
import vn.hopluu.aggregation.question.AggregationProblem;
import vn.hopluu.aggregation.reference.Campaign;
import vn.hopluu.aggregation.reference.UnitNames;
import vn.hopluu.web.language.Message;
import vn.hopluu.web.problem.FieldError;
import vn.hopluu.web.problem.Problem;

/// Says why a unit's figures are not restated, and where the parts went.
///
/// @param campaign whose figures were asked for
/// @param structure the day whose structure was asked for
record RestatementRefusals(UnitNames names, Campaign campaign, LocalDate structure, long unit) {

    /// What a person reads; the count is said.
    private static final int MOST = 50;

    /// The unit does not stand on the day: where it, and what stood below it in the campaign, is then.
    HttpProblem gone(Forest forest, DatedTree tree, Territories territories) {
        Map<Long, Set<Long>> places = new TreeMap<>();
        for (long each : forest.subtree(unit)) {
            LocalDate last = tree.lastDayUpTo(each, campaign.structureDate());
            places.put(each, territories.on(structure, each, last));
        }
        Map<Long, UnitNames.Name> named = named(places);
        Message detail = Message.of("aggregation.restatement.gone", name(named, unit), structure);
        return Problem.of(AggregationProblem.CANNOT_BE_RESTATED, detail, errors(places, named));
    }

    /// Of some units only a part lies in the unit.
    HttpProblem divided(Division division) {
        Map<Long, UnitNames.Name> named = named(division.crossing());
        Message detail = Message.of(
                "aggregation.restatement.divided",
                division.crossing().size(),
                name(named, unit),
                division.crossing().keySet().stream()
                        .limit(MOST)
                        .map(each -> name(named, each).toString())
                        .collect(Collectors.joining(", ")));
        return Problem.of(AggregationProblem.CANNOT_BE_RESTATED, detail, errors(division.crossing(), named));
    }

    private List<FieldError> errors(Map<Long, Set<Long>> places, Map<Long, UnitNames.Name> named) {
        boolean isEarlier = structure.isBefore(campaign.structureDate());
        return places.entrySet().stream()
                .sorted((a, b) -> UnitNames.Name.BY_CODE.compare(name(named, a.getKey()), name(named, b.getKey())))
                .limit(MOST)
                .map(place -> new FieldError(
                        "/structure",
                        code(place.getValue()),
                        name(named, place.getKey()).toString(),
                        rule(place.getValue(), isEarlier, named)))
                .toList();
    }

    private static String code(Set<Long> holders) {
        return switch (holders.size()) {
            case 0 -> "without-successor";
            case 1 -> "wholly-elsewhere";
            default -> "divided";
        };
    }

    private static Message rule(Set<Long> holders, boolean isEarlier, Map<Long, UnitNames.Name> named) {
        String where = holders.stream()
                .map(holder -> name(named, holder))
                .sorted(UnitNames.Name.BY_CODE)
                .map(UnitNames.Name::toString)
                .collect(Collectors.joining(", "));
        return switch (holders.size()) {
            case 0 -> Message.of("aggregation.restatement.no-successor");
            case 1 -> Message.of("aggregation.restatement.wholly-in", where);
            default ->
                Message.of(
                        isEarlier ? "aggregation.restatement.made-of" : "aggregation.restatement.divided-among", where);
        };
    }

    /// The campaign's units as the campaign called them, those of the other day as they are called then.
    private Map<Long, UnitNames.Name> named(Map<Long, Set<Long>> places) {
        Set<Long> then = new HashSet<>(places.keySet());
        then.add(unit);
        Set<Long> there = new HashSet<>(Set.of(unit));
        places.values().forEach(there::addAll);
        Map<Long, UnitNames.Name> named = new TreeMap<>(names.on(campaign.structureDate(), then));
        named.putAll(names.on(structure, there));
        return named;
    }

    /// A unit that was created after the day has no name on it.
    static UnitNames.Name name(Map<Long, UnitNames.Name> named, long unit) {
        return named.getOrDefault(unit, new UnitNames.Name(unit, "?", "unit " + unit, "?", LocalDate.MAX));
    }
}
