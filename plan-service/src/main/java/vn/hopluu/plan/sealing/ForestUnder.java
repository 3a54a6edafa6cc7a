package vn.hopluu.plan.sealing;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.util.List;
import vn.hopluu.events.SealChanged;
import vn.hopluu.plan.campaign.Campaign;
import vn.hopluu.plan.problem.PlanProblem;
import vn.hopluu.web.problem.Problem;

/// The forest of a campaign under one root: each unit that stood on some day of the window, under its parent by
/// the form's regime in the version valid on the structure date, or on its own last day where it ended before.
@ApplicationScoped
class ForestUnder {

    /// The most units that one event carries.
    private static final int MOST = 10_000;

    private static final String EDGES = """
            WITH RECURSIVE last AS (
                SELECT unit_id, LEAST(CAST(:day AS date), MAX(COALESCE(valid_to, DATE 'infinity'))) AS day
                  FROM unit_version GROUP BY unit_id),
            edge AS (
                SELECT v.unit_id,
                       COALESCE(CASE WHEN r.unit_id IS NULL THEN v.parent_id ELSE r.recipient_id END, 0) AS parent_id
                  FROM last l
                  JOIN unit_version v ON v.unit_id = l.unit_id
                   AND v.valid_from <= l.day AND (v.valid_to IS NULL OR v.valid_to >= l.day)
                  JOIN form f ON f.code = :form
                  JOIN regime g ON g.code = f.regime
                  LEFT JOIN unit_route r
                    ON g.tree = 'ROUTE' AND r.unit_id = v.unit_id AND r.regime = g.code
                   AND r.valid_from <= l.day AND (r.valid_to IS NULL OR r.valid_to >= l.day)
                 WHERE l.day >= CAST(:first AS date)),
            """;

    private static final String UNDER = EDGES + """
            tree AS (
                SELECT unit_id, CAST(0 AS bigint) AS parent_id FROM edge WHERE unit_id = :root
                UNION ALL
                SELECT edge.unit_id, edge.parent_id FROM tree JOIN edge ON edge.parent_id = tree.unit_id)
            SELECT unit_id, parent_id FROM tree ORDER BY unit_id LIMIT :most
            """;

    private static final String ABOVE = EDGES + """
            path AS (
                SELECT unit_id, parent_id, 0 AS height FROM edge WHERE unit_id = :root
                UNION ALL
                SELECT edge.unit_id, edge.parent_id, height + 1
                  FROM path JOIN edge ON edge.unit_id = path.parent_id)
            SELECT unit_id, height FROM path ORDER BY height DESC LIMIT 1
            """;

    private final EntityManager database;

    ForestUnder(EntityManager database) {
        this.database = database;
    }

    /// @throws RuntimeException a 422 problem where the unit is no root of the campaign's forest
    List<SealChanged.Edge> of(Campaign campaign, long root, String stated) {
        requireRoot(campaign, root, stated);
        List<Object[]> rows =
                query(UNDER, campaign, root).setParameter("most", MOST + 1).getResultList();
        if (rows.size() > MOST) {
            throw Problem.of(
                    PlanProblem.NOT_A_ROOT,
                    "More than " + MOST + " units stand under " + stated + ": seal each province for itself.");
        }
        return rows.stream()
                .map(row -> new SealChanged.Edge(number(row[0]), number(row[1])))
                .toList();
    }

    private void requireRoot(Campaign campaign, long root, String stated) {
        List<Object[]> top = query(ABOVE, campaign, root).getResultList();
        if (top.isEmpty()) {
            throw Problem.of(
                    PlanProblem.NOT_A_ROOT,
                    stated + " has no place in the structure of " + campaign.key() + " on " + campaign.structureDate()
                            + ".");
        }
        if (number(top.getFirst()[1]) > 0) {
            throw Problem.of(
                    PlanProblem.NOT_A_ROOT,
                    stated + " stands under another unit in " + campaign.key()
                            + ": a campaign is sealed for the unit at the top, here unit "
                            + code(number(top.getFirst()[0])) + ".");
        }
    }

    private String code(long unit) {
        return (String) database.createNativeQuery(
                        "SELECT code FROM unit_version WHERE unit_id = :unit ORDER BY valid_from DESC LIMIT 1",
                        String.class)
                .setParameter("unit", unit)
                .getSingleResult();
    }

    private jakarta.persistence.TypedQuery<Object[]> query(String sql, Campaign campaign, long root) {
        return typed(database.createNativeQuery(sql, Object[].class))
                .setParameter("day", campaign.structureDate())
                .setParameter("first", campaign.window().from())
                .setParameter("form", campaign.key().form())
                .setParameter("root", root);
    }

    @SuppressWarnings("unchecked") // Object[].class says so
    private static jakarta.persistence.TypedQuery<Object[]> typed(jakarta.persistence.Query query) {
        return (jakarta.persistence.TypedQuery<Object[]>) query;
    }

    private static long number(Object cell) {
        return ((Number) cell).longValue();
    }
}
