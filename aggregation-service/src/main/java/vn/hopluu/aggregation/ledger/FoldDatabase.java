package vn.hopluu.aggregation.ledger;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import vn.hopluu.aggregation.fold.Entry;
import vn.hopluu.aggregation.fold.RollUp;
import vn.hopluu.aggregation.fold.SummingRules;
import vn.hopluu.aggregation.hierarchy.Forest;
import vn.hopluu.aggregation.hierarchy.SealedEdges;
import vn.hopluu.aggregation.reference.Campaign;
import vn.hopluu.aggregation.reference.CatalogueSnapshot;
import vn.hopluu.aggregation.reference.Trees;
import vn.hopluu.events.FormChanged;

/// What a fold asks of the database, within the transaction of whoever calls. A port, so that the same steps run
/// against PostgreSQL and in the simulation, which stops them between any two.
///
/// Everything but [#lock], the tree and the catalogue is asked only of campaigns that are locked.
public interface FoldDatabase {

    /// Locks the campaigns that exist until the transaction ends, always in the same order, and reads them then.
    ///
    /// @param keys as `DVCQ-Q/2024-Q1`
    List<Campaign> lock(Collection<String> keys);

    /// The next version of the campaign's roll-up rows: greater than all before, even after its tables were emptied.
    long nextVersion(Campaign campaign);

    /// Notes from which tree the campaign's edges were made.
    void edgesMadeFrom(Campaign campaign, long treeRevision);

    /// The dated tree's revision, which every change of a unit raises.
    long treeRevision();

    /// The dated tree with its revision, of one moment.
    Trees.Snapshot tree();

    CatalogueSnapshot catalogue();

    /// What the campaign's form says now of how its figures are summed.
    SummingRules summingRules(Campaign campaign, FormChanged form);

    /// Notes what the campaign's roll-ups are summed by.
    void summedBy(Campaign campaign, Campaign.Summing summing);

    /// The edges that seals hold fast in a campaign.
    SealedEdges sealedEdges(Campaign campaign);

    /// Up to which revision reports of these units are folded, where they are under a seal.
    Map<Long, Long> sealedAsOf(Campaign campaign, Collection<Long> units);

    /// The stored forest above these units: every path from them to a root.
    Forest edgesAbove(long campaign, Collection<Long> units);

    /// The stored forest.
    Forest edges(long campaign);

    void replaceEdges(long campaign, Forest forest);

    /// The ledger of these units, in a map that the caller may change.
    Map<LedgerRow.Key, LedgerRow> rows(long campaign, Collection<Long> units);

    List<LedgerRow> allRows(long campaign);

    /// The consolidated reports of these units, by unit.
    Map<Long, Entry> declared(long campaign, Collection<Long> units);

    void writeRows(long campaign, Collection<LedgerRow> rows);

    /// The roll-ups of these units, in a map that the caller may change.
    ///
    /// @param slots how many slots the form has; a row from before the form grew is read as long
    /// @param ratios how many ratios the rules have that the rows were summed by
    Map<Long, RollUp> rollUps(long campaign, Collection<Long> units, int slots, int ratios);

    /// The units that have a roll-up.
    List<Long> rolledUp(long campaign);

    /// @param version greater than any row of the campaign has had
    void writeRollUps(long campaign, Map<Long, RollUp> rollUps, long version);

    /// Says what has changed: to every replica at the moment of the commit, and to whoever listens to the topic.
    void tell(List<Changed> changes);
}
