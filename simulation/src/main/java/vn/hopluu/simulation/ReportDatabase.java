package vn.hopluu.simulation;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.BooleanSupplier;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import vn.hopluu.events.ReportChanged;
import vn.hopluu.outbox.RecordPosition;
import vn.hopluu.outbox.RelayRound;
import vn.hopluu.report.restoration.RecoveryRule;
import vn.hopluu.report.restoration.SupersedingEvent;

/// report-service's database: reports, answered requests, the outbox. Transactions as PostgreSQL runs them at READ
/// COMMITTED: what is written is seen by others after the commit, and a row that is locked makes others wait.
final class ReportDatabase implements RelayRound.Table<ReportDatabase.OutboxRow>, RelayRound.Places {

    /// An event on its way.
    record OutboxRow(long id, ReportChanged event) {}

    private final Scheduler scheduler;
    private final SeededRandom chance;
    private Map<String, ReportChanged> reports = new HashMap<>();
    private Set<String> answered = new HashSet<>();
    private TreeMap<Long, OutboxRow> outbox = new TreeMap<>();
    /// Per partition the place behind the last record that the broker acknowledged.
    private Map<Integer, Integer> places = new HashMap<>();
    private final Map<String, Object> locks = new HashMap<>();
    private final Map<Object, Transaction> open = new HashMap<>();
    /// Who stores moves of which campaign: they share its lock.
    private final Map<Object, Long> entered = new HashMap<>();
    /// What is closed to moves. No backup puts it back: it is read from the topic again before anybody moves.
    private final Map<String, Seals.Act> closed = new HashMap<>();
    private int lives;
    private @Nullable Object activeRelay;
    private long lastId;

    private static final class Transaction {
        private final Map<String, ReportChanged> reports = new HashMap<>();
        private final Set<String> answered = new HashSet<>();
        private final List<OutboxRow> put = new ArrayList<>();
        private final List<Long> deleted = new ArrayList<>();
        private final Map<Integer, Integer> places = new HashMap<>();
    }

    ReportDatabase(Scheduler scheduler, SeededRandom chance) {
        this.scheduler = scheduler;
        this.chance = chance;
    }

    void begin() {
        open.put(scheduler.owner(), new Transaction());
    }

    /// Waits for a report's row.
    void lock(String key) {
        scheduler.await("lock " + key, () -> !locks.containsKey(key));
        locks.put(key, scheduler.owner());
    }

    /// Takes the campaign's lock together with all others who store.
    void enter(World.Span campaign) {
        scheduler.step("enter campaign " + campaign.id());
        entered.put(scheduler.owner(), campaign.id());
    }

    boolean isClosed(World.Span campaign, long unit) {
        scheduler.step("look at what is closed");
        return closed.values().stream()
                .anyMatch(
                        act -> act.campaign().equals(campaign) && act.parents().containsKey(unit));
    }

    /// What was counted under a seal.
    ///
    /// @param reports by key
    /// @param last of the outbox's rows at that moment: the answer is sent behind it
    /// @param life of this database
    record Counted(Map<String, ReportChanged> reports, long last, int life) {}

    /// Waits until nobody stores moves of the campaign, closes what is below the seal and counts it.
    Counted close(Seals.Act act) {
        scheduler.await(
                "close " + act.key(),
                () -> !entered.containsValue(act.campaign().id()));
        closed.put(act.key(), act);
        return count(act);
    }

    Counted count(Seals.Act act) {
        Map<String, ReportChanged> counted = new HashMap<>();
        reports.values().stream()
                .filter(report -> report.campaign().equals(act.campaign().key())
                        && act.parents().containsKey(report.unitId()))
                .forEach(report -> counted.put(report.key(), report));
        return new Counted(counted, lastId, lives);
    }

    /// The request has ended, or the seal is broken.
    void open(Seals.Act act) {
        scheduler.step("open " + act.key());
        closed.remove(act.key());
    }

    /// Whether the answer that was written behind a row is sent.
    boolean isSent(Counted counted) {
        return outbox.isEmpty() || outbox.firstKey() > counted.last();
    }

    /// How often it was put back.
    int lives() {
        return lives;
    }

    boolean isAnswered(String request) {
        scheduler.step("look up the request");
        return answered.contains(request);
    }

    Optional<ReportChanged> report(String key) {
        scheduler.step("read " + key);
        return Optional.ofNullable(reports.get(key));
    }

    /// @param sent what goes into the outbox; not what is stored only where a fault is simulated
    void store(String request, ReportChanged report, ReportChanged sent) {
        scheduler.step("store " + report.key() + " revision " + report.revision());
        transaction().reports.put(report.key(), report);
        transaction().answered.add(request);
        putOutbox(sent);
    }

    private void putOutbox(ReportChanged event) {
        transaction().put.add(new OutboxRow(++lastId, event));
    }

    /// @throws OutcomeUnknown where nobody can say whether it happened
    void commit() {
        scheduler.step("commit");
        boolean told = !chance.disaster(20);
        if (told || chance.once(2)) {
            apply(transaction());
        }
        end();
        if (!told) {
            throw new OutcomeUnknown();
        }
    }

    void rollback() {
        end();
    }

    private void apply(Transaction transaction) {
        reports.putAll(transaction.reports);
        answered.addAll(transaction.answered);
        transaction.put.forEach(row -> outbox.put(row.id(), row));
        transaction.deleted.forEach(outbox::remove);
        transaction.places.forEach((partition, place) -> places.merge(partition, place, Math::max));
    }

    private void end() {
        Object owner = scheduler.owner();
        open.remove(owner);
        locks.values().removeIf(holder -> holder == owner);
        entered.remove(owner);
        if (activeRelay == owner) {
            activeRelay = null;
        }
    }

    private Transaction transaction() {
        Transaction transaction = open.get(scheduler.owner());
        if (transaction == null) {
            throw new IllegalStateException("no transaction");
        }
        return transaction;
    }

    @Override
    public boolean activate() {
        scheduler.step("become the active relay");
        if (activeRelay != null) {
            return false;
        }
        activeRelay = scheduler.owner();
        return true;
    }

    @Override
    public List<OutboxRow> lowest(int most) {
        scheduler.step("read the outbox");
        return outbox.values().stream().limit(most).toList();
    }

    @Override
    public void delete(List<OutboxRow> rows) {
        scheduler.step("delete " + rows.size() + " from the outbox");
        rows.forEach(row -> transaction().deleted.add(row.id()));
    }

    @Override
    public void acknowledged(List<RecordPosition> acknowledged) {
        acknowledged.forEach(
                place -> transaction().places.merge(place.partition(), Math.toIntExact(place.offset() + 1), Math::max));
    }

    /// The id of the last row that was put into the outbox.
    long lastPut() {
        return outbox.isEmpty() ? 0 : outbox.lastKey();
    }

    /// Whether every row up to this one has been sent.
    boolean hasSent(long id) {
        return outbox.isEmpty() || outbox.firstKey() > id;
    }

    boolean hasUnsent() {
        return !outbox.isEmpty();
    }

    boolean relayIsFree() {
        return activeRelay == null;
    }

    /// The newest truth of every report.
    Collection<ReportChanged> reports() {
        return reports.values();
    }

    /// What a backup holds.
    record Backup(
            Map<String, ReportChanged> reports,
            Set<String> answered,
            TreeMap<Long, OutboxRow> outbox,
            Map<Integer, Integer> places) {}

    Backup backup() {
        scheduler.step("back the reports up");
        return new Backup(
                new HashMap<>(reports), new HashSet<>(answered), new TreeMap<>(outbox), new HashMap<>(places));
    }

    /// Puts the backup in the place of everything, with nobody at work, and takes back what was sent since.
    ///
    /// @param quiet whether all that plan-service has said is taken in everywhere: a restore takes longer than that
    void restore(Backup backup, Topic topic, @Nullable Fault fault, BooleanSupplier quiet, Supplier<Instant> clock) {
        scheduler.await("restore the reports", () -> open.isEmpty() && quiet.getAsBoolean());
        Instant now = clock.get();
        lives++;
        reports = backup.reports();
        answered = backup.answered();
        outbox = backup.outbox();
        if (fault != Fault.PLACES_OUTLIVE_THE_DATABASE) {
            places = backup.places();
        }
        if (fault != Fault.RESTORE_FORGOTTEN) {
            begin();
            takeBack(topic.from(partition -> places.getOrDefault(partition, 0)), now);
            apply(transaction());
            end();
        }
    }

    /// Some records are not to be believed: whoever heard them hears what is known instead.
    private void takeBack(List<ReportChanged> sent, Instant now) {
        Map<String, ReportChanged> unbelieved = new HashMap<>();
        for (ReportChanged event : sent) {
            if (chance.once(20)) {
                unbelieved.merge(event.key(), event, ReportDatabase::newer);
            } else if (RecoveryRule.isNewer(event, revision(event.key()))) {
                transaction().reports.put(event.key(), event);
            }
        }
        for (ReportChanged event : unbelieved.values()) {
            SupersedingEvent.of(event, known(event.key()), now).ifPresent(overtaking -> {
                transaction().reports.put(overtaking.key(), overtaking);
                putOutbox(overtaking);
            });
        }
    }

    private static ReportChanged newer(ReportChanged one, ReportChanged other) {
        return one.revision() >= other.revision() ? one : other;
    }

    private long revision(String key) {
        ReportChanged known = known(key);
        return known == null ? 0 : known.revision();
    }

    private @Nullable ReportChanged known(String key) {
        return transaction().reports.getOrDefault(key, reports.get(key));
    }

    /// Puts every report of a campaign into the outbox again, marked as sent again on purpose.
    void resend(String campaign) {
        scheduler.step("resend " + campaign);
        begin();
        reports.values().stream()
                .filter(report -> report.campaign().equals(campaign))
                .forEach(report -> putOutbox(report.resent()));
        apply(transaction());
        end();
    }
}
