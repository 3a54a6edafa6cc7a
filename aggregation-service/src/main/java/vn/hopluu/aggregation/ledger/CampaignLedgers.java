package vn.hopluu.aggregation.ledger;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import vn.hopluu.aggregation.fold.Fold;
import vn.hopluu.aggregation.fold.RollUp;
import vn.hopluu.aggregation.fold.Slot;
import vn.hopluu.aggregation.fold.SummingRules;
import vn.hopluu.aggregation.hierarchy.Forest;
import vn.hopluu.aggregation.reference.Campaign;
import vn.hopluu.events.FormChanged;

/// Opens a campaign's ledger for one batch, with what the batch's units need, and writes it back. Under the campaign's
/// lock.
class CampaignLedgers {

    private final FoldDatabase database;

    CampaignLedgers(FoldDatabase database) {
        this.database = database;
    }

    /// @param rules by which the campaign's roll-ups are summed now
    CampaignLedger open(Campaign campaign, FormChanged form, SummingRules rules, List<Received> reports) {
        Set<Long> units =
                reports.stream().map(received -> received.report().unitId()).collect(Collectors.toSet());
        List<Slot> slots = Slot.of(form, database.catalogue()::indicator);
        Forest forest = database.edgesAbove(campaign.id(), units);
        var rollUps = database.rollUps(
                campaign.id(),
                forest.parents().keySet(),
                slots.size(),
                rules.ratios().size());
        var declared = database.declared(campaign.id(), forest.parents().keySet());
        return new CampaignLedger(
                campaign,
                slots,
                forest,
                database.rows(campaign.id(), units),
                new Fold(forest, slots, rules, rollUps, declared),
                database.sealedAsOf(campaign, units));
    }

    /// Writes what the batch changed.
    Changed write(CampaignLedger ledger) {
        Campaign campaign = ledger.campaign();
        if (!ledger.hasChanged()) {
            return Changed.nothing(campaign);
        }
        database.writeRows(campaign.id(), ledger.changedRows());
        Map<Long, RollUp> rollUps = ledger.changedRollUps();
        long version = database.nextVersion(campaign);
        database.writeRollUps(campaign.id(), rollUps, version);
        return new Changed(campaign, version, rollUps.keySet());
    }

    static List<Slot> slots(FormChanged form) {
        return Slot.of(form);
    }
}
