package vn.hopluu.aggregation.figures.source;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import vn.hopluu.aggregation.fold.Entry;
import vn.hopluu.aggregation.fold.Fold;
import vn.hopluu.aggregation.fold.RollUp;
import vn.hopluu.aggregation.fold.Slot;
import vn.hopluu.aggregation.fold.SlotValues;
import vn.hopluu.aggregation.fold.Stated;
import vn.hopluu.aggregation.fold.SummingRules;
import vn.hopluu.aggregation.hierarchy.Forest;
import vn.hopluu.aggregation.hierarchy.Way;
import vn.hopluu.aggregation.ledger.LedgerQueries;
import vn.hopluu.aggregation.question.UnitView;
import vn.hopluu.aggregation.reference.Campaign;
import vn.hopluu.aggregation.reference.UnitNames;
import vn.hopluu.events.Coverage;
import vn.hopluu.events.FormChanged;

/// Restates a campaign's figures on the structure of a day: the sum of what the units that lie wholly inside stated of
/// themselves. A consolidated report is of the old structure and is left out.
@ApplicationScoped
class Restatement {

    private final Structures structures;
    private final LedgerQueries ledger;
    private final UnitNames names;

    Restatement(Structures structures, LedgerQueries ledger, UnitNames names) {
        this.structures = structures;
        this.ledger = ledger;
        this.names = names;
    }

    /// @param structure the day
    /// @param way along what the form's figures travel
    /// @return empty where nothing of the campaign lies in the unit
    /// @throws HttpProblem 409 where figures would have to be divided
    Optional<FoundFigures> of(FiguresQuestion question, LocalDate structure, FormChanged form, Way way) {
        Structures.Known known = structures.now();
        Campaign campaign = question.campaign();
        long unit = question.unit();
        Forest forest = ledger.forest(campaign);
        RestatementRefusals refusals = new RestatementRefusals(names, campaign, structure, unit);
        Set<Long> territory = known.tree().forest(way, structure, structure).subtree(unit);
        if (territory.isEmpty()) {
            throw refusals.gone(forest, known.tree(), known.territories());
        }
        Division division = Division.of(
                forest, campaign.structureDate(), known.tree(), known.territories(), structure, unit, territory);
        if (!division.crossing().isEmpty()) {
            throw refusals.divided(division);
        }
        return division.inside().isEmpty()
                ? Optional.empty()
                : Optional.of(FoundFigures.ofOnePeriod(
                        question,
                        figures(question, structure, form, division.inside()),
                        new FoundFigures.Restated(
                                structure, named(campaign, division.inside()), named(campaign, division.ended()))));
    }

    /// Whether the unit is one of the day's structure.
    boolean stands(long unit, LocalDate structure) {
        return structures.now().tree().stands(unit, structure);
    }

    /// What a unit of one day's structure is on another day.
    Set<Long> unitsOf(long unit, LocalDate structure, LocalDate day) {
        return structures.now().territories().on(day, unit, structure);
    }

    /// The unit's root on the day.
    long root(long unit, LocalDate structure, Way way) {
        Forest forest = structures.now().tree().forest(way, structure, structure);
        return forest.pathFrom(unit).reduce(unit, (below, above) -> above);
    }

    private UnitFigures figures(FiguresQuestion question, LocalDate structure, FormChanged form, Set<Long> inside) {
        long unit = question.unit();
        Map<Long, SlotValues> stated = ledger.own(question.campaign(), inside, question.basis());
        List<Slot> slots = Slot.of(form);
        SummingRules rules = question.campaign().summing().rules();
        RollUp folded = Fold.anew(
                        under(unit, inside),
                        slots,
                        rules,
                        stated.entrySet().stream()
                                .map(own -> new Stated(own.getKey(), Coverage.OWN, new Entry(own.getValue(), null)))
                                .toList())
                .getOrDefault(unit, RollUp.empty(slots.size(), rules.ratios().size()));
        UnitNames.Name name = RestatementRefusals.name(names.on(structure, Set.of(unit)), unit);
        return new UnitFigures(
                form,
                new UnitView(unit, name.code(), name.name(), name.type()),
                UnitFigures.totals(slots, folded.submitted(), null, null),
                RatioTotal.of(rules, slots, folded.submitted(), null),
                List.of(),
                stated.get(unit),
                folded.submitted().reports(),
                question.campaign().version(),
                () -> List.copyOf(stated.values()));
    }

    /// Every unit straight under the one that is asked for.
    private static Forest under(long unit, Set<Long> inside) {
        Map<Long, Long> parents = new HashMap<>();
        inside.forEach(each -> parents.put(each, unit));
        parents.put(unit, Forest.NO_PARENT);
        return new Forest(parents);
    }

    private List<UnitNames.Name> named(Campaign campaign, Set<Long> units) {
        return names.on(campaign.structureDate(), units).values().stream()
                .sorted(UnitNames.Name.BY_CODE)
                .toList();
    }
}
