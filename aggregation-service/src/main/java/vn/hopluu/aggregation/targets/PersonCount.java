package vn.hopluu.aggregation.targets;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import vn.hopluu.aggregation.fold.Figures;
import vn.hopluu.aggregation.hierarchy.Forest;
import vn.hopluu.aggregation.ledger.RollUpReading;
import vn.hopluu.rules.Figure;
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
record PersonCount(
        List<Member> members,
        Forest forest,
        Map<Long, RollUpReading.Row> rows,
        Map<Long, OwnReport> reports,
        SlotNumbers slots,
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
        tops.stream()
                .sorted()
                .flatMap(this::row)
                .forEach(row -> add(new RolledUpFigures(slots, row), above, below, tally));
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
        Set<Figure> named = Stream.concat(above.figures().stream(), below.figures().stream())
                .collect(Collectors.toSet());
        OwnReport report = reports.getOrDefault(member.unit(), OwnReport.NOTHING);
        Figures own = report.figures();
        if (report.exempt() && own == null) {
            tally.notApplicable(member.unit());
            return;
        }
        if (named.stream().anyMatch(figure -> !known(figure, own, path)) && (report.owed() || own != null)) {
            tally.unknown(member.unit());
        } else if (own != null && misses(new OwnFigures(slots, own), above, below)) {
            tally.noteMissed(member.unit());
        }
    }

    /// Whether the unit answers it, or a unit above it declares a total that stands for it.
    private boolean known(Figure figure, @Nullable Figures own, List<Long> path) {
        Integer slot = slots.of(figure);
        if (slot == null) {
            return false;
        }
        return (own != null && (own.given(slot) || own.mark(slot) == Figures.NOT_APPLICABLE))
                || path.stream().flatMap(this::row).anyMatch(row -> {
                    Figures declared = row.declared();
                    return declared != null && declared.given(slot);
                });
    }

    private boolean misses(OwnFigures own, Measure above, Measure below) {
        return Part.of(above, own) instanceof Part.Amount(var numerator)
                && Part.of(below, own) instanceof Part.Amount(var denominator)
                && denominator.signum() > 0
                && !threshold.met(new Fraction(numerator, denominator));
    }

    private static void add(RolledUpFigures figures, Measure above, Measure below, TallyByUnit tally) {
        if (Part.of(above, figures) instanceof Part.Amount(var numerator)
                && Part.of(below, figures) instanceof Part.Amount(var denominator)) {
            tally.add(numerator, denominator);
        }
    }

    private Stream<RollUpReading.Row> row(long unit) {
        return Stream.ofNullable(rows.get(unit));
    }
}
