package vn.hopluu.aggregation.ledger;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import vn.hopluu.aggregation.fold.Slot;
import vn.hopluu.aggregation.fold.SlotValues;
import vn.hopluu.aggregation.reference.Campaign;
import vn.hopluu.events.Cell;
import vn.hopluu.events.ContentHash;
import vn.hopluu.events.ReportChanged;

/// Whether a ledger row still holds what was applied: its content is hashed again, as its event's was. So a row
/// that was altered in the database is found, whose stored hash alone would still look right.
final class RowProof {

    private RowProof() {}

    static boolean holds(Campaign campaign, List<Slot> slots, LedgerRow row) {
        try {
            LedgerRow.Proof proof = row.proof();
            return proof == null ? holdsFigures(campaign, slots, row) : holdsWhole(campaign, slots, row, proof);
        } catch (IllegalArgumentException noReportSaysThis) {
            return false;
        }
    }

    /// Where nothing is handed in, what is submitted is what is approved.
    private static boolean holdsWhole(Campaign campaign, List<Slot> slots, LedgerRow row, LedgerRow.Proof proof) {
        SlotValues submitted = row.entry().submitted();
        SlotValues approved = row.entry().approved();
        if (!proof.handedIn()
                && !(Objects.equals(submitted, approved)
                        && Objects.equals(row.submittedVersion(), row.approvedVersion()))) {
            return false;
        }
        ReportChanged.Figures handedIn = proof.handedIn()
                ? figures(submitted, slots, row.submittedVersion(), proof.submittedFormVersion())
                : null;
        ReportChanged event = event(
                campaign,
                row,
                handedIn,
                figures(approved, slots, row.approvedVersion(), proof.approvedFormVersion()),
                proof);
        return (handedIn != null) == proof.handedIn()
                && row.hash() == ContentHash.of(event)
                && proof.hash() == ContentHash.whole(event);
    }

    /// The row keeps `handedIn` or else `approved` as one vector. Where the two are alike, either may have been
    /// the case. Neither version is part of the hash.
    private static boolean holdsFigures(Campaign campaign, List<Slot> slots, LedgerRow row) {
        SlotValues submitted = row.entry().submitted();
        ReportChanged.Figures handedIn = figures(submitted, slots, 1, 1);
        ReportChanged.Figures approved = figures(row.entry().approved(), slots, 1, 1);
        return row.hash() == ContentHash.of(event(campaign, row, handedIn, approved, null))
                || (submitted != null
                        && submitted.equals(row.entry().approved())
                        && row.hash() == ContentHash.of(event(campaign, row, null, approved, null)));
    }

    private static ReportChanged event(
            Campaign campaign,
            LedgerRow row,
            ReportChanged.@Nullable Figures handedIn,
            ReportChanged.@Nullable Figures approved,
            LedgerRow.@Nullable Proof proof) {
        return new ReportChanged(
                row.key().unit(),
                campaign.form(),
                campaign.period(),
                row.key().coverage(),
                row.revision(),
                ReportChanged.State.valueOf(row.state()),
                handedIn,
                approved,
                row.firstSubmittedAt(),
                row.lastSubmittedAt(),
                proof == null ? null : proof.dataFrom(),
                proof == null ? null : proof.dataTo(),
                proof == null ? null : proof.estimatedTo(),
                proof == null ? null : proof.resendBy(),
                proof == null ? null : proof.onBehalfById(),
                false);
    }

    /// @throws IllegalArgumentException where there are figures of no version
    private static ReportChanged.@Nullable Figures figures(
            @Nullable SlotValues figures, List<Slot> slots, @Nullable Integer version, @Nullable Integer formVersion) {
        if (figures == null) {
            return null;
        }
        if (version == null || formVersion == null) {
            throw new IllegalArgumentException("figures of no version");
        }
        List<Cell> cells = new ArrayList<>(figures.size());
        for (int slot = 0; slot < figures.size(); slot++) {
            cells.add(cell(figures, slot, slot < slots.size() ? slots.get(slot).scale() : 0));
        }
        return new ReportChanged.Figures(version, formVersion, cells);
    }

    private static Cell cell(SlotValues figures, int slot, int scale) {
        return switch (figures.mark(slot)) {
            case SlotValues.AMOUNT -> Cell.amount(BigDecimal.valueOf(figures.amount(slot), scale));
            case SlotValues.ESTIMATE -> Cell.estimate(BigDecimal.valueOf(figures.amount(slot), scale));
            case SlotValues.NO_OCCURRENCE -> Cell.NO_OCCURRENCE;
            case SlotValues.MISSING -> Cell.MISSING;
            case SlotValues.NOT_APPLICABLE -> Cell.NOT_APPLICABLE;
            case SlotValues.UNANSWERED -> Cell.UNANSWERED;
            default -> throw new IllegalArgumentException("no such mark: " + figures.mark(slot));
        };
    }
}
