package vn.hopluu.aggregation.ledger;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.hopluu.aggregation.fold.Figures;
import vn.hopluu.aggregation.fold.Slot;
import vn.hopluu.aggregation.reference.Campaign;
import vn.hopluu.events.Cell;
import vn.hopluu.events.ContentHash;
import vn.hopluu.events.ReportChanged;

/// Whether a ledger row still holds what was applied: its content is hashed again, as its event's was. So a row
/// that was altered in the database is found, whose stored hash alone would still look right.
final class RowProof {

    private RowProof() {}

    /// The row keeps `handedIn` or else `approved` as one vector. Where the two are alike, either may have been
    /// the case.
    static boolean holds(Campaign campaign, List<Slot> slots, LedgerRow row) {
        Figures submitted = row.entry().submitted();
        Figures approved = row.entry().approved();
        try {
            return row.hash() == hash(campaign, slots, row, submitted, approved)
                    || (submitted != null
                            && submitted.equals(approved)
                            && row.hash() == hash(campaign, slots, row, null, approved));
        } catch (IllegalArgumentException noReportHasSuchFigures) {
            return false;
        }
    }

    private static long hash(
            Campaign campaign,
            List<Slot> slots,
            LedgerRow row,
            @Nullable Figures handedIn,
            @Nullable Figures approved) {
        return ContentHash.of(new ReportChanged(
                row.key().unit(),
                campaign.form(),
                campaign.period(),
                row.key().coverage(),
                row.revision(),
                ReportChanged.State.valueOf(row.state()),
                figures(handedIn, slots),
                figures(approved, slots),
                null,
                null,
                null,
                null,
                false));
    }

    /// Neither version is part of the hash.
    private static ReportChanged.@Nullable Figures figures(@Nullable Figures figures, List<Slot> slots) {
        if (figures == null) {
            return null;
        }
        List<Cell> cells = new ArrayList<>(figures.size());
        for (int slot = 0; slot < figures.size(); slot++) {
            cells.add(cell(figures, slot, slot < slots.size() ? slots.get(slot).scale() : 0));
        }
        return new ReportChanged.Figures(1, 1, cells);
    }

    private static Cell cell(Figures figures, int slot, int scale) {
        return switch (figures.mark(slot)) {
            case Figures.AMOUNT -> Cell.amount(BigDecimal.valueOf(figures.amount(slot), scale));
            case Figures.NO_OCCURRENCE -> Cell.NO_OCCURRENCE;
            case Figures.MISSING -> Cell.MISSING;
            case Figures.NOT_APPLICABLE -> Cell.NOT_APPLICABLE;
            case Figures.UNANSWERED -> Cell.UNANSWERED;
            default -> throw new IllegalArgumentException("no such mark: " + figures.mark(slot));
        };
    }
}
