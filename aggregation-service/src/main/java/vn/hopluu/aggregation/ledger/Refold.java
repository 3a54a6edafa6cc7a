package vn.hopluu.aggregation.ledger;

import java.util.Map;
import org.jboss.logging.Logger;
import vn.hopluu.aggregation.fold.Fold;
import vn.hopluu.aggregation.fold.RollUp;
import vn.hopluu.aggregation.fold.Stated;
import vn.hopluu.aggregation.hierarchy.Forest;
import vn.hopluu.aggregation.hierarchy.Way;
import vn.hopluu.aggregation.reference.Campaign;
import vn.hopluu.aggregation.reference.Trees;
import vn.hopluu.events.FormChanged;

/// Makes a campaign's roll-ups anew from its ledger when its forest has moved. Under the campaign's lock.
class Refold {

    private static final Logger LOG = Logger.getLogger(Refold.class);

    private final FoldDatabase database;

    Refold(FoldDatabase database) {
        this.database = database;
    }

    /// Compares the stored edges with the tree as it is now, and folds again where they differ.
    ///
    /// @return nothing where they are alike: most changes of the tree take effect after S and move nothing
    Changed alongNewTree(Campaign campaign, FormChanged form) {
        return renewEdges(campaign, form) ? write(campaign, fold(campaign, form), form) : Changed.nothing(campaign);
    }

    /// Folds again in any case, along the tree as it is now.
    ///
    /// @return only what was different from what the ledger adds up to
    Changed anew(Campaign campaign, FormChanged form) {
        if (renewEdges(campaign, form)) {
            return write(campaign, fold(campaign, form), form);
        }
        Map<Long, RollUp> rollUps = fold(campaign, form);
        int slots = form.slots().size();
        Map<Long, RollUp> stored = database.rollUps(campaign.id(), database.rolledUp(campaign.id()), slots);
        stored.keySet().forEach(unit -> rollUps.putIfAbsent(unit, RollUp.empty(slots)));
        rollUps.entrySet().removeIf(unit -> unit.getValue().equals(stored.get(unit.getKey())));
        return rollUps.isEmpty() ? Changed.nothing(campaign) : write(campaign, rollUps);
    }

    /// @return whether they were others
    private boolean renewEdges(Campaign campaign, FormChanged form) {
        Trees.Snapshot snapshot = database.tree();
        Forest forest = database.sealedEdges(campaign)
                .freeze(snapshot.tree().forest(way(form), campaign.windowFrom(), campaign.structureDate()));
        database.edgesMadeFrom(campaign, snapshot.revision());
        if (forest.equals(database.edges(campaign.id()))) {
            return false;
        }
        LOG.infof("%s is folded anew along tree %d", campaign.key(), snapshot.revision());
        database.replaceEdges(campaign.id(), forest);
        return true;
    }

    private Way way(FormChanged form) {
        return Way.of(database.catalogue().regimeOf(form));
    }

    private Map<Long, RollUp> fold(Campaign campaign, FormChanged form) {
        return Fold.anew(
                database.edges(campaign.id()),
                CampaignLedgers.slots(form),
                database.allRows(campaign.id()).stream()
                        .map(row -> new Stated(row.key().unit(), row.key().coverage(), row.entry()))
                        .toList());
    }

    /// All rows, also those whose figures are the same: their children may be others. Rows that no longer add
    /// anything are emptied, not deleted, so that no reader sees a version go back.
    private Changed write(Campaign campaign, Map<Long, RollUp> rollUps, FormChanged form) {
        int slots = form.slots().size();
        database.rolledUp(campaign.id()).forEach(unit -> rollUps.putIfAbsent(unit, RollUp.empty(slots)));
        return write(campaign, rollUps);
    }

    private Changed write(Campaign campaign, Map<Long, RollUp> rollUps) {
        long version = database.nextVersion(campaign);
        if (!rollUps.isEmpty()) {
            database.writeRollUps(campaign.id(), rollUps, version);
        }
        return new Changed(campaign, version, rollUps.keySet());
    }
}
