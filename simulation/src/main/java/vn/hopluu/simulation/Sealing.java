package vn.hopluu.simulation;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import vn.hopluu.events.ReportChanged;

/// Seals while reports move: plan-service asks, report-service closes and counts, its answer comes behind the events
/// that it counts, however long the broker takes, and only then is there a seal to be told of. A request whose answer
/// is lost with the database ends.
final class Sealing {

    private static final int LONGEST_WAIT = 25;

    private final Scheduler scheduler;
    private final SeededRandom chance;
    private final ReportDatabase reports;
    private final List<Seals.Act> planned;
    private final Consumer<Seals.Act> tell;
    private final @Nullable Fault fault;
    private final List<Seals.Act> done = new ArrayList<>();
    private final Map<Seals.Act, Map<String, ReportChanged>> counted = new HashMap<>();

    /// @param planned what is to be done, in this order
    /// @param tell sends an act to whoever wants to know
    Sealing(
            Scheduler scheduler,
            SeededRandom chance,
            ReportDatabase reports,
            List<Seals.Act> planned,
            Consumer<Seals.Act> tell,
            @Nullable Fault fault) {
        this.scheduler = scheduler;
        this.chance = chance;
        this.reports = reports;
        this.planned = planned;
        this.tell = tell;
        this.fault = fault;
    }

    void run() {
        Set<String> sealed = new HashSet<>();
        for (Seals.Act act : planned) {
            for (int step = chance.below(LONGEST_WAIT); step > 0; step--) {
                scheduler.step("time passes");
            }
            if (act.sealed() && seal(act)) {
                sealed.add(act.key());
            } else if (!act.sealed() && sealed.remove(act.key())) {
                reports.open(act);
                tellOf(act);
            }
        }
    }

    /// @return false where no answer came
    private boolean seal(Seals.Act act) {
        if (fault == Fault.SEAL_WITHOUT_CLOSING) {
            scheduler.step("seal " + act.key());
            sealed(act.upTo(Long.MAX_VALUE), reports.count(act).reports());
            return true;
        }
        ReportDatabase.Counted answer = reports.close(act);
        scheduler.await(
                "hear the answer for " + act.key(), () -> reports.isSent(answer) || reports.lives() != answer.life());
        if (reports.lives() != answer.life()) {
            reports.open(act);
            return false;
        }
        long asOf = answer.reports().values().stream()
                .mapToLong(ReportChanged::revision)
                .max()
                .orElse(0);
        sealed(act.upTo(asOf), answer.reports());
        return true;
    }

    private void sealed(Seals.Act act, Map<String, ReportChanged> reports) {
        counted.put(act, Map.copyOf(reports));
        tellOf(act);
    }

    /// Some acts come twice, and behind later ones.
    private void tellOf(Seals.Act act) {
        done.add(act);
        tell.accept(act);
        if (chance.once(3)) {
            tell.accept(chance.any(done));
        }
    }

    /// All that was done.
    List<Seals.Act> acts() {
        return done;
    }

    /// The highest revision under any seal.
    long highest() {
        return done.stream()
                .filter(Seals.Act::sealed)
                .mapToLong(Seals.Act::asOf)
                .filter(asOf -> asOf < Long.MAX_VALUE)
                .max()
                .orElse(0);
    }

    /// After report-service's database was put back, what is sealed is what lies on the topic or came back, up to the
    /// seal: what was counted may have been lost with its event.
    void recount(Collection<ReportChanged> topic) {
        List<ReportChanged> known = new ArrayList<>(topic);
        known.addAll(reports.reports());
        counted.replaceAll((act, before) -> {
            Map<String, ReportChanged> left = new HashMap<>();
            known.stream()
                    .filter(report -> before.containsKey(report.key()) && report.revision() <= act.asOf())
                    .forEach(report -> left.merge(
                            report.key(), report, (one, other) -> one.revision() >= other.revision() ? one : other));
            return left;
        });
    }

    /// What must be added up in the end: of what is sealed that which was counted, else the newest.
    Collection<ReportChanged> addedUp(Collection<ReportChanged> newest) {
        Map<String, ReportChanged> added = new HashMap<>();
        newest.forEach(report -> added.put(report.key(), report));
        for (World.Span campaign : World.CAMPAIGNS) {
            List<Seals.Act> standing = Seals.standing(campaign, done).stream()
                    .sorted((one, other) -> Long.compare(other.asOf(), one.asOf()))
                    .toList();
            for (Seals.Act act : standing) {
                added.values()
                        .removeIf(report -> report.campaign().equals(campaign.key())
                                && act.parents().containsKey(report.unitId()));
                added.putAll(counted.getOrDefault(act, Map.of()));
            }
        }
        return added.values();
    }
}
