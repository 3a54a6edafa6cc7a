package vn.hopluu.plan.population;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import vn.hopluu.plan.time.DateRange;

/// What units are called, for people to read.
@ApplicationScoped
public class UnitCodes {

    private static final String SQL = """
            SELECT v.unit_id, v.code, v.name FROM unit_version v
             WHERE v.unit_id IN (SELECT unnest(CAST(:ids AS bigint[])))
               AND v.valid_from <= :last AND (v.valid_to IS NULL OR v.valid_to >= :first)
             ORDER BY v.valid_from
            """;

    private static final LocalDate FAR = LocalDate.of(2999, 12, 31);

    private final EntityManager database;

    UnitCodes(EntityManager database) {
        this.database = database;
    }

    /// A unit's code and name.
    public record Called(String code, String name) {}

    /// The last code and name that each unit bears within the days.
    public Map<Long, Called> within(Collection<Long> ids, DateRange days) {
        Map<Long, Called> found = new HashMap<>();
        if (ids.isEmpty()) {
            return found;
        }
        LocalDate last = days.to();
        List<Object[]> rows = database.createNativeQuery(SQL, Object[].class)
                .setParameter("ids", UnitIds.array(ids))
                .setParameter("first", days.from())
                .setParameter("last", last == null ? FAR : last)
                .getResultList();
        for (Object[] row : rows) {
            found.put(((Number) row[0]).longValue(), new Called((String) row[1], (String) row[2]));
        }
        return found;
    }
}
