package vn.hopluu.plan.unit;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import vn.hopluu.plan.unit.MissingRoutesView.Lack;
import vn.hopluu.plan.unit.MissingRoutesView.ProposedRoute;
import vn.hopluu.web.language.Message;

/// Finds units that have no reporting route, or no collecting office on it, where those have one that
/// they succeed or stand beside. Without a word such a unit would report past the office that collects:
/// its report would be missed there and its figures added elsewhere.
///
/// It is asked as of today or, of a unit that comes to be later, its first day. Nothing is given to a
/// unit that nobody stated: whom it reports to is for a person to say.
@ApplicationScoped
public class MissingRoutes {

    private static final int MOST_SHOWN = 100;

    private final Units units;
    private final SiblingRoutes siblingRoutes;

    MissingRoutes(Units units, SiblingRoutes siblingRoutes) {
        this.units = units;
        this.siblingRoutes = siblingRoutes;
    }

    /// @param act what is written, or would be
    /// @param asked the units of the act that are looked at, in the order in which they are told of
    /// @param predecessors those that each of them succeeds by the act, by its id; as they are now
    /// @return null where nothing is lacking
    public @Nullable MissingRoutesView in(
            List<HistoryReplacement> act, Collection<Long> asked, Map<Long, List<Predecessor>> predecessors) {
        Map<String, String> regimes = siblingRoutes.regimes();
        if (asked.isEmpty() || regimes.isEmpty()) {
            return null;
        }
        Map<Long, UnitHistory> stated = new HashMap<>();
        act.forEach(one -> stated.put(one.id(), one.stated()));
        SortedSet<String> inOrder = new TreeSet<>(regimes.keySet());
        List<RouteGap> gaps = comparisons(stated, asked, predecessors).stream()
                .flatMap(one -> inOrder.stream().flatMap(regime -> one.gap(regime).stream()))
                .toList();
        return gaps.isEmpty() ? null : view(gaps, stated, regimes);
    }

    private List<RouteComparison> comparisons(
            Map<Long, UnitHistory> stated, Collection<Long> asked, Map<Long, List<Predecessor>> predecessors) {
        Set<Siblings> siblings = new HashSet<>();
        Map<Long, UnitHistory> there = new LinkedHashMap<>();
        for (long unit : asked) {
            UnitHistory history = stated.get(unit);
            if (history != null && history.on(day(history)).isPresent()) {
                there.put(unit, history);
                Siblings.of(history, day(history)).ifPresent(siblings::add);
            }
        }
        Map<Siblings, Map<String, Set<RouteEnds>>> routes = siblingRoutes.of(siblings, stated);
        List<RouteComparison> comparisons = new ArrayList<>();
        there.forEach((unit, history) -> {
            LocalDate day = day(history);
            Map<String, Set<RouteEnds>> beside = Siblings.of(history, day)
                    .map(of -> routes.getOrDefault(of, Map.of()))
                    .orElse(Map.of());
            comparisons.add(
                    new RouteComparison(unit, history, day, predecessors.getOrDefault(unit, List.of()), beside));
        });
        return comparisons;
    }

    private LocalDate day(UnitHistory history) {
        LocalDate first = history.versions().getFirst().validFrom();
        LocalDate today = units.today();
        return first.isAfter(today) ? first : today;
    }

    private MissingRoutesView view(List<RouteGap> gaps, Map<Long, UnitHistory> stated, Map<String, String> regimes) {
        List<RouteGap> shown = gaps.stream().limit(MOST_SHOWN).toList();
        Set<Long> named = new HashSet<>();
        shown.forEach(gap -> gap.candidates().forEach(ends -> ends.ids().forEach(named::add)));
        named.removeAll(stated.keySet());
        Map<Long, UnitHistory> known = new HashMap<>(stated);
        units.byId(named).forEach((id, unit) -> known.put(id, unit.history()));
        return new MissingRoutesView(
                gaps.size(),
                shown.stream()
                        .map(gap -> shown(gap, known, regimes.getOrDefault(gap.regime(), gap.regime())))
                        .toList());
    }

    private static MissingRoutesView.One shown(RouteGap gap, Map<Long, UnitHistory> known, String regime) {
        UnitVersion unit =
                Objects.requireNonNull(known.get(gap.unit())).on(gap.day()).orElseThrow();
        Optional<ProposedRoute> proposed = gap.candidates().stream()
                .flatMap(ends -> proposed(ends, gap.day(), known).stream())
                .findFirst();
        return new MissingRoutesView.One(
                unit.code(),
                gap.unit() > 0 ? gap.unit() : null,
                unit.name(),
                gap.regime(),
                gap.lack(),
                Message.of(
                        gap.lack() == Lack.ROUTE ? "plan.missing-routes.route" : "plan.missing-routes.office",
                        unit.name(),
                        unit.code(),
                        regime,
                        gap.predecessorsHave()
                                ? Message.of("plan.missing-routes.predecessors")
                                : Message.of("plan.missing-routes.siblings"),
                        proposed.isPresent()
                                ? Message.of("plan.missing-routes.take-proposed")
                                : Message.of("plan.missing-routes.decide")),
                proposed.orElse(null));
    }

    /// None where somebody whom the route names is not there on the day.
    private static Optional<ProposedRoute> proposed(RouteEnds ends, LocalDate day, Map<Long, UnitHistory> known) {
        boolean all = ends.ids().allMatch(id -> code(id, day, known) != null);
        return Optional.ofNullable(all ? code(ends.recipientId(), day, known) : null)
                .map(recipient -> new ProposedRoute(
                        recipient, code(ends.intermediaryId(), day, known), code(ends.addresseeId(), day, known)));
    }

    private static @Nullable String code(@Nullable Long id, LocalDate day, Map<Long, UnitHistory> known) {
        UnitHistory unit = id == null ? null : known.get(id);
        return unit == null ? null : unit.on(day).map(UnitVersion::code).orElse(null);
    }
}
