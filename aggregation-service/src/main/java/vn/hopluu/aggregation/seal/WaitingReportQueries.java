package vn.hopluu.aggregation.seal;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import vn.hopluu.aggregation.question.Question;
import vn.hopluu.aggregation.reference.Campaign;
import vn.hopluu.aggregation.reference.Seals;
import vn.hopluu.web.database.Sql;
import vn.hopluu.web.list.Page;
import vn.hopluu.web.list.PageRequest;

/// The seals over a campaign's units, and the reports that came after and wait for one to be broken. Each waiting
/// report is counted once, by its newest state, for its unit and for every unit above. What is parked as SEALED was
/// read as a report, so its key and its revision are whole.
@ApplicationScoped
public class WaitingReportQueries {

    private static final String WAITING = """
            with recursive parked as (
                select split_part(key, '/', 1)::bigint as unit_id, split_part(key, '/', 4) as coverage, parked_at,
                    convert_from(header_values[array_position(header_names, 'hopluu_revision')], 'UTF8') as revision
                from (select *, convert_from(message_key, 'UTF8') as key from parked_message
                    where reason = 'SEALED' and campaign = ? and discarded_at is null) as message
            ), waiting as (
                select distinct on (unit_id, coverage) unit_id, coverage, revision::bigint as revision, parked_at
                from parked order by unit_id, coverage, revision::bigint desc
            ), above as (
                select distinct unit_id as below, unit_id from waiting
                union
                select above.below, edge.parent_id from above
                    join campaign_edge edge on edge.campaign_id = ? and edge.unit_id = above.unit_id
                where edge.parent_id <> 0
            )
            """;

    private static final String COUNT = WAITING + """
            select above.unit_id, count(*) from above join waiting on waiting.unit_id = above.below
            where above.unit_id = any(?) group by above.unit_id
            """;

    private static final String LIST = WAITING + """
            select waiting.*, naming.code, naming.name
            from above join waiting on waiting.unit_id = above.below
                left join lateral (
                    select code, name from unit_version version
                    where version.unit_id = waiting.unit_id and version.valid_from <= ?
                    order by version.valid_from desc limit 1) naming on true
            where above.unit_id = ? and (waiting.unit_id, waiting.coverage) > (?, ?)
            order by waiting.unit_id, waiting.coverage limit ?
            """;

    private final Sql sql;
    private final Seals seals;

    WaitingReportQueries(Sql sql, Seals seals) {
        this.sql = sql;
        this.seals = seals;
    }

    /// The seals over these units with what waits below each; a unit that is not sealed is left out.
    public Map<Long, SealView> seals(Campaign campaign, Collection<Long> units) {
        Map<Long, Seals.ActiveSeal> standing = seals.over(campaign, units);
        if (standing.isEmpty()) {
            return Map.of();
        }
        Map<Long, Long> waiting = new HashMap<>();
        sql.query(
                        COUNT,
                        row -> Map.entry(row.getLong(1), row.getLong(2)),
                        campaign.key(),
                        campaign.id(),
                        standing.keySet().toArray(Long[]::new))
                .forEach(unit -> waiting.put(unit.getKey(), unit.getValue()));
        Map<Long, SealView> views = new HashMap<>();
        standing.forEach((unit, seal) -> views.put(unit, SealView.of(seal, waiting.getOrDefault(unit, 0L))));
        return views;
    }

    /// A page of what waits, of the unit and below it, in the order of the units' ids.
    public Page<WaitingView> page(Question question, PageRequest page) {
        Campaign campaign = question.campaign();
        WaitingView.Key after = WaitingView.Key.of(page.after());
        return page.of(
                sql.query(
                        LIST,
                        WaitingReportQueries::read,
                        campaign.key(),
                        campaign.id(),
                        campaign.structureDate(),
                        question.unit(),
                        after.unit(),
                        after.coverage(),
                        page.rowsToRead()),
                WaitingView::key);
    }

    private static WaitingView read(ResultSet row) throws SQLException {
        return new WaitingView(
                row.getLong("unit_id"),
                row.getString("code"),
                row.getString("name"),
                row.getString("coverage"),
                row.getLong("revision"),
                row.getObject("parked_at", OffsetDateTime.class).toInstant());
    }
}
