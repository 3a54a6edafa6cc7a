package vn.hopluu.aggregation.ledger;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import vn.hopluu.aggregation.fold.Entry;
import vn.hopluu.aggregation.fold.RollUp;
import vn.hopluu.aggregation.fold.SummingRules;
import vn.hopluu.aggregation.formula.FormSumming;
import vn.hopluu.aggregation.hierarchy.Forest;
import vn.hopluu.aggregation.hierarchy.SealedEdges;
import vn.hopluu.aggregation.reference.Campaign;
import vn.hopluu.aggregation.reference.Catalogue;
import vn.hopluu.aggregation.reference.CatalogueSnapshot;
import vn.hopluu.aggregation.reference.Seals;
import vn.hopluu.aggregation.reference.Trees;
import vn.hopluu.events.FormChanged;

/// PostgreSQL: each table's SQL stands in a class of its own.
@ApplicationScoped
class SqlFoldDatabase implements FoldDatabase {

    private final CampaignLock lock;
    private final Trees trees;
    private final Catalogue catalogue;
    private final Seals seals;
    private final Edges edges;
    private final LedgerRows ledgerRows;
    private final RollUpRows rollUpRows;
    private final Notices notices;
    private final FormSumming formSumming;

    SqlFoldDatabase(
            CampaignLock lock,
            Trees trees,
            Catalogue catalogue,
            Seals seals,
            Edges edges,
            LedgerRows ledgerRows,
            RollUpRows rollUpRows,
            Notices notices,
            FormSumming formSumming) {
        this.lock = lock;
        this.trees = trees;
        this.catalogue = catalogue;
        this.seals = seals;
        this.edges = edges;
        this.ledgerRows = ledgerRows;
        this.rollUpRows = rollUpRows;
        this.notices = notices;
        this.formSumming = formSumming;
    }

    @Override
    public List<Campaign> lock(Collection<String> keys) {
        return lock.lock(keys);
    }

    @Override
    public long nextVersion(Campaign campaign) {
        return lock.nextVersion(campaign);
    }

    @Override
    public void edgesMadeFrom(Campaign campaign, long treeRevision) {
        lock.edgesMadeFrom(campaign, treeRevision);
    }

    @Override
    public long treeRevision() {
        return trees.revision();
    }

    @Override
    public Trees.Snapshot tree() {
        return trees.read();
    }

    @Override
    public CatalogueSnapshot catalogue() {
        return catalogue.snapshot();
    }

    @Override
    public SummingRules summingRules(Campaign campaign, FormChanged form) {
        return formSumming.rules(form, campaign.structureDate(), catalogue.snapshot());
    }

    @Override
    public void summedBy(Campaign campaign, Campaign.Summing summing) {
        lock.summedBy(campaign, summing);
    }

    @Override
    public SealedEdges sealedEdges(Campaign campaign) {
        return seals.of(campaign);
    }

    @Override
    public Map<Long, Long> sealedAsOf(Campaign campaign, Collection<Long> units) {
        return seals.asOf(campaign, units);
    }

    @Override
    public Forest edgesAbove(long campaign, Collection<Long> units) {
        return edges.above(campaign, units);
    }

    @Override
    public Forest edges(long campaign) {
        return edges.all(campaign);
    }

    @Override
    public void replaceEdges(long campaign, Forest forest) {
        edges.replace(campaign, forest);
    }

    @Override
    public Map<LedgerRow.Key, LedgerRow> rows(long campaign, Collection<Long> units) {
        return ledgerRows.read(campaign, units);
    }

    @Override
    public List<LedgerRow> allRows(long campaign) {
        return ledgerRows.readAll(campaign);
    }

    @Override
    public Map<Long, Entry> declared(long campaign, Collection<Long> units) {
        return ledgerRows.declared(campaign, units);
    }

    @Override
    public void writeRows(long campaign, Collection<LedgerRow> rows) {
        ledgerRows.write(campaign, rows);
    }

    @Override
    public Map<Long, RollUp> rollUps(long campaign, Collection<Long> units, int slots, int ratios) {
        return rollUpRows.read(campaign, units, slots, ratios);
    }

    @Override
    public List<Long> rolledUp(long campaign) {
        return rollUpRows.units(campaign);
    }

    @Override
    public void writeRollUps(long campaign, Map<Long, RollUp> rollUps, long version) {
        rollUpRows.write(campaign, rollUps, version);
    }

    @Override
    public void tell(List<Changed> changes) {
        notices.send(changes);
    }
}
