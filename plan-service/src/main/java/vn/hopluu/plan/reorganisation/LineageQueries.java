package vn.hopluu.plan.reorganisation;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.sql.Date;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import vn.hopluu.events.ReorganisationChanged.Kind;
import vn.hopluu.plan.unit.Unit;
import vn.hopluu.plan.unit.UnitVersion;
import vn.hopluu.plan.unit.Units;

/// Reads who came from whom, a generation per query, within bounds.
@ApplicationScoped
class LineageQueries {

    /// More generations than a country has seen.
    private static final int DEEPEST = 64;

    private static final int MOST = 10_000;

    /// @param units all that the successions name, by id
    /// @param complete false where the bounds left something out
    record Found(Lineage lineage, Map<Long, Unit> units, boolean complete) {}

    private final Units units;
    private final EntityManager database;

    LineageQueries(Units units, EntityManager database) {
        this.units = units;
        this.database = database;
    }

    /// All that a unit came from, and all that became of it and of what it came from: whether it holds all of a
    /// predecessor depends on where that one's other parts went.
    Found around(Unit unit) {
        return around(Set.of(unit.id()));
    }

    /// The same of several units, in no more queries.
    Found around(Set<Long> unitIds) {
        Set<SuccessionStep> found = new LinkedHashSet<>();
        Set<Long> before = new HashSet<>(unitIds);
        boolean complete = generations(before, "successor_id", SuccessionStep::predecessor, found);
        Set<Long> after = new HashSet<>(before);
        complete &= generations(after, "predecessor_id", SuccessionStep::successor, found);
        Map<Long, Unit> named = units.byId(after);
        return new Found(new Lineage(found, lastDays(named.values())), named, complete);
    }

    /// Adds to the units those of all generations on one side.
    ///
    /// @return whether nothing was left out
    private boolean generations(
            Set<Long> reached, String column, Function<SuccessionStep, Long> next, Set<SuccessionStep> found) {
        Set<Long> generation = Set.copyOf(reached);
        for (int depth = 0; depth < DEEPEST && !generation.isEmpty(); depth++) {
            List<SuccessionStep> steps = naming(column, generation);
            found.addAll(steps);
            if (found.size() > MOST) {
                return false;
            }
            Set<Long> fresh = new HashSet<>();
            steps.forEach(step -> fresh.add(next.apply(step)));
            fresh.removeAll(reached);
            reached.addAll(fresh);
            generation = fresh;
        }
        return generation.isEmpty();
    }

    @SuppressWarnings("unchecked")
    private List<SuccessionStep> naming(String column, Set<Long> named) {
        List<Object[]> rows = database.createNativeQuery("""
                        select s.predecessor_id, s.successor_id, s.kind, r.effective_date, r.code, r.legal_basis
                        from succession s join reorganisation r on r.code = s.reorganisation
                        where s.%s = any(:named) order by 1, 2, 5 limit :most
                        """.formatted(column))
                .setParameter("named", named.toArray(Long[]::new))
                .setParameter("most", MOST + 1)
                .getResultList();
        return rows.stream()
                .map(row -> new SuccessionStep(
                        (Long) row[0],
                        (Long) row[1],
                        Kind.valueOf((String) row[2]),
                        row[3] instanceof Date date ? date.toLocalDate() : (LocalDate) row[3],
                        (String) row[4],
                        (String) row[5]))
                .toList();
    }

    private static Map<Long, LocalDate> lastDays(Collection<Unit> units) {
        Map<Long, LocalDate> lastDays = new HashMap<>();
        for (Unit unit : units) {
            List<UnitVersion> versions = unit.history().versions();
            LocalDate last = versions.isEmpty() ? null : versions.getLast().validTo();
            if (last != null) {
                lastDays.put(unit.id(), last);
            }
        }
        return lastDays;
    }
}
