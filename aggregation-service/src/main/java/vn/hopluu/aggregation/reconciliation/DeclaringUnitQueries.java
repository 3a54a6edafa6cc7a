package vn.hopluu.aggregation.reconciliation;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import vn.hopluu.aggregation.fold.Basis;
import vn.hopluu.aggregation.reference.Campaign;
import vn.hopluu.web.database.Sql;

/// Finds who declares totals of its own, and when reports were last handed in.
@ApplicationScoped
class DeclaringUnitQueries {

    /// More units than any province has above its communes; the deepest are left out first.
    private static final int MOST = 5_000;

    private static final String DECLARING = """
            with recursive below (unit_id, depth) as (
                select unit_id, 0 from campaign_edge where campaign_id = ? and unit_id = ?
                union all
                select edge.unit_id, below.depth + 1
                from below join campaign_edge edge on edge.campaign_id = ? and edge.parent_id = below.unit_id
            )
            select below.unit_id, below.depth
            from below join ledger on ledger.campaign_id = ? and ledger.unit_id = below.unit_id
                and ledger.coverage = 'CONSOLIDATED' and ledger.%s_marks is not null
            order by below.depth, below.unit_id limit ?
            """;

    private static final String LET_OFF = """
            with recursive below (unit_id, top) as (
                select unit_id, unit_id from campaign_edge where campaign_id = ? and unit_id = any(?)
                union all
                select edge.unit_id, below.top
                from below join campaign_edge edge on edge.campaign_id = ? and edge.parent_id = below.unit_id
            )
            select below.top
            from below join obligation owed
                on owed.form = ? and owed.period = ? and owed.unit_id = below.unit_id
            group by below.top having bool_and(owed.state = 'EXEMPT')
            """;

    private final Sql sql;

    DeclaringUnitQueries(Sql sql) {
        this.sql = sql;
    }

    /// How far below the unit each unit stands that declares totals; the unit itself is at 0.
    Map<Long, Integer> below(Campaign campaign, long unit, Basis basis) {
        Map<Long, Integer> depths = new LinkedHashMap<>();
        sql.query(
                        DECLARING.formatted(basis == Basis.SUBMITTED ? "submitted" : "approved"),
                        row -> Map.entry(row.getLong("unit_id"), row.getInt("depth")),
                        campaign.id(),
                        unit,
                        campaign.id(),
                        campaign.id(),
                        MOST)
                .forEach(found -> depths.put(found.getKey(), found.getValue()));
        return depths;
    }

    /// Those of the units from which nobody owes a report any more, neither they nor who stands below them. Of whom no
    /// obligation is known at all, nothing is known of an exemption either.
    Set<Long> letOff(Campaign campaign, Collection<Long> units) {
        return Set.copyOf(sql.query(
                LET_OFF,
                row -> row.getLong("top"),
                campaign.id(),
                units.toArray(Long[]::new),
                campaign.id(),
                campaign.form(),
                campaign.period()));
    }

    /// When the newest report of each unit was handed in.
    ///
    /// @param coverage OWN, CONSOLIDATED, or both as `%`
    Map<Long, Instant> lastHandedIn(Campaign campaign, Collection<Long> units, String coverage) {
        Map<Long, Instant> moments = new HashMap<>();
        sql.query(
                        """
                        select unit_id, max(last_submitted_at) as moment from ledger
                        where campaign_id = ? and unit_id = any(?) and coverage like ? and last_submitted_at is not null
                        group by unit_id
                        """,
                        row -> Map.entry(
                                row.getLong("unit_id"),
                                row.getObject("moment", OffsetDateTime.class).toInstant()),
                        campaign.id(),
                        units.toArray(Long[]::new),
                        coverage)
                .forEach(found -> moments.put(found.getKey(), found.getValue()));
        return moments;
    }
}
