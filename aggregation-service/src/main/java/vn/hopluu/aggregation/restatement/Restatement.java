package vn.hopluu.aggregation.restatement;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import vn.hopluu.aggregation.fold.Basis;
import vn.hopluu.aggregation.fold.Entry;
import vn.hopluu.aggregation.fold.Figures;
import vn.hopluu.aggregation.fold.Fold;
import vn.hopluu.aggregation.fold.RollUp;
import vn.hopluu.aggregation.fold.Slot;
import vn.hopluu.aggregation.fold.Stated;
import vn.hopluu.aggregation.hierarchy.Forest;
import vn.hopluu.aggregation.hierarchy.Way;
import vn.hopluu.aggregation.ledger.LedgerReading;
import vn.hopluu.aggregation.reference.Campaign;
import vn.hopluu.aggregation.reference.UnitNames;
import vn.hopluu.aggregation.sheet.Sheet;
import vn.hopluu.events.Coverage;
import vn.hopluu.events.FormChanged;

/// Restates a campaign's figures on the structure of a day: the sum of what the units that lie wholly inside stated of
/// themselves. A consolidated report is of the old structure and is left out.
@ApplicationScoped
public class Restatement {

    private final Structures structures;
    private final LedgerReading ledger;
    private final UnitNames names;
    private final Refusals refusals;

    Restatement(Structures structures, LedgerReading ledger, UnitNames names, Refusals refusals) {
        this.structures = structures;
        this.ledger = ledger;
        this.names = names;
        this.refusals = refusals;
    }

    /// @param structure the day
    /// @param way along what the form's figures travel
    public record Question(Campaign campaign, FormChanged form, Way way, Basis basis, LocalDate structure) {}

    /// @param sources the units whose figures the totals are made of, as the campaign called them, by code
    /// @param ended units below that ended and that nobody succeeds: their figures are in no unit of that day
    public record Answer(Sheet sheet, List<UnitNames.Name> sources, List<UnitNames.Name> ended) {}

    /// @param unit one that stands on the day, or did once
    /// @return empty where nothing of the campaign lies in the unit
    /// @throws HttpProblem 409 where figures would have to be divided
    public Optional<Answer> of(Question question, long unit) {
        Structures.Known known = structures.now();
        Campaign campaign = question.campaign();
        Forest forest = ledger.forest(campaign);
        Set<Long> territory = known.tree()
                .forest(question.way(), question.structure(), question.structure())
                .subtree(unit);
        if (territory.isEmpty()) {
            throw refusals.gone(question, unit, forest, known.tree(), known.territories());
        }
        Division division = Division.of(
                forest,
                campaign.structureDate(),
                known.tree(),
                known.territories(),
                question.structure(),
                unit,
                territory);
        if (!division.crossing().isEmpty()) {
            throw refusals.divided(question, unit, division);
        }
        return division.inside().isEmpty() ? Optional.empty() : Optional.of(answer(question, unit, division));
    }

    private Answer answer(Question question, long unit, Division division) {
        Map<Long, Figures> stated = ledger.own(question.campaign(), division.inside(), question.basis());
        List<Slot> slots = Slot.of(question.form());
        RollUp folded = Fold.anew(
                        under(unit, division.inside()),
                        slots,
                        stated.entrySet().stream()
                                .map(own -> new Stated(own.getKey(), Coverage.OWN, new Entry(own.getValue(), null)))
                                .toList())
                .getOrDefault(unit, RollUp.empty(slots.size()));
        UnitNames.Name name = Refusals.name(names.on(question.structure(), Set.of(unit)), unit);
        return new Answer(
                new Sheet(
                        question.form(),
                        new Sheet.Unit(unit, name.code(), name.name(), name.type()),
                        Sheet.totals(question.form(), folded.submitted(), null),
                        stated.get(unit),
                        folded.submitted().reports(),
                        question.campaign().version(),
                        () -> List.copyOf(stated.values())),
                named(question, division.inside()),
                named(question, division.ended()));
    }

    /// Every unit straight under the one that is asked for.
    private static Forest under(long unit, Set<Long> inside) {
        Map<Long, Long> parents = new HashMap<>();
        inside.forEach(each -> parents.put(each, unit));
        parents.put(unit, Forest.NO_PARENT);
        return new Forest(parents);
    }

    private List<UnitNames.Name> named(Question question, Set<Long> units) {
        return names.on(question.campaign().structureDate(), units).values().stream()
                .sorted(UnitNames.Name.BY_CODE)
                .toList();
    }
}
