package vn.hopluu.aggregation.reference;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.HashMap;
import java.util.Map;
import java.util.stream.IntStream;
import vn.hopluu.aggregation.hierarchy.SealedEdges;
import vn.hopluu.aggregation.sql.Sql;
import vn.hopluu.events.SealChanged;

/// Keeps the seals on campaigns as plan-service sends them.
@ApplicationScoped
public class Seals {

    private final Sql sql;

    Seals(Sql sql) {
        this.sql = sql;
    }

    /// Takes in a seal where it is newer than what is there, and has the campaign's edges made anew. The seal
    /// is written first: whoever makes edges under the campaign's lock then either sees it, or is done before
    /// the campaign is marked.
    void accept(SealChanged event) {
        int changed = sql.update(
                """
                insert into campaign_seal (form, period, root_id, revision, sealed, since, units, parents)
                values (?, ?, ?, ?, ?, ?, ?, ?)
                on conflict (form, period, root_id) do update
                    set revision = excluded.revision, sealed = excluded.sealed, since = excluded.since,
                        units = excluded.units, parents = excluded.parents
                    where campaign_seal.revision < excluded.revision
                """,
                event.form(),
                event.period(),
                event.rootId(),
                event.revision(),
                event.sealed(),
                event.at().atOffset(java.time.ZoneOffset.UTC),
                event.edges().stream().map(SealChanged.Edge::unitId).toArray(Long[]::new),
                event.edges().stream().map(SealChanged.Edge::parentId).toArray(Long[]::new));
        if (changed > 0) {
            sql.update(
                    "update campaign set tree_revision = -1 where form = ? and period = ?",
                    event.form(),
                    event.period());
        }
    }

    /// The edges that are frozen in a campaign now.
    public SealedEdges of(Campaign campaign) {
        return SealedEdges.of(sql.query(
                "select units, parents from campaign_seal where form = ? and period = ? and sealed order by since, root_id",
                row -> {
                    Long[] units = (Long[]) row.getArray("units").getArray();
                    Long[] above = (Long[]) row.getArray("parents").getArray();
                    Map<Long, Long> edges = new HashMap<>();
                    IntStream.range(0, units.length).forEach(place -> edges.put(units[place], above[place]));
                    return edges;
                },
                campaign.form(),
                campaign.period()));
    }
}
