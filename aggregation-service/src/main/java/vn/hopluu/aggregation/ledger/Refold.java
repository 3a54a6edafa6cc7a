package vn.hopluu.aggregation.ledger;

import java.util.ArrayList;
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

/// Makes a campaign's roll-ups anew from its ledger when its forest has moved. Under the campaign's lock.
class Refold {

    private static final Logger LOG = Logger.getLogger(Refold.class);

    private final FoldDatabase database;

    Refold(FoldDatabase database) {
        this.database = database;
    }

    /// Compares the stored edges with the tree as it is now, and folds again where they differ. Where a row
    /// of the ledger is not what was applied it does not: the altered figure would become the total, and
    /// without it the total would be another without a word. The campaign keeps its edges, which everything
    /// is folded along, until a resend has put the row right.
    ///
    /// @return nothing where they are alike: most changes of the tree take effect after S and move nothing
    Changed alongNewTree(Campaign campaign, FormChanged form) {
        Trees.Snapshot snapshot = database.tree();
        Forest forest = forest(campaign, form, snapshot);
        if (forest.equals(database.edges(campaign.id()))) {
            database.edgesMadeFrom(campaign, snapshot.revision());
            return Changed.nothing(campaign);
        }
        List<LedgerRow> rows = database.allRows(campaign.id());
        List<LedgerRow> altered = altered(campaign, form, rows);
        if (!altered.isEmpty()) {
            LOG.debugf("%s is not folded along tree %d: %s", campaign.key(), snapshot.revision(), altered);
            return Changed.nothing(campaign);
        }
        renewEdges(campaign, forest, snapshot);
        return write(campaign, fold(campaign, form, rows), form);
    }

    /// Folds again in any case, along the tree as it is now. A row that is not what was applied counts for
    /// nothing: who is asked to make it right, asks [#altered] first.
    ///
    /// @return only what was different from what the ledger adds up to
    Changed anew(Campaign campaign, FormChanged form) {
        Trees.Snapshot snapshot = database.tree();
        Forest forest = forest(campaign, form, snapshot);
        boolean moved = !forest.equals(database.edges(campaign.id()));
        if (moved) {
            renewEdges(campaign, forest, snapshot);
        } else {
            database.edgesMadeFrom(campaign, snapshot.revision());
        }
        List<LedgerRow> rows = new ArrayList<>(database.allRows(campaign.id()));
        rows.removeAll(altered(campaign, form, rows));
        Map<Long, RollUp> rollUps = fold(campaign, form, rows);
        return moved ? write(campaign, rollUps, form) : writeChanged(campaign, rollUps, form);
    }

    private Changed writeChanged(Campaign campaign, Map<Long, RollUp> rollUps, FormChanged form) {
        int slots = form.slots().size();
        Map<Long, RollUp> stored = database.rollUps(campaign.id(), database.rolledUp(campaign.id()), slots);
        stored.keySet().forEach(unit -> rollUps.putIfAbsent(unit, RollUp.empty(slots)));
        rollUps.entrySet().removeIf(unit -> unit.getValue().equals(stored.get(unit.getKey())));
        return rollUps.isEmpty() ? Changed.nothing(campaign) : write(campaign, rollUps);
    }

    /// The rows of the campaign that are not what was applied.
    List<LedgerRow> altered(Campaign campaign, FormChanged form) {
        return altered(campaign, form, database.allRows(campaign.id()));
    }

    private static List<LedgerRow> altered(Campaign campaign, FormChanged form, List<LedgerRow> rows) {
        List<Slot> slots = CampaignLedgers.slots(form);
        return rows.stream()
                .filter(row -> !RowProof.holds(campaign, slots, row))
                .toList();
    }

    private Forest forest(Campaign campaign, FormChanged form, Trees.Snapshot snapshot) {
        return database.sealedEdges(campaign)
                .freeze(snapshot.tree().forest(way(form), campaign.windowFrom(), campaign.structureDate()));
    }

    private void renewEdges(Campaign campaign, Forest forest, Trees.Snapshot snapshot) {
        LOG.infof("%s is folded anew along tree %d", campaign.key(), snapshot.revision());
        database.edgesMadeFrom(campaign, snapshot.revision());
        database.replaceEdges(campaign.id(), forest);
    }

    private Way way(FormChanged form) {
        return Way.of(database.catalogue().regimeOf(form));
    }

    private Map<Long, RollUp> fold(Campaign campaign, FormChanged form, List<LedgerRow> rows) {
        return Fold.anew(
                database.edges(campaign.id()),
                CampaignLedgers.slots(form),
                rows.stream()
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
