package vn.hopluu.aggregation.ledger;

import java.util.List;
import vn.hopluu.aggregation.reference.Campaign;

/// Rows of a campaign's ledger are not what was applied. No total is made of them; a resend of the campaign
/// puts them right.
public final class AlteredLedger extends RuntimeException {

    private static final long serialVersionUID = 1L;
    private static final int SHOWN = 20;

    AlteredLedger(Campaign campaign, List<LedgerRow> altered) {
        super(altered.size() + " reports of " + campaign.key() + " in the ledger are not what was applied: "
                + altered.stream()
                        .limit(SHOWN)
                        .map(row -> row.key().of(campaign))
                        .toList());
    }
}
