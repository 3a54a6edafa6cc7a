package vn.hopluu.simulation;

import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import vn.hopluu.aggregation.fold.Entry;
import vn.hopluu.aggregation.fold.RollUp;
import vn.hopluu.aggregation.fold.SummingRules;
import vn.hopluu.aggregation.fold.Sums;
import vn.hopluu.aggregation.hierarchy.Forest;
import vn.hopluu.aggregation.hierarchy.SealedEdges;
import vn.hopluu.aggregation.ledger.Changed;
import vn.hopluu.aggregation.ledger.FoldDatabase;
import vn.hopluu.aggregation.ledger.LedgerRow;
import vn.hopluu.aggregation.reference.Campaign;
import vn.hopluu.aggregation.reference.CatalogueSnapshot;
import vn.hopluu.aggregation.reference.Trees;
import vn.hopluu.events.ContentHash;
import vn.hopluu.events.FormChanged;
import vn.hopluu.events.ReportChanged;

/// The database with a fault between it and the fold, so that the services' code needs no switch for it.
final class FaultyDatabase implements FoldDatabase {

    private static final int WRONG_BY_DAYS = 30;

    private final LedgerDatabase database;
    private final @Nullable Fault fault;

    /// What [Fault#CONSOLIDATED_AND_CHILDREN_ADDED] hid from the fold and adds again when it writes, by unit.
    private final Map<Long, RollUp> hidden = new HashMap<>();

    FaultyDatabase(LedgerDatabase database, @Nullable Fault fault) {
        this.database = database;
        this.fault = fault;
    }

    @Override
    public List<Campaign> lock(Collection<String> keys) {
        hidden.clear();
        if (fault == Fault.NO_CAMPAIGN_LOCK || fault == Fault.LOCK_AFTER_READING) {
            return database.unlocked(keys);
        }
        List<Campaign> locked = database.lock(keys);
        return fault == Fault.PATH_AT_WRONG_DATE
                ? locked.stream().map(FaultyDatabase::onAnotherDay).toList()
                : locked;
    }

    private static Campaign onAnotherDay(Campaign campaign) {
        return new Campaign(
                campaign.id(),
                campaign.form(),
                campaign.period(),
                campaign.windowFrom(),
                campaign.structureDate().plusDays(WRONG_BY_DAYS),
                campaign.treeRevision(),
                campaign.version(),
                campaign.summing());
    }

    private void lockWhereLate(long campaign) {
        if (fault == Fault.LOCK_AFTER_READING) {
            database.lock(campaign);
        }
    }

    @Override
    public long nextVersion(Campaign campaign) {
        lockWhereLate(campaign.id());
        return database.nextVersion(campaign);
    }

    @Override
    public void edgesMadeFrom(Campaign campaign, long treeRevision) {
        lockWhereLate(campaign.id());
        database.edgesMadeFrom(campaign, treeRevision);
    }

    @Override
    public long treeRevision() {
        return database.treeRevision();
    }

    @Override
    public Trees.Snapshot tree() {
        return database.tree();
    }

    @Override
    public CatalogueSnapshot catalogue() {
        return database.catalogue();
    }

    @Override
    public SealedEdges sealedEdges(Campaign campaign) {
        return fault == Fault.SEAL_IGNORED ? SealedEdges.NONE : database.sealedEdges(campaign);
    }

    @Override
    public Map<Long, Long> sealedAsOf(Campaign campaign, Collection<Long> units) {
        return fault == Fault.NEWER_THAN_THE_SEAL_FOLDED ? Map.of() : database.sealedAsOf(campaign, units);
    }

    @Override
    public Forest edgesAbove(long campaign, Collection<Long> units) {
        return database.edgesAbove(campaign, units);
    }

    @Override
    public Forest edges(long campaign) {
        return database.edges(campaign);
    }

    @Override
    public void replaceEdges(long campaign, Forest forest) {
        database.replaceEdges(campaign, forest);
    }

    @Override
    public Map<LedgerRow.Key, LedgerRow> rows(long campaign, Collection<Long> units) {
        Map<LedgerRow.Key, LedgerRow> rows = database.rows(campaign, units);
        if (fault == Fault.NO_REVISION_GUARD) {
            rows.replaceAll((key, row) -> with(row, 0, row.hash(), row.entry()));
        }
        if (fault == Fault.LOST_DIFFERENCE_ON_CORRECTION) {
            Campaign of = database.campaign(campaign);
            rows.replaceAll((key, row) -> with(row, row.revision(), hashOfNothing(of, row), Entry.NOTHING));
        }
        return rows;
    }

    /// So that the row proves itself: a row that does not is not trusted, and its campaign folded anew.
    private static long hashOfNothing(Campaign campaign, LedgerRow row) {
        return ContentHash.of(new ReportChanged(
                row.key().unit(),
                campaign.form(),
                campaign.period(),
                row.key().coverage(),
                row.revision(),
                ReportChanged.State.valueOf(row.state()),
                null,
                null,
                null,
                null,
                null,
                null,
                false));
    }

    private static LedgerRow with(LedgerRow row, long revision, long hash, Entry entry) {
        return new LedgerRow(
                row.key(),
                revision,
                hash,
                row.state(),
                entry,
                row.submittedVersion(),
                row.approvedVersion(),
                row.firstSubmittedAt(),
                row.lastSubmittedAt(),
                null);
    }

    @Override
    public List<LedgerRow> allRows(long campaign) {
        return database.allRows(campaign);
    }

    @Override
    public Map<Long, Entry> declared(long campaign, Collection<Long> units) {
        return fault == Fault.CHILD_PASSES_CONSOLIDATED_PARENT ? Map.of() : database.declared(campaign, units);
    }

    @Override
    public void writeRows(long campaign, Collection<LedgerRow> rows) {
        lockWhereLate(campaign);
        database.writeRows(campaign, rows);
    }

    @Override
    public Map<Long, RollUp> rollUps(long campaign, Collection<Long> units, int slots, int ratios) {
        Map<Long, RollUp> rollUps = database.rollUps(campaign, units, slots, ratios);
        if (fault == Fault.CONSOLIDATED_AND_CHILDREN_ADDED) {
            rollUps.forEach((unit, rollUp) -> hidden.put(unit, LedgerDatabase.copy(rollUp)));
            rollUps.replaceAll((unit, rollUp) -> RollUp.empty(slots, ratios));
        }
        return rollUps;
    }

    @Override
    public SummingRules summingRules(Campaign campaign, FormChanged form) {
        return fault == Fault.TIED_CELLS_STAND_IN_ALONE
                ? new SummingRules(List.of(), World.RULES.ratios())
                : database.summingRules(campaign, form);
    }

    @Override
    public void summedBy(Campaign campaign, Campaign.Summing summing) {
        lockWhereLate(campaign.id());
        database.summedBy(campaign, summing);
    }

    @Override
    public List<Long> rolledUp(long campaign) {
        return database.rolledUp(campaign);
    }

    @Override
    public void writeRollUps(long campaign, Map<Long, RollUp> rollUps, long version) {
        lockWhereLate(campaign);
        Map<Long, RollUp> written = new HashMap<>(rollUps);
        if (fault == Fault.CONSOLIDATED_AND_CHILDREN_ADDED) {
            written.replaceAll((unit, rollUp) -> plus(rollUp, hidden.get(unit)));
            hidden.clear();
        }
        if (fault == Fault.FLOAT_SUMS) {
            written.replaceAll((unit, rollUp) -> new RollUp(asFloat(rollUp.submitted()), asFloat(rollUp.approved())));
        }
        database.writeRollUps(campaign, written, version);
    }

    private static RollUp plus(RollUp one, @Nullable RollUp other) {
        return other == null
                ? one
                : new RollUp(plus(one.submitted(), other.submitted()), plus(one.approved(), other.approved()));
    }

    private static Sums plus(Sums one, Sums other) {
        Sums.Stored a = one.stored();
        Sums.Stored b = other.stored();
        return Sums.of(
                new Sums.Stored(
                        plus(a.sums(), b.sums()),
                        plus(a.standIns(), b.standIns()),
                        plus(a.estimates(), b.estimates()),
                        plus(a.given(), b.given()),
                        plus(a.notApplicable(), b.notApplicable()),
                        plus(a.ratioSums(), b.ratioSums()),
                        a.reports() + b.reports()),
                one.slots(),
                one.ratios());
    }

    private static long[] plus(long[] one, long[] other) {
        return IntStream.range(0, one.length)
                .mapToLong(place -> one[place] + other[place])
                .toArray();
    }

    private static int[] plus(int[] one, int[] other) {
        return IntStream.range(0, one.length)
                .map(place -> one[place] + other[place])
                .toArray();
    }

    private static Sums asFloat(Sums sums) {
        Sums.Stored exact = sums.stored();
        long[] rounded =
                Arrays.stream(exact.sums()).map(sum -> (long) (float) sum).toArray();
        return Sums.of(
                new Sums.Stored(
                        rounded,
                        exact.standIns(),
                        exact.estimates(),
                        exact.given(),
                        exact.notApplicable(),
                        exact.ratioSums(),
                        exact.reports()),
                sums.slots(),
                sums.ratios());
    }

    @Override
    public void tell(List<Changed> changes) {
        database.tell(changes);
    }
}
