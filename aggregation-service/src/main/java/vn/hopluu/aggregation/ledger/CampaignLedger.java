package vn.hopluu.aggregation.ledger;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;
import vn.hopluu.aggregation.fold.Entry;
import vn.hopluu.aggregation.fold.Fold;
import vn.hopluu.aggregation.fold.RollUp;
import vn.hopluu.aggregation.fold.Slot;
import vn.hopluu.aggregation.fold.SlotValues;
import vn.hopluu.aggregation.fold.UnfitCells;
import vn.hopluu.aggregation.hierarchy.Forest;
import vn.hopluu.aggregation.reference.Campaign;
import vn.hopluu.events.ContentHash;
import vn.hopluu.events.ReportChanged;
import vn.hopluu.inbox.Unusable;
import vn.hopluu.inbox.Unusable.Reason;

/// One campaign's ledger during one batch: keeps the newest revision of each report and folds each difference.
final class CampaignLedger {

    private static final Logger LOG = Logger.getLogger(CampaignLedger.class);

    private final Campaign campaign;
    private final List<Slot> slots;
    private final Forest forest;
    private final Map<LedgerRow.Key, LedgerRow> rows;
    private final Fold fold;
    private final Map<Long, Long> sealedAsOf;
    private final Map<LedgerRow.Key, LedgerRow> changed = new HashMap<>();
    private boolean mistrusted;

    CampaignLedger(
            Campaign campaign,
            List<Slot> slots,
            Forest forest,
            Map<LedgerRow.Key, LedgerRow> rows,
            Fold fold,
            Map<Long, Long> sealedAsOf) {
        this.campaign = campaign;
        this.slots = slots;
        this.forest = forest;
        this.rows = rows;
        this.fold = fold;
        this.sealedAsOf = sealedAsOf;
    }

    Campaign campaign() {
        return campaign;
    }

    /// Applies one report where it is newer than what the ledger holds.
    ///
    /// @throws ArithmeticException where a sum would leave a `long`
    FoldResult apply(Received received) {
        ReportChanged report = received.report();
        LedgerRow before = rows.get(LedgerRow.Key.of(report));
        if (before != null && !report.resend() && report.revision() <= before.revision()) {
            return notNewer(before, report);
        }
        Long highest = sealedAsOf.get(report.unitId());
        if (highest != null && report.revision() > highest) {
            return refuse(
                    Reason.SEALED,
                    "unit " + report.unitId() + " is sealed up to revision " + highest + ", and this is "
                            + report.revision() + ": it waits until the seal is broken",
                    report);
        }
        if (!forest.contains(report.unitId())) {
            return refuse(
                    Reason.UNKNOWN_UNIT,
                    "unit " + report.unitId() + " has no place in the structure of " + campaign.structureDate(),
                    report);
        }
        try {
            return replace(before, report, row(report, entry(report)));
        } catch (UnfitCells e) {
            return refuse(e.laterFormMayFit() ? Reason.UNKNOWN_FORM : Reason.UNFIT, message(e), report);
        }
    }

    private static FoldResult notNewer(LedgerRow before, ReportChanged report) {
        return report.revision() < before.revision() || before.provesTheSameAs(row(report, Entry.NOTHING))
                ? FoldResult.OUTDATED
                : refuse(
                        Reason.CONFLICTING_REVISION,
                        report.key() + " revision " + report.revision() + " was applied with another content",
                        report);
    }

    private FoldResult replace(@Nullable LedgerRow before, ReportChanged report, LedgerRow after) {
        if (report.resend()) {
            return resent(before, report, after);
        }
        if (before != null && !RowProof.holds(campaign, slots, before)) {
            return mistrust(before, report, after);
        }
        fold.apply(report.unitId(), report.coverage(), before == null ? Entry.NOTHING : before.entry(), after.entry());
        return keep(after);
    }

    /// A resend that says something else than the ledger shows that an event, or a row, was lost or altered.
    /// It replaces an equal revision, and also a higher one where the row does not hold what its own hash was
    /// made of.
    private FoldResult resent(@Nullable LedgerRow before, ReportChanged report, LedgerRow after) {
        if (before != null && after.saysTheSameAs(before)) {
            // A row of the version before gets the proof of every field
            return before.proof() == null ? keep(after) : FoldResult.OUTDATED;
        }
        if (before != null && report.revision() < before.revision() && RowProof.holds(campaign, slots, before)) {
            return FoldResult.OUTDATED;
        }
        return mistrust(before, report, after);
    }

    /// Nobody knows what the roll-ups were made of, so no difference is passed up: they are folded anew.
    private FoldResult mistrust(@Nullable LedgerRow before, ReportChanged report, LedgerRow after) {
        LOG.errorf(
                "%s: the ledger's row was lost or altered (it held %s); revision %d takes its place",
                report.key(), before == null ? "nothing" : "revision " + before.revision(), report.revision());
        mistrusted = true;
        return keep(after);
    }

    private FoldResult keep(LedgerRow after) {
        rows.put(after.key(), after);
        changed.put(after.key(), after);
        return FoldResult.APPLIED;
    }

    /// Whether the roll-ups are to be folded anew.
    boolean isMistrusted() {
        return mistrusted;
    }

    boolean hasChanged() {
        return !changed.isEmpty();
    }

    Collection<LedgerRow> changedRows() {
        return changed.values();
    }

    Map<Long, RollUp> changedRollUps() {
        Map<Long, RollUp> touched = new HashMap<>();
        fold.touched().forEach(unit -> touched.put(unit, fold.rollUp(unit)));
        return touched;
    }

    private Entry entry(ReportChanged report) {
        SlotValues approved = figures(report.approved());
        SlotValues handedIn = figures(report.handedIn());
        return new Entry(handedIn == null ? approved : handedIn, approved);
    }

    private @Nullable SlotValues figures(ReportChanged.@Nullable Figures figures) {
        return figures == null ? null : SlotValues.of(figures.cells(), slots);
    }

    private static LedgerRow row(ReportChanged report, Entry entry) {
        ReportChanged.Figures handedIn = report.handedIn();
        ReportChanged.Figures approved = report.approved();
        Integer approvedVersion = approved == null ? null : Integer.valueOf(approved.version());
        return new LedgerRow(
                LedgerRow.Key.of(report),
                report.revision(),
                ContentHash.of(report),
                report.state().name(),
                entry,
                handedIn == null ? approvedVersion : Integer.valueOf(handedIn.version()),
                approvedVersion,
                kept(report.firstSubmittedAt()),
                kept(report.lastSubmittedAt()),
                new LedgerRow.Proof(
                        ContentHash.whole(report),
                        handedIn != null,
                        handedIn == null ? null : Integer.valueOf(handedIn.formVersion()),
                        approved == null ? null : Integer.valueOf(approved.formVersion()),
                        report.dataFrom(),
                        report.dataTo(),
                        report.estimatedTo(),
                        report.resendBy(),
                        report.onBehalfById()));
    }

    /// As much of an instant as the database keeps, and as the hash is made of.
    private static @Nullable Instant kept(@Nullable Instant instant) {
        return instant == null ? null : instant.truncatedTo(ChronoUnit.MICROS);
    }

    private static FoldResult refuse(Reason reason, String detail, ReportChanged report) {
        return new FoldResult.Refused(new Unusable(reason, detail, report.campaign()));
    }

    private static String message(UnfitCells e) {
        return String.valueOf(e.getMessage());
    }
}
