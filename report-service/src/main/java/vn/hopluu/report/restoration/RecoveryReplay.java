package vn.hopluu.report.restoration;

import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import vn.hopluu.events.ReportChanged;
import vn.hopluu.outbox.SentRecord;
import vn.hopluu.report.closing.SealedSince;
import vn.hopluu.report.reference.Campaign;
import vn.hopluu.report.report.HeldReports;
import vn.hopluu.report.report.Report;
import vn.hopluu.report.report.ReportKey;
import vn.hopluu.report.report.ReportRecovery;
import vn.hopluu.report.statement.ChangedCampaigns;

/// Takes what was sent after the copy into its rows again, a page of records in a transaction. Done twice it changes
/// nothing: a report that knows a revision drops it.
@ApplicationScoped
class RecoveryReplay {

    /// What is further ahead of the clock was sent by nobody who keeps it.
    private static final Duration FAR_AHEAD = Duration.ofDays(1);

    private static final int TIMEOUT_S = 120;

    private final ReportRecovery recovery;
    private final SealedSince seals;
    private final HeldReports held;
    private final ChangedCampaigns changed;
    private final Clock clock;

    RecoveryReplay(
            ReportRecovery recovery, SealedSince seals, HeldReports held, ChangedCampaigns changed, Clock clock) {
        this.recovery = recovery;
        this.seals = seals;
        this.held = held;
        this.changed = changed;
        this.clock = clock;
    }

    /// Whether a record tells something newer of a report than its row.
    boolean tellsNewer(List<SentRecord> page) {
        return QuarkusTransaction.requiringNew().timeout(TIMEOUT_S).call(() -> {
            List<ReportChanged> events = page.stream()
                    .map(Belief::believed)
                    .flatMap(Optional::stream)
                    .toList();
            Map<ReportKey, Long> revisions =
                    held.revisions(events.stream().map(RecoveryReplay::key).toList());
            return events.stream()
                    .anyMatch(event -> RecoveryRule.isNewer(event, revisions.getOrDefault(key(event), 0L))
                            && !isSealedBefore(event));
        });
    }

    /// @param nameless whether figures are kept without names where their form is not known
    /// @return what records tell that are not to be believed
    List<ReportChanged> take(long restoration, List<SentRecord> page, boolean nameless) {
        return QuarkusTransaction.requiringNew()
                .timeout(TIMEOUT_S)
                .call(() -> new Page(restoration, nameless).take(page));
    }

    /// Sends anew what is known of a report whose newest event is not to be believed.
    void overtake(long restoration, ReportChanged newest) {
        QuarkusTransaction.requiringNew().run(() -> {
            Optional<Report> stored =
                    Optional.ofNullable(held.waitFor(List.of(key(newest))).get(key(newest)));
            Instant now = clock.instant();
            Optional<ReportChanged> overtaking =
                    SupersedingEvent.of(newest, stored.flatMap(recovery::known).orElse(null), now);
            if (overtaking.isEmpty()) {
                return;
            }
            Report report = stored.orElseGet(() -> new Report(key(newest)));
            RestoredReport.Outcome outcome = outcome(newest, now);
            if (outcome == RestoredReport.Outcome.OVERTAKEN) {
                recovery.overtake(report, overtaking.get(), now);
                Restoration.<Restoration>findById(restoration).overtook();
            }
            int version = report.highestVersion();
            RestoredReport.note(
                    RestoredReport.Key.of(restoration, key(newest)),
                    outcome,
                    version,
                    version,
                    report.revision(),
                    null);
        });
    }

    private RestoredReport.Outcome outcome(ReportChanged newest, Instant now) {
        if (newest.revision() > micros(now.plus(FAR_AHEAD))) {
            return RestoredReport.Outcome.NOT_BELIEVED;
        }
        return seals.of(key(newest).reportedUnit()).isPresent()
                ? RestoredReport.Outcome.SEALED
                : RestoredReport.Outcome.OVERTAKEN;
    }

    /// Whether the report's campaign was sealed before the event was made: then it waits for the breaking.
    private boolean isSealedBefore(ReportChanged event) {
        return seals.of(key(event).reportedUnit())
                .filter(at -> event.revision() > micros(at))
                .isPresent();
    }

    private static long micros(Instant at) {
        return ChronoUnit.MICROS.between(Instant.EPOCH, at);
    }

    private static ReportKey key(ReportChanged event) {
        return new ReportKey(event.unitId(), event.form(), event.period(), event.coverage());
    }

    /// A page in its transaction.
    private final class Page {

        private final long restoration;
        private final boolean nameless;
        private final Set<Campaign.Key> campaigns = new HashSet<>();
        private int taken;
        private @Nullable Instant lastSent;

        Page(long restoration, boolean nameless) {
            this.restoration = restoration;
            this.nameless = nameless;
        }

        List<ReportChanged> take(List<SentRecord> page) {
            List<ReportChanged> told =
                    page.stream().map(Belief::told).flatMap(Optional::stream).toList();
            List<ReportChanged> believed = page.stream()
                    .map(Belief::believed)
                    .flatMap(Optional::stream)
                    .toList();
            Map<ReportKey, Report> reports = held.waitFor(
                    believed.stream().map(RecoveryReplay::key).distinct().toList());
            List<ReportChanged> impossible =
                    believed.stream().filter(event -> !take(event, reports)).toList();
            // Nothing is sent of them, and yet they are to be stated: whether all hold the same now is the question
            changed.note(campaigns);
            Restoration.<Restoration>findById(restoration).took(page.size(), taken, lastSent);
            return told.stream()
                    .filter(event -> !believed.contains(event) || impossible.contains(event))
                    .toList();
        }

        /// @return false where no moves lead to what it tells
        private boolean take(ReportChanged event, Map<ReportKey, Report> reports) {
            Report report = reports.computeIfAbsent(key(event), key -> new Report(key));
            if (!RecoveryRule.isNewer(event, report.revision())) {
                return true;
            }
            if (isSealedBefore(event)) {
                note(event, RestoredReport.Outcome.SEALED, report.highestVersion(), report, null);
                return true;
            }
            try {
                ReportRecovery.Taken change = recovery.take(report, event, nameless);
                note(event, RestoredReport.Outcome.RECOVERED, change.copyVersion(), report, change.lostDraft());
                taken++;
                campaigns.add(new Campaign.Key(event.form(), event.period()));
                heard(event);
                return true;
            } catch (IllegalArgumentException e) {
                return false;
            }
        }

        private void note(
                ReportChanged event,
                RestoredReport.Outcome outcome,
                int copyVersion,
                Report report,
                @Nullable String lostDraft) {
            RestoredReport.note(
                    RestoredReport.Key.of(restoration, key(event)),
                    outcome,
                    copyVersion,
                    report.highestVersion(),
                    event.revision(),
                    lostDraft);
        }

        private void heard(ReportChanged event) {
            Instant sent = Instant.EPOCH.plus(event.revision(), ChronoUnit.MICROS);
            if (lastSent == null || sent.isAfter(lastSent)) {
                lastSent = sent;
            }
        }
    }
}
