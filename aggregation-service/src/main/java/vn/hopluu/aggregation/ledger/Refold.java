package vn.hopluu.aggregation.ledger;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jboss.logging.Logger;
import vn.hopluu.aggregation.fold.Fold;
import vn.hopluu.aggregation.fold.RollUp;
import vn.hopluu.aggregation.fold.Slot;
import vn.hopluu.aggregation.fold.Stated;
import vn.hopluu.aggregation.fold.SummingRules;
import vn.hopluu.aggregation.hierarchy.Forest;
import vn.hopluu.aggregation.hierarchy.Way;
import vn.hopluu.aggregation.reference.Campaign;
import vn.hopluu.aggregation.reference.Trees;
import vn.hopluu.events.FormChanged;

/// Makes a campaign's roll-ups anew from its ledger when its forest has moved, or its form's rules of summing are
/// others. Under the campaign's lock.
class Refold {

    private static final Logger LOG = Logger.getLogger(Refold.class);

    private final FoldDatabase database;

    Refold(FoldDatabase database) {
        this.database = database;
    }

    /// What a campaign's roll-ups are summed by now, and what had to change for it.
    record UpToDate(Changed changed, SummingRules rules) {}

    /// Compares the stored edges with the tree as it is now, and the rules of summing with those of the form,
    /// and folds again where either differs. Where a row of the ledger is not what was applied it does not: the
    /// altered figure would become the total, and without it the total would be another without a word. The
    /// campaign keeps its edges and rules, by which everything is folded, until a resend has put the row right.
    UpToDate upToDate(Campaign campaign, FormChanged form) {
        Campaign.Summing summing = summing(campaign, form);
        boolean sameRules = summing.rules().equals(campaign.summing().rules());
        if (campaign.treeRevision() >= database.treeRevision() && sameRules) {
            note(campaign, summing);
            return new UpToDate(Changed.nothing(campaign), summing.rules());
        }
        Trees.Snapshot snapshot = database.tree();
        Forest forest = forest(campaign, form, snapshot);
        boolean moved = !forest.equals(database.edges(campaign.id()));
        if (!moved && sameRules) {
            database.edgesMadeFrom(campaign, snapshot.revision());
            note(campaign, summing);
            return new UpToDate(Changed.nothing(campaign), summing.rules());
        }
        List<LedgerRow> rows = database.allRows(campaign.id());
        List<LedgerRow> altered = altered(campaign, form, rows);
        if (!altered.isEmpty()) {
            LOG.debugf("%s is not folded along tree %d: %s", campaign.key(), snapshot.revision(), altered);
            return new UpToDate(Changed.nothing(campaign), campaign.summing().rules());
        }
        renew(campaign, forest, snapshot, moved);
        if (!sameRules) {
            LOG.infof("%s is folded anew by its form's rules of summing: %s", campaign.key(), summing.rules());
        }
        note(campaign, summing);
        return new UpToDate(
                write(campaign, fold(campaign, form, summing.rules(), rows), form, summing.rules()), summing.rules());
    }

    /// The form's rules as they stand, under a seal too: a version that a published campaign uses never changes.
    private Campaign.Summing summing(Campaign campaign, FormChanged form) {
        String revision = database.catalogue().revision();
        return campaign.summing().revision().equals(revision)
                ? campaign.summing()
                : new Campaign.Summing(database.summingRules(campaign, form), revision);
    }

    private void note(Campaign campaign, Campaign.Summing summing) {
        if (!summing.equals(campaign.summing())) {
            database.summedBy(campaign, summing);
        }
    }

    /// Folds again in any case, along the tree as it is now. A row that is not what was applied counts for
    /// nothing: who is asked to make it right, asks [#altered] first.
    ///
    /// @return only what was different from what the ledger adds up to
    Changed anew(Campaign campaign, FormChanged form) {
        Trees.Snapshot snapshot = database.tree();
        Forest forest = forest(campaign, form, snapshot);
        boolean moved = !forest.equals(database.edges(campaign.id()));
        renew(campaign, forest, snapshot, moved);
        Campaign.Summing summing = summing(campaign, form);
        note(campaign, summing);
        List<LedgerRow> rows = new ArrayList<>(database.allRows(campaign.id()));
        rows.removeAll(altered(campaign, form, rows));
        SummingRules rules = summing.rules();
        Map<Long, RollUp> rollUps = fold(campaign, form, rules, rows);
        return moved ? write(campaign, rollUps, form, rules) : writeChanged(campaign, rollUps, form, rules);
    }

    private Changed writeChanged(Campaign campaign, Map<Long, RollUp> rollUps, FormChanged form, SummingRules rules) {
        int slots = form.slots().size();
        int ratios = rules.ratios().size();
        Map<Long, RollUp> stored = database.rollUps(campaign.id(), database.rolledUp(campaign.id()), slots, ratios);
        stored.keySet().forEach(unit -> rollUps.putIfAbsent(unit, RollUp.empty(slots, ratios)));
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

    private void renew(Campaign campaign, Forest forest, Trees.Snapshot snapshot, boolean moved) {
        database.edgesMadeFrom(campaign, snapshot.revision());
        if (moved) {
            LOG.infof("%s is folded anew along tree %d", campaign.key(), snapshot.revision());
            database.replaceEdges(campaign.id(), forest);
        }
    }

    private Way way(FormChanged form) {
        return Way.of(database.catalogue().regimeOf(form));
    }

    private Map<Long, RollUp> fold(Campaign campaign, FormChanged form, SummingRules rules, List<LedgerRow> rows) {
        return Fold.anew(
                database.edges(campaign.id()),
                CampaignLedgers.slots(form),
                rules,
                rows.stream()
                        .map(row -> new Stated(row.key().unit(), row.key().coverage(), row.entry()))
                        .toList());
    }

    /// All rows, also those whose figures are the same: their children may be others. Rows that no longer add
    /// anything are emptied, not deleted, so that no reader sees a version go back.
    private Changed write(Campaign campaign, Map<Long, RollUp> rollUps, FormChanged form, SummingRules rules) {
        RollUp nothing = RollUp.empty(form.slots().size(), rules.ratios().size());
        database.rolledUp(campaign.id()).forEach(unit -> rollUps.putIfAbsent(unit, nothing));
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
