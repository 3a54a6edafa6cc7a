package vn.hopluu.report.posting;

import io.quarkiverse.resteasy.problem.HttpProblem;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.List;
import java.util.Set;
import vn.hopluu.report.ReportProblem;
import vn.hopluu.report.check.Checks;
import vn.hopluu.report.check.Finding;
import vn.hopluu.report.content.ContentCheck;
import vn.hopluu.report.content.Filled;
import vn.hopluu.report.content.Findings;
import vn.hopluu.report.content.ReportBody;
import vn.hopluu.report.lifecycle.Move;
import vn.hopluu.report.reference.FormSheet;
import vn.hopluu.report.reference.Sheets;
import vn.hopluu.report.repeat.Answer;
import vn.hopluu.report.report.By;
import vn.hopluu.report.report.Receipt;
import vn.hopluu.report.report.Report;
import vn.hopluu.report.report.ReportAddress;
import vn.hopluu.report.report.ReportAddresses;
import vn.hopluu.report.report.ReportMoves;
import vn.hopluu.report.report.ReviewGate;
import vn.hopluu.report.report.Standing;
import vn.hopluu.report.storing.Collision;
import vn.hopluu.web.problem.Problem;

/// Creates a report and hands it in, in two steps: the checks, by whoever brings the report, and the few
/// writes, in a transaction that holds the report's row.
@ApplicationScoped
class Posting {

    private final ReportAddresses addresses;
    private final Sheets sheets;
    private final Checks checks;
    private final ReportMoves moves;
    private final ReviewGate review;
    private final Receipts receipts;
    private final Clock clock;

    Posting(
            ReportAddresses addresses,
            Sheets sheets,
            Checks checks,
            ReportMoves moves,
            ReviewGate review,
            Receipts receipts,
            Clock clock) {
        this.addresses = addresses;
        this.sheets = sheets;
        this.checks = checks;
        this.moves = moves;
        this.review = review;
        this.receipts = receipts;
        this.clock = clock;
    }

    /// @param by who posts, and when it was received
    /// @throws HttpProblem 503 where the database could not be asked
    Submission.Checked check(ReportBody body, By by) {
        try {
            refuseReason(body);
            ReportAddress address = addresses.find(body).begun(clock);
            FormSheet sheet = sheets.sheet(address.campaign(), body.formVersion());
            Filled filled = ContentCheck.complete(body, sheet);
            List<Finding> findings = checks.passing(address.subject(sheet, filled));
            return new Submission.Fit(address, filled, findings, by);
        } catch (HttpProblem e) {
            return new Submission.Unfit(e);
        } catch (RuntimeException e) {
            throw Collision.of(e) == Collision.AWAY ? Collision.outage() : e;
        }
    }

    /// Refuses before its first write.
    ///
    /// @param report locked, or not stored yet
    Outcome handIn(Submission.Fit fit, Report report) {
        if (!report.possible().contains(Move.SUBMIT)) {
            return new Outcome.Refused(alreadySubmitted(report));
        }
        try {
            review.standIn(report, fit.by());
        } catch (HttpProblem e) {
            return new Outcome.Refused(e);
        }
        moves.submit(report, fit.filled(), fit.findings(), fit.by());
        Standing standing =
                Standing.of(fit.address(), report).with(fit.findings()).with(Receipt.newest(report));
        return new Outcome.Answered(new Answer(201, receipts.write(standing), report.tag()));
    }

    private static void refuseReason(ReportBody body) {
        if (body.reason() != null) {
            Findings findings = new Findings();
            findings.add(
                    "/reason",
                    "not-here",
                    body.reason(),
                    "a reason belongs to a correction, not to a first submission");
            findings.refuse();
        }
    }

    private static HttpProblem alreadySubmitted(Report report) {
        Set<Move> possible = report.possible();
        return Problem.builder(
                        ReportProblem.ALREADY_SUBMITTED,
                        "The report is %s in version %d. To change it, post the new content and a reason to its correction."
                                .formatted(report.state(), report.highestVersion()))
                .with("state", report.state())
                .with("possible", possible.stream().map(Move::path).sorted().toList())
                .build();
    }
}
