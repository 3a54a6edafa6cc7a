package vn.hopluu.aggregation.targets;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import vn.hopluu.aggregation.fold.SlotValues;
import vn.hopluu.aggregation.hierarchy.Forest;
import vn.hopluu.aggregation.ledger.RollUpQueries;
import vn.hopluu.rules.Figure;
import vn.hopluu.rules.Figures;
import vn.hopluu.rules.Measure;

/// Counts persons as units report them: the sums that the population's topmost units pass up in the campaign's forest,
/// so that nobody is counted twice and a declared total stands for what lies below it.
///
/// It is one sum where the population stands in one tree; where its units report past each other, as unions do that
/// send their reports straight to the province, it is the sum of several.
///
/// @param members the population
/// @param forest above the members
/// @param rows of the members that have a place in the campaign, by unit
/// @param reports by unit
/// @param named the figures that units report and that the target rests on
record PersonCount(
        List<Member> members,
        Forest forest,
        Map<Long, RollUpQueries.Row> rows,
        Map<Long, OwnReport> reports,
        Set<Figure> named,
        CampaignFigures figures,
        Threshold threshold) {

    Tally of(Measure.Sum above, Measure.Sum below) {
        Set<Long> population = members.stream().map(Member::unit).collect(Collectors.toSet());
        Set<Long> tops = new HashSet<>();
        TallyByUnit tally = new TallyByUnit();
        for (Member member : members) {
            List<Long> path = pathToTop(member.unit(), population);
            path.stream().reduce((lower, upper) -> upper).ifPresent(tops::add);
            note(member, path, above, below, tally);
        }
        tops.stream().sorted().flatMap(this::row).forEach(row -> add(figures.passedUp(row), above, below, tally));
        return tally.ofSums();
    }

    /// From the unit up to the last of the population that stands above it; empty where it has no place.
    private List<Long> pathToTop(long unit, Set<Long> population) {
        if (!forest.contains(unit)) {
            return List.of();
        }
        List<Long> path = forest.pathFrom(unit).boxed().toList();
        int top = 0;
        for (int step = 0; step < path.size(); step++) {
            if (population.contains(path.get(step))) {
                top = step;
            }
        }
        return path.subList(0, top + 1);
    }

    private void note(Member member, List<Long> path, Measure above, Measure below, TallyByUnit tally) {
        OwnReport report = reports.getOrDefault(member.unit(), OwnReport.NOTHING);
        SlotValues own = report.figures();
        boolean known = named.stream().allMatch(figure -> figures.isKnown(figure, member.unit(), path));
        if (!known && own == null && report.exempt()) {
            tally.exempt(member.unit());
        } else if (!known && (own != null || report.owed())) {
            tally.unknown(member.unit());
        } else if (own != null && misses(figures.own(member.unit(), own), above, below)) {
            tally.noteMissed(member.unit());
        }
    }

    private boolean misses(Figures own, Measure above, Measure below) {
        return RatioPart.of(above, own) instanceof RatioPart.Amount(var numerator)
                && RatioPart.of(below, own) instanceof RatioPart.Amount(var denominator)
                && denominator.signum() > 0
                && !threshold.met(new Fraction(numerator, denominator));
    }

    private static void add(Figures figures, Measure above, Measure below, TallyByUnit tally) {
        if (RatioPart.of(above, figures) instanceof RatioPart.Amount(var numerator)
                && RatioPart.of(below, figures) instanceof RatioPart.Amount(var denominator)) {
            tally.add(numerator, denominator);
        }
    }

    private Stream<RollUpQueries.Row> row(long unit) {
        return Stream.ofNullable(rows.get(unit));
    }
}
