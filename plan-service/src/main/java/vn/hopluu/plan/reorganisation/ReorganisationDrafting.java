package vn.hopluu.plan.reorganisation;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import vn.hopluu.plan.unit.HistoryReplacement;
import vn.hopluu.plan.unit.Unit;
import vn.hopluu.plan.unit.UnitHistory;
import vn.hopluu.plan.unit.UnitRegister;
import vn.hopluu.plan.unit.Units;
import vn.hopluu.web.problem.FieldError;

/// Works a reorganisation out against the units and the obligations that are there, without changing any.
@ApplicationScoped
class ReorganisationDrafting {

    private final Units units;
    private final UnitRegister register;
    private final OpenObligations obligations;

    ReorganisationDrafting(Units units, UnitRegister register, OpenObligations obligations) {
        this.units = units;
        this.register = register;
        this.obligations = obligations;
    }

    /// @param ids as many as units come to be
    ReorganisationDraft draft(ParsedReorganisation stated, List<Long> ids) {
        Map<Long, Unit> there = there(stated);
        Map<Long, UnitHistory> histories = new HashMap<>();
        there.forEach((id, unit) -> histories.put(id, unit.history()));
        PresentUnits present = new PresentUnits(histories);
        ReorganisationPlan plan = ReorganisationPlanning.plan(stated, present, ids);
        List<HistoryReplacement> act = plan.histories().entrySet().stream()
                .map(entry -> new HistoryReplacement(there.get(entry.getKey()), entry.getKey(), entry.getValue()))
                .toList();
        Reasons unsettled = new Reasons();
        List<OpenObligation> open = obligations.of(plan.ended(), stated.effective());
        PresentUnits known = withOwners(histories, open);
        List<ObligationDispositions.Disposed> settled = ObligationDispositions.of(stated, known, plan, open, unsettled);
        List<FieldError> reasons = new ArrayList<>(plan.reasons());
        reasons.addAll(RuleReasons.of(register.check(act), plan));
        reasons.addAll(unsettled.all());
        ReorganisationResult outcome = ReorganisationResult.of(stated, known, plan, settled);
        return new ReorganisationDraft(stated, plan, act, settled, outcome, List.copyOf(reasons));
    }

    /// Every unit that ever bore a code of the body, and those above it, for their names.
    private Map<Long, Unit> there(ParsedReorganisation stated) {
        Map<Long, Unit> there = new HashMap<>();
        units.everBearing(stated.codes()).forEach(unit -> there.put(unit.id(), unit));
        Set<Long> superiors = there.values().stream()
                .flatMap(unit -> unit.history().superiors().stream())
                .collect(Collectors.toSet());
        there.putAll(units.byId(superiors));
        return there;
    }

    /// A report that was transferred before is that of a unit which ended long ago.
    private PresentUnits withOwners(Map<Long, UnitHistory> histories, List<OpenObligation> open) {
        Set<Long> owners = open.stream().map(OpenObligation::unit).collect(Collectors.toSet());
        units.byId(owners).forEach((id, unit) -> histories.putIfAbsent(id, unit.history()));
        return new PresentUnits(histories);
    }
}
