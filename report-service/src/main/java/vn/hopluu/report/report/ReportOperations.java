package vn.hopluu.report.report;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.hibernate.exception.ConstraintViolationException;
import vn.hopluu.report.check.Checks;
import vn.hopluu.report.check.Completeness;
import vn.hopluu.report.check.Finding;
import vn.hopluu.report.check.FindingsJson;
import vn.hopluu.report.closing.Closings;
import vn.hopluu.report.content.Content;
import vn.hopluu.report.content.ContentCheck;
import vn.hopluu.report.content.ContentJson;
import vn.hopluu.report.content.ReportBody;
import vn.hopluu.report.content.ValidContent;
import vn.hopluu.report.lifecycle.Move;
import vn.hopluu.report.reference.FormDefinition;
import vn.hopluu.report.reference.FormDefinitions;
import vn.hopluu.report.reference.ReportScope;
import vn.hopluu.report.reference.Reviews;
import vn.hopluu.report.repeat.Tagged;
import vn.hopluu.report.storing.Storing;
import vn.hopluu.web.conditional.Precondition;
import vn.hopluu.web.language.Message;
import vn.hopluu.web.problem.Problem;
import vn.hopluu.web.problem.WebProblem;

/// What can be done to one report: find, ask the report, note, answer. Moves are made in the caller's transaction, with
/// the answer under their key ([RepeatableRequest]).
@ApplicationScoped
class ReportOperations {

    private final ReportAddresses addresses;
    private final Closings closings;
    private final FormDefinitions definitions;
    private final ContentJson json;
    private final Completeness completeness;
    private final Checks checks;
    private final FindingsJson findingsJson;
    private final ReportMoves moves;
    private final Reviews reviews;
    private final Timeliness timeliness;
    private final HeldReports held;
    private final Storing storing;
    private final Caller caller;
    private final CallersMoves callersMoves;
    private final Waiting waiting;
    private final ReportScope scope;
    private final Clock clock;

    ReportOperations(
            ReportAddresses addresses,
            Closings closings,
            FormDefinitions definitions,
            ContentJson json,
            Completeness completeness,
            Checks checks,
            FindingsJson findingsJson,
            ReportMoves moves,
            Reviews reviews,
            Timeliness timeliness,
            HeldReports held,
            Storing storing,
            Caller caller,
            CallersMoves callersMoves,
            Waiting waiting,
            ReportScope scope,
            Clock clock) {
        this.scope = scope;
        this.waiting = waiting;
        this.callersMoves = callersMoves;
        this.addresses = addresses;
        this.closings = closings;
        this.definitions = definitions;
        this.json = json;
        this.completeness = completeness;
        this.checks = checks;
        this.findingsJson = findingsJson;
        this.moves = moves;
        this.reviews = reviews;
        this.timeliness = timeliness;
        this.held = held;
        this.storing = storing;
        this.caller = caller;
        this.clock = clock;
    }

    /// A draft's answer.
    record Saved(Tagged<ReportView> draft, boolean created) {}

    @Transactional
    Tagged<ReportView> read(ReportPath path) {
        ReportAddress address = path.findForSections(addresses);
        Report report = Report.of(address.key()).orElseThrow(path::unknown);
        ReportView whole = view(address, report);
        ReportView seen = scope.onlySections(address.unit().id(), address.campaign())
                .map(sections -> new SectionsOnly(definitions.definition(address.campaign(), null), sections).of(whole))
                .orElse(whole);
        return new Tagged<>(seen, report.tag());
    }

    Saved draft(ReportPath path, ReportBody body, Precondition precondition) {
        return storing.patiently(() -> saved(path, body, precondition));
    }

    private Saved saved(ReportPath path, ReportBody body, Precondition precondition) {
        ReportAddress address = path.find(addresses).begun(clock);
        callersMoves.require(Move.EDIT, address);
        FormDefinition definition = definitions.definition(address.campaign(), body.formVersion());
        ValidContent filled = ContentCheck.draft(body, definition);
        List<Finding> findings = checks.findings(address.subject(definition, filled));
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
            throw Problem.of(WebProblem.STALE, Message.of("report.report-operations.stale"));
        }
    }

    Tagged<ReportStatus> submit(ReportPath path, Precondition precondition) {
        List<Finding> findings = new ArrayList<>();
        Tagged<ReportStatus> submitted = moved(path, precondition, Move.SUBMIT, (address, report) -> {
            Content draft = Optional.ofNullable(report.draft())
                    .map(json::read)
                    .orElseThrow(() -> new IllegalStateException("a report that can be submitted has a draft"));
            FormDefinition definition = definitions.definition(address.campaign(), draft.formVersion());
            ValidContent filled = address.complete(ReportBody.of(draft), definition, completeness);
            Checks.Passed passed = checks.passing(address.subject(definition, filled));
            findings.addAll(passed.findings());
            moves.submit(report, passed.filled(), findings, caller.now());
        });
        return told(submitted, findings);
    }

    Tagged<ReportStatus> correct(ReportPath path, ReportBody body, String reason, Precondition precondition) {
        return corrected(path, report -> body, reason, precondition);
    }

    /// A correction that puts official figures in the place of estimates.
    Tagged<ReportStatus> replaceEstimates(
            ReportPath path, OfficialFiguresBody official, String reason, Precondition precondition) {
        return corrected(
                path,
                report -> official.in(json.read(
                        ReportVersion.of(report, report.highestVersion()).content())),
                reason,
                precondition);
    }

    /// @param wanted the whole report as it is to be, from what is handed in
    private Tagged<ReportStatus> corrected(
            ReportPath path, Function<Report, ReportBody> wanted, String reason, Precondition precondition) {
        List<Finding> findings = new ArrayList<>();
        Tagged<ReportStatus> corrected = moved(path, precondition, Move.CORRECT, (address, report) -> {
            ReportBody body = wanted.apply(report);
            FormDefinition definition = definitions.definition(address.campaign(), body.formVersion());
            ValidContent filled = address.complete(body, definition, completeness);
            Checks.Passed passed = checks.passing(address.subject(definition, filled));
            findings.addAll(passed.findings());
            moves.correct(report, passed.filled(), findings, reason, caller.now());
        });
        return told(corrected, findings);
    }

    Tagged<ReportStatus> sendBack(ReportPath path, ReturnBody body, String reason, Precondition precondition) {
        return moved(path, precondition, Move.RETURN, (address, report) -> {
            ReturnBody.Asked asked = body.checked(
                    definitions.definition(address.campaign(), null),
                    reviews.of(address.campaign()),
                    LocalDate.now(clock));
            moves.sendBack(report, reason, asked.resendBy(), caller.now());
            new ReportReturn(report, body.step(), asked).persist();
        });
    }

    Tagged<ReportStatus> approve(ReportPath path, Precondition precondition) {
        return moved(
                path,
                precondition,
                Move.APPROVE,
                (address, report) -> moves.approve(report, callersMoves.approving(address, caller.now())));
    }

    Tagged<ReportStatus> lock(ReportPath path, Precondition precondition) {
        return moved(path, precondition, Move.LOCK, (address, report) -> moves.lock(report, caller.now()));
    }

    Tagged<ReportStatus> withdraw(ReportPath path, Withdrawal withdrawal, Precondition precondition) {
        String reason = Reason.optional(withdrawal.reason());
        return moved(path, precondition, Move.WITHDRAW, (address, report) -> {
            timeliness.requireKnown(address, report, withdrawal, caller.now().at());
            moves.withdraw(report, reason, caller.now());
        });
    }

    /// A step of one move, on the locked report.
    private interface Step {
        void take(ReportAddress address, Report report);
    }

    private Tagged<ReportStatus> moved(ReportPath path, Precondition precondition, Move move, Step step) {
        ReportAddress address = path.find(addresses);
        ReportKey key = address.key();
        callersMoves.require(move, address);
        closings.require(List.of(key.reportedUnit()));
        Report report = held.hold(key).orElseThrow(path::unknown);
        precondition.requireCurrent(report.tag());
        report.require(move);
        step.take(address, report);
        ReportStatus standing = standing(address, report);
        return new Tagged<>(move.handsIn() ? standing.with(Receipt.newest(report)) : standing, report.tag());
    }

    private static Tagged<ReportStatus> told(Tagged<ReportStatus> moved, List<Finding> findings) {
        return new Tagged<>(moved.view().with(findings), moved.tag());
    }

    private ReportStatus standing(ReportAddress address, Report report) {
        return ReportStatus.of(address, report, callersMoves.of(address, report))
                .waitingFor(waiting.of(address, report));
    }

    private ReportView view(ReportAddress address, Report report) {
        List<ReportVersion> versions = report.highestVersion() == 0 ? List.of() : ReportVersion.all(report);
        String content = report.draft() != null
                ? report.draft()
                : versions.isEmpty() ? null : versions.getLast().content();
        return new ReportView(
                standing(address, report),
                report.draft() != null,
                content == null ? null : json.read(content),
                ReturnView.of(report, LocalDate.now(clock)),
                versions.stream()
                        .map(version -> VersionView.of(version, findingsJson))
                        .toList());
    }
}
