package vn.hopluu.plan.obligation;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import vn.hopluu.plan.population.UnitIds;

/// To whom units report a form on a day: along the route of the form's regime, else to the administrative parent.
@ApplicationScoped
public class Routing {

    private static final String SQL = """
            SELECT v.unit_id,
                   CASE WHEN r.unit_id IS NULL THEN v.parent_id ELSE r.recipient_id END,
                   r.intermediary_id, r.addressee_id
              FROM unit_version v
              JOIN form f ON f.code = :form
              JOIN regime g ON g.code = f.regime
              LEFT JOIN unit_route r
                ON g.tree = 'ROUTE' AND r.unit_id = v.unit_id AND r.regime = g.code
               AND r.valid_from <= :day AND (r.valid_to IS NULL OR r.valid_to >= :day)
             WHERE v.unit_id IN (SELECT unnest(CAST(:ids AS bigint[])))
               AND v.valid_from <= :day AND (v.valid_to IS NULL OR v.valid_to >= :day)
            """;

    private final EntityManager database;

    Routing(EntityManager database) {
        this.database = database;
    }

    /// @return by unit; a unit that is not valid on the day is not in it
    public Map<Long, ReportRecipients> of(Collection<Long> units, String form, LocalDate day) {
        List<Object[]> rows = database.createNativeQuery(SQL, Object[].class)
                .setParameter("form", form)
                .setParameter("day", day)
                .setParameter("ids", UnitIds.array(units))
                .getResultList();
        Map<Long, ReportRecipients> found = new HashMap<>();
        for (Object[] row : rows) {
            found.put(id(row[0]), new ReportRecipients(optionalId(row[1]), optionalId(row[2]), optionalId(row[3])));
        }
        return found;
    }

    private static Long id(Object cell) {
        return ((Number) cell).longValue();
    }

    private static @Nullable Long optionalId(@Nullable Object cell) {
        return cell == null ? null : id(cell);
    }
}
