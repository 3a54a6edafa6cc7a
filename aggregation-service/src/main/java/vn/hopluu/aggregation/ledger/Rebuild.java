package vn.hopluu.aggregation.ledger;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Set;
import vn.hopluu.aggregation.reference.Campaign;
import vn.hopluu.aggregation.sql.Sql;
import vn.hopluu.events.FormChanged;

/// Makes a campaign's roll-ups anew from its ledger, on demand. It holds the campaign's lock, so that reports
/// of it wait; readers see the old rows until it commits.
@ApplicationScoped
public class Rebuild {

    private final CampaignLock lock;
    private final Refold refold;
    private final Notices notices;
    private final Sql sql;

    Rebuild(CampaignLock lock, Refold refold, Notices notices, Sql sql) {
        this.lock = lock;
        this.refold = refold;
        this.notices = notices;
        this.sql = sql;
    }

    /// What a rebuild came to.
    ///
    /// @param rows of the campaign
    /// @param mended how many of them were not what the ledger adds up to
    /// @param version the campaign's afterwards
    public record Rebuilt(long rows, int mended, long version) {}

    /// @param key of a campaign that exists, `DVCQ-Q/2024-Q1`
    @Transactional
    public Rebuilt rebuild(String key, FormChanged form) {
        Campaign campaign = lock.lock(Set.of(key)).getFirst();
        Changed changed = refold.anew(campaign, form);
        notices.send(List.of(changed));
        long rows = sql.query("select count(*) from rollup where campaign_id = ?", row -> row.getLong(1), campaign.id())
                .getFirst();
        return new Rebuilt(rows, changed.units().size(), changed.version());
    }
}
