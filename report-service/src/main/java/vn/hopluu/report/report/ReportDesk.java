package vn.hopluu.report.report;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.hibernate.exception.ConstraintViolationException;
import org.jspecify.annotations.Nullable;
import vn.hopluu.report.check.Checks;
import vn.hopluu.report.check.Finding;
import vn.hopluu.report.check.FindingsJson;
import vn.hopluu.report.closing.Closings;
import vn.hopluu.report.content.Content;
import vn.hopluu.report.content.ContentCheck;
import vn.hopluu.report.content.ContentJson;
import vn.hopluu.report.content.Filled;
import vn.hopluu.report.content.ReportBody;
import vn.hopluu.report.lifecycle.Move;
import vn.hopluu.report.reference.FormSheet;
import vn.hopluu.report.reference.Reviews;
import vn.hopluu.report.reference.Sheets;
import vn.hopluu.report.repeat.Tagged;
import vn.hopluu.report.storing.Storing;
import vn.hopluu.web.conditional.Precondition;
import vn.hopluu.web.problem.Problem;
import vn.hopluu.web.problem.WebProblem;

/// What can be done to one report: find, ask the report, note, answer. Moves are made in the caller's transaction, with
/// the answer under their key ([RepeatableRequest]).
@ApplicationScoped
class ReportDesk {

    private final ReportAddresses addresses;
    private final Closings closings;
    private final Sheets sheets;
    private final ContentJson json;
    private final Checks checks;
    private final FindingsJson findingsJson;
    private final ReportMoves moves;
    private final Reviews reviews;
    private final HeldReports held;
    private final Storing storing;
    private final Caller caller;
    private final Clock clock;

    ReportDesk(
            ReportAddresses addresses,
            Closings closings,
            Sheets sheets,
            ContentJson json,
            Checks checks,
            FindingsJson findingsJson,
            ReportMoves moves,
            Reviews reviews,
            HeldReports held,
            Storing storing,
            Caller caller,
            Clock clock) {
        this.addresses = addresses;
        this.closings = closings;
        this.sheets = sheets;
        this.json = json;
        this.checks = checks;
        this.findingsJson = findingsJson;
        this.moves = moves;
        this.reviews = reviews;
        this.held = held;
        this.storing = storing;
        this.caller = caller;
        this.clock = clock;
    }

    /// A draft's answer.
    record Saved(Tagged<ReportView> draft, boolean created) {}

    @Transactional
    Tagged<ReportView> read(ReportPath path) {
        ReportAddress address = path.find(addresses);
        Report report = Report.of(address.key()).orElseThrow(path::unknown);
        return new Tagged<>(view(address, report), report.tag());
    }

    Saved draft(ReportPath path, ReportBody body, Precondition precondition) {
        return storing.patiently(() -> saved(path, body, precondition));
    }

    private Saved saved(ReportPath path, ReportBody body, Precondition precondition) {
        ReportAddress address = path.find(addresses).begun(clock);
        FormSheet sheet = sheets.sheet(address.campaign(), body.formVersion());
        Filled filled = ContentCheck.draft(body, sheet);
        List<Finding> findings = checks.findings(address.subject(sheet, filled));
        Optional<Report> existing = held.hold(address.key());
        existing.ifPresentOrElse(report -> precondition.requireCurrent(report.tag()), precondition::requireAbsent);
        Report report = existing.orElseGet(() -> new Report(address.key()));
        report.edit(json.write(filled.content()), caller.now());
        store(report);
        ReportMove.saved(report, caller.now());
        return new Saved(new Tagged<>(view(address, report).with(findings), report.tag()), existing.isEmpty());
    }

    private static void store(Report report) {
        try {
            report.persistAndFlush();
        } catch (ConstraintViolationException e) {
            throw Problem.of(
                    WebProblem.STALE,
                    "Somebody created this draft at the same moment. Read it, and send its ETag as If-Match.");
        }
    }

    Tagged<Standing> submit(ReportPath path, Precondition precondition) {
        List<Finding> findings = new ArrayList<>();
        Tagged<Standing> submitted = moved(path, precondition, Move.SUBMIT, (address, report) -> {
            Content draft = Optional.ofNullable(report.draft())
                    .map(json::read)
                    .orElseThrow(() -> new IllegalStateException("a report that can be submitted has a draft"));
            FormSheet sheet = sheets.sheet(address.campaign(), draft.formVersion());
            Filled filled = ContentCheck.complete(ReportBody.of(draft), sheet);
            findings.addAll(checks.passing(address.subject(sheet, filled)));
            moves.submit(report, filled, findings, caller.now());
        });
        return told(submitted, findings);
    }

    Tagged<Standing> correct(ReportPath path, ReportBody body, String reason, Precondition precondition) {
        List<Finding> findings = new ArrayList<>();
        Tagged<Standing> corrected = moved(path, precondition, Move.CORRECT, (address, report) -> {
            FormSheet sheet = sheets.sheet(address.campaign(), body.formVersion());
            Filled filled = ContentCheck.complete(body, sheet);
            findings.addAll(checks.passing(address.subject(sheet, filled)));
            moves.correct(report, filled, findings, reason, caller.now());
        });
        return told(corrected, findings);
    }

    Tagged<Standing> sendBack(ReportPath path, ReturnBody body, String reason, Precondition precondition) {
        return moved(path, precondition, Move.RETURN, (address, report) -> {
            List<ReturnBody.ToMend> cells =
                    body.checked(sheets.sheet(address.campaign(), null), reviews.of(address.campaign()));
            moves.sendBack(report, reason, caller.now());
            new ReportReturn(report, body.step(), cells).persist();
        });
    }

    Tagged<Standing> approve(ReportPath path, Precondition precondition) {
        return moved(path, precondition, Move.APPROVE, (address, report) -> moves.approve(report, caller.now()));
    }

    Tagged<Standing> lock(ReportPath path, Precondition precondition) {
        return moved(path, precondition, Move.LOCK, (address, report) -> moves.lock(report, caller.now()));
    }

    Tagged<Standing> withdraw(ReportPath path, @Nullable String reason, Precondition precondition) {
        return moved(
                path, precondition, Move.WITHDRAW, (address, report) -> moves.withdraw(report, reason, caller.now()));
    }

    /// A step of one move, on the locked report.
    private interface Step {
        void take(ReportAddress address, Report report);
    }

    private Tagged<Standing> moved(ReportPath path, Precondition precondition, Move move, Step step) {
        ReportAddress address = path.find(addresses);
        ReportKey key = address.key();
        closings.require(List.of(key.reportedUnit()));
        Report report = held.hold(key).orElseThrow(path::unknown);
        precondition.requireCurrent(report.tag());
        report.require(move);
        step.take(address, report);
        Standing standing = Standing.of(address, report);
        return new Tagged<>(move.handsIn() ? standing.with(Receipt.newest(report)) : standing, report.tag());
    }

    private static Tagged<Standing> told(Tagged<Standing> moved, List<Finding> findings) {
        return new Tagged<>(moved.view().with(findings), moved.tag());
    }

    private ReportView view(ReportAddress address, Report report) {
        List<ReportVersion> versions = report.highestVersion() == 0 ? List.of() : ReportVersion.all(report);
        String content = report.draft() != null
                ? report.draft()
                : versions.isEmpty() ? null : versions.getLast().content();
        return new ReportView(
                Standing.of(address, report),
                report.draft() != null,
                content == null ? null : json.read(content),
                ReturnView.of(report),
                versions.stream()
                        .map(version -> VersionView.of(version, findingsJson))
                        .toList());
    }
}
