package vn.hopluu.aggregation.ledger;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.hopluu.aggregation.fold.Slot;
import vn.hopluu.aggregation.reference.Campaign;
import vn.hopluu.events.FormChanged;

/// What the ledger of a campaign holds, for comparing it with what was stated.
@ApplicationScoped
public class HeldReports {

    private final LedgerRows rows;

    HeldReports(LedgerRows rows) {
        this.rows = rows;
    }

    /// One report of the ledger.
    ///
    /// @param key `17/DVCQ-Q/2024-Q1/OWN`
    /// @param wholeHash the hash of every field, null where a version of before applied it
    /// @param intact whether it still says what its hash was made of
    public record Held(
            String key, long revision, long hash, @Nullable Long wholeHash, boolean intact) {}

    /// Every row, as of one moment and without the campaign's lock.
    public List<Held> of(Campaign campaign, FormChanged form) {
        List<Slot> slots = CampaignLedgers.slots(form);
        return rows.readAll(campaign.id()).stream()
                .map(row -> new Held(
                        row.key().of(campaign),
                        row.revision(),
                        row.hash(),
                        wholeHash(row),
                        RowProof.holds(campaign, slots, row)))
                .toList();
    }

    private static @Nullable Long wholeHash(LedgerRow row) {
        LedgerRow.Proof proof = row.proof();
        return proof == null ? null : Long.valueOf(proof.hash());
    }
}
