package vn.hopluu.aggregation.ledger;

import java.util.List;
import java.util.Map;
import org.jboss.logging.Logger;
import vn.hopluu.aggregation.fold.Fold;
import vn.hopluu.aggregation.fold.RollUp;
import vn.hopluu.aggregation.fold.Slot;
import vn.hopluu.aggregation.fold.Stated;
import vn.hopluu.aggregation.hierarchy.Forest;
import vn.hopluu.aggregation.hierarchy.Way;
import vn.hopluu.aggregation.reference.Campaign;
import vn.hopluu.aggregation.reference.Trees;
import vn.hopluu.events.FormChanged;
import vn.hopluu.events.RegimeChanged;

/// Makes a campaign's roll-ups anew from its ledger when its forest has moved. Under the campaign's lock.
class Refold {

    private static final Logger LOG = Logger.getLogger(Refold.class);

    private final FoldDatabase database;

    Refold(FoldDatabase database) {
        this.database = database;
    }

    /// Compares the stored edges with the tree as it is now, and folds again where they differ.
    ///
    /// @return whether they differed; most changes of the tree take effect after S and move nothing
    boolean alongNewTree(Campaign campaign, FormChanged form) {
        Trees.Snapshot snapshot = database.tree();
        Forest forest = snapshot.tree().forest(way(form), campaign.windowFrom(), campaign.structureDate());
        database.edgesMadeFrom(campaign, snapshot.revision());
        if (forest.equals(database.edges(campaign.id()))) {
            return false;
        }
        LOG.infof("%s is folded anew along tree %d", campaign.key(), snapshot.revision());
        database.replaceEdges(campaign.id(), forest);
        write(campaign, fold(campaign, forest, CampaignLedgers.slots(form)), form);
        return true;
    }

    private Way way(FormChanged form) {
        RegimeChanged regime = database.catalogue().regimeOf(form);
        return switch (regime.tree()) {
            case ROUTE -> Way.routed(regime.code());
            case ADMINISTRATIVE -> Way.ADMINISTRATIVE;
        };
    }

    private Map<Long, RollUp> fold(Campaign campaign, Forest forest, List<Slot> slots) {
        return Fold.anew(
                forest,
                slots,
                database.allRows(campaign.id()).stream()
                        .map(row -> new Stated(row.key().unit(), row.key().coverage(), row.entry()))
                        .toList());
    }

    /// Rows that no longer add anything are emptied, not deleted, so that no reader sees a version go back.
    private void write(Campaign campaign, Map<Long, RollUp> rollUps, FormChanged form) {
        int slots = form.slots().size();
        database.rolledUp(campaign.id()).forEach(unit -> rollUps.putIfAbsent(unit, RollUp.empty(slots)));
        if (!rollUps.isEmpty()) {
            database.writeRollUps(campaign.id(), rollUps, database.nextVersion(campaign));
        }
    }
}
