package vn.hopluu.simulation;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import vn.hopluu.outbox.RelayRound;

/// One seed: while things go wrong, two replicas of each service work against one database each and one topic; then all
/// is calm and what is under way comes to its end; the ledger must hold what lies on the topic; statements are compared
/// and what Kafka lost is sent again; then every total must be the naive sum.
public final class Simulation {

    private static final int REPLICAS = 2;
    private static final int MOST_RESENDS = 3;

    private final SeededRandom chance;
    private final Scheduler scheduler;
    private final World world;
    private final ReportDatabase reports;
    private final Topic topic;
    private final LedgerDatabase ledger;
    private final List<World.UnitState> unitStates;
    private final Sealing sealing;
    private final List<Runnable> announcements;
    private final Stating stating;
    private final @Nullable Fault fault;

    private Simulation(long seed, @Nullable Fault fault, Consumer<String> trace) {
        this.fault = fault;
        chance = new SeededRandom(seed);
        scheduler = new Scheduler(chance, trace);
        world = new World(chance);
        reports = new ReportDatabase(scheduler, chance);
        topic = new Topic(scheduler, chance);
        ledger = new LedgerDatabase(scheduler, chance);
        unitStates = world.unitStates();
        announcements = announcements();
        stating = new Stating(scheduler, chance, reports, topic, ledger, fault);
        sealing = new Sealing(
                scheduler,
                chance,
                reports,
                new Seals(chance, unitStates).acts(),
                seal -> announcements.add(() -> ledger.accept(seal)),
                fault);
    }

    /// Runs one seed.
    ///
    /// @param fault a deliberate mistake, or null
    /// @param trace is told every step
    /// @return what does not agree in the end, or came to no end; empty where all is right
    public static List<String> run(long seed, @Nullable Fault fault, Consumer<String> trace) {
        Simulation simulation = new Simulation(seed, fault, trace);
        try {
            simulation.storm();
            if (!simulation.stating.wronglyUnequal().isEmpty()) {
                return simulation.stating.wronglyUnequal();
            }
            simulation.comeToRest();
            List<String> unheard = simulation.unheard();
            if (!unheard.isEmpty()) {
                return unheard;
            }
            simulation.heal();
            return simulation.differences();
        } catch (RuntimeException e) {
            return List.of(String.valueOf(e.getMessage()));
        }
    }

    private void storm() {
        AtomicInteger underWay = new AtomicInteger();
        BooleanSupplier over = () -> underWay.get() == 0;
        for (int replica = 1; replica <= REPLICAS; replica++) {
            Reporter reporter = new Reporter("reporter-" + replica, world, reports, chance, fault);
            counted(underWay, "reporter-" + replica, reporter::run);
        }
        underWay.incrementAndGet();
        scheduler.add("statements", () -> {
            stating.run();
            underWay.decrementAndGet();
        });
        underWay.incrementAndGet();
        scheduler.add("sealing", () -> {
            sealing.run();
            underWay.decrementAndGet();
        });
        if (chance.once(3)) {
            scheduler.add("operator", this::restoreSomeTime);
        }
        if (chance.once(3)) {
            underWay.incrementAndGet();
            scheduler.add("operator of the ledger", () -> {
                restoreTheLedgerSomeTime();
                underWay.decrementAndGet();
            });
        }
        serve(over);
        scheduler.run();
    }

    private void counted(AtomicInteger underWay, String name, Runnable script) {
        underWay.incrementAndGet();
        scheduler.addMortal(name, () -> {
            script.run();
            underWay.decrementAndGet();
        });
    }

    /// plan-service's side: the catalogue, the campaigns and the units, in any order; seals follow as they come.
    private List<Runnable> announcements() {
        List<Runnable> events = new ArrayList<>();
        unitStates.forEach(state -> events.add(() -> ledger.accept(state)));
        List<Runnable> catalogue = new ArrayList<>();
        catalogue.add(ledger::acceptCatalogue);
        World.CAMPAIGNS.forEach(campaign -> catalogue.add(() -> ledger.accept(campaign)));
        events.addAll(1 + chance.below(events.size()), catalogue);
        return events;
    }

    /// Takes plan-service's events in, one after another, from the place that is in the database.
    private void announce(BooleanSupplier over) {
        while (!over.getAsBoolean() || isUnannounced()) {
            try {
                scheduler.await("look for announcements", () -> over.getAsBoolean() || isUnannounced());
                announceNext();
            } catch (Crash | OutcomeUnknown e) {
                ledger.rollback();
            }
        }
    }

    private boolean isUnannounced() {
        return ledger.announced() < announcements.size();
    }

    private void announceNext() {
        if (isUnannounced()) {
            ledger.begin();
            announcements.get(ledger.announced()).run();
            ledger.announcedOneMore();
            ledger.commit();
        }
    }

    /// The database is lost and comes back as it was a while ago.
    private void restoreSomeTime() {
        wait(chance.between(1, 40));
        ReportDatabase.Backup backup = reports.backup();
        wait(chance.between(1, 40));
        long millis = chance.below(3);
        reports.restore(backup, topic, fault, () -> !isUnannounced(), () -> atLeast(sealing.highest() + 1, millis));
        sealing.recount(topic.records());
    }

    /// A clock may go back, but no service starts before the newest revision that is stored anywhere.
    private static Instant atLeast(long micros, long millis) {
        return Instant.EPOCH.plusNanos(Math.max(micros, millis * 1_000) * 1_000);
    }

    /// aggregation-service's database is put back to what it was a while ago, or lost altogether.
    private void restoreTheLedgerSomeTime() {
        wait(chance.between(1, 60));
        LedgerDatabase.Backup backup = chance.once(3) ? LedgerDatabase.nothing() : ledger.backup();
        wait(chance.between(1, 60));
        ledger.restore(backup, announcements::size);
    }

    private void wait(int steps) {
        for (int step = 0; step < steps; step++) {
            scheduler.step("time passes");
        }
    }

    private void serve(BooleanSupplier over) {
        scheduler.addMortal("plans", () -> announce(over));
        for (int replica = 1; replica <= REPLICAS; replica++) {
            scheduler.addMortal("relay-" + replica, () -> relay(over));
            FoldConsumer consumer = new FoldConsumer(scheduler, chance, topic, ledger, fault);
            scheduler.addMortal("consumer-" + replica, () -> consumer.run(over));
        }
    }

    private void relay(BooleanSupplier over) {
        RelayRound<ReportDatabase.OutboxRow> round = new RelayRound<>(reports, reports, topic::send);
        while (!over.getAsBoolean() || reports.hasUnsent()) {
            try {
                scheduler.await(
                        "look into the outbox",
                        () -> over.getAsBoolean() || (reports.hasUnsent() && reports.relayIsFree()));
                reports.begin();
                round.run(chance.between(1, 5));
                reports.commit();
            } catch (Crash | OutcomeUnknown e) {
                reports.rollback();
            }
        }
    }

    private void comeToRest() {
        chance.calmDown();
        drain();
    }

    /// What the ledger should hold by now without any healing: whatever lies on the topic, as report-service meant it.
    private List<String> unheard() {
        return World.CAMPAIGNS.stream()
                .flatMap(campaign ->
                        new DeliveryCheck(campaign, ledger).missing(topic.records(), reports.reports()).stream())
                .toList();
    }

    /// Statements find what Kafka lost after its acknowledgement, and it is sent again.
    private void heal() {
        for (int round = 0; round < MOST_RESENDS; round++) {
            List<String> unequal = unequalCampaigns();
            if (unequal.isEmpty()) {
                return;
            }
            scheduler.add("operator", () -> unequal.forEach(reports::resend));
            scheduler.run();
            drain();
        }
    }

    private void drain() {
        scheduler.add("relay", () -> relay(() -> true));
        scheduler.add("plans", () -> announce(() -> true));
        scheduler.run();
        FoldConsumer consumer = new FoldConsumer(scheduler, chance, topic, ledger, fault);
        scheduler.add("consumer", () -> consumer.run(() -> true));
        scheduler.run();
    }

    private List<String> unequalCampaigns() {
        Statement statement = new Statement(fault);
        return World.CAMPAIGNS.stream()
                .filter(campaign -> !statement.agrees(
                        campaign, reports.reports(), ledger.committedRows(campaign.id()), ledger.parked()))
                .map(World.Span::key)
                .toList();
    }

    private List<String> differences() {
        return World.CAMPAIGNS.stream()
                .flatMap(campaign -> new FinalComparison(
                                campaign, World.newest(unitStates), sealing.acts(), sealing.addedUp(reports.reports()))
                        .differences(ledger).stream())
                .toList();
    }
}
