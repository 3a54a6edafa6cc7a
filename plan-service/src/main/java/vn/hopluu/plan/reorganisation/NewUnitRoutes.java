package vn.hopluu.plan.reorganisation;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import vn.hopluu.events.ReorganisationChanged.Kind;
import vn.hopluu.plan.unit.HistoryReplacement;
import vn.hopluu.plan.unit.MissingRoutes;
import vn.hopluu.plan.unit.MissingRoutesView;
import vn.hopluu.plan.unit.Predecessor;
import vn.hopluu.plan.unit.UnitHistory;
import vn.hopluu.plan.unit.Units;

/// What the units that come to be by a reorganisation lack of reporting routes. Whose place they take is
/// looked at first: on the day of a reform those beside them are as new as they are.
@ApplicationScoped
class NewUnitRoutes {

    private final Units units;
    private final MissingRoutes missingRoutes;

    NewUnitRoutes(Units units, MissingRoutes missingRoutes) {
        this.units = units;
        this.missingRoutes = missingRoutes;
    }

    @Nullable
    MissingRoutesView of(ReorganisationDraft draft) {
        return of(draft.act(), draft.plan().created().keySet(), draft.plan().links());
    }

    /// Of one that was applied before, as its units stand now.
    @Nullable
    MissingRoutesView of(Reorganisation applied) {
        Set<Long> created = applied.created();
        List<HistoryReplacement> standing = units.byId(created).values().stream()
                .map(unit -> new HistoryReplacement(unit, unit.id(), unit.history()))
                .toList();
        return of(standing, created, applied.successions());
    }

    private @Nullable MissingRoutesView of(
            List<HistoryReplacement> act, Set<Long> created, Collection<SuccessionLink> links) {
        List<SuccessionLink> inherited = links.stream()
                .filter(link -> created.contains(link.successorId()))
                .toList();
        Set<Long> before = inherited.stream().map(SuccessionLink::predecessorId).collect(Collectors.toSet());
        Map<Long, UnitHistory> histories = new HashMap<>();
        units.byId(before).forEach((id, unit) -> histories.put(id, unit.history()));
        Map<Long, List<Predecessor>> predecessors = new HashMap<>();
        inherited.forEach(link -> predecessors
                .computeIfAbsent(link.successorId(), successor -> new ArrayList<>())
                .add(new Predecessor(
                        Objects.requireNonNull(histories.get(link.predecessorId())), link.kind() == Kind.FULL)));
        return missingRoutes.in(act, created, predecessors);
    }
}
