package vn.hopluu.aggregation.ledger;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.Set;
import vn.hopluu.aggregation.reference.Campaign;
import vn.hopluu.events.FormChanged;

/// Brings one campaign's edges up to the tree, in one transaction.
@ApplicationScoped
public class CampaignSweep {

    private final FoldDatabase database;
    private final Refold refold;

    public CampaignSweep(FoldDatabase database) {
        this.database = database;
        this.refold = new Refold(database);
    }

    @Transactional
    public void sweep(String key, FormChanged form) {
        for (Campaign campaign : database.lock(Set.of(key))) {
            if (refold.alongNewTree(campaign, form)) {
                database.tell(Set.of(campaign.id()));
            }
        }
    }
}
