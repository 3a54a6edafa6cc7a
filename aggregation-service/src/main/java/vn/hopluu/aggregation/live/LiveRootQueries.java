package vn.hopluu.aggregation.live;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;
import vn.hopluu.aggregation.reference.Campaign;
import vn.hopluu.web.database.Sql;

/// What there is to look at: the roots that have reports, campaign by campaign.
@ApplicationScoped
class LiveRootQueries {

    private static final int MOST = 200;

    private final Sql sql;

    LiveRootQueries(Sql sql) {
        this.sql = sql;
    }

    /// A root of one campaign's forest that reports have come for.
    record LiveRoot(String form, String period, String unit, String name, int reports) {}

    /// The newest campaigns first, and in each the root with most reports first.
    List<LiveRoot> all() {
        return sql.query(
                """
                select campaign.form, campaign.period, naming.code, naming.name, rollup.submitted_reports as reports
                from rollup
                    join campaign on campaign.id = rollup.campaign_id
                    join campaign_edge edge on edge.campaign_id = campaign.id and edge.unit_id = rollup.unit_id
                    join lateral (
                        select code, name from unit_version version
                        where version.unit_id = rollup.unit_id and version.valid_from <= campaign.structure_date
                        order by version.valid_from desc limit 1) naming on true
                where edge.parent_id = 0 and rollup.submitted_reports > 0
                order by campaign.structure_date desc, rollup.submitted_reports desc, naming.code limit ?
                """,
                row -> new LiveRoot(
                        row.getString("form"),
                        row.getString("period"),
                        row.getString("code"),
                        row.getString("name"),
                        row.getInt("reports")),
                MOST);
    }

    /// The units above one, from its root down.
    List<LiveRoot> above(Campaign campaign, long unit) {
        return sql.query(
                """
                with recursive path as (
                    select unit_id, parent_id, 0 as height from campaign_edge where campaign_id = ? and unit_id = ?
                    union all
                    select edge.unit_id, edge.parent_id, height + 1
                    from path join campaign_edge edge on edge.campaign_id = ? and edge.unit_id = path.parent_id
                )
                select naming.code, naming.name
                from path join lateral (
                    select code, name from unit_version version
                    where version.unit_id = path.unit_id and version.valid_from <= ?
                    order by version.valid_from desc limit 1) naming on true
                where height > 0 order by height desc
                """,
                row -> new LiveRoot(
                        campaign.form(), campaign.period(), row.getString("code"), row.getString("name"), 0),
                campaign.id(),
                unit,
                campaign.id(),
                campaign.structureDate());
    }

    /// Where to begin: the place with most reports.
    Optional<LiveRoot> busiest() {
        return all().stream().max((a, b) -> Integer.compare(a.reports(), b.reports()));
    }
}
