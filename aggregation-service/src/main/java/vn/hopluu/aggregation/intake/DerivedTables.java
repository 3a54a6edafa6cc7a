package vn.hopluu.aggregation.intake;

import jakarta.enterprise.context.ApplicationScoped;
import vn.hopluu.inbox.DerivedData;
import vn.hopluu.web.database.Sql;

/// Everything that is made of events: what plan-service said, the ledger and the roll-ups, the statements. What waits
/// to be sent stays, and so does what is parked and which passed deadlines have been told of.
@ApplicationScoped
class DerivedTables implements DerivedData {

    private final Sql sql;

    DerivedTables(Sql sql) {
        this.sql = sql;
    }

    @Override
    public void empty() {
        sql.update("truncate unit, unit_version, unit_route, catalogue_entry, campaign, campaign_edge, ledger, rollup,"
                + " campaign_statement, campaign_seal, sealed_edge, reorganisation, succession, obligation, plan");
        sql.update("update tree set revision = revision + 1");
        // Everything is told again, with revisions above those that were
        sql.update("update told_total set life = ''");
        sql.update("delete from told_campaign");
    }
}
