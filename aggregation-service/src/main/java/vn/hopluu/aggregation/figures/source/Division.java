package vn.hopluu.aggregation.figures.source;

import java.time.LocalDate;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import vn.hopluu.aggregation.hierarchy.DatedTree;
import vn.hopluu.aggregation.hierarchy.Forest;
import vn.hopluu.aggregation.hierarchy.Territories;

/// How a campaign's units lie to a territory of another day. Pure.
///
/// A unit lies inside where all that became of it (or, where the other day is earlier, all that it was made of) lies in
/// the territory; then its figures are the territory's. Where only a part lies there, nothing can be said: a count of
/// petitions is never apportioned.
///
/// @param inside the campaign's units of which everything lies in the territory
/// @param crossing those of which only a part does, each with all the units of the other day that hold one
/// @param ended those that stood below the territory's unit, ended, and left nothing to anybody
record Division(Set<Long> inside, Map<Long, Set<Long>> crossing, Set<Long> ended) {

    /// @param campaign the campaign's forest
    /// @param day the campaign's structure date
    /// @param territory the units of `target` whose figures are asked for
    /// @param unit the territory's unit
    static Division of(
            Forest campaign,
            LocalDate day,
            DatedTree tree,
            Territories territories,
            LocalDate target,
            long unit,
            Set<Long> territory) {
        Set<Long> inside = new TreeSet<>();
        Map<Long, Set<Long>> crossing = new TreeMap<>();
        Set<Long> ended = new TreeSet<>();
        Set<Long> below = campaign.subtree(unit);
        for (long each : campaign.parents().keySet()) {
            Set<Long> holders = territories.on(target, each, tree.lastDayUpTo(each, day));
            if (holders.isEmpty()) {
                if (below.contains(each)) {
                    ended.add(each);
                }
            } else if (territory.containsAll(holders)) {
                inside.add(each);
            } else if (holders.stream().anyMatch(territory::contains)) {
                crossing.put(each, holders);
            }
        }
        return new Division(inside, crossing, ended);
    }
}
