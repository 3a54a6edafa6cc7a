package vn.hopluu.aggregation.ledger;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import vn.hopluu.aggregation.hierarchy.Forest;
import vn.hopluu.web.database.Sql;

/// A campaign's stored edges. Read and written only under the campaign's lock.
@ApplicationScoped
public class Edges {

    private final Sql sql;

    Edges(Sql sql) {
        this.sql = sql;
    }

    /// The forest above these units: every path from them to a root.
    public Forest above(long campaign, Collection<Long> units) {
        return forest(sql.query(
                """
                with recursive path as (
                    select unit_id, parent_id from campaign_edge where campaign_id = ? and unit_id = any(?)
                    union
                    select edge.unit_id, edge.parent_id
                    from path join campaign_edge edge on edge.campaign_id = ? and edge.unit_id = path.parent_id
                )
                select unit_id, parent_id from path
                """, row -> Map.entry(row.getLong(1), row.getLong(2)), campaign, units.toArray(Long[]::new), campaign));
    }

    Forest all(long campaign) {
        return forest(sql.query(
                "select unit_id, parent_id from campaign_edge where campaign_id = ?",
                row -> Map.entry(row.getLong(1), row.getLong(2)),
                campaign));
    }

    void replace(long campaign, Forest forest) {
        sql.update("delete from campaign_edge where campaign_id = ?", campaign);
        List<Long> units = forest.parents().keySet().stream().sorted().toList();
        sql.update(
                "insert into campaign_edge (campaign_id, unit_id, parent_id) select ?, u, p from unnest(?, ?) as e (u, p)",
                campaign,
                units.toArray(Long[]::new),
                units.stream().map(forest::parentOf).toArray(Long[]::new));
    }

    private static Forest forest(List<Map.Entry<Long, Long>> edges) {
        return new Forest(edges.stream().collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue)));
    }
}
