package vn.hopluu.report.posting;

import io.quarkiverse.resteasy.problem.HttpProblem;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import vn.hopluu.access.scope.Scope;
import vn.hopluu.report.ReportProblem;
import vn.hopluu.report.check.Checks;
import vn.hopluu.report.check.Completeness;
import vn.hopluu.report.content.FieldErrors;
import vn.hopluu.report.content.ReportBody;
import vn.hopluu.report.content.ValidContent;
import vn.hopluu.report.lifecycle.Move;
import vn.hopluu.report.reference.FormDefinition;
import vn.hopluu.report.reference.FormDefinitions;
import vn.hopluu.report.repeat.RecordedResponse;
import vn.hopluu.report.report.Actor;
import vn.hopluu.report.report.CallersMoves;
import vn.hopluu.report.report.Receipt;
import vn.hopluu.report.report.Report;
import vn.hopluu.report.report.ReportAddress;
import vn.hopluu.report.report.ReportAddresses;
import vn.hopluu.report.report.ReportMoves;
import vn.hopluu.report.report.ReportStatus;
import vn.hopluu.report.report.ReviewGate;
import vn.hopluu.report.storing.Collision;
import vn.hopluu.web.language.Message;
import vn.hopluu.web.problem.Problem;

/// Creates a report and hands it in, in two steps: the checks, by whoever brings the report, and the few
/// writes, in a transaction that holds the report's row.
@ApplicationScoped
class Posting {

    private final ReportAddresses addresses;
    private final FormDefinitions definitions;
    private final Completeness completeness;
    private final Checks checks;
    private final ReportMoves moves;
    private final ReviewGate review;
    private final Receipts receipts;
    private final CallersMoves callersMoves;
    private final Clock clock;

    Posting(
            ReportAddresses addresses,
            FormDefinitions definitions,
            Completeness completeness,
            Checks checks,
            ReportMoves moves,
            ReviewGate review,
            Receipts receipts,
            CallersMoves callersMoves,
            Clock clock) {
        this.callersMoves = callersMoves;
        this.addresses = addresses;
        this.definitions = definitions;
        this.completeness = completeness;
        this.checks = checks;
        this.moves = moves;
        this.review = review;
        this.receipts = receipts;
        this.clock = clock;
    }

    /// @param by who posts, and when it was received
    /// @throws HttpProblem 503 where the database could not be asked
    Submission.Checked check(ReportBody body, Actor by) {
        try {
            refuseReason(body);
            ReportAddress address = addresses.find(body).begun(clock);
            Set<Move> allowed = callersMoves.of(address);
            Scope.require(allowed.contains(Move.EDIT));
            FormDefinition definition = definitions.definition(address.campaign(), body.formVersion());
            ValidContent filled = address.complete(body, definition, completeness);
            Checks.Passed passed = checks.passing(address.subject(definition, filled));
            return new Submission.Fit(address, passed.filled(), passed.findings(), by, allowed);
        } catch (HttpProblem e) {
            return new Submission.Unfit(e);
        } catch (RuntimeException e) {
            throw Collision.of(e) == Collision.AWAY ? Collision.outage(e) : e;
        }
    }

    /// Refuses before its first write.
    ///
    /// @param report locked, or not stored yet
    PostingOutcome handIn(Submission.Fit fit, Report report) {
        if (!report.possible().contains(Move.SUBMIT)) {
            return new PostingOutcome.Refused(alreadySubmitted(report));
        }
        try {
            review.standIn(report, fit.by());
        } catch (HttpProblem e) {
            return new PostingOutcome.Refused(e);
        }
        moves.submit(report, fit.filled(), fit.findings(), fit.by());
        ReportStatus standing = ReportStatus.of(fit.address(), report, fit.allowed())
                .with(fit.findings())
                .with(Receipt.newest(report));
        return new PostingOutcome.Answered(new RecordedResponse(201, receipts.write(standing), report.tag()));
    }

    private static void refuseReason(ReportBody body) {
        if (body.reason() != null) {
            FieldErrors findings = new FieldErrors();
            findings.add("/reason", "not-here", body.reason(), Message.of("report.posting.not-here"));
            findings.refuse();
        }
    }

    private static HttpProblem alreadySubmitted(Report report) {
        List<Move> possible = report.possible().stream()
                .sorted(Comparator.comparing(Move::path))
                .toList();
        return Problem.builder(
                        ReportProblem.ALREADY_SUBMITTED,
                        Message.of(
                                "report.posting.already-submitted",
                                Message.word(report.state()),
                                report.highestVersion()))
                .with("state", report.state())
                .with("stateText", Message.word(report.state()))
                .with("possible", possible.stream().map(Move::path).toList())
                .with("possibleText", possible.stream().map(Message::word).toList())
                .build();
    }
}
