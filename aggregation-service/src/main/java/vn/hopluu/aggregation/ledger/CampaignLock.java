package vn.hopluu.aggregation.ledger;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.Collection;
import java.util.List;
import vn.hopluu.aggregation.reference.Campaign;
import vn.hopluu.aggregation.reference.SummingRulesText;
import vn.hopluu.events.Revisions;
import vn.hopluu.web.database.Sql;

/// The lock on a campaign's row. Whoever changes a campaign's ledger, edges or roll-ups takes it first and reads only
/// then; so two writers never start from the same old sum.
@ApplicationScoped
class CampaignLock {

    private final Sql sql;
    private final Clock clock;

    CampaignLock(Sql sql, Clock clock) {
        this.sql = sql;
        this.clock = clock;
    }

    /// Locks the campaigns that exist, always in the same order, until the transaction ends.
    ///
    /// @param keys as `DVCQ-Q/2024-Q1`
    List<Campaign> lock(Collection<String> keys) {
        return sql.query(
                "select " + Campaign.COLUMNS + " from campaign"
                        + " where (form, period) in (select split_part(key, '/', 1), split_part(key, '/', 2)"
                        + " from unnest(?) as key) order by id for update",
                Campaign::read,
                (Object) keys.toArray(String[]::new));
    }

    /// The next version of the campaign's roll-up rows: greater than all before, even after its tables were
    /// emptied, and where it is asked for twice in one transaction.
    long nextVersion(Campaign campaign) {
        return sql.query(
                        "update campaign set version = greatest(version + 1, ?) where id = ? returning version",
                        row -> row.getLong(1),
                        Revisions.next(0, clock.instant()),
                        campaign.id())
                .getFirst();
    }

    /// Notes from which tree the campaign's edges were made.
    void edgesMadeFrom(Campaign campaign, long treeRevision) {
        sql.update("update campaign set tree_revision = ? where id = ?", treeRevision, campaign.id());
    }

    /// Notes what the campaign's roll-ups are summed by.
    void summedBy(Campaign campaign, Campaign.Summing summing) {
        sql.update(
                "update campaign set summing_rules = ?, summing_revision = ? where id = ?",
                SummingRulesText.write(summing.rules()),
                summing.revision(),
                campaign.id());
    }
}
