package vn.hopluu.report.posting;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.Set;
import vn.hopluu.report.ReportProblem;
import vn.hopluu.report.content.ContentCheck;
import vn.hopluu.report.content.Filled;
import vn.hopluu.report.content.Findings;
import vn.hopluu.report.content.ReportBody;
import vn.hopluu.report.reference.Sheets;
import vn.hopluu.report.report.By;
import vn.hopluu.report.report.Caller;
import vn.hopluu.report.report.Move;
import vn.hopluu.report.report.Report;
import vn.hopluu.report.report.ReportAddress;
import vn.hopluu.report.report.ReportAddresses;
import vn.hopluu.report.report.ReportMoves;
import vn.hopluu.report.report.Standing;
import vn.hopluu.web.problem.Problem;

/// Creates a report and hands it in, in the caller's transaction. A refusal comes before the first write.
@ApplicationScoped
class Posting {

    private final ReportAddresses addresses;
    private final Sheets sheets;
    private final ReportMoves moves;
    private final Caller caller;
    private final Clock clock;

    Posting(ReportAddresses addresses, Sheets sheets, ReportMoves moves, Caller caller, Clock clock) {
        this.addresses = addresses;
        this.sheets = sheets;
        this.moves = moves;
        this.caller = caller;
        this.clock = clock;
    }

    /// @throws io.quarkiverse.resteasy.problem.HttpProblem where the report is refused
    Standing post(ReportBody body) {
        refuseReason(body);
        ReportAddress address = addresses.find(body).begun(clock);
        Filled filled = ContentCheck.complete(body, sheets.sheet(address.campaign(), body.formVersion()));
        Report report = Report.locked(address.key()).orElseGet(() -> created(address));
        if (!report.possible().contains(Move.SUBMIT)) {
            throw alreadySubmitted(report);
        }
        By by = caller.now();
        moves.submit(report, filled, by);
        return Standing.of(address, report);
    }

    private static Report created(ReportAddress address) {
        Report report = new Report(address.key());
        report.persistAndFlush();
        return report;
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

    private static RuntimeException alreadySubmitted(Report report) {
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
