package vn.hopluu.aggregation.progress;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.hopluu.aggregation.progress.UnplacedView.Reason;
import vn.hopluu.aggregation.reference.Campaign;
import vn.hopluu.web.database.Sql;
import vn.hopluu.web.list.PageRequest;

/// Reads a campaign's obligations whose unit has no place in its structure, or none under the root where it belongs,
/// because that is sealed without it. They are kept, and in nobody else's count.
@ApplicationScoped
public class UnplacedObligationQueries {

    /// A unit that the tree has put under a sealed root stands as a root of its own; whose total it would enter says
    /// its obligation.
    private static final String WHERE = """
            from obligation owed
                left join campaign_edge edge on edge.campaign_id = ? and edge.unit_id = owed.unit_id
            where owed.form = ? and owed.period = ? and owed.state <> 'EXEMPT'
                and (cast(? as bigint[]) is null or owed.unit_id = any(cast(? as bigint[]))) and (edge.unit_id is null
                or edge.parent_id = 0 and owed.recipient_id is not null and exists (
                    select from campaign_seal seal join sealed_edge above
                        on (above.form, above.period, above.root_id, above.request)
                            = (seal.form, seal.period, seal.root_id, seal.request)
                    where seal.form = owed.form and seal.period = owed.period and seal.sealed
                        and above.unit_id = owed.recipient_id and not exists (
                            select from sealed_edge own
                            where (own.form, own.period, own.root_id, own.request, own.unit_id)
                                = (seal.form, seal.period, seal.root_id, seal.request, owed.unit_id))))
            """;

    private static final String PAGE = """
            select owed.unit_id, owed.coverage, owed.stands, naming.code, naming.name, exists (
                select from ledger where ledger.campaign_id = ? and ledger.unit_id = owed.unit_id
                    and ledger.coverage = owed.coverage and ledger.state <> 'WITHDRAWN') as reported
            from (select owed.unit_id, owed.coverage, edge.unit_id is not null as stands
            """ + WHERE + """
                    and (owed.unit_id, owed.coverage) > (?, ?) order by owed.unit_id, owed.coverage limit ?) owed
                left join lateral (
                    select code, name from unit_version version where version.unit_id = owed.unit_id
                    order by version.valid_from desc limit 1) naming on true
            order by owed.unit_id, owed.coverage
            """;

    private final Sql sql;

    UnplacedObligationQueries(Sql sql) {
        this.sql = sql;
    }

    /// @param seen the units that are looked at; null for all
    public long count(Campaign campaign, Long @Nullable [] seen) {
        return sql.query(
                        "select count(*) " + WHERE,
                        row -> row.getLong(1),
                        campaign.id(),
                        campaign.form(),
                        campaign.period(),
                        seen,
                        seen)
                .getFirst();
    }

    /// A page, in the order of the units' ids.
    ///
    /// @param seen the units that are looked at; null for all
    /// @param after the [UnplacedView#key] of the last one of the page before, or null
    /// @throws RuntimeException a 400 problem where it is no such key
    public List<UnplacedView> page(Campaign campaign, Long @Nullable [] seen, String after, int limit) {
        Key key = Key.of(after);
        return sql.query(
                PAGE,
                UnplacedObligationQueries::read,
                campaign.id(),
                campaign.id(),
                campaign.form(),
                campaign.period(),
                seen,
                seen,
                key.unit(),
                key.coverage(),
                limit);
    }

    private static UnplacedView read(ResultSet row) throws SQLException {
        String code = row.getString("code");
        return new UnplacedView(
                row.getLong("unit_id"),
                code,
                row.getString("name"),
                row.getString("coverage"),
                row.getBoolean("stands") ? Reason.SEALED : code == null ? Reason.NOT_ARRIVED : Reason.OUTSIDE,
                row.getBoolean("reported"));
    }

    private record Key(long unit, String coverage) {

        static Key of(String text) {
            if (text.isEmpty()) {
                return new Key(0, "");
            }
            if (!text.matches("[0-9]{1,18}/(OWN|CONSOLIDATED)")) {
                throw PageRequest.notAKey(text);
            }
            int slash = text.indexOf('/');
            return new Key(Long.parseLong(text, 0, slash, 10), text.substring(slash + 1));
        }
    }
}
