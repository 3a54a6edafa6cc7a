package vn.hopluu.simulation;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import vn.hopluu.aggregation.ledger.LedgerRow;
import vn.hopluu.aggregation.ledger.Received;
import vn.hopluu.aggregation.statement.Verdict;
import vn.hopluu.events.ReportChanged;

/// States campaigns while reports come and go, and compares them as aggregation-service does, by its own
/// [Verdict]. Transactions may be committed behind a statement with lower revisions than it counts, and
/// events be on their way: where nothing was lost, no difference may ever be said.
final class Stating {

    private static final Duration FOR_EVER = Duration.ofDays(10_000);

    private final Scheduler scheduler;
    private final SeededRandom chance;
    private final ReportDatabase reports;
    private final Topic topic;
    private final LedgerDatabase ledger;
    private final @Nullable Fault fault;
    private final List<String> wronglyUnequal = new ArrayList<>();

    Stating(
            Scheduler scheduler,
            SeededRandom chance,
            ReportDatabase reports,
            Topic topic,
            LedgerDatabase ledger,
            @Nullable Fault fault) {
        this.scheduler = scheduler;
        this.chance = chance;
        this.reports = reports;
        this.topic = topic;
        this.ledger = ledger;
        this.fault = fault;
    }

    /// What was said to differ though nothing was lost.
    List<String> wronglyUnequal() {
        return wronglyUnequal;
    }

    void run() {
        World.Span campaign = chance.any(World.CAMPAIGNS);
        List<ReportChanged> before = List.of();
        Instant since = Instant.EPOCH;
        int said = 0;
        for (int statement = chance.between(1, 4); statement > 0; statement--) {
            List<ReportChanged> stated = state(campaign);
            boolean again = said > 0 && stated.equals(before);
            said = again ? said + 1 : 1;
            since = again ? since : now();
            before = stated;
            compare(campaign, stated, said, since);
        }
    }

    /// Behind the events that it speaks of, by way of the outbox.
    private List<ReportChanged> state(World.Span campaign) {
        for (int quiet = chance.between(0, 30); quiet > 0; quiet--) {
            scheduler.step("be quiet");
        }
        List<ReportChanged> stated = reports.reports().stream()
                .filter(report -> report.campaign().equals(campaign.key()))
                .sorted((one, other) -> one.key().compareTo(other.key()))
                .toList();
        long behind = reports.lastPut();
        scheduler.await("send the statement of " + campaign.key(), () -> reports.hasSent(behind));
        return stated;
    }

    private void compare(World.Span campaign, List<ReportChanged> stated, int said, Instant since) {
        Instant received = now();
        List<Integer> ends = topic.ends();
        boolean early = fault == Fault.DIGEST_COMPARED_TOO_EARLY;
        scheduler.await("take in what was sent before the statement", () -> early || hasArrived(ends));
        Map<LedgerRow.Key, LedgerRow> rows =
                ledger.knows(campaign.id()) ? ledger.committedRows(campaign.id()) : Map.of();
        boolean equal = new Statement(fault).agrees(campaign, stated, rows, ledger.parked());
        boolean newer = newest(campaign, rows) > asOf(stated);
        Verdict verdict = early
                ? (equal || newer ? Verdict.EQUAL : Verdict.UNEQUAL)
                : Verdict.of(
                        new Verdict.Evidence(
                                equal, newer, true, said, since, received, moment(ledger.changed(campaign.id()))),
                        now(),
                        FOR_EVER);
        if (verdict == Verdict.UNEQUAL && topic.lost() == 0 && reports.lives() == 0 && ledger.lives() == 0) {
            wronglyUnequal.add(campaign.key() + " is said to differ from its statement, and nothing was lost");
        }
    }

    private boolean hasArrived(List<Integer> ends) {
        return IntStream.range(0, ends.size()).allMatch(partition -> ledger.place(partition) >= ends.get(partition));
    }

    private long newest(World.Span campaign, Map<LedgerRow.Key, LedgerRow> rows) {
        long held = rows.values().stream().mapToLong(LedgerRow::revision).max().orElse(0);
        long parked = ledger.parked().stream()
                .map(Received::report)
                .filter(report -> report.campaign().equals(campaign.key()))
                .mapToLong(ReportChanged::revision)
                .max()
                .orElse(0);
        return Math.max(held, parked);
    }

    private static long asOf(Collection<ReportChanged> stated) {
        return stated.stream().mapToLong(ReportChanged::revision).max().orElse(0);
    }

    private Instant now() {
        return moment(scheduler.steps());
    }

    private static Instant moment(int steps) {
        return Instant.EPOCH.plusSeconds(steps);
    }
}
