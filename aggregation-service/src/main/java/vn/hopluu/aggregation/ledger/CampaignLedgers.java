package vn.hopluu.aggregation.ledger;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import vn.hopluu.aggregation.fold.Fold;
import vn.hopluu.aggregation.fold.RollUp;
import vn.hopluu.aggregation.fold.Slot;
import vn.hopluu.aggregation.hierarchy.Forest;
import vn.hopluu.aggregation.reference.Campaign;
import vn.hopluu.events.FormChanged;

/// Opens a campaign's ledger for one batch, with what the batch's units need, and writes it back. Under the campaign's
/// lock.
@ApplicationScoped
class CampaignLedgers {

    private final Edges edges;
    private final LedgerRows ledgerRows;
    private final RollUpRows rollUpRows;
    private final CampaignLock lock;

    CampaignLedgers(Edges edges, LedgerRows ledgerRows, RollUpRows rollUpRows, CampaignLock lock) {
        this.edges = edges;
        this.ledgerRows = ledgerRows;
        this.rollUpRows = rollUpRows;
        this.lock = lock;
    }

    CampaignLedger open(Campaign campaign, FormChanged form, List<Received> reports) {
        Set<Long> units =
                reports.stream().map(received -> received.report().unitId()).collect(Collectors.toSet());
        List<Slot> slots = slots(form);
        Forest forest = edges.above(campaign.id(), units);
        var rollUps = rollUpRows.read(campaign.id(), forest.parents().keySet(), slots.size());
        var declared = ledgerRows.declared(campaign.id(), forest.parents().keySet());
        return new CampaignLedger(
                campaign,
                slots,
                forest,
                ledgerRows.read(campaign.id(), units),
                rollUps,
                new Fold(forest, slots, rollUps, declared));
    }

    /// Writes what the batch changed.
    Changed write(CampaignLedger ledger) {
        Campaign campaign = ledger.campaign();
        if (!ledger.hasChanged()) {
            return Changed.nothing(campaign);
        }
        ledgerRows.write(campaign.id(), ledger.changedRows());
        Map<Long, RollUp> rollUps = ledger.changedRollUps();
        long version = lock.nextVersion(campaign);
        rollUpRows.write(campaign.id(), rollUps, version);
        return new Changed(campaign, version, rollUps.keySet());
    }

    static List<Slot> slots(FormChanged form) {
        return form.slots().stream()
                .map(slot -> new Slot(slot.scale(), slot.adds()))
                .toList();
    }
}
