package vn.hopluu.aggregation.ledger;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.Set;
import vn.hopluu.events.FormChanged;

/// Brings one campaign's edges up to the tree, and its sums to its form's rules, in one transaction.
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
        database.tell(database.lock(Set.of(key)).stream()
                .map(campaign -> refold.upToDate(campaign, form).changed())
                .toList());
    }
}
