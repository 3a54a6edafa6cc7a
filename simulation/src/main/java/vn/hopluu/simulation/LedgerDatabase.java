package vn.hopluu.simulation;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.IntSupplier;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import vn.hopluu.aggregation.fold.Entry;
import vn.hopluu.aggregation.fold.RollUp;
import vn.hopluu.aggregation.fold.SummingRules;
import vn.hopluu.aggregation.fold.Sums;
import vn.hopluu.aggregation.hierarchy.DatedTree;
import vn.hopluu.aggregation.hierarchy.Forest;
import vn.hopluu.aggregation.hierarchy.SealedEdges;
import vn.hopluu.aggregation.ledger.Changed;
import vn.hopluu.aggregation.ledger.FoldDatabase;
import vn.hopluu.aggregation.ledger.LedgerRow;
import vn.hopluu.aggregation.ledger.Received;
import vn.hopluu.aggregation.reference.Campaign;
import vn.hopluu.aggregation.reference.CatalogueSnapshot;
import vn.hopluu.aggregation.reference.Trees;
import vn.hopluu.events.Coverage;
import vn.hopluu.events.FormChanged;

/// aggregation-service's database at READ COMMITTED: a statement sees what is committed when it begins and what its own
/// transaction wrote; a locked campaign makes others wait.
final class LedgerDatabase implements FoldDatabase {

    private final Scheduler scheduler;
    private final SeededRandom chance;
    private Map<Long, Tables> campaigns = new TreeMap<>();
    private Map<Long, World.UnitState> units = new HashMap<>();
    private Map<String, Seals.Act> seals = new HashMap<>();
    private Map<String, Received> parked = new LinkedHashMap<>();
    /// How far each partition of the reports is taken in.
    private Map<Integer, Integer> places = new HashMap<>();
    /// How many of plan-service's events are taken in.
    private int announced;
    /// How many are to be, before reports are taken in.
    private int toBeAnnounced;
    /// How often it was put back.
    private int lives;
    private final Map<Object, Transaction> open = new HashMap<>();
    private @Nullable Object treeLockedBy;
    private long treeRevision;
    private boolean catalogueArrived;
    private long clock = 1;
    private int parkedChanged;

    /// A roll-up with its row's version.
    record Row(RollUp rollUp, long version) {}

    /// A campaign's rows, as committed or as one transaction sees them.
    private static final class Tables {
        private Campaign campaign;
        private Map<Long, Long> edges = new HashMap<>();
        private final Map<LedgerRow.Key, LedgerRow> rows = new HashMap<>();
        private final Map<Long, Row> rollUps = new HashMap<>();
        private @Nullable Object lockedBy;
        private int changed;

        Tables(Campaign campaign) {
            this.campaign = campaign;
        }

        Tables copy() {
            Tables copy = new Tables(campaign);
            copy.edges = Map.copyOf(edges);
            copy.rows.putAll(rows);
            copy.rollUps.putAll(rollUps);
            return copy;
        }
    }

    /// What a transaction wrote and others do not see yet.
    private static final class Transaction {
        private final Map<Long, Campaign> campaigns = new HashMap<>();
        private final Map<Long, Map<Long, Long>> edges = new HashMap<>();
        private final Map<Long, Map<LedgerRow.Key, LedgerRow>> rows = new HashMap<>();
        private final Map<Long, Map<Long, Row>> rollUps = new HashMap<>();
        private final Map<Long, World.UnitState> units = new HashMap<>();
        private final Map<String, Seals.Act> seals = new HashMap<>();
        private final Map<String, Received> parked = new LinkedHashMap<>();
        private final Set<String> released = new HashSet<>();
        private final Map<Integer, Integer> places = new HashMap<>();
        private boolean catalogue;
        private boolean announced;
    }

    LedgerDatabase(Scheduler scheduler, SeededRandom chance) {
        this.scheduler = scheduler;
        this.chance = chance;
    }

    void begin() {
        open.put(scheduler.owner(), new Transaction());
    }

    /// @throws OutcomeUnknown where nobody can say whether it happened
    void commit() {
        scheduler.step("commit");
        boolean told = !chance.disaster(20);
        if (told || chance.once(2)) {
            apply(transaction());
        }
        rollback();
        if (!told) {
            throw new OutcomeUnknown();
        }
    }

    /// Ends the task's transaction, if there is one, and lets go of its locks.
    void rollback() {
        Object owner = scheduler.owner();
        open.remove(owner);
        campaigns.values().stream()
                .filter(tables -> tables.lockedBy == owner)
                .forEach(tables -> tables.lockedBy = null);
        if (treeLockedBy == owner) {
            treeLockedBy = null;
        }
    }

    private void apply(Transaction done) {
        done.campaigns.forEach((id, campaign) -> tables(id).campaign = campaign);
        done.edges.forEach((id, edges) -> tables(id).edges = edges);
        done.rows.forEach((id, rows) -> rows.values().forEach(row -> put(tables(id), row)));
        done.rows.forEach((id, rows) -> tables(id).changed = scheduler.steps());
        parkedChanged = done.parked.isEmpty() ? parkedChanged : scheduler.steps();
        done.rollUps.forEach((id, rows) -> rows.forEach((unit, row) -> put(tables(id), unit, row)));
        parked.putAll(done.parked);
        parked.keySet().removeAll(done.released);
        units.putAll(done.units);
        seals.putAll(done.seals);
        treeRevision += done.units.isEmpty() ? 0 : 1;
        catalogueArrived |= done.catalogue;
        done.places.forEach((partition, place) -> places.merge(partition, place, Math::max));
        announced += done.announced ? 1 : 0;
    }

    private static void put(Tables tables, LedgerRow row) {
        LedgerRow before = tables.rows.put(row.key(), row);
        if (before != null && before.revision() > row.revision()) {
            throw new IllegalStateException("the ledger had revision " + before.revision() + " of " + row.key() + " of "
                    + tables.campaign.key() + ", now it has " + row.revision());
        }
    }

    private static void put(Tables tables, long unit, Row row) {
        Row before = tables.rollUps.put(unit, row);
        if (before != null && before.version() >= row.version()) {
            throw new IllegalStateException("a reader saw version " + before.version() + " of unit " + unit + " of "
                    + tables.campaign.key() + ", now it is " + row.version());
        }
    }

    private Transaction transaction() {
        Transaction transaction = open.get(scheduler.owner());
        if (transaction == null) {
            throw new IllegalStateException("no transaction");
        }
        return transaction;
    }

    private Tables tables(long campaign) {
        Tables tables = campaigns.get(campaign);
        if (tables == null) {
            throw new IllegalStateException("no campaign " + campaign);
        }
        return tables;
    }

    // The consumers' places

    /// The place in a partition of the reports, as committed: the next record to take in.
    int place(int partition) {
        return places.getOrDefault(partition, 0);
    }

    /// Moves the place with what is derived from a batch; it never moves back.
    void moveTo(Topic.Batch batch) {
        scheduler.step("move the place of partition " + batch.partition() + " to " + batch.next());
        transaction().places.put(batch.partition(), batch.next());
    }

    /// How many of plan-service's events are taken in, as committed.
    int announced() {
        return announced;
    }

    /// One more is, with what is derived from it.
    void announcedOneMore() {
        transaction().announced = true;
    }

    // What becomes of the whole database

    /// What a backup holds. Whoever reads versions asks the clock, which no backup puts back.
    record Backup(
            Map<Long, Tables> campaigns,
            Map<Long, World.UnitState> units,
            Map<String, Seals.Act> seals,
            Map<String, Received> parked,
            Map<Integer, Integer> places,
            int announced,
            long treeRevision,
            boolean catalogueArrived) {}

    Backup backup() {
        scheduler.step("back the ledger up");
        Map<Long, Tables> copies = new TreeMap<>();
        campaigns.forEach((id, tables) -> copies.put(id, tables.copy()));
        return new Backup(
                copies,
                new HashMap<>(units),
                new HashMap<>(seals),
                new LinkedHashMap<>(parked),
                new HashMap<>(places),
                announced,
                treeRevision,
                catalogueArrived);
    }

    /// An empty database's.
    static Backup nothing() {
        return new Backup(
                new TreeMap<>(), new HashMap<>(), new HashMap<>(), new LinkedHashMap<>(), new HashMap<>(), 0, 0, false);
    }

    /// Puts the backup in the place of everything, with nobody at work.
    ///
    /// @param sent how many events of plan-service have been sent: reports wait until those are taken in again
    void restore(Backup backup, IntSupplier sent) {
        scheduler.await("restore the ledger", open::isEmpty);
        toBeAnnounced = sent.getAsInt();
        campaigns = backup.campaigns();
        units = backup.units();
        seals = backup.seals();
        parked = backup.parked();
        places = backup.places();
        announced = backup.announced();
        treeRevision = backup.treeRevision();
        catalogueArrived = backup.catalogueArrived();
        lives++;
    }

    /// Whether it is being filled with what plan-service says; reports wait until it is.
    boolean isFilling() {
        return announced < toBeAnnounced;
    }

    int lives() {
        return lives;
    }

    // What plan-service says

    /// Takes a unit's state in where it is newer, and raises the tree's revision.
    void accept(World.UnitState state) {
        scheduler.await("lock the tree", () -> treeLockedBy == null);
        treeLockedBy = scheduler.owner();
        World.UnitState known = units.get(state.unit().id());
        scheduler.step("write unit " + state.unit().id() + " revision " + state.revision());
        if (known == null || known.revision() < state.revision()) {
            transaction().units.put(state.unit().id(), state);
        }
    }

    /// Takes a seal in where it is newer, and marks its campaign behind: the seal first, so that whoever makes edges
    /// either sees it, or is done before the campaign is marked.
    void accept(Seals.Act seal) {
        scheduler.step("write " + (seal.sealed() ? "the seal " : "the broken seal ") + seal.key());
        Seals.Act known = seals.get(seal.key());
        if (known != null && known.revision() >= seal.revision()) {
            return;
        }
        transaction().seals.put(seal.key(), seal);
        long campaign = seal.campaign().id();
        if (campaigns.containsKey(campaign)) {
            lock(campaign);
            Campaign seen = seen(campaign);
            transaction().campaigns.put(campaign, with(seen, -1, seen.version(), seen.summing()));
        }
    }

    void acceptCatalogue() {
        scheduler.step("write the catalogue");
        transaction().catalogue = true;
    }

    /// Takes the campaign in where it is not there. Its first fold makes its edges.
    void accept(World.Span span) {
        scheduler.step("write campaign " + span.key());
        campaigns.putIfAbsent(
                span.id(),
                new Tables(new Campaign(
                        span.id(),
                        World.FORM,
                        span.period(),
                        span.windowFrom(),
                        span.structureDate(),
                        -1,
                        0,
                        Campaign.Summing.NONE)));
    }

    // What is parked

    void park(Received received) {
        scheduler.step("park " + received.message().place());
        transaction().parked.put(received.message().place(), received);
    }

    void release(Received received) {
        transaction().released.add(received.message().place());
    }

    List<Received> parked() {
        return List.copyOf(parked.values());
    }

    // The fold's port

    @Override
    public List<Campaign> lock(Collection<String> keys) {
        List<Campaign> locked = new ArrayList<>();
        for (Tables tables : List.copyOf(campaigns.values())) {
            if (keys.contains(tables.campaign.key())) {
                lock(tables.campaign.id());
                locked.add(tables.campaign);
            }
        }
        return locked;
    }

    /// Waits for a campaign's row.
    void lock(long campaign) {
        Object owner = scheduler.owner();
        Tables tables = tables(campaign);
        scheduler.await("lock campaign " + campaign, () -> tables.lockedBy == null || tables.lockedBy == owner);
        tables.lockedBy = owner;
    }

    /// The campaign as it stands, whoever holds it.
    Campaign campaign(long id) {
        return tables(id).campaign;
    }

    /// The campaigns of these keys as they stand, whoever holds them.
    List<Campaign> unlocked(Collection<String> keys) {
        return campaigns.values().stream()
                .map(tables -> tables.campaign)
                .filter(campaign -> keys.contains(campaign.key()))
                .toList();
    }

    @Override
    public long nextVersion(Campaign campaign) {
        scheduler.step("write the version of campaign " + campaign.id());
        Campaign seen = seen(campaign.id());
        long next = Math.max(seen.version() + 1, clock++);
        transaction().campaigns.put(campaign.id(), with(seen, seen.treeRevision(), next, seen.summing()));
        return next;
    }

    @Override
    public void edgesMadeFrom(Campaign campaign, long treeRevision) {
        scheduler.step("write the tree revision of campaign " + campaign.id());
        Campaign seen = seen(campaign.id());
        transaction().campaigns.put(campaign.id(), with(seen, treeRevision, seen.version(), seen.summing()));
    }

    private Campaign seen(long campaign) {
        return transaction().campaigns.getOrDefault(campaign, tables(campaign).campaign);
    }

    @Override
    public SummingRules summingRules(Campaign campaign, FormChanged form) {
        return World.RULES;
    }

    @Override
    public void summedBy(Campaign campaign, Campaign.Summing summing) {
        scheduler.step("write what campaign " + campaign.id() + " is summed by");
        Campaign seen = seen(campaign.id());
        transaction().campaigns.put(campaign.id(), with(seen, seen.treeRevision(), seen.version(), summing));
    }

    private static Campaign with(Campaign campaign, long treeRevision, long version, Campaign.Summing summing) {
        return new Campaign(
                campaign.id(),
                campaign.form(),
                campaign.period(),
                campaign.windowFrom(),
                campaign.structureDate(),
                treeRevision,
                version,
                summing);
    }

    @Override
    public long treeRevision() {
        scheduler.step("read the tree revision");
        return treeRevision;
    }

    @Override
    public Trees.Snapshot tree() {
        scheduler.step("read the tree");
        return new Trees.Snapshot(new DatedTree(unitsNow()), treeRevision);
    }

    @Override
    public CatalogueSnapshot catalogue() {
        scheduler.step("read the catalogue");
        return catalogueArrived ? World.CATALOGUE : World.EMPTY_CATALOGUE;
    }

    @Override
    public SealedEdges sealedEdges(Campaign campaign) {
        scheduler.step("read the seals of campaign " + campaign.id());
        return SealedEdges.of(seals.values().stream()
                .filter(seal -> seal.sealed() && seal.campaign().id() == campaign.id())
                .sorted(Comparator.comparing(Seals.Act::since))
                .map(Seals.Act::parents)
                .toList());
    }

    @Override
    public Map<Long, Long> sealedAsOf(Campaign campaign, Collection<Long> units) {
        scheduler.step("read up to where campaign " + campaign.id() + " is sealed");
        Map<Long, Long> highest = new HashMap<>();
        seals.values().stream()
                .filter(seal -> seal.sealed() && seal.campaign().id() == campaign.id())
                .forEach(seal -> seal.parents().keySet().forEach(unit -> highest.merge(unit, seal.asOf(), Math::min)));
        highest.keySet().retainAll(units);
        return highest;
    }

    @Override
    public Forest edgesAbove(long campaign, Collection<Long> units) {
        Forest all = edges(campaign);
        return new Forest(units.stream()
                .filter(all::contains)
                .flatMap(unit -> all.pathFrom(unit).boxed())
                .distinct()
                .collect(Collectors.toMap(unit -> unit, all::parentOf)));
    }

    @Override
    public Forest edges(long campaign) {
        scheduler.step("read the edges of campaign " + campaign);
        return new Forest(transaction().edges.getOrDefault(campaign, tables(campaign).edges));
    }

    @Override
    public void replaceEdges(long campaign, Forest forest) {
        scheduler.step("write the edges of campaign " + campaign);
        transaction().edges.put(campaign, forest.parents());
    }

    @Override
    public Map<LedgerRow.Key, LedgerRow> rows(long campaign, Collection<Long> units) {
        scheduler.step("read the ledger of campaign " + campaign);
        Map<LedgerRow.Key, LedgerRow> found = new HashMap<>(seenRows(campaign));
        found.keySet().removeIf(key -> !units.contains(key.unit()));
        return found;
    }

    private Map<LedgerRow.Key, LedgerRow> seenRows(long campaign) {
        Map<LedgerRow.Key, LedgerRow> rows = new HashMap<>(tables(campaign).rows);
        rows.putAll(transaction().rows.getOrDefault(campaign, Map.of()));
        return rows;
    }

    @Override
    public List<LedgerRow> allRows(long campaign) {
        scheduler.step("read the whole ledger of campaign " + campaign);
        return seenRows(campaign).values().stream()
                .sorted((one, other) -> one.key().compareTo(other.key()))
                .toList();
    }

    @Override
    public Map<Long, Entry> declared(long campaign, Collection<Long> units) {
        scheduler.step("read what campaign " + campaign + " declares");
        return seenRows(campaign).values().stream()
                .filter(row -> row.key().coverage() == Coverage.CONSOLIDATED
                        && units.contains(row.key().unit()))
                .collect(Collectors.toMap(row -> row.key().unit(), LedgerRow::entry));
    }

    @Override
    public void writeRows(long campaign, Collection<LedgerRow> rows) {
        scheduler.step("write the ledger of campaign " + campaign);
        Map<LedgerRow.Key, LedgerRow> written = transaction().rows.computeIfAbsent(campaign, absent -> new HashMap<>());
        rows.forEach(row -> written.put(row.key(), row));
    }

    @Override
    public Map<Long, RollUp> rollUps(long campaign, Collection<Long> units, int slots, int ratios) {
        scheduler.step("read the roll-ups of campaign " + campaign);
        Map<Long, RollUp> found = new HashMap<>();
        seenRollUps(campaign).forEach((unit, row) -> {
            if (units.contains(unit)) {
                found.put(unit, copy(row.rollUp()));
            }
        });
        return found;
    }

    private Map<Long, Row> seenRollUps(long campaign) {
        Map<Long, Row> rows = new HashMap<>(tables(campaign).rollUps);
        rows.putAll(transaction().rollUps.getOrDefault(campaign, Map.of()));
        return rows;
    }

    @Override
    public List<Long> rolledUp(long campaign) {
        scheduler.step("read which units campaign " + campaign + " has rolled up");
        return List.copyOf(seenRollUps(campaign).keySet());
    }

    @Override
    public void writeRollUps(long campaign, Map<Long, RollUp> rollUps, long version) {
        scheduler.step("write the roll-ups of campaign " + campaign);
        Map<Long, Row> written = transaction().rollUps.computeIfAbsent(campaign, absent -> new HashMap<>());
        rollUps.forEach((unit, rollUp) -> written.put(unit, new Row(copy(rollUp), version)));
    }

    @Override
    public void tell(List<Changed> changes) {
        scheduler.step("tell of " + changes.size() + " campaigns");
    }

    static RollUp copy(RollUp rollUp) {
        return new RollUp(copy(rollUp.submitted()), copy(rollUp.approved()));
    }

    private static Sums copy(Sums sums) {
        return Sums.of(sums.stored(), sums.slots(), sums.ratios());
    }

    /// After how many steps anything of the campaign was last applied or parked.
    int changed(long campaign) {
        Tables known = campaigns.get(campaign);
        return Math.max(parkedChanged, known == null ? 0 : known.changed);
    }

    boolean knows(long campaign) {
        return campaigns.containsKey(campaign);
    }

    // What is committed, for whoever decides what to do next and for the last comparison

    boolean isBehindTree() {
        return catalogueArrived
                && campaigns.values().stream().anyMatch(tables -> tables.campaign.treeRevision() < treeRevision);
    }

    List<Campaign> behindTree() {
        return campaigns.values().stream()
                .map(tables -> tables.campaign)
                .filter(campaign -> campaign.treeRevision() < treeRevision)
                .toList();
    }

    List<DatedTree.Unit> unitsNow() {
        return units.values().stream().map(World.UnitState::unit).toList();
    }

    Map<LedgerRow.Key, LedgerRow> committedRows(long campaign) {
        return tables(campaign).rows;
    }

    Forest committedEdges(long campaign) {
        return new Forest(tables(campaign).edges);
    }

    Map<Long, Row> committedRollUps(long campaign) {
        return tables(campaign).rollUps;
    }
}
