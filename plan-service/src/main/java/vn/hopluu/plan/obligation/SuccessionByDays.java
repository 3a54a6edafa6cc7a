package vn.hopluu.plan.obligation;

import io.quarkus.arc.DefaultBean;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;

/// Stands in while no package keeps successors: a unit that is valid on the day after the other one's last day may be
/// its successor.
@DefaultBean
@ApplicationScoped
class SuccessionByDays implements Succession {

    private static final String SQL = """
            SELECT count(*) FROM unit_version s
              JOIN (SELECT max(coalesce(valid_to, DATE '9999-12-31')) AS last FROM unit_version WHERE unit_id = :ended) e
                ON e.last < DATE '9999-12-31'
             WHERE s.unit_id = :successor
               AND s.valid_from <= e.last + 1 AND (s.valid_to IS NULL OR s.valid_to >= e.last + 1)
            """;

    private final EntityManager database;

    SuccessionByDays(EntityManager database) {
        this.database = database;
    }

    @Override
    public boolean succeeds(long ended, long successor) {
        return ((Number) database.createNativeQuery(SQL)
                                .setParameter("ended", ended)
                                .setParameter("successor", successor)
                                .getSingleResult())
                        .longValue()
                > 0;
    }
}
