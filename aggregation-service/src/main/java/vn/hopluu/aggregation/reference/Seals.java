package vn.hopluu.aggregation.reference;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import vn.hopluu.aggregation.hierarchy.SealedEdges;
import vn.hopluu.events.SealChanged;
import vn.hopluu.events.SealedUnits;
import vn.hopluu.web.database.Sql;

/// Keeps the seals on campaigns as plan-service sends them.
@ApplicationScoped
public class Seals {

    /// The edges of the seals that stand.
    private static final String STANDING = """
            campaign_seal seal join sealed_edge edge
                on (edge.form, edge.period, edge.root_id, edge.request)
                    = (seal.form, seal.period, seal.root_id, seal.request)
            where seal.sealed and seal.form = ? and seal.period = ?
            """;

    /// Each of these units under the seal that was asked for first.
    private static final String OVER = """
            select distinct on (edge.unit_id) edge.unit_id as below, seal.root_id, seal.since, seal.revision, seal.reason,
                seal.reports, seal.digest, seal.as_of, naming.code, naming.name
            from campaign_seal seal join sealed_edge edge
                    on (edge.form, edge.period, edge.root_id, edge.request)
                        = (seal.form, seal.period, seal.root_id, seal.request)
                left join lateral (
                    select code, name from unit_version version
                    where version.unit_id = seal.root_id and version.valid_from <= ?
                    order by version.valid_from desc limit 1) naming on true
            where seal.sealed and seal.form = ? and seal.period = ? and edge.unit_id = any(?)
            order by edge.unit_id, seal.request
            """;

    private final Sql sql;

    Seals(Sql sql) {
        this.sql = sql;
    }

    /// A seal that stands.
    ///
    /// @param root the unit at the top of what is sealed
    /// @param code the root's, null while it has not arrived
    /// @param revision which act it was
    /// @param reason null in a seal of before there were requests, as are the figures that were closed
    /// @param asOf the highest revision under the seal
    public record ActiveSeal(
            long root,
            @Nullable String code,
            @Nullable String name,
            Instant since,
            long revision,
            @Nullable String reason,
            @Nullable Long reports,
            @Nullable Long digest,
            @Nullable Long asOf) {}

    /// Takes in a seal where it is newer than what is there, and has the campaign's edges made anew. The seal
    /// is written first: whoever makes edges under the campaign's lock then either sees it, or is done before
    /// the campaign is marked.
    void accept(SealChanged event) {
        SealChanged.Closed closed = event.closed();
        long request = closed == null ? event.revision() : closed.request();
        int changed = sql.update(
                """
                insert into campaign_seal (form, period, root_id, revision, sealed, since, request, pages, reason,
                    reports, digest, as_of)
                values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
                on conflict (form, period, root_id) do update
                    set revision = excluded.revision, sealed = excluded.sealed, since = excluded.since,
                        request = excluded.request, pages = excluded.pages, reason = excluded.reason,
                        reports = excluded.reports, digest = excluded.digest, as_of = excluded.as_of
                    where campaign_seal.revision < excluded.revision
                """,
                event.form(),
                event.period(),
                event.rootId(),
                event.revision(),
                event.sealed(),
                event.at().atOffset(ZoneOffset.UTC),
                request,
                closed == null ? 1 : closed.pages(),
                event.reason(),
                closed == null ? null : closed.reports(),
                closed == null ? null : Long.parseUnsignedLong(closed.digest(), 16),
                closed == null ? null : closed.asOf());
        if (changed > 0) {
            keep(event.form(), event.period(), event.rootId(), request, 0, event.edges());
            haveEdgesMade(event.form(), event.period(), event.rootId(), request);
        }
    }

    /// Takes in a page of the units of a request. Those of earlier ones go, but for a seal that stands.
    void accept(SealedUnits page) {
        sql.update(
                """
                delete from sealed_edge where form = ? and period = ? and root_id = ? and request < ?
                    and request not in (select request from campaign_seal
                        where sealed and form = ? and period = ? and root_id = ?)
                """,
                page.form(),
                page.period(),
                page.unitId(),
                page.revision(),
                page.form(),
                page.period(),
                page.unitId());
        keep(page.form(), page.period(), page.unitId(), page.revision(), page.page(), page.edges());
        haveEdgesMade(page.form(), page.period(), page.unitId(), page.revision());
    }

    private void keep(String form, String period, long root, long request, int page, List<SealChanged.Edge> edges) {
        sql.update(
                """
                insert into sealed_edge (form, period, root_id, request, page, unit_id, parent_id)
                select ?, ?, ?, ?, ?, unit_id, parent_id from unnest(?, ?) as edge (unit_id, parent_id)
                on conflict do nothing
                """,
                form,
                period,
                root,
                request,
                page,
                edges.stream().map(SealChanged.Edge::unitId).toArray(Long[]::new),
                edges.stream().map(SealChanged.Edge::parentId).toArray(Long[]::new));
    }

    /// Where the seal of this request has come, set or broken.
    private void haveEdgesMade(String form, String period, long root, long request) {
        sql.update("""
                update campaign set tree_revision = -1 where (form, period) in (
                    select form, period from campaign_seal
                    where form = ? and period = ? and root_id = ? and request = ?)
                """, form, period, root, request);
    }

    /// The edges that are frozen in a campaign now: of the seals whose pages are all here.
    public SealedEdges of(Campaign campaign) {
        Map<Long, Map<Long, Long>> seals = new LinkedHashMap<>();
        sql.query(
                        "select seal.root_id, edge.unit_id, edge.parent_id from " + STANDING + """
                            and seal.pages = (
                                select count(distinct page) from sealed_edge here
                                where (here.form, here.period, here.root_id, here.request)
                                    = (seal.form, seal.period, seal.root_id, seal.request))
                        order by seal.request, seal.root_id
                        """,
                        row -> List.of(row.getLong(1), row.getLong(2), row.getLong(3)),
                        campaign.form(),
                        campaign.period())
                .forEach(edge -> seals.computeIfAbsent(edge.get(0), absent -> new HashMap<>())
                        .put(edge.get(1), edge.get(2)));
        return SealedEdges.of(List.copyOf(seals.values()));
    }

    /// Up to which revision reports of these units are folded, where they are under a seal. A seal of before there
    /// were requests does not say.
    public Map<Long, Long> asOf(Campaign campaign, Collection<Long> units) {
        Map<Long, Long> highest = new HashMap<>();
        sql.query(
                        "select edge.unit_id, min(seal.as_of) from " + STANDING
                                + " and seal.as_of is not null and edge.unit_id = any(?) group by edge.unit_id",
                        row -> Map.entry(row.getLong(1), row.getLong(2)),
                        campaign.form(),
                        campaign.period(),
                        units.toArray(Long[]::new))
                .forEach(unit -> highest.put(unit.getKey(), unit.getValue()));
        return highest;
    }

    /// The seals over these units, each unit under the one that was asked for first.
    public Map<Long, ActiveSeal> over(Campaign campaign, Collection<Long> units) {
        Map<Long, ActiveSeal> over = new HashMap<>();
        sql.query(
                        OVER,
                        row -> Map.entry(row.getLong("below"), standing(row)),
                        campaign.structureDate(),
                        campaign.form(),
                        campaign.period(),
                        units.toArray(Long[]::new))
                .forEach(unit -> over.put(unit.getKey(), unit.getValue()));
        return over;
    }

    private static ActiveSeal standing(ResultSet row) throws SQLException {
        return new ActiveSeal(
                row.getLong("root_id"),
                row.getString("code"),
                row.getString("name"),
                row.getObject("since", OffsetDateTime.class).toInstant(),
                row.getLong("revision"),
                row.getString("reason"),
                row.getObject("reports", Long.class),
                row.getObject("digest", Long.class),
                row.getObject("as_of", Long.class));
    }
}
