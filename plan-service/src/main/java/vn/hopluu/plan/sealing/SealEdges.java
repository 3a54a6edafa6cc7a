package vn.hopluu.plan.sealing;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Query;
import java.util.List;
import vn.hopluu.events.SealChanged;
import vn.hopluu.events.SealedUnits;
import vn.hopluu.plan.campaign.Campaign;
import vn.hopluu.plan.problem.PlanProblem;
import vn.hopluu.web.language.Message;
import vn.hopluu.web.problem.Problem;

/// The edges that a seal freezes: the forest of a campaign below one unit, as it is when the seal is asked for.
///
/// It is made of each unit that stood on some day of the window, under its parent by the form's regime in the version
/// valid on the structure date, or on its own last day where it ended before. Where another seal of the campaign
/// stands or is asked for, its edges hold, and a unit that the tree has put below it since adds to nothing there.
@ApplicationScoped
class SealEdges {

    private static final String FROZEN = """
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
            other AS (
                SELECT e.unit_id, e.parent_id, s.request
                  FROM campaign_seal s JOIN seal_edge e USING (form, period, root_id)
                 WHERE s.form = :form AND s.period = :period AND s.root_id <> :root
                   AND s.state IN ('ASKED', 'SEALED')),
            kept AS (
                SELECT DISTINCT ON (unit_id) unit_id, parent_id FROM other WHERE parent_id <> 0
                 ORDER BY unit_id, request),
            frozen AS (
                SELECT unit_id, COALESCE(kept.parent_id,
                       CASE WHEN edge.parent_id IN (SELECT unit_id FROM other) THEN 0 ELSE edge.parent_id END)
                       AS parent_id
                  FROM edge FULL JOIN kept USING (unit_id)),
            below AS (
                SELECT unit_id, CAST(0 AS bigint) AS parent_id FROM frozen WHERE unit_id = :root
                UNION
                SELECT frozen.unit_id, frozen.parent_id FROM below JOIN frozen ON frozen.parent_id = below.unit_id)
            INSERT INTO seal_edge (form, period, root_id, unit_id, parent_id, page)
            SELECT :form, :period, :root, unit_id, parent_id, (row_number() OVER (ORDER BY unit_id) - 1) / :page
              FROM below ORDER BY unit_id LIMIT :most
            """;

    private static final String OF_SEAL = " WHERE form = :form AND period = :period AND root_id = :root";

    private final EntityManager database;

    SealEdges(EntityManager database) {
        this.database = database;
    }

    /// Keeps the edges below a unit as they are now, in the place of those of an earlier asking. The caller holds the
    /// registers of units and of the catalogue, and has stored the seal.
    ///
    /// @return how many pages they fill
    /// @throws RuntimeException a 422 problem where the unit has no place in the campaign's forest
    int renew(Campaign campaign, SealKey seal, String stated) {
        named("DELETE FROM seal_edge" + OF_SEAL, seal).executeUpdate();
        int most = SealedUnits.LARGEST * SealedUnits.MOST;
        int units = named(FROZEN, seal)
                .setParameter("day", campaign.structureDate())
                .setParameter("first", campaign.window().from())
                .setParameter("page", SealedUnits.LARGEST)
                .setParameter("most", most)
                .executeUpdate();
        if (units == 0) {
            throw Problem.of(
                    PlanProblem.NOT_IN_STRUCTURE,
                    Message.of("plan.seal-edges.not-in-structure", stated, campaign.key(), campaign.structureDate()));
        }
        return (units - 1) / SealedUnits.LARGEST + 1;
    }

    /// How many units are sealed, the one at the top among them.
    int count(SealKey seal) {
        return ((Number) named("SELECT count(*) FROM seal_edge" + OF_SEAL, seal).getSingleResult()).intValue();
    }

    /// Those of one page, in the order of the units.
    List<SealChanged.Edge> page(SealKey seal, int page) {
        List<?> rows = named(
                        "SELECT unit_id, parent_id FROM seal_edge" + OF_SEAL + " AND page = :page ORDER BY unit_id",
                        seal)
                .setParameter("page", page)
                .getResultList();
        return rows.stream()
                .map(Object[].class::cast)
                .map(row -> new SealChanged.Edge(((Number) row[0]).longValue(), ((Number) row[1]).longValue()))
                .toList();
    }

    /// Puts a page in the place of what was known; the first one in that of all pages of an earlier asking.
    void takeBack(SealKey seal, SealedUnits told) {
        if (told.page() == 0) {
            named("DELETE FROM seal_edge" + OF_SEAL, seal).executeUpdate();
        }
        named(
                        "INSERT INTO seal_edge (form, period, root_id, unit_id, parent_id, page)"
                                + " SELECT :form, :period, :root, unit_id, parent_id, :page"
                                + " FROM unnest(CAST(:units AS bigint[]), CAST(:parents AS bigint[]))"
                                + " AS edge (unit_id, parent_id)"
                                + " ON CONFLICT (form, period, root_id, unit_id)"
                                + " DO UPDATE SET parent_id = excluded.parent_id, page = excluded.page",
                        seal)
                .setParameter("page", told.page())
                .setParameter(
                        "units",
                        told.edges().stream().map(SealChanged.Edge::unitId).toArray(Long[]::new))
                .setParameter(
                        "parents",
                        told.edges().stream().map(SealChanged.Edge::parentId).toArray(Long[]::new))
                .executeUpdate();
    }

    private Query named(String sql, SealKey seal) {
        return database.createNativeQuery(sql)
                .setParameter("form", seal.form())
                .setParameter("period", seal.period())
                .setParameter("root", seal.rootId());
    }
}
