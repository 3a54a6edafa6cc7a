package vn.hopluu.report.reference;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.util.List;

/// The units whose papers a unit goes on with: those that it wholly succeeds, by however many
/// reorganisations. What came to it in part stays with the unit that made it: nobody can say which part a
/// paper belongs to.
@ApplicationScoped
public class Predecessors {

    /// More units than have ever become one.
    private static final int MOST = 1_000;

    private final EntityManager database;

    Predecessors(EntityManager database) {
        this.database = database;
    }

    /// The unit, and those that it wholly succeeds.
    ///
    /// @param unit by id
    public List<Long> with(long unit) {
        return database.createNativeQuery("""
                        with recursive its (unit_id) as (
                            select cast(:unit as bigint)
                            union
                            select succession.predecessor_id
                            from its join succession on succession.successor_id = its.unit_id and succession.whole)
                        select unit_id from its limit :most
                        """, Long.class)
                .setParameter("unit", unit)
                .setParameter("most", MOST)
                .getResultList();
    }
}
