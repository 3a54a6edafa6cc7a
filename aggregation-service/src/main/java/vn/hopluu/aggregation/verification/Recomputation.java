package vn.hopluu.aggregation.verification;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.hopluu.aggregation.reference.Campaign;
import vn.hopluu.web.database.Sql;

/// The naive recomputation: walks the whole subtree below every unit, slot by slot, from the ledger alone. It shares no
/// code with the fold, and no idea but the rule: below a declared value a walk goes no further.
@ApplicationScoped
class Recomputation {

    private final Sql sql;

    Recomputation(Sql sql) {
        this.sql = sql;
    }

    /// One line of the comparison.
    ///
    /// @param cells how many were compared in all
    /// @param unit null where nothing differs
    /// @param slot -1 for the count of reports
    record Line(long cells, @Nullable String unit, int slot, String stored, String recomputed) {}

    /// @param basis "submitted" or "approved": the prefix of the columns
    /// @param adds per slot, whether it adds
    List<Line> compare(Campaign campaign, String basis, List<Boolean> adds) {
        return sql.query(
                SQL.replace("$basis", basis),
                row -> new Line(
                        row.getLong("cells"),
                        row.getString("unit"),
                        row.getInt("slot"),
                        row.getString("stored"),
                        row.getString("recomputed")),
                adds.stream().map(each -> each ? 1 : 0).toArray(Integer[]::new),
                campaign.id());
    }

    private static final String SQL = """
            with recursive
            slot as (select position - 1 as slot, adds = 1 as adds from unnest(?) with ordinality as s (adds, position)),
            campaign_here as (select id, structure_date from campaign where id = ?),
            edge as (select unit_id, parent_id from campaign_edge join campaign_here on campaign_id = id),
            report as (
                select unit_id, coverage, $basis_marks as marks, $basis_amounts as amounts
                from ledger join campaign_here on campaign_id = id where $basis_marks is not null),
            answer as (
                select unit_id, coverage, slot, adds, substr(marks, slot::int + 1, 1) as mark,
                    case when adds then coalesce(amounts[slot + 1], 0) else 0 end as amount
                from report cross join slot),
            own as (select * from answer where coverage = 'OWN'),
            declared as (select * from answer where coverage = 'CONSOLIDATED' and mark in ('V', 'N') and adds),
            walk as (
                select unit_id as root, unit_id as unit, slot, false as declared from edge cross join slot
                union all
                select walk.root, edge.unit_id, walk.slot, declared.slot is not null
                from walk join edge on edge.parent_id = walk.unit
                    left join declared on declared.unit_id = edge.unit_id and declared.slot = walk.slot
                where not walk.declared),
            summed as (
                select root, walk.slot,
                    sum(case when walk.declared then declared.amount
                             when own.mark in ('V', 'N') then own.amount else 0 end) as total,
                    count(*) filter (where walk.declared) as stand_ins
                from walk left join own on own.unit_id = unit and own.slot = walk.slot
                    left join declared on declared.unit_id = unit and declared.slot = walk.slot
                group by root, walk.slot),
            below as (
                select unit_id as root, unit_id as unit from edge
                union all
                select root, edge.unit_id from below join edge on edge.parent_id = below.unit),
            counted as (
                select root, slot, count(*) filter (where mark in ('V', 'N')) as given,
                    count(*) filter (where mark = 'A') as not_applicable
                from below join own on own.unit_id = unit group by root, slot),
            recomputed as (
                select root as unit_id, slot, concat_ws(' ', total, stand_ins, coalesce(given, 0),
                    coalesce(not_applicable, 0)) as figures
                from summed left join counted using (root, slot)
                union all
                select root, -1, count(report.unit_id)::text
                from below left join report on report.unit_id = unit and coverage = 'OWN' group by root),
            stored as (
                select unit_id, slot, concat_ws(' ', coalesce($basis_sums[slot + 1], 0),
                    coalesce($basis_stand_ins[slot + 1], 0), coalesce($basis_given[slot + 1], 0),
                    coalesce($basis_not_applicable[slot + 1], 0)) as figures
                from rollup join campaign_here on campaign_id = id cross join slot
                union all
                select unit_id, -1, $basis_reports::text from rollup join campaign_here on campaign_id = id),
            compared as materialized (
                select unit_id, slot,
                    coalesce(stored.figures, case when slot < 0 then '0' else '0 0 0 0' end) as stored,
                    coalesce(recomputed.figures, case when slot < 0 then '0' else '0 0 0 0' end) as recomputed
                from stored full join recomputed using (unit_id, slot))
            select (select count(*) from compared) as cells, different.*
            from (select 1) as always left join (
                select (select version.code || ' ' || version.name from unit_version version, campaign_here
                        where version.unit_id = compared.unit_id and version.valid_from <= structure_date
                        order by version.valid_from desc limit 1) as unit,
                    slot, stored, recomputed
                from compared where stored <> recomputed order by unit_id, slot limit 100) different on true
            """;
}
