package vn.hopluu.plan.reorganisation;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.sql.Date;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import vn.hopluu.events.ReorganisationChanged.Kind;
import vn.hopluu.plan.unit.Successor;
import vn.hopluu.plan.unit.Successors;

/// Who took over from whom in one step, as the reorganisations that were applied say.
@ApplicationScoped
class SuccessorQueries implements Successors {

    /// More than one answer names: a page of units, of which each has a handful at most.
    private static final int MOST = 10_000;

    private final EntityManager database;

    SuccessorQueries(EntityManager database) {
        this.database = database;
    }

    @Override
    @SuppressWarnings("unchecked")
    public Map<Long, List<Successor>> of(Collection<Long> units) {
        Map<Long, List<Successor>> successors = new HashMap<>();
        if (units.isEmpty()) {
            return successors;
        }
        List<Object[]> rows = database.createNativeQuery("""
                        select s.predecessor_id, s.successor_id, v.code, v.name, r.effective_date, s.kind
                        from succession s join reorganisation r on r.code = s.reorganisation
                            join unit_version v on v.unit_id = s.successor_id and v.valid_from <= r.effective_date
                                and (v.valid_to is null or v.valid_to >= r.effective_date)
                        where s.predecessor_id = any(:units)
                        order by s.predecessor_id, r.effective_date, v.code limit :most
                        """)
                .setParameter("units", units.toArray(Long[]::new))
                .setParameter("most", MOST)
                .getResultList();
        rows.forEach(row -> successors
                .computeIfAbsent((Long) row[0], unit -> new ArrayList<>())
                .add(new Successor(
                        (Long) row[1],
                        (String) row[2],
                        (String) row[3],
                        row[4] instanceof Date date ? date.toLocalDate() : (LocalDate) row[4],
                        Kind.valueOf((String) row[5]) == Kind.FULL)));
        return successors;
    }
}
