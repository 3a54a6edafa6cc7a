package vn.hopluu.simulation;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import vn.hopluu.aggregation.ledger.LedgerRow;
import vn.hopluu.aggregation.ledger.Received;
import vn.hopluu.events.ContentHash;
import vn.hopluu.events.ReportChanged;

/// Whether what lies on the topic has come into the ledger, or is parked: nothing that Kafka kept may be lost.
final class DeliveryCheck {

    private final World.Span campaign;
    private final Map<LedgerRow.Key, Long> revisions = new HashMap<>();
    private final Map<LedgerRow.Key, LedgerRow> rows;

    DeliveryCheck(World.Span campaign, LedgerDatabase ledger) {
        this.campaign = campaign;
        rows = ledger.committedRows(campaign.id());
        rows.forEach((key, row) -> revisions.put(key, row.revision()));
        ledger.parked().stream()
                .map(Received::report)
                .filter(report -> report.campaign().equals(campaign.key()))
                .forEach(report -> revisions.merge(LedgerRow.Key.of(report), report.revision(), Math::max));
    }

    /// @param records everything on the topic
    /// @param truth the newest of each report, as report-service has it
    List<String> missing(Collection<ReportChanged> records, Collection<ReportChanged> truth) {
        List<String> missing = new ArrayList<>();
        for (ReportChanged record : records) {
            if (isHere(record) && revision(record) < record.revision()) {
                missing.add(record.key() + " revision " + record.revision() + " lies on the topic, the ledger has "
                        + revision(record));
            }
        }
        for (ReportChanged report : truth) {
            LedgerRow row = rows.get(LedgerRow.Key.of(report));
            // Of a unit that has lost its place the ledger keeps what it had, and what came since is parked
            if (isHere(report)
                    && row != null
                    && row.revision() == report.revision()
                    && row.hash() != ContentHash.of(report)) {
                missing.add(report.key() + " revision " + report.revision() + " is not what was meant");
            }
        }
        return missing;
    }

    private boolean isHere(ReportChanged report) {
        return report.campaign().equals(campaign.key());
    }

    private long revision(ReportChanged report) {
        return revisions.getOrDefault(LedgerRow.Key.of(report), 0L);
    }
}
