package vn.hopluu.report.report;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;

/// Reads a report and what it was before.
@ApplicationScoped
public class ReportArchive {

    private final ReportAddresses addresses;

    ReportArchive(ReportAddresses addresses) {
        this.addresses = addresses;
    }

    /// A report that is there.
    public record Found(ReportAddress address, Report report) {}

    /// In the caller's transaction.
    ///
    /// @throws io.quarkiverse.resteasy.problem.HttpProblem as for its address, and 404 where nothing was stored
    public Found find(ReportPath path) {
        ReportAddress address = path.find(addresses);
        return new Found(address, Report.of(address.key()).orElseThrow(path::unknown));
    }

    /// Some of what was done to a report, the oldest first.
    public List<HistoryEntry> acts(Report report, HistoryEntry.Place after, int limit) {
        return ReportMove.after(report, after.revision(), after.edit(), limit).stream()
                .map(ReportMove::act)
                .toList();
    }
}
