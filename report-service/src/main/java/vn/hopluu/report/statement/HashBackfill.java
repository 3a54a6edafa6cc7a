package vn.hopluu.report.statement;

import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import vn.hopluu.report.reference.Campaign;
import vn.hopluu.report.report.Report;
import vn.hopluu.report.report.ReportMoves;

/// Makes up for reports whose newest event was sent by a version that did not keep its hashes. Page by page,
/// each in its own transaction; once per campaign there is something to do.
@ApplicationScoped
class HashBackfill {

    private static final int PAGE = 500;

    private final ReportMoves moves;

    HashBackfill(ReportMoves moves) {
        this.moves = moves;
    }

    void complete(Campaign.Key campaign) {
        while (QuarkusTransaction.requiringNew().call(() -> page(campaign)) == PAGE) {
            // the next page: those of the last have their hashes now
        }
    }

    private int page(Campaign.Key campaign) {
        List<Report> reports = Report.withoutHashes(PAGE, campaign.form(), campaign.period());
        reports.forEach(moves::prove);
        return reports.size();
    }
}
