package vn.hopluu.simulation;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import vn.hopluu.aggregation.fold.Entry;
import vn.hopluu.aggregation.fold.SlotValues;
import vn.hopluu.aggregation.ledger.LedgerRow;
import vn.hopluu.aggregation.ledger.Received;
import vn.hopluu.events.ContentHash;
import vn.hopluu.events.ReportChanged;

/// What two services say of one campaign: how many reports, and the sum of their hashes. What is parked stands in for
/// the older row of the ledger.
final class Statement {

    private final @Nullable Fault fault;

    Statement(@Nullable Fault fault) {
        this.fault = fault;
    }

    boolean agrees(
            World.Span campaign,
            Collection<ReportChanged> reports,
            Map<LedgerRow.Key, LedgerRow> ledger,
            List<Received> parked) {
        Map<LedgerRow.Key, Long> sent = new HashMap<>();
        reports.stream()
                .filter(report -> report.campaign().equals(campaign.key()))
                .forEach(report -> sent.put(LedgerRow.Key.of(report), hash(report)));
        Map<LedgerRow.Key, Long> held = new HashMap<>();
        Map<LedgerRow.Key, Long> revisions = new HashMap<>();
        ledger.forEach((key, row) -> {
            held.put(key, hash(row));
            revisions.put(key, row.revision());
        });
        parked.stream()
                .map(Received::report)
                .filter(report -> report.campaign().equals(campaign.key()))
                .filter(report -> report.revision() > revisions.getOrDefault(LedgerRow.Key.of(report), 0L))
                .forEach(report -> {
                    held.put(LedgerRow.Key.of(report), hash(report));
                    revisions.put(LedgerRow.Key.of(report), report.revision());
                });
        return sent.size() == held.size() && digest(sent) == digest(held);
    }

    private static long digest(Map<LedgerRow.Key, Long> hashes) {
        return hashes.values().stream().mapToLong(Long::longValue).sum();
    }

    private long hash(ReportChanged report) {
        return fault == Fault.DIGEST_IGNORES_VERSIONS
                ? contentOnly(LedgerRow.Key.of(report), entry(report))
                : ContentHash.of(report);
    }

    private long hash(LedgerRow row) {
        return fault == Fault.DIGEST_IGNORES_VERSIONS ? contentOnly(row.key(), row.entry()) : row.hash();
    }

    private static long contentOnly(LedgerRow.Key key, Entry entry) {
        return Objects.hash(key, entry);
    }

    private static Entry entry(ReportChanged report) {
        SlotValues approved = figures(report.approved());
        SlotValues handedIn = figures(report.handedIn());
        return new Entry(handedIn == null ? approved : handedIn, approved);
    }

    private static @Nullable SlotValues figures(ReportChanged.@Nullable Figures figures) {
        return figures == null ? null : SlotValues.of(figures.cells(), World.SLOTS);
    }
}
