package vn.hopluu.report.report;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import org.hibernate.exception.ConstraintViolationException;
import org.jspecify.annotations.Nullable;
import vn.hopluu.report.ReportProblem;
import vn.hopluu.report.content.Content;
import vn.hopluu.report.content.ContentCheck;
import vn.hopluu.report.content.ContentJson;
import vn.hopluu.report.content.Filled;
import vn.hopluu.report.content.ReportBody;
import vn.hopluu.report.reference.Seals;
import vn.hopluu.report.reference.Sheets;
import vn.hopluu.web.problem.Problem;

/// What can be done to one report, each in one transaction: find, ask the report, note, answer.
@ApplicationScoped
class ReportDesk {

    private final ReportAddresses addresses;
    private final Seals seals;
    private final Sheets sheets;
    private final ContentJson json;
    private final ReportMoves moves;
    private final Caller caller;
    private final Clock clock;

    ReportDesk(
            ReportAddresses addresses,
            Seals seals,
            Sheets sheets,
            ContentJson json,
            ReportMoves moves,
            Caller caller,
            Clock clock) {
        this.addresses = addresses;
        this.seals = seals;
        this.sheets = sheets;
        this.json = json;
        this.moves = moves;
        this.caller = caller;
        this.clock = clock;
    }

    /// A report's answer with the tag of what was answered.
    record Tagged<V>(V view, String tag, boolean created) {}

    @Transactional
    Tagged<ReportView> read(ReportPath path) {
        ReportAddress address = path.find(addresses);
        Report report = Report.of(address.key()).orElseThrow(() -> unknown(path));
        return new Tagged<>(view(address, report), report.tag(), false);
    }

    @Transactional
    Tagged<ReportView> draft(ReportPath path, ReportBody body, Precondition precondition) {
        ReportAddress address = path.find(addresses).begun(clock);
        Content content = ContentCheck.draft(body, sheets.sheet(address.campaign(), body.formVersion()));
        Optional<Report> existing = Report.locked(address.key());
        existing.ifPresentOrElse(precondition::requireCurrent, precondition::requireAbsent);
        Report report = existing.orElseGet(() -> new Report(address.key()));
        report.edit(json.write(content));
        store(report);
        return new Tagged<>(view(address, report), report.tag(), existing.isEmpty());
    }

    private static void store(Report report) {
        try {
            report.persistAndFlush();
        } catch (ConstraintViolationException e) {
            throw Problem.of(
                    ReportProblem.STALE,
                    "Somebody created this draft at the same moment. Read it, and send its ETag as If-Match.");
        }
    }

    @Transactional
    Tagged<Standing> submit(ReportPath path, Precondition precondition) {
        return moved(path, precondition, Move.SUBMIT, (address, report) -> {
            Content draft = Optional.ofNullable(report.draft())
                    .map(json::read)
                    .orElseThrow(() -> new IllegalStateException("a report that can be submitted has a draft"));
            Filled filled =
                    ContentCheck.complete(ReportBody.of(draft), sheets.sheet(address.campaign(), draft.formVersion()));
            moves.submit(report, filled, caller.now());
        });
    }

    @Transactional
    Tagged<Standing> correct(ReportPath path, ReportBody body, String reason, Precondition precondition) {
        return moved(path, precondition, Move.CORRECT, (address, report) -> {
            Filled filled = ContentCheck.complete(body, sheets.sheet(address.campaign(), body.formVersion()));
            moves.correct(report, filled, reason, caller.now());
        });
    }

    @Transactional
    Tagged<Standing> sendBack(ReportPath path, String reason, Precondition precondition) {
        return moved(
                path, precondition, Move.RETURN, (address, report) -> moves.sendBack(report, reason, caller.now()));
    }

    @Transactional
    Tagged<Standing> approve(ReportPath path, Precondition precondition) {
        return moved(path, precondition, Move.APPROVE, (address, report) -> moves.approve(report, caller.now()));
    }

    @Transactional
    Tagged<Standing> lock(ReportPath path, Precondition precondition) {
        return moved(path, precondition, Move.LOCK, (address, report) -> moves.lock(report, caller.now()));
    }

    @Transactional
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
        Report report = Report.locked(key).orElseThrow(() -> unknown(path));
        seals.refuseIfSealed(key.form(), key.period(), key.unitId());
        precondition.requireCurrentWhereGiven(report);
        report.require(move);
        step.take(address, report);
        return new Tagged<>(Standing.of(address, report), report.tag(), false);
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
                versions.stream().map(VersionView::of).toList());
    }

    private static RuntimeException unknown(ReportPath path) {
        return Problem.of(
                ReportProblem.UNKNOWN_REPORT,
                "Nothing has been drafted or handed in for %s. PUT a draft there, or POST /api/v1/reports."
                        .formatted(path));
    }
}
