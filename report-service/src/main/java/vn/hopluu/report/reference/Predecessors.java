package vn.hopluu.report.reference;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.util.List;
import org.jboss.logging.Logger;

/// The units whose papers a unit goes on with: those that it wholly succeeds, by however many
/// reorganisations. What came to it in part stays with the unit that made it: nobody can say which part a
/// paper belongs to.
@ApplicationScoped
public class Predecessors {

    /// More units than have ever become one.
    private static final int MOST = 1_000;

    private static final Logger LOG = Logger.getLogger(Predecessors.class);

    private final EntityManager database;
    private final Counter cut;

    Predecessors(EntityManager database, MeterRegistry meters) {
        this.database = database;
        this.cut = Counter.builder("hopluu.predecessors.cut")
                .description("answers without the papers of some that the unit wholly succeeds: they are too many")
                .register(meters);
    }

    /// The unit, and those that it wholly succeeds. Where they are too many some are left out, which is
    /// told to operators.
    ///
    /// @param unit by id
    public List<Long> with(long unit) {
        List<Long> its = database.createNativeQuery("""
                        with recursive its (unit_id) as (
                            select cast(:unit as bigint)
                            union
                            select succession.predecessor_id
                            from its join succession on succession.successor_id = its.unit_id and succession.whole)
                        select unit_id from its limit :most
                        """, Long.class)
                .setParameter("unit", unit)
                .setParameter("most", MOST + 1)
                .getResultList();
        if (its.size() <= MOST) {
            return its;
        }
        cut.increment();
        LOG.warnf("unit %d wholly succeeds more than %d units: the papers of some are not shown", unit, MOST - 1);
        return List.copyOf(its.subList(0, MOST));
    }
}
