package vn.hopluu.aggregation.ledger;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Set;
import vn.hopluu.aggregation.reference.Campaign;
import vn.hopluu.events.FormChanged;

/// Makes a campaign's roll-ups anew from its ledger, on demand. It holds the campaign's lock, so that reports
/// of it wait; readers see the old rows until it commits.
@ApplicationScoped
public class Rebuild {

    private final FoldDatabase database;
    private final Refold refold;

    Rebuild(FoldDatabase database) {
        this.database = database;
        this.refold = new Refold(database);
    }

    /// What a rebuild came to.
    ///
    /// @param rows of the campaign
    /// @param mended how many of them were not what the ledger adds up to
    /// @param version the campaign's afterwards
    public record Rebuilt(int rows, int mended, long version) {}

    /// @param key of a campaign that exists, `DVCQ-Q/2024-Q1`
    /// @throws AlteredLedger where a row of the ledger is not what was applied; nothing is changed then
    @Transactional
    public Rebuilt rebuild(String key, FormChanged form) {
        Campaign campaign = database.lock(Set.of(key)).getFirst();
        List<LedgerRow> altered = refold.altered(campaign, form);
        if (!altered.isEmpty()) {
            throw new AlteredLedger(campaign, altered);
        }
        Changed changed = refold.anew(campaign, form);
        database.tell(List.of(changed));
        int rows = database.rolledUp(campaign.id()).size();
        return new Rebuilt(rows, changed.units().size(), changed.version());
    }
}
