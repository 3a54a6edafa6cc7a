package vn.hopluu.aggregation.ledger;

import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.control.ActivateRequestContext;
import java.util.List;
import vn.hopluu.aggregation.reference.Campaign;
import vn.hopluu.aggregation.reference.Catalogue;
import vn.hopluu.aggregation.sql.Sql;

/// Folds again the campaigns that are idle while the tree moves: a fold looks after those that reports come for.
@ApplicationScoped
public class Sweeper {

    private static final int BATCH = 100;

    private final Sql sql;
    private final Catalogue catalogue;
    private final CampaignSweep sweep;

    Sweeper(Sql sql, Catalogue catalogue, CampaignSweep sweep) {
        this.sql = sql;
        this.catalogue = catalogue;
        this.sweep = sweep;
    }

    @Scheduled(every = "2s", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    @ActivateRequestContext
    void sweep() {
        behind().forEach(campaign ->
                catalogue.snapshot().form(campaign.form()).ifPresent(form -> sweep.sweep(campaign.key(), form)));
    }

    private List<Campaign> behind() {
        return sql.query(
                "select " + Campaign.COLUMNS + " from campaign"
                        + " where tree_revision < (select revision from tree) order by id limit " + BATCH,
                Campaign::read);
    }
}
