package vn.hopluu.aggregation.totals;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;
import vn.hopluu.aggregation.reference.Campaign;
import vn.hopluu.web.database.Sql;

/// What has been told of totals, and of which states: so that each change is told, whoever stops on the way, and none
/// twice.
@ApplicationScoped
class ToldTotals {

    /// A campaign's state, and the one that was looked at when all of its units were told of.
    private static final String STATES = """
            from campaign
                left join obligation_change changed on changed.form = campaign.form and changed.period = campaign.period
                left join told_campaign told on told.form = campaign.form and told.period = campaign.period
            where campaign.tree_revision >= 0
                and (campaign.version, campaign.tree_revision, coalesce(changed.changes, 0), ?::text)
                    is distinct from (told.version, told.tree_revision, told.obligations, told.life)
            """;

    /// Who adds up: who owes a consolidated report, even if it was let off later, and to whom others owe theirs.
    private static final String BEHIND = """
            select edge.unit_id, coalesce(told.revision, 0) as revision, coalesce(told.digest, '') as digest,
                coalesce(told.life, '') as life
            from (select unit_id from obligation where form = ? and period = ? and coverage = 'CONSOLIDATED'
                    union
                    select recipient_id from obligation
                    where form = ? and period = ? and state <> 'EXEMPT' and recipient_id is not null) adding
                join campaign_edge edge on edge.campaign_id = ? and edge.unit_id = adding.unit_id
                left join rollup on rollup.campaign_id = ? and rollup.unit_id = adding.unit_id
                left join told_total told on told.form = ? and told.period = ? and told.unit_id = adding.unit_id
            where (coalesce(rollup.version, 0), ?::bigint, ?::bigint, ?::text)
                is distinct from (told.version, told.tree_revision, told.obligations, told.life)
            order by edge.unit_id limit ?
            """;

    private final Sql sql;

    ToldTotals(Sql sql) {
        this.sql = sql;
    }

    /// What totals of a campaign rest on.
    ///
    /// @param version of its newest roll-up
    /// @param obligations how often its obligations have changed
    /// @param life of the database and of the topic: in another one everything is told again
    record State(Campaign campaign, long version, long treeRevision, long obligations, String life) {}

    /// A unit whose total may be another now.
    ///
    /// @param revision of what was told last, 0 before anything was
    /// @param digest of what was told last
    /// @param life in which it was told
    record Behind(long unit, long revision, String digest, String life) {}

    /// Campaigns in which something is to be looked at, in the order of their ids.
    ///
    /// @param after the id behind which they begin
    List<State> behind(String life, long after, int most) {
        return states(life, " and campaign.id > " + after + " order by campaign.id limit " + most);
    }

    /// The campaign's state as it is now, for one replica at a time until its transaction ends; empty where another has
    /// it in hand, or has seen to it.
    Optional<State> hold(Campaign campaign, String life) {
        sql.update(
                "insert into told_campaign (form, period) values (?, ?) on conflict do nothing",
                campaign.form(),
                campaign.period());
        boolean held = !sql.query(
                        "select 1 from told_campaign where form = ? and period = ? for update skip locked",
                        row -> true,
                        campaign.form(),
                        campaign.period())
                .isEmpty();
        return held
                ? states(life, " and campaign.id = " + campaign.id()).stream().findFirst()
                : Optional.empty();
    }

    private List<State> states(String life, String more) {
        return sql.query(
                "select campaign.*, coalesce(changed.changes, 0) as obligations " + STATES + more,
                row -> {
                    Campaign campaign = Campaign.read(row);
                    return new State(
                            campaign, campaign.version(), campaign.treeRevision(), row.getLong("obligations"), life);
                },
                life);
    }

    List<Behind> behind(State state, int most) {
        Campaign campaign = state.campaign();
        return sql.query(
                BEHIND,
                row -> new Behind(
                        row.getLong("unit_id"),
                        row.getLong("revision"),
                        row.getString("digest"),
                        row.getString("life")),
                campaign.form(),
                campaign.period(),
                campaign.form(),
                campaign.period(),
                campaign.id(),
                campaign.id(),
                campaign.form(),
                campaign.period(),
                state.treeRevision(),
                state.obligations(),
                state.life(),
                most);
    }

    /// Notes that a unit's total was looked at.
    ///
    /// @param version of its roll-up that was looked at
    /// @param told what was told last, now or before
    void note(State state, long version, Behind told) {
        sql.update(
                """
                insert into told_total
                    (form, period, unit_id, version, tree_revision, obligations, life, revision, digest)
                values (?, ?, ?, ?, ?, ?, ?, ?, ?)
                on conflict (form, period, unit_id) do update
                    set version = excluded.version, tree_revision = excluded.tree_revision,
                        obligations = excluded.obligations, life = excluded.life, revision = excluded.revision,
                        digest = excluded.digest
                """,
                state.campaign().form(),
                state.campaign().period(),
                told.unit(),
                version,
                state.treeRevision(),
                state.obligations(),
                state.life(),
                told.revision(),
                told.digest());
    }

    /// Notes that all of the campaign's units were looked at in this state.
    void note(State state) {
        sql.update(
                "update told_campaign set version = ?, tree_revision = ?, obligations = ?, life = ?"
                        + " where form = ? and period = ?",
                state.version(),
                state.treeRevision(),
                state.obligations(),
                state.life(),
                state.campaign().form(),
                state.campaign().period());
    }
}
