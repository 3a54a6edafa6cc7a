package vn.hopluu.aggregation.verification;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.hopluu.aggregation.fold.Slot;
import vn.hopluu.aggregation.reference.Campaign;
import vn.hopluu.web.database.Sql;

/// The naive recomputation: walks the whole subtree below every unit, slot by slot, from the ledger alone. It shares no
/// code with the fold, and no idea but the rules: below a declared value a walk goes no further, and of tied cells all
/// are declared and balance, or none counts as declared.
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
    /// @param slots the form's; behind them stand the two sides of each ratio, as if they were cells
    List<Line> compare(Campaign campaign, String basis, List<Slot> slots) {
        SummingTerms terms = SummingTerms.of(campaign.summing().rules(), slots);
        return sql.query(
                SQL.replace("$basis", basis),
                row -> new Line(
                        row.getLong("cells"),
                        row.getString("unit"),
                        row.getInt("slot"),
                        row.getString("stored"),
                        row.getString("recomputed")),
                slots.stream().map(each -> each.adds() ? 1 : 0).toArray(Integer[]::new),
                slots.size(),
                2 * campaign.summing().rules().ratios().size(),
                campaign.id(),
                terms.sets(),
                terms.equations(),
                terms.slots(),
                terms.weights(),
                terms.sides(),
                terms.sideSlots(),
                terms.sideWeights());
    }

    private static final String SQL = """
            with recursive
            slot as (
                select position - 1 as slot, adds = 1 as adds, null::bigint as side
                from unnest(?) with ordinality as s (adds, position)
                union all select ? + side - 1, true, side from generate_series(1, ?) as side),
            campaign_here as (select id, structure_date from campaign where id = ?),
            tie as (
                select tied_set, equation, slot, weight
                from unnest(?, ?, ?, ?) as t (tied_set, equation, slot, weight)),
            term as (
                select side, (side + 1) / 2 as ratio, slot, weight from unnest(?, ?, ?) as t (side, slot, weight)),
            edge as (select unit_id, parent_id from campaign_edge join campaign_here on campaign_id = id),
            report as (
                select unit_id, coverage, $basis_marks as marks, $basis_amounts as amounts
                from ledger join campaign_here on campaign_id = id where $basis_marks is not null),
            stated as (
                select unit_id, coverage, slot, adds, substr(marks, slot::int + 1, 1) as mark,
                    case when adds then coalesce(amounts[slot + 1], 0) else 0 end::numeric as amount
                from report cross join slot where side is null),
            aside as (
                select distinct unit_id, tie.slot from tie join (
                    select unit_id, tied_set from tie join stated using (slot)
                    where coverage = 'CONSOLIDATED' and mark not in ('V', 'E', 'N')
                    union
                    select unit_id, tied_set from tie join stated using (slot)
                    where coverage = 'CONSOLIDATED'
                    group by unit_id, tied_set, equation having sum(weight * amount) <> 0) broken using (tied_set)),
            counting as (
                select stated.* from stated left join aside using (unit_id, slot)
                where coverage = 'OWN' or mark in ('V', 'E', 'N') and adds and aside.slot is null),
            paired as (
                select unit_id, coverage, ratio
                from (select distinct ratio, slot from term) needed join counting using (slot)
                where mark in ('V', 'E', 'N') group by unit_id, coverage, ratio
                having count(*) = (select count(distinct slot) from term where term.ratio = needed.ratio)),
            answer as (
                select unit_id, coverage, slot, mark, amount from counting
                union all
                select unit_id, coverage, slot.slot, 'V', sum(weight * amount)
                from paired join term using (ratio) join slot using (side)
                    join counting using (unit_id, coverage)
                where counting.slot = term.slot group by unit_id, coverage, slot.slot),
            own as (select * from answer where coverage = 'OWN'),
            declared as (select * from answer where coverage = 'CONSOLIDATED'),
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
                             when own.mark in ('V', 'E', 'N') then own.amount else 0 end) as total,
                    count(*) filter (where walk.declared) as stand_ins,
                    count(*) filter (where slot.adds
                        and case when walk.declared then declared.mark else own.mark end = 'E') as estimates
                from walk join slot on slot.slot = walk.slot
                    left join own on own.unit_id = unit and own.slot = walk.slot
                    left join declared on declared.unit_id = unit and declared.slot = walk.slot
                group by root, walk.slot),
            below as (
                select unit_id as root, unit_id as unit from edge
                union all
                select root, edge.unit_id from below join edge on edge.parent_id = below.unit),
            counted as (
                select root, slot, count(*) filter (where mark in ('V', 'E', 'N')) as given,
                    count(*) filter (where mark = 'A') as not_applicable
                from below join own on own.unit_id = unit group by root, slot),
            recomputed as (
                select root as unit_id, slot,
                    case when side is null
                        then concat_ws(' ', total, stand_ins, estimates, coalesce(given, 0), coalesce(not_applicable, 0))
                        else total::text end as figures
                from summed join slot using (slot) left join counted using (root, slot)
                union all
                select root, -1, count(report.unit_id)::text
                from below left join report on report.unit_id = unit and coverage = 'OWN' group by root),
            stored as (
                select unit_id, slot,
                    case when side is null
                        then concat_ws(' ', coalesce($basis_sums[slot + 1], 0),
                            coalesce($basis_stand_ins[slot + 1], 0), coalesce($basis_estimates[slot + 1], 0),
                            coalesce($basis_given[slot + 1], 0), coalesce($basis_not_applicable[slot + 1], 0))
                        else coalesce($basis_ratio_sums[side], 0)::text end as figures
                from rollup join campaign_here on campaign_id = id cross join slot
                union all
                select unit_id, -1, $basis_reports::text from rollup join campaign_here on campaign_id = id),
            nothing as (
                select slot, case when side is null then '0 0 0 0 0' else '0' end as figures from slot
                union all select -1, '0'),
            compared as materialized (
                select unit_id, slot, coalesce(stored.figures, nothing.figures) as stored,
                    coalesce(recomputed.figures, nothing.figures) as recomputed
                from stored full join recomputed using (unit_id, slot) join nothing using (slot))
            select (select count(*) from compared) as cells, different.*
            from (select 1) as always left join (
                select (select version.code || ' ' || version.name from unit_version version, campaign_here
                        where version.unit_id = compared.unit_id and version.valid_from <= structure_date
                        order by version.valid_from desc limit 1) as unit,
                    slot, stored, recomputed
                from compared where stored <> recomputed order by unit_id, slot limit 100) different on true
            """;
}
